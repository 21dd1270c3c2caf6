import { useEffect, useState } from '#view'

import { AnyIcon } from './any-icon'
import { Text } from './text'

const copiedMs = 1800

/** Takes `content` to the clipboard and says so for a while. */
export function CopyButton({ content }: { content: string }) {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), copiedMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () => {
    // Pages may be refused the clipboard; then nothing changes, and the text can still be selected.
    navigator.clipboard?.writeText(content).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <button type="button" onClick={copy} data-state={isCopied ? 'copied' : 'idle'}>
      <AnyIcon name={isCopied ? 'check' : 'copy'} />
      <Text textKey={isCopied ? 'component.codeBlock.copied' : 'component.codeBlock.copy'} />
    </button>
  )
}
