-- Two more roles: a responsible unit, which sees its own cases and drafts
-- answers to them, and an auditor, who sees everything and changes nothing.
-- A CHECK is widened by a new table; everybody signs in anew.

CREATE TABLE account_new (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 2 AND 32),
  display_name  TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 20),
  role          TEXT NOT NULL CHECK (role IN ('moderator', 'unit', 'office', 'auditor', 'administrator')),
  unit_id       INTEGER,                   -- of feedback.db; with role unit alone
  password_hash TEXT NOT NULL,             -- crypto_pwhash_str (argon2id)
  must_change   INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  disabled_at   INTEGER,
  created_at    INTEGER NOT NULL,
  signed_in_at  INTEGER,
  CHECK (unit_id IS NULL OR role = 'unit')
) STRICT;
INSERT INTO account_new
SELECT id, name, display_name, role, NULL, password_hash, must_change, disabled_at, created_at, signed_in_at FROM account;

CREATE TABLE known_source_new (
  account_id INTEGER NOT NULL REFERENCES account_new,
  source     BLOB NOT NULL CHECK (length(source) = 32),
  seen_at    INTEGER NOT NULL,
  PRIMARY KEY (account_id, source)
) STRICT, WITHOUT ROWID;
INSERT INTO known_source_new SELECT account_id, source, seen_at FROM known_source;

DROP TABLE known_source;
DROP TABLE session;
DROP TABLE account;
ALTER TABLE account_new RENAME TO account;
ALTER TABLE known_source_new RENAME TO known_source;

CREATE TABLE session (
  token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),   -- keyed
  account_id INTEGER NOT NULL REFERENCES account,
  created_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_of_account ON session (account_id);
CREATE INDEX session_seen ON session (seen_at);
