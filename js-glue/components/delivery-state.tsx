import type { MessageItem } from '../core/types'
import { useDispatch } from '../view/store'
import { Button } from './button'
import { AnyIcon } from './any-icon'
import { slot } from './slot'
import { Text } from './text'

/** How far an own message came. Asks for `retryMessage` and `discardMessage`. Draws nothing once it is sent. */
export function DeliveryState({ item }: { item: Pick<MessageItem, 'id' | 'delivery'> }) {
  const dispatch = useDispatch()
  if (item.delivery === 'sent') return null
  return (
    // Said aloud only when something is to be done about it.
    <div
      {...slot('delivery-state')}
      data-state={item.delivery}
      aria-live={item.delivery === 'failed' ? undefined : 'off'}
    >
      <AnyIcon name={item.delivery === 'failed' ? 'alert' : 'clock'} />
      <Text textKey={`component.message.delivery.${item.delivery}`} />
      {item.delivery === 'failed' && (
        <>
          <Button
            variant="link"
            size="small"
            onClick={() => dispatch({ type: 'retryMessage', itemId: item.id })}
          >
            <Text textKey="component.message.delivery.retry" />
          </Button>
          <Button
            variant="link"
            size="small"
            onClick={() => dispatch({ type: 'discardMessage', itemId: item.id })}
          >
            <Text textKey="component.message.delivery.discard" />
          </Button>
        </>
      )}
    </div>
  )
}
