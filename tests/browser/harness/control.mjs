/** What the team's own programs ask of a server, with the private key of its demo site. */
import assert from 'node:assert/strict'

/** The answer of `path` below `/v1`, which has to be 200. */
export async function control(server, path, method = 'GET') {
  const headers = { authorization: `Bearer ${await server.inboxKey()}` }
  const response = await fetch(`${server.origin}/v1${path}`, { method, headers })
  const text = await response.text()
  assert.equal(response.status, 200, text)
  return JSON.parse(text)
}
