import { useText } from '../view/store'
import { CopyButton } from './copy-button'
import { slot } from './slot'

export interface CodeBlockProps {
  language: string | null
  fileName: string | null
  code: string
}

/** Fenced code with its name and a way to copy it. Attribute: `data-co-code-block`. */
export function CodeBlock({ language, fileName, code }: CodeBlockProps) {
  const text = useText()
  return (
    <div {...slot('code-block')} data-co-code-block="" dir="ltr">
      <div {...slot('code-block-header')}>
        {fileName && <span {...slot('code-block-file')}>{fileName}</span>}
        <span data-key-name={language === null ? 'component.codeBlock.plain' : undefined}>
          {(language ?? text('component.codeBlock.plain')).toUpperCase()}
        </span>
        <CopyButton content={code} />
      </div>
      <pre tabIndex={0} aria-label={fileName ?? text('component.codeBlock.label')} role="region">
        <code className={language ? `language-${language}` : undefined}>{code}</code>
      </pre>
    </div>
  )
}
