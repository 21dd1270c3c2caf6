-- Whom feature flags and onboarding are kept for: 0 a visitor, 1 a contact, 2 an organisation of contacts.

CREATE TABLE feature_flags (
  website_id TEXT NOT NULL REFERENCES websites (id),
  target_type INTEGER NOT NULL,
  target_id TEXT NOT NULL,
  flag TEXT NOT NULL,
  PRIMARY KEY (website_id, target_type, target_id, flag)
) STRICT, WITHOUT ROWID;

CREATE TABLE onboarding_steps (
  id INTEGER PRIMARY KEY, -- in the order in which they were named
  website_id TEXT NOT NULL REFERENCES websites (id),
  target_type INTEGER NOT NULL, -- never an organisation
  target_id TEXT NOT NULL,
  step_id TEXT NOT NULL,
  completed INTEGER NOT NULL,
  metadata TEXT,
  UNIQUE (website_id, target_type, target_id, step_id)
) STRICT;

CREATE INDEX contacts_of_organization ON contacts (website_id, contact_organization_id)
  WHERE contact_organization_id IS NOT NULL;
