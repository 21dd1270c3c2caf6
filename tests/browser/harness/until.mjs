import { setTimeout as pause } from 'node:timers/promises'

/** Resolves with the first truthy value of `condition`; fails after `timeoutMs` and says what never came. */
export async function until(what, condition, timeoutMs = 20_000) {
  const end = Date.now() + timeoutMs
  for (;;) {
    const value = await condition()
    if (value) return value
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}.`)
    await pause(25)
  }
}
