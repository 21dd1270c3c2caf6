import { useEffect } from '#view'

import { goToConversation } from './address'
import type { Inbox } from './inbox'
import { neighbourId } from './selectors'

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null
}

/** `j` and `k` go down and up the list, `r` starts a reply. Quiet while somebody writes. */
export function useKeyboard(inbox: Inbox): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (event.key === 'j' || event.key === 'k') {
        const id = neighbourId(inbox.getState(), event.key === 'j' ? 1 : -1)
        if (id) goToConversation(id)
      } else if (event.key === 'r') {
        document.querySelector<HTMLElement>('.reply textarea')?.focus()
      } else {
        return
      }
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [inbox])
}
