import { useRef } from '#view'

import { useSlice, useText } from '../view/store'
import { ClosedNote } from './closed-note'
import { Composer } from './composer'
import { staysUnderFiles } from './file-drop'
import { useKeptFocus } from './kept-focus'
import { OfflineHint } from './offline-hint'
import { PageHeader } from './page-header'
import { RatingCard } from './rating-card'
import { slot } from './slot'
import { slotted } from './slotted'
import { Timeline as BuiltInTimeline } from './timeline'

const Timeline = slotted('timeline', BuiltInTimeline)

/** One conversation: what was said, and the place to say more. Draws `conversation`. */
function BuiltInConversationPage({ className }: { className?: string }) {
  const { closed, rating, conversationId, title } = useSlice('conversation')
  const text = useText()
  const page = useRef<HTMLDivElement>(null)
  useKeptFocus(page, page)
  const visit = useVisit(conversationId)
  return (
    <div
      {...slot('conversation-page')}
      {...staysUnderFiles}
      ref={page}
      className={className}
      data-page="CONVERSATION"
      role="region"
      aria-label={title ?? text('component.conversationButtonLink.fallbackTitle')}
      tabIndex={-1}
    >
      <PageHeader page="CONVERSATION" />
      <Timeline key={visit} />
      <div {...slot('conversation-footer')}>
        <OfflineHint />
        {rating && <RatingCard key={conversationId} view={rating} />}
        {closed ? <ClosedNote closed={closed} /> : <Composer />}
      </div>
    </div>
  )
}

export const ConversationPage = slotted('conversationPage', BuiltInConversationPage)

/** A number that changes with the conversation, but not when a pending one gets its id: that timeline stays. */
function useVisit(conversationId: string | null): number {
  const visit = useRef({ conversationId, count: 0 })
  const { conversationId: before, count } = visit.current
  if (before !== conversationId)
    visit.current = { conversationId, count: before === '__pending__' ? count : count + 1 }
  return visit.current.count
}
