import { randomBytes } from 'node:crypto'

const kDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const kUlid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** A new ULID for a time in Unix milliseconds. */
export function newUlid(now) {
  let time = ''
  for (let rest = now, i = 0; i < 10; ++i, rest = Math.floor(rest / 32)) time = kDigits[rest % 32] + time
  let random = ''
  for (const byte of randomBytes(16)) random += kDigits[byte % 32]
  return time + random
}

export const isUlid = (text) => typeof text === 'string' && kUlid.test(text)
