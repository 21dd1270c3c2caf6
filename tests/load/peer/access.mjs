/** Keys as the server keeps them: random, and only their HMAC is stored. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const kKey = /^(pk|sk)_(?:test_|live_)?[0-9a-f]{64}$/

export class ApiError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

export function makeAccess(store) {
  const secret = randomBytes(32)
  const hash = (raw) => createHmac('sha256', secret).update(raw).digest('hex')

  return {
    /** A new key; private when it is a teammate's. */
    mint(websiteId, userId = null) {
      const raw = `${userId ? 'sk' : 'pk'}_test_${randomBytes(32).toString('hex')}`
      store.addKey.run(randomBytes(8).toString('hex'), websiteId, userId ? 1 : 0, hash(raw), userId)
      return raw
    },

    /** Who calls. Throws ApiError. */
    authenticate({ publicKey, privateKey }) {
      const raw = privateKey || publicKey
      if (!raw) throw new ApiError(401, 'An API key is required.')
      const shape = kKey.exec(raw)
      if (!shape || (shape[1] === 'sk') !== Boolean(privateKey))
        throw new ApiError(401, 'This is not an API key.')
      const hashed = hash(raw)
      const key = store.keyByHash.get(hashed)
      const isUsable = key?.is_active && timingSafeEqual(Buffer.from(key.key_hash), Buffer.from(hashed))
      if (!isUsable) throw new ApiError(401, 'The API key is not known or not in use any more.')
      return {
        isPublic: !key.is_private,
        userId: key.linked_user_id,
        website: store.website.get(key.website_id),
      }
    },

    /** The visitor of that id. Throws ApiError. */
    visitor(caller, id) {
      if (!id) throw new ApiError(400, 'A visitor is required: send X-Visitor-Id.')
      const visitor = store.visitor.get(id)
      if (visitor?.website_id !== caller.website.id) throw new ApiError(400, 'The visitor is not known.')
      if (visitor.blocked_at) throw new ApiError(403, 'This visitor is blocked.')
      return visitor
    },
  }
}
