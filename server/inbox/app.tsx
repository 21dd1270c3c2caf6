import { useEffect, useState } from '#view'

import { Button } from '../../js-glue/components/button'
import { slot } from '../../js-glue/components/slot'
import { loadInboxCore } from '../../js-glue/core/inbox-core'
import { Boundary } from '../../js-glue/view/boundary'
import { StoreProvider } from '../../js-glue/view/store'
import { conversationInAddress } from './address'
import { borrowedStore } from './borrowed-store'
import { InboxProvider, useInbox, useInboxState } from './context'
import { ConversationList } from './conversation-list'
import { Inbox } from './inbox'
import { useKeyboard } from './keyboard'
import { KeysSheet } from './keys-sheet'
import { conversationById, unreadCount } from './selectors'
import { readSession, RENEW_MS, signOut } from './session'
import { SignIn } from './sign-in'
import { ThreadPane } from './thread-pane'
import type { Session } from './types'
import { WaitingMessages } from './waiting'

/** The page: a door, and behind it the desk. */
export function App() {
  // Undefined until the server has said whether somebody is signed in.
  const [session, setSession] = useState<Session | null | undefined>(undefined)
  useEffect(() => {
    readSession().then(setSession, () => setSession(null))
  }, [])
  if (session === undefined) return null
  return session ? (
    <SignedIn session={session} onLeave={() => setSession(null)} />
  ) : (
    <SignIn onEnter={setSession} />
  )
}

function SignedIn({ session, onLeave }: { session: Session; onLeave: () => void }) {
  const [inbox, setInbox] = useState<Inbox | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  useEffect(() => {
    const renewal = setInterval(() => void leaveIfSignedOut(onLeave), RENEW_MS)
    return () => clearInterval(renewal)
  }, [])
  useEffect(() => {
    let opened: Inbox | null = null
    let hasLeft = false
    const open = async () => {
      const core = await loadInboxCore('inbox.wasm')
      if (hasLeft) return
      opened = new Inbox(session, core)
      setInbox(opened)
    }
    open().catch(setProblem)
    return () => {
      hasLeft = true
      opened?.close()
    }
  }, [session])
  if (problem) return <Stopped />
  return inbox && <Opened inbox={inbox} onLeave={onLeave} onError={setProblem} />
}

interface OpenedProps {
  inbox: Inbox
  onLeave: () => void
  onError: (error: unknown) => void
}

function Opened({ inbox, onLeave, onError }: OpenedProps) {
  const [store] = useState(() => borrowedStore(inbox.writing))
  return (
    <Boundary onError={onError}>
      <StoreProvider value={store}>
        <InboxProvider value={inbox}>
          <Desk onLeave={onLeave} />
        </InboxProvider>
      </StoreProvider>
    </Boundary>
  )
}

/** Nothing works without the core: it was not fetched, or it has stopped. */
function Stopped() {
  return (
    <main className="nothing">
      <p role="alert">The inbox could not start, or has stopped. Nothing that was sent is lost.</p>
      <Button variant="primary" onClick={() => location.reload()}>
        Load it again
      </Button>
    </main>
  )
}

/** The session may have ended elsewhere; without an answer nobody knows, and everything stays. */
async function leaveIfSignedOut(leave: () => void): Promise<void> {
  const session = await readSession().catch(() => undefined)
  if (session === null) leave()
}

function Desk({ onLeave }: { onLeave: () => void }) {
  const inbox = useInbox()
  const state = useInboxState()
  const selected = conversationById(state, state.selectedId)
  const unread = unreadCount(state)
  const isMissing = state.selectedId !== null && state.missingId === state.selectedId
  const leave = () => {
    // The door is open again only when the server has closed behind us.
    signOut().then(onLeave, inbox.notice)
  }
  useKeyboard(inbox)
  useEffect(() => {
    if (state.connection === 'refused') void leaveIfSignedOut(onLeave)
  }, [state.connection])
  useEffect(() => {
    const follow = () => inbox.select(conversationInAddress())
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [inbox])
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) Inbox` : 'Inbox'
  }, [unread])
  return (
    <div className="desk" data-state={state.selectedId ? 'thread' : 'list'}>
      {/* Both panes come and go on a phone; this stays. */}
      <header {...slot('spoken')}>
        <h1>Inbox</h1>
      </header>
      <ConversationList onLeave={leave} />
      <main className="desk-main">
        {selected ? (
          <ThreadPane key={selected.id} conversation={selected} />
        ) : (
          <Nothing isWaiting={state.selectedId !== null && !isMissing} isMissing={isMissing} />
        )}
      </main>
      {state.notice && (
        <p className="notice" role="alert">
          {state.notice}
          <button type="button" onClick={() => inbox.apply({ type: 'noticed', message: null })}>
            Dismiss
          </button>
        </p>
      )}
      {state.areKeysShown && (
        <KeysSheet onClose={() => inbox.apply({ type: 'keysToggled', isOpen: false })} />
      )}
    </div>
  )
}

function Nothing({ isWaiting, isMissing }: { isWaiting: boolean; isMissing: boolean }) {
  if (isWaiting) return <WaitingMessages />
  return (
    <div className="nothing">
      <p>{isMissing ? 'There is no such conversation.' : 'Pick a conversation'}</p>
      <small>
        <kbd>j</kbd> <kbd>k</kbd> move through the list, <kbd>?</kbd> shows all keys
      </small>
    </div>
  )
}
