import { createContext, useContext, useExternalValue } from '#view'

import type { Inbox } from './inbox'
import type { InboxState } from './state'

const InboxContext = createContext<Inbox | null>(null)
export const InboxProvider = InboxContext.Provider

/** The inbox around this component. */
export function useInbox(): Inbox {
  const inbox = useContext(InboxContext)
  if (!inbox) throw new Error('There is no inbox around this component.')
  return inbox
}

/** Its state, now and after every change. */
export function useInboxState(): InboxState {
  const inbox = useInbox()
  return useExternalValue(inbox.subscribe, inbox.getState)
}
