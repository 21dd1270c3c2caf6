/** Where the server is. */
export interface Addresses {
  /** With `/v1`, without a trailing slash. */
  apiUrl: string
  wsUrl: string
}

const kHostedApi = 'https://api.cossistant.com/v1'

/**
 * Full addresses of what the page gave, which may be relative to `base`. The API's may stand with or without `/v1`; the
 * socket's is `/ws` beside it unless given. Throws an `Error` that names the option and its value.
 */
export function resolveAddresses(given: Partial<Addresses>, base: string): Addresses {
  const api = parse('apiUrl', given.apiUrl || kHostedApi, base, ['https:', 'http:'])
  const root = api.pathname.replace(/\/+$/, '').replace(/\/v1$/, '')
  const apiUrl = `${api.origin}${root}/v1`
  if (!given.wsUrl) return { apiUrl, wsUrl: `${api.origin.replace(/^http/, 'ws')}${root}/ws` }

  const socket = parse('wsUrl', given.wsUrl, base, ['wss:', 'ws:', 'https:', 'http:'])
  socket.hash = '' // Browsers refuse to open a socket address with one.
  return { apiUrl, wsUrl: socket.href.replace(/^http/, 'ws') }
}

function parse(option: string, value: string, base: string, protocols: string[]): URL {
  try {
    const url = new URL(value, base)
    if (protocols.includes(url.protocol)) return url
  } catch {
    // Told below, like an address of another kind.
  }
  const kinds = protocols.map((protocol) => protocol.slice(0, -1)).join(', ')
  throw new Error(
    `The option ${option} must be an address (${kinds}, or relative to the page), not "${value}".`,
  )
}
