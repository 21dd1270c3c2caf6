-- Conversations that ended, by when something last happened to them. Status 0 is open.

CREATE INDEX ended_conversations ON conversations (updated_at) WHERE status <> 0 OR deleted_at IS NOT NULL;
CREATE INDEX deliveries_of_conversation ON webhook_deliveries (conversation_id);
