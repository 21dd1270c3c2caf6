-- When a key was last seen, to about a minute.

ALTER TABLE api_keys ADD COLUMN last_used_at INTEGER;
