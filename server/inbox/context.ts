import { useExternalValue } from '#view'

import { createRequiredContext } from '../../js-glue/view/required-context'
import type { Inbox } from './inbox'
import type { InboxState } from './state'

const context = createRequiredContext<Inbox>('There is no inbox around this component.')
export const InboxProvider = context.Provider
/** The inbox around this component. */
export const useInbox = context.use

/** Its state, now and after every change. */
export function useInboxState(): InboxState {
  const inbox = useInbox()
  return useExternalValue(inbox.subscribe, inbox.getState)
}
