import { createHmac, timingSafeEqual } from 'node:crypto'

const kMaxAgeSeconds = 300

/** Whether a delivery is from the server that has the secret, and not an old one sent again (docs/bots.md). */
export function isGenuine({ headers, body, secret, nowMs = Date.now() }) {
  const time = headers['x-cossistant-timestamp'] ?? ''
  const age = Math.abs(nowMs / 1000 - Number(time))
  if (!(age <= kMaxAgeSeconds)) return false
  const expected = Buffer.from(`v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`)
  const given = Buffer.from(headers['x-cossistant-signature'] ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
