import { useRef } from '#view'

import { useDispatch, useSlice, useText } from '../view/store'
import { AvatarStack } from './avatar-stack'
import { ClosedNote } from './closed-note'
import { Composer } from './composer'
import { staysUnderFiles } from './file-drop'
import { Header } from './header'
import { useKeptFocus } from './kept-focus'
import { OfflineHint } from './offline-hint'
import { PresenceLine } from './presence-line'
import { RatingCard } from './rating-card'
import { slot } from './slot'
import { slotted } from './slotted'
import { Timeline as BuiltInTimeline } from './timeline'

const Timeline = slotted('timeline', BuiltInTimeline)

/** One conversation: what was said, and the place to say more. Draws `conversation`. */
function BuiltInConversationPage({ className }: { className?: string }) {
  const { websiteName, agents, moreAgents } = useSlice('shell')
  const { closed, rating, conversationId, title } = useSlice('conversation')
  const dispatch = useDispatch()
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
      <Header page="CONVERSATION" onGoBack={() => dispatch({ type: 'goBack' })}>
        <span {...slot('header-lines')}>
          <strong {...slot('header-title')}>{websiteName}</strong>
          <PresenceLine />
        </span>
        <AvatarStack faces={agents} more={moreAgents} />
      </Header>
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
