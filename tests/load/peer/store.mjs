/** The peer's SQLite file, with the durability of the server's own: WAL, and every commit waits for the disk. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import Database from 'better-sqlite3'

const kSchema = fileURLToPath(new URL('schema.sql', import.meta.url))
// As the server: how many units of work share a commit at most.
const kMaxBatch = 256

/** Opens and creates the file. Statements are compiled once, by name. */
export function openStore(file) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -65536')
  db.pragma('temp_store = MEMORY')
  db.exec(readFileSync(kSchema, 'utf8'))
  const statements = Object.fromEntries(
    Object.entries(kStatements).map(([name, sql]) => [name, db.prepare(sql)]),
  )
  return { db, ...statements }
}

/** Runs units of work; each promise settles once what the work wrote is on the disk. */
export function makeExecutor(db, sharesCommits) {
  const alone = db.transaction((work) => work())
  if (!sharesCommits) return async (work) => alone.immediate(work)

  // Inside the transaction of the batch, `alone` is a savepoint.
  const runBatch = db.transaction((jobs) => {
    for (const job of jobs) {
      try {
        job.value = alone(job.work)
      } catch (error) {
        job.error = error
      }
    }
  })
  let waiting = []
  const flush = () => {
    const jobs = waiting.splice(0, kMaxBatch)
    if (waiting.length > 0) setImmediate(flush)
    try {
      runBatch.immediate(jobs)
    } catch (error) {
      for (const job of jobs) job.error = error
    }
    for (const job of jobs) job.error ? job.reject(job.error) : job.resolve(job.value)
  }
  return (work) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ work, resolve, reject })
    })
}

const kStatements = {
  addWebsite: 'INSERT INTO websites (id, organization_id, name) VALUES (?, ?, ?)',
  addKey:
    'INSERT INTO api_keys (id, website_id, is_private, is_active, key_hash, linked_user_id) VALUES (?, ?, ?, 1, ?, ?)',
  addHumanAgent: 'INSERT INTO human_agents (id, website_id, name) VALUES (?, ?, ?)',
  website: 'SELECT * FROM websites WHERE id = ?',
  keyByHash: 'SELECT * FROM api_keys WHERE key_hash = ?',
  humanAgents: 'SELECT id, name, last_seen_at FROM human_agents WHERE website_id = ?',
  humanAgent: 'SELECT * FROM human_agents WHERE website_id = ? AND id = ?',
  touchHumanAgent: 'UPDATE human_agents SET last_seen_at = ? WHERE id = ?',
  visitor: 'SELECT * FROM visitors WHERE id = ?',
  addVisitor: 'INSERT INTO visitors (id, website_id, created_at, last_seen_at) VALUES (?, ?, ?, ?)',
  touchVisitor: 'UPDATE visitors SET last_seen_at = ? WHERE id = ?',
  conversation: 'SELECT * FROM conversations WHERE id = ?',
  addConversation:
    'INSERT INTO conversations (id, organization_id, website_id, visitor_id, channel, status, created_at, updated_at) ' +
    "VALUES (?, ?, ?, ?, ?, 'open', ?, ?)",
  touchConversation:
    'UPDATE conversations SET updated_at = ?, last_message_at = ?, first_response_at = coalesce(first_response_at, ?) ' +
    'WHERE id = ?',
  item: 'SELECT * FROM timeline_items WHERE id = ?',
  addItem:
    'INSERT INTO timeline_items (id, conversation_id, organization_id, visibility, type, text, parts, user_id, ' +
    'visitor_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  addParticipant: 'INSERT OR IGNORE INTO participants (conversation_id, user_id, joined_at) VALUES (?, ?, ?)',
  putSeen:
    'INSERT INTO seen (id, conversation_id, actor_id, last_seen_at) VALUES (?, ?, ?, ?) ' +
    'ON CONFLICT (conversation_id, actor_id) DO UPDATE SET last_seen_at = excluded.last_seen_at',
}
