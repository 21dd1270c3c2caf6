import { useEffect } from '#view'

import { goToConversation } from './address'
import type { DraftMode } from './draft'
import type { Inbox } from './inbox'
import { conversationById, isVisitorsTurn, neighbourId } from './selectors'
import type { Conversation } from './types'

export interface Key {
  key: string
  words: string
  press: (inbox: Inbox) => void
}

/** All keys of the desk, in the order in which the sheet tells them. Escape leaves whatever is open. */
export const KEYS: readonly Key[] = [
  { key: 'j', words: 'Next conversation', press: (inbox) => move(inbox, 1) },
  { key: 'k', words: 'Previous conversation', press: (inbox) => move(inbox, -1) },
  { key: '/', words: 'Search', press: () => document.getElementById('search')?.focus() },
  { key: 'r', words: 'Write a reply', press: (inbox) => write(inbox, 'reply') },
  { key: 'n', words: 'Write a note for the team', press: (inbox) => write(inbox, 'note') },
  {
    key: 'e',
    words: 'Resolve or reopen',
    press: (inbox) => onSelected(inbox, (selected) => void inbox.deeds.toggleResolved(selected)),
  },
  {
    key: 'u',
    words: 'Mark unread',
    press: (inbox) =>
      onSelected(inbox, (selected) => {
        if (isVisitorsTurn(selected)) void inbox.deeds.markUnread(selected.id)
      }),
  },
  {
    key: '?',
    words: 'Show these keys',
    press: (inbox) => inbox.apply({ type: 'keysToggled', isOpen: true }),
  },
]

function onSelected(inbox: Inbox, what: (selected: Conversation) => void): void {
  const state = inbox.getState()
  const selected = conversationById(state, state.selectedId)
  if (selected) what(selected)
}

function move(inbox: Inbox, step: 1 | -1): void {
  const id = neighbourId(inbox.getState(), step)
  if (id) goToConversation(id)
}

function write(inbox: Inbox, mode: DraftMode): void {
  onSelected(inbox, ({ id }) => {
    inbox.writing.choose(id, mode)
    document.getElementById('reply-text')?.focus()
  })
}

function isBusy(target: EventTarget | null): boolean {
  const isWriting = target instanceof Element && target.closest('input, textarea, select') !== null
  return isWriting || document.querySelector('dialog[open]') !== null
}

/** Listens for `KEYS`. Quiet while somebody writes, or answers a question. */
export function useKeyboard(inbox: Inbox): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      const known = KEYS.find(({ key }) => key === event.key)
      if (!known) return
      event.preventDefault()
      known.press(inbox)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [inbox])
}
