import type { MarkdownNode, PackageManager } from '../core/types'
import { useDispatch, useSlice, useText } from '../view/store'
import { CopyButton } from './copy-button'
import { slot } from './slot'

const managers: readonly PackageManager[] = ['npm', 'yarn', 'pnpm', 'bun']

/**
 * A command in the words of the package manager that the visitor prefers. Asks for `choosePackageManager`.
 * Attribute: `data-co-command-block`.
 */
export function CommandBlock({ commands }: { commands: Extract<MarkdownNode, { type: 'commandBlock' }> }) {
  const { packageManager } = useSlice('conversation')
  const dispatch = useDispatch()
  const text = useText()
  return (
    <div {...slot('command-block')} data-co-command-block="" dir="ltr">
      <div {...slot('code-block-header')} role="group" aria-label={text('component.commandBlock.label')}>
        {managers.map((manager) => (
          <button
            key={manager}
            type="button"
            aria-pressed={manager === packageManager}
            onClick={() => dispatch({ type: 'choosePackageManager', packageManager: manager })}
          >
            {manager}
          </button>
        ))}
        <CopyButton content={commands[packageManager]} />
      </div>
      <pre tabIndex={0} aria-label={text('component.codeBlock.label')} role="region">
        <code className="language-bash">{commands[packageManager]}</code>
      </pre>
    </div>
  )
}
