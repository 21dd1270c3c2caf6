-- What the team says of a conversation. Enums are the numbers of server/store/records.hpp.

ALTER TABLE conversations ADD COLUMN title_source INTEGER;
ALTER TABLE conversations ADD COLUMN priority INTEGER NOT NULL DEFAULT 1; -- normal
ALTER TABLE conversations ADD COLUMN sentiment INTEGER;
ALTER TABLE conversations ADD COLUMN escalated_at INTEGER; -- of the escalation that nobody has taken yet
ALTER TABLE conversations ADD COLUMN escalation_reason TEXT;
ALTER TABLE conversations ADD COLUMN escalation_handled_at INTEGER; -- of the last one that somebody took
ALTER TABLE conversations ADD COLUMN escalation_handled_by_user_id TEXT;
ALTER TABLE conversations ADD COLUMN ai_paused_until INTEGER;

CREATE INDEX conversations_by_status ON conversations (website_id, status, updated_at, id);

-- Folders of files whose owner is deleted, until they are gone from the disk.
CREATE TABLE erased_folders (
  folder TEXT PRIMARY KEY -- the beginning of the keys, with its last slash
) STRICT, WITHOUT ROWID;
