import type { ViewNode } from '#view'

import { useDispatch, useSlice, useText } from '../view/store'
import { Button } from './button'
import { Icon } from './icons'
import { slot } from './slot'
import { slotted } from './slotted'

export interface HeaderProps {
  className?: string
  /** Route name of the page below. */
  page?: string
  children?: ViewNode
  /** Stand before the close button. */
  actions?: ViewNode
  /** Without it there is no back button. */
  onGoBack?: () => void
}

/** The bar on top of a page. Asks for `close`. Attribute: `data-page`. */
function BuiltInHeader({ className, page, children, actions, onGoBack }: HeaderProps) {
  const { mode } = useSlice('shell')
  const dispatch = useDispatch()
  const text = useText()
  return (
    <div {...slot('header')} className={className} data-page={page}>
      {onGoBack && (
        <Button variant="ghost" size="icon" aria-label={text('common.actions.goBack')} onClick={onGoBack}>
          <Icon name="back" />
        </Button>
      )}
      <div {...slot('header-content')}>{children}</div>
      {actions}
      {mode === 'floating' && (
        <Button
          variant="ghost"
          size="icon"
          aria-label={text('common.actions.close')}
          onClick={() => dispatch({ type: 'close' })}
        >
          <Icon name="close" />
        </Button>
      )}
    </div>
  )
}

export const Header = slotted('header', BuiltInHeader)
