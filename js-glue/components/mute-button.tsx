import { useDispatch, useSlice, useText } from '../view/store'
import { Button } from './button'
import { Icon } from './icons'

/** Turns the sounds off and on. Draws `shell`; asks for `setMuted`. */
export function MuteButton() {
  const { isMuted } = useSlice('shell')
  const dispatch = useDispatch()
  const label = useText()('common.actions.muteSounds')
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={label}
      title={label}
      aria-pressed={isMuted}
      onClick={() => dispatch({ type: 'setMuted', isMuted: !isMuted })}
    >
      <Icon name={isMuted ? 'muted' : 'sound'} />
    </Button>
  )
}
