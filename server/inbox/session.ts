import { Api } from './api'
import { linkedUser } from './socket'
import type { Member, Session } from './types'

const STORAGE_KEY = 'cossistant-inbox'

/** Who signed in in this tab; forgotten when the tab closes. */
export function readSession(): Session | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null')
    return kept as Session | null
  } catch {
    return null
  }
}

export function keepSession(session: Session | null): void {
  if (session) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(session))
  else sessionStorage.removeItem(STORAGE_KEY)
}

/** A key handed over in the address as `#key=…`. It is taken out of the address, so that nobody copies it along. */
export function takeKeyFromAddress(): string | null {
  const key = new URLSearchParams(location.hash.slice(1)).get('key')
  if (key) history.replaceState(null, '', location.pathname + location.search)
  return key
}

/** What a key opens: a session when it is linked to a teammate, else the teammates to choose from. */
export async function knock(key: string): Promise<{ session: Session } | { members: Member[] }> {
  const members = await new Api(key, null).members()
  const actorUserId = await linkedUser(key)
  return actorUserId ? { session: { key, actorUserId } } : { members }
}
