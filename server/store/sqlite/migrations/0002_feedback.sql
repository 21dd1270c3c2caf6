CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  website_id TEXT NOT NULL REFERENCES websites (id),
  conversation_id TEXT REFERENCES conversations (id),
  visitor_id TEXT REFERENCES visitors (id),
  contact_id TEXT REFERENCES contacts (id),
  rating INTEGER NOT NULL, -- 1 to 5
  topic TEXT,
  comment TEXT,
  trigger_name TEXT,
  source TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX feedback_of_website ON feedback (website_id, created_at, id);
CREATE INDEX feedback_of_conversation ON feedback (conversation_id, created_at, id) WHERE conversation_id IS NOT NULL;
