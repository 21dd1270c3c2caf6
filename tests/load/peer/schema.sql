-- The columns and indexes that the routes of the load need, as the server's own migrations have them.

CREATE TABLE websites (
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  is_private INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  key_hash TEXT NOT NULL UNIQUE,
  linked_user_id TEXT
) STRICT;

CREATE TABLE human_agents (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  name TEXT,
  last_seen_at INTEGER
) STRICT;
CREATE INDEX human_agents_of_website ON human_agents (website_id);

CREATE TABLE visitors (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER,
  blocked_at INTEGER
) STRICT;

CREATE TABLE conversations (
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  website_id TEXT NOT NULL REFERENCES websites (id),
  visitor_id TEXT NOT NULL REFERENCES visitors (id),
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  first_response_at INTEGER,
  last_message_at INTEGER
) STRICT;
CREATE INDEX conversations_of_visitor ON conversations (visitor_id, updated_at);
CREATE INDEX conversations_of_website ON conversations (website_id, updated_at, id);

CREATE TABLE timeline_items (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  organization_id TEXT NOT NULL,
  visibility TEXT NOT NULL,
  type TEXT NOT NULL,
  text TEXT,
  parts TEXT NOT NULL,
  user_id TEXT,
  visitor_id TEXT,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX timeline_of_conversation ON timeline_items (conversation_id, created_at, id);
CREATE INDEX public_messages_of_conversation ON timeline_items (conversation_id, created_at, id)
  WHERE visibility = 'public' AND type = 'message' AND deleted_at IS NULL;

CREATE TABLE seen (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  actor_id TEXT NOT NULL,
  last_seen_at INTEGER NOT NULL,
  UNIQUE (conversation_id, actor_id)
) STRICT;

CREATE TABLE participants (
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  user_id TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, user_id)
) STRICT, WITHOUT ROWID;
