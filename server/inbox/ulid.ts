const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_DIGITS = 10
const RANDOM_DIGITS = 16

/** A ULID: 10 digits of `nowMs` (Unix time) and 16 of randomness; ids of later milliseconds sort later. */
export function ulid(nowMs: number, random = crypto.getRandomValues(new Uint8Array(RANDOM_DIGITS))): string {
  let time = ''
  for (let rest = nowMs, digit = 0; digit < TIME_DIGITS; digit++) {
    time = ALPHABET[rest % 32] + time
    rest = Math.floor(rest / 32)
  }
  // 256 is a multiple of 32, so the low five bits of a byte are as even as the byte.
  return time + Array.from(random, (byte) => ALPHABET[byte % 32]).join('')
}
