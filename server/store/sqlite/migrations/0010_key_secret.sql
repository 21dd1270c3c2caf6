-- What the secret that API keys are hashed with is known again by; one row at most.

CREATE TABLE key_secret (one INTEGER PRIMARY KEY CHECK (one = 1), check_hash TEXT NOT NULL);
