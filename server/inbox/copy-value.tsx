import { useEffect, useState } from '#view'

import { Button } from '../../js-glue/components/button'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { slot } from '../../js-glue/components/slot'

const COPIED_MS = 1_800

/** Takes `value` to the clipboard and says so for a while. */
export function CopyValue({ name, value }: { name: string; value: string }) {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () => {
    // Without TLS there is no clipboard; then nothing changes, and the text can still be selected.
    navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <>
      <Button variant="ghost" size="icon" aria-label={`Copy ${name}`} onClick={copy}>
        <AnyIcon name={isCopied ? 'check' : 'copy'} />
      </Button>
      <span {...slot('spoken')} role="status">
        {isCopied ? 'Copied' : ''}
      </span>
    </>
  )
}
