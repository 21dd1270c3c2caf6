-- What a visitor wrote, read and rated in conversations of others is found without reading all of it.

CREATE INDEX timeline_of_visitor ON timeline_items (visitor_id) WHERE visitor_id IS NOT NULL;
CREATE INDEX feedback_of_visitor ON feedback (visitor_id) WHERE visitor_id IS NOT NULL;
CREATE INDEX feedback_of_contact ON feedback (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX seen_of_actor ON seen (actor_id, actor_type);
