-- What teammates sign in to the inbox with, and where they are signed in.

CREATE TABLE accounts (
  user_id TEXT PRIMARY KEY REFERENCES human_agents (id),
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  password_hash TEXT NOT NULL, -- with its parameters: auth/password.hpp
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY, -- HMAC-SHA-256 of the token, hex
  user_id TEXT NOT NULL REFERENCES accounts (user_id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of_user ON sessions (user_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
