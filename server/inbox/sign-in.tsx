import { useState } from '#view'

import { Button } from '../../js-glue/components/button'
import { Mark } from '../../js-glue/components/icons'
import { ApiError } from './api'
import { signIn } from './session'
import type { Session } from './types'

/** Asks who it is that works here. */
export function SignIn({ onEnter }: { onEnter: (session: Session) => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const knock = async () => {
    setBusy(true)
    setError(null)
    try {
      return onEnter(await signIn(email.trim(), password))
    } catch (failure) {
      setError(failure instanceof ApiError ? failure.message : 'Signing in did not work. Try again.')
    }
    setBusy(false)
  }

  return (
    <main className="door">
      <form
        className="door-card"
        onSubmit={(event) => {
          event.preventDefault()
          void knock()
        }}
      >
        <Mark />
        <h1>Inbox</h1>
        <label>
          Email
          <input
            type="email"
            name="email"
            value={email}
            autoComplete="username"
            required
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        <label>
          Password
          <input
            type="password"
            name="password"
            value={password}
            autoComplete="current-password"
            required
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        {error && <p role="alert">{error}</p>}
        <Button variant="primary" size="large" type="submit" disabled={isBusy}>
          {isBusy ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
    </main>
  )
}
