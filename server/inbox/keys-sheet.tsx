import { KEYS } from './keyboard'
import { Sheet } from './sheet'

/** What can be done without a mouse. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const writing = [
    { key: 'Enter', words: 'Send what is written' },
    { key: 'Shift+Enter', words: 'A new line' },
    { key: 'Esc', words: 'Leave what is open' },
  ]
  return (
    <Sheet title="Keys" onClose={onClose}>
      <dl className="keys">
        {[...KEYS, ...writing].map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
