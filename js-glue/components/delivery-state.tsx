import type { MessageItem } from '../core/types'
import { useDispatch, useText } from '../view/store'
import { Button } from './button'
import { Icon } from './icons'
import { slot } from './slot'

/** How far an own message came. Asks for `retryMessage` and `discardMessage`. Draws nothing once it is sent. */
export function DeliveryState({ item }: { item: Pick<MessageItem, 'id' | 'delivery'> }) {
  const dispatch = useDispatch()
  const text = useText()
  if (item.delivery === 'sent') return null
  return (
    <div {...slot('delivery-state')} data-state={item.delivery}>
      <Icon name={item.delivery === 'failed' ? 'alert' : 'clock'} />
      <span>{text(`component.message.delivery.${item.delivery}`)}</span>
      {item.delivery === 'failed' && (
        <>
          <Button
            variant="link"
            size="small"
            onClick={() => dispatch({ type: 'retryMessage', itemId: item.id })}
          >
            {text('component.message.delivery.retry')}
          </Button>
          <Button
            variant="link"
            size="small"
            onClick={() => dispatch({ type: 'discardMessage', itemId: item.id })}
          >
            {text('component.message.delivery.discard')}
          </Button>
        </>
      )}
    </div>
  )
}
