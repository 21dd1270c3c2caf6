import { slot } from './slot'

/** Three dots that bounce one after another. Decoration: say "is writing" beside it. */
export function TypingDots() {
  return (
    <span {...slot('typing-dots')} aria-hidden="true">
      <span className="dot-bounce-1" />
      <span className="dot-bounce-2" />
      <span className="dot-bounce-3" />
    </span>
  )
}
