-- Times are Unix milliseconds, UTC. Ids are text. Open objects are JSON text. Enums are the numbers of core/model/enums.hpp.

CREATE TABLE websites (
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  name TEXT NOT NULL,
  domain TEXT NOT NULL,
  status TEXT NOT NULL,
  description TEXT,
  logo_url TEXT,
  default_language TEXT NOT NULL,
  whitelisted_domains TEXT NOT NULL, -- one origin a line
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  name TEXT NOT NULL,
  key_type INTEGER NOT NULL, -- 0 public, 1 private
  is_test INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  key_hash TEXT NOT NULL UNIQUE,
  raw_key TEXT, -- of public keys only
  linked_user_id TEXT,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE TABLE human_agents (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  name TEXT,
  email TEXT,
  image TEXT,
  last_seen_at INTEGER
) STRICT;
CREATE INDEX human_agents_of_website ON human_agents (website_id);

CREATE TABLE ai_agents (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  name TEXT NOT NULL,
  image TEXT
) STRICT;
CREATE INDEX ai_agents_of_website ON ai_agents (website_id);

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  organization_id TEXT NOT NULL,
  external_id TEXT,
  name TEXT,
  email TEXT,
  image TEXT,
  metadata TEXT,
  contact_organization_id TEXT,
  user_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX contacts_by_external_id ON contacts (website_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX contacts_by_email ON contacts (website_id, email) WHERE email IS NOT NULL;

CREATE TABLE visitors (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  organization_id TEXT NOT NULL,
  contact_id TEXT REFERENCES contacts (id),
  is_test INTEGER NOT NULL,
  browser TEXT,
  browser_version TEXT,
  os TEXT,
  os_version TEXT,
  device TEXT,
  device_type TEXT,
  ip TEXT,
  city TEXT,
  region TEXT,
  country TEXT,
  country_code TEXT,
  latitude REAL,
  longitude REAL,
  language TEXT,
  timezone TEXT,
  screen_resolution TEXT,
  viewport TEXT,
  attribution TEXT,
  current_page TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  last_seen_at INTEGER,
  blocked_at INTEGER,
  blocked_by_user_id TEXT
) STRICT;
CREATE INDEX visitors_of_contact ON visitors (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE conversations (
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  website_id TEXT NOT NULL REFERENCES websites (id),
  visitor_id TEXT NOT NULL REFERENCES visitors (id),
  title TEXT,
  visitor_title TEXT,
  visitor_title_language TEXT,
  visitor_language TEXT,
  channel TEXT NOT NULL,
  status INTEGER NOT NULL,
  metadata TEXT,
  visitor_rating INTEGER,
  visitor_rating_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  resolved_at INTEGER,
  resolved_by_user_id TEXT,
  resolution_time INTEGER, -- seconds
  first_response_at INTEGER,
  last_message_at INTEGER
) STRICT;
CREATE INDEX conversations_of_visitor ON conversations (visitor_id, updated_at);
CREATE INDEX conversations_of_website ON conversations (website_id, updated_at, id);

CREATE TABLE timeline_items (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  organization_id TEXT NOT NULL,
  visibility INTEGER NOT NULL,
  type INTEGER NOT NULL,
  text TEXT,
  tool TEXT,
  parts TEXT NOT NULL,
  user_id TEXT,
  ai_agent_id TEXT,
  visitor_id TEXT,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX timeline_of_conversation ON timeline_items (conversation_id, created_at, id);
CREATE INDEX public_messages_of_conversation ON timeline_items (conversation_id, created_at, id)
  WHERE visibility = 0 AND type = 0 AND deleted_at IS NULL;

CREATE TABLE seen (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  actor_type INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  last_seen_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (conversation_id, actor_type, actor_id)
) STRICT;

CREATE TABLE participants (
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  user_id TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, user_id)
) STRICT, WITHOUT ROWID;
