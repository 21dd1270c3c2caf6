import type { CoreFailure } from '../core/types'
import { useDispatch, useSlice, useText } from '../view/store'
import { Button } from './button'
import { Icon } from './icons'
import { slot } from './slot'

/** The sentence of `failure`: its own where there is one, else the one for everything. */
export function useFailureText(): (failure: CoreFailure) => string {
  const { sentences } = useSlice('text')
  const text = useText()
  return ({ code }) => {
    const own = `component.error.${code}`
    return text(own in sentences ? own : 'component.error.default')
  }
}

/** Says what did not load and offers to try again. Asks for `retryLoad`. */
export function ErrorNote({ failure }: { failure: CoreFailure }) {
  const dispatch = useDispatch()
  const text = useText()
  const say = useFailureText()
  return (
    <div {...slot('error-note')} role="alert" data-code={failure.code}>
      <Icon name="alert" />
      <span>{say(failure)}</span>
      <Button size="small" onClick={() => dispatch({ type: 'retryLoad' })}>
        <Icon name="retry" />
        {text('component.error.retry')}
      </Button>
    </div>
  )
}
