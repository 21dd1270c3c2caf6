import { useEffect, useState } from '#view'

import { Button } from '../../js-glue/components/button'
import { Mark } from '../../js-glue/components/icons'
import { ApiError } from './api'
import { memberName } from './labels'
import { knock, takeKeyFromAddress } from './session'
import type { Member, Session } from './types'

/** Asks for a private key, and who it is that works here when the key does not say it. */
export function SignIn({ onEnter }: { onEnter: (session: Session) => void }) {
  const [key, setKey] = useState('')
  const [members, setMembers] = useState<Member[] | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const tryKey = async (candidate: string) => {
    setBusy(true)
    setError(null)
    try {
      const answer = await knock(candidate)
      if ('session' in answer) return onEnter(answer.session)
      setMembers(answer.members)
    } catch (failure) {
      setError(failure instanceof ApiError ? failure.message : 'Signing in did not work. Try again.')
    }
    setBusy(false)
  }

  useEffect(() => {
    const handed = takeKeyFromAddress()
    if (!handed) return
    setKey(handed)
    void tryKey(handed)
  }, [])

  return (
    <main className="door">
      <form
        className="door-card"
        onSubmit={(event) => {
          event.preventDefault()
          void tryKey(key.trim())
        }}
      >
        <Mark />
        <h1>Inbox</h1>
        {members ? (
          <Teammates
            members={members}
            onChoose={(actorUserId) => onEnter({ key: key.trim(), actorUserId })}
          />
        ) : (
          <>
            <p>Sign in with a private key of your website. It stays in this tab.</p>
            <label>
              Private key
              <input
                type="password"
                name="key"
                value={key}
                placeholder="sk_…"
                autoComplete="off"
                spellcheck={false}
                required
                onInput={(event) => setKey(event.currentTarget.value)}
              />
            </label>
            {error && <p role="alert">{error}</p>}
            <Button variant="primary" size="large" type="submit" disabled={isBusy}>
              {isBusy ? 'Signing in…' : 'Sign in'}
            </Button>
          </>
        )}
      </form>
    </main>
  )
}

function Teammates({ members, onChoose }: { members: Member[]; onChoose: (id: string) => void }) {
  if (members.length === 0) return <p role="alert">This website has no teammates who could answer.</p>
  return (
    <>
      <p>This key is nobody’s own. Who are you?</p>
      {members.map((member) => (
        <Button key={member.id} size="large" onClick={() => onChoose(member.id)}>
          {memberName(members, member.id)}
        </Button>
      ))}
    </>
  )
}
