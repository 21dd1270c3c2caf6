import type { ConversationSlice } from '../core/types'
import { useDispatch } from '../view/store'
import { Button } from './button'
import { slot } from './slot'
import { Text } from './text'

/** Why no more can be written, and the way to a new conversation. */
export function ClosedNote({ closed }: { closed: NonNullable<ConversationSlice['closed']> }) {
  const dispatch = useDispatch()
  return (
    <div {...slot('closed-note')} data-state={closed}>
      <Text
        as="p"
        textKey={
          closed === 'spam'
            ? 'component.conversationPage.spamMessage'
            : 'component.conversationPage.closedMessage'
        }
      />
      {closed !== 'spam' && (
        <Button onClick={() => dispatch({ type: 'startConversation' })}>
          <Text textKey="common.actions.askQuestion" />
        </Button>
      )}
    </div>
  )
}
