import type { CoreFailure } from '../core/types'
import { useDispatch, useSlice } from '../view/store'
import type { PlainTextKey } from '../view/text-keys'
import { Button } from './button'
import { focus } from './dialog'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'

type FailureKey = Extract<PlainTextKey, `component.error.${string}`>

/** The text of a failure: its own where there is one, else the one for everything. */
export function useFailureKey(): (failure: CoreFailure) => FailureKey {
  const { sentences } = useSlice('text')
  return ({ code }) => {
    const own = `component.error.${code}`
    return own in sentences ? (own as FailureKey) : 'component.error.default'
  }
}

/** Says what did not load and offers to try again. Asks for `retryLoad`. */
export function ErrorNote({ failure }: { failure: CoreFailure }) {
  const dispatch = useDispatch()
  const keyOf = useFailureKey()
  return (
    <AlertNote code={failure.code} textKey={keyOf(failure)} onRetry={() => dispatch({ type: 'retryLoad' })} />
  )
}

/** The note itself. Attribute: `data-code` is the code of the failure, where it has one. */
export function AlertNote({
  code,
  textKey,
  onRetry,
}: {
  code?: string
  textKey: FailureKey
  onRetry: () => void
}) {
  return (
    <div {...slot('error-note')} role="alert" data-code={code}>
      <Icon name="alert" />
      <Text textKey={textKey} />
      <Button
        size="small"
        onClick={(event) => {
          // The note goes, and would take the focus along.
          focus(event.currentTarget.closest<HTMLElement>('[tabindex]'))
          onRetry()
        }}
      >
        <Icon name="retry" />
        <Text textKey="component.error.retry" />
      </Button>
    </div>
  )
}
