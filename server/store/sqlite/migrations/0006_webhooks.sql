-- Who outside is told of what happens, and what they are still to be told.

CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  website_id TEXT NOT NULL REFERENCES websites (id),
  url TEXT NOT NULL,
  events TEXT NOT NULL, -- one a line
  secret TEXT NOT NULL, -- as it is, since it signs
  is_test INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX webhooks_of_website ON webhooks (website_id);

CREATE TABLE webhook_deliveries (
  sequence INTEGER PRIMARY KEY, -- in the order in which they were caused
  id TEXT NOT NULL UNIQUE,
  webhook_id TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  conversation_id TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL, -- JSON, sent as it is; empty once it was delivered
  status INTEGER NOT NULL, -- 0 pending, 1 delivered, 2 failed
  attempts INTEGER NOT NULL,
  next_attempt_at INTEGER, -- of pending ones only
  last_status INTEGER, -- of HTTP
  last_error TEXT,
  created_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;
CREATE INDEX deliveries_of_webhook ON webhook_deliveries (webhook_id, sequence);
CREATE INDEX deliveries_due ON webhook_deliveries (webhook_id, next_attempt_at) WHERE status = 0;
CREATE INDEX first_attempts_of_conversation ON webhook_deliveries (webhook_id, conversation_id, sequence)
  WHERE status = 0 AND attempts = 0;
CREATE INDEX finished_deliveries ON webhook_deliveries (webhook_id, finished_at) WHERE finished_at IS NOT NULL;
