import { useEffect, useState } from '#view'

import { useText } from '../view/store'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'

export interface CodeBlockProps {
  language: string | null
  fileName: string | null
  code: string
}

const copiedMs = 1800

/** Fenced code with its name and a way to copy it. Attribute: `data-co-code-block`. */
export function CodeBlock({ language, fileName, code }: CodeBlockProps) {
  const [isCopied, setCopied] = useState(false)
  const text = useText()
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), copiedMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () => {
    // Pages may be refused the clipboard; then nothing changes, and the text can still be selected.
    navigator.clipboard?.writeText(code).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <div {...slot('code-block')} data-co-code-block="" dir="ltr">
      <div {...slot('code-block-header')}>
        {fileName && <span {...slot('code-block-file')}>{fileName}</span>}
        <span data-key-name={language === null ? 'component.codeBlock.plain' : undefined}>
          {(language ?? text('component.codeBlock.plain')).toUpperCase()}
        </span>
        <button type="button" onClick={copy} data-state={isCopied ? 'copied' : 'idle'}>
          <Icon name={isCopied ? 'check' : 'copy'} />
          <Text textKey={isCopied ? 'component.codeBlock.copied' : 'component.codeBlock.copy'} />
        </button>
      </div>
      <pre tabIndex={0} aria-label={fileName ?? text('component.codeBlock.label')} role="region">
        <code className={language ? `language-${language}` : undefined}>{code}</code>
      </pre>
    </div>
  )
}
