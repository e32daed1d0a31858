-- staff.db: who may sign in, and who is signed in.  portal's user cannot open this file.

CREATE TABLE account (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 2 AND 32),
  display_name  TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 20),
  role          TEXT NOT NULL CHECK (role IN ('moderator', 'office', 'administrator')),
  password_hash TEXT NOT NULL,             -- crypto_pwhash_str (argon2id)
  must_change   INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  disabled_at   INTEGER,
  created_at    INTEGER NOT NULL,
  signed_in_at  INTEGER
) STRICT;

CREATE TABLE session (
  token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),   -- keyed
  account_id INTEGER NOT NULL REFERENCES account,
  created_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_of_account ON session (account_id);
CREATE INDEX session_seen ON session (seen_at);   -- to clear away what has expired

-- Failed sign-ins by account, by source and by both; keys are keyed hashes.
CREATE TABLE sign_in_failure (
  key       BLOB PRIMARY KEY CHECK (length(key) = 32),
  failures  INTEGER NOT NULL,
  failed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_failure_at ON sign_in_failure (failed_at);   -- to forget the old ones

-- Sources (keyed hashes of addresses) from which an account has signed in before.
CREATE TABLE known_source (
  account_id INTEGER NOT NULL REFERENCES account,
  source     BLOB NOT NULL CHECK (length(source) = 32),
  seen_at    INTEGER NOT NULL,
  PRIMARY KEY (account_id, source)
) STRICT, WITHOUT ROWID;
