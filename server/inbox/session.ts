import { ApiError, ask } from './api'
import type { Session, SignedIn } from './types'

const SESSION_URL = '/inbox/session'
/** The cookie lasts for two weeks after it was last given. */
export const RENEW_MS = 12 * 60 * 60 * 1000

const sessionOf = ({ user }: SignedIn): Session => ({ actorUserId: user.id })

/** Who is signed in in this browser; null when nobody is. Also has the cookie last longer. */
export async function readSession(): Promise<Session | null> {
  try {
    return sessionOf(await ask<SignedIn>('GET', SESSION_URL))
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
}

export async function signIn(email: string, password: string): Promise<Session> {
  return sessionOf(await ask<SignedIn>('POST', SESSION_URL, { email, password }))
}

export async function signOut(): Promise<void> {
  await ask('DELETE', SESSION_URL)
}
