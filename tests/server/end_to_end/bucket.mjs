/**
 * A bucket of s3rver that takes nothing but what was signed. s3rver keeps, lists and removes files as S3 does, but
 * believes every signature of version 4; what stands before it checks them as AWS documents it.
 */
import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

const kName = 'files'
const kKey = 'S3RVER'

export async function startBucket() {
  const folder = await mkdtemp(join(tmpdir(), 'cossistant-bucket-'))
  const s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: kName }],
  })
  const { port } = await s3.run()
  const [answer] = s3.httpServer.listeners('request')
  s3.httpServer.removeAllListeners('request')
  s3.httpServer.on('request', (request, response) => {
    if (isAllowed(request)) return answer(request, response)
    request.resume()
    response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
  })
  const origin = `http://localhost:${port}`
  return {
    origin: `${origin}/${kName}`,
    environment: {
      S3_BUCKET_NAME: kName,
      S3_REGION: 'eu-west-1',
      S3_ACCESS_KEY_ID: kKey,
      S3_SECRET_ACCESS_KEY: kKey,
      S3_ENDPOINT: origin,
      S3_FORCE_PATH_STYLE: 'true',
    },
    async stop() {
      s3.httpServer.closeAllConnections()
      await s3.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Whoever knows its key may read a file. All else is signed, in the query or in a header. */
function isAllowed(request) {
  const url = new URL(request.url, 'http://localhost')
  const header = request.headers.authorization
  const given = url.searchParams.get('X-Amz-Signature') ?? /Signature=([0-9a-f]{64})$/.exec(header ?? '')?.[1]
  if (!given) return request.method === 'GET' && url.search === ''
  return given === (header ? signatureOfHeaders(request, url, header) : signatureOfQuery(request, url))
}

function signatureOfQuery(request, url) {
  const fields = url.searchParams
  const endsAt = timeOf(fields.get('X-Amz-Date')) + 1000 * Number(fields.get('X-Amz-Expires'))
  if (!(Date.now() < endsAt)) return null
  return signature(request, url, {
    date: fields.get('X-Amz-Date'),
    scope: fields.get('X-Amz-Credential'),
    names: fields.get('X-Amz-SignedHeaders'),
    payload: 'UNSIGNED-PAYLOAD',
  })
}

function signatureOfHeaders(request, url, header) {
  return signature(request, url, {
    date: request.headers['x-amz-date'],
    scope: /Credential=([^,]+)/.exec(header)[1],
    names: /SignedHeaders=([^,]+)/.exec(header)[1],
    payload: request.headers['x-amz-content-sha256'],
  })
}

function signature(request, url, { date, scope, names, payload }) {
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !pair.startsWith('X-Amz-Signature='))
    .sort()
    .join('&')
  const headers = names.split(';').map((name) => `${name}:${request.headers[name] ?? ''}\n`)
  const canonical = [request.method, url.pathname, query, headers.join(''), names, payload].join('\n')
  const [, ...parts] = scope.split('/')
  const text = [
    'AWS4-HMAC-SHA256',
    date,
    parts.join('/'),
    createHash('sha256').update(canonical).digest('hex'),
  ]
  const key = parts.reduce((secret, part) => hmac(secret, part), `AWS4${kKey}`)
  return hmac(key, text.join('\n')).toString('hex')
}

function hmac(key, text) {
  return createHmac('sha256', key).update(text).digest()
}

/** Of a time such as 20130524T000000Z. */
function timeOf(text) {
  return Date.parse(text.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'))
}
