import { useRef } from '#view'
import type { ViewRef } from '#view'

import { useDispatch, useSlice, useText } from '../view/store'
import { Button } from './button'
import { ConversationRow } from './conversation-row'
import { ErrorNote } from './error-note'
import { Icon } from './icons'
import { useKeptFocus } from './kept-focus'
import { PageHeader } from './page-header'
import { useShownCount } from './shown-count'
import { Skeleton } from './skeleton'
import { slot } from './slot'
import { slotted } from './slotted'
import { Text } from './text'
import { Watermark } from './watermark'

/** Every conversation of the visitor. Draws `history`. */
function BuiltInHistoryPage({ className }: { className?: string }) {
  const dispatch = useDispatch()
  const text = useText()
  const page = useRef<HTMLDivElement>(null)
  return (
    <div
      {...slot('conversation-history-page')}
      ref={page}
      className={className}
      data-page="CONVERSATION_HISTORY"
      role="region"
      aria-label={text('page.conversationHistory.title')}
      tabIndex={-1}
    >
      <PageHeader page="CONVERSATION_HISTORY" />
      <div {...slot('page-body')}>
        <Conversations page={page} />
      </div>
      <div {...slot('page-footer')}>
        <Button size="large" onClick={() => dispatch({ type: 'startConversation' })}>
          <Text textKey="common.actions.askQuestion" />
          <Icon name="arrowRight" />
        </Button>
        <Watermark />
      </div>
    </div>
  )
}

export const HistoryPage = slotted('conversationHistoryPage', BuiltInHistoryPage)

function Conversations({ page }: { page: ViewRef<HTMLElement | null> }) {
  const { isLoading, error, conversations, hasMore, isLoadingMore } = useSlice('history')
  const dispatch = useDispatch()
  const { visible, remainingCount: hidden, showAll } = useShownCount(conversations)
  useKeptFocus(page, page)
  if (error && conversations.length === 0) return <ErrorNote failure={error} />
  if (isLoading && conversations.length === 0) return <Skeleton shape="rows" />
  if (conversations.length === 0) return null
  return (
    <>
      <div {...slot('conversation-list')}>
        {visible.map((conversation) => (
          <ConversationRow key={conversation.id} conversation={conversation} />
        ))}
      </div>
      {hidden > 0 && (
        <Button variant="ghost" onClick={showAll}>
          <Text textKey="page.conversationHistory.showMore" variables={{ count: hidden }} />
        </Button>
      )}
      {hidden === 0 && hasMore && (
        <Button
          variant="ghost"
          disabled={isLoadingMore}
          onClick={() => dispatch({ type: 'loadMoreConversations' })}
        >
          <Text textKey="page.conversationHistory.loadMore" />
        </Button>
      )}
      {error && <ErrorNote failure={error} />}
    </>
  )
}
