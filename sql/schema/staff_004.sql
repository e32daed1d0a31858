-- The second step of signing in: a code of an authenticator app (TOTP, RFC
-- 6238) or one of ten recovery codes; and what everybody sees of one's own
-- sessions and sign-ins.

CREATE TABLE second_step (
  account_id   INTEGER PRIMARY KEY REFERENCES account,
  sealed       BLOB NOT NULL CHECK (length(sealed) = 60),   -- the secret: nonce, MAC, 20 bytes (secretbox under staff.key)
  counter      INTEGER NOT NULL,           -- of the last code taken: none is taken twice
  confirmed_at INTEGER NOT NULL
) STRICT;

-- A code that was used is gone.
CREATE TABLE recovery_code (
  account_id INTEGER NOT NULL REFERENCES account,
  code_hash  BLOB NOT NULL CHECK (length(code_hash) = 32),   -- keyed
  PRIMARY KEY (account_id, code_hash)
) STRICT, WITHOUT ROWID;

-- Sign-ins by name, also wrong ones.  Neither address nor agent: device is one of our own words.
CREATE TABLE sign_in_event (
  id         INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account,
  at         INTEGER NOT NULL,
  outcome    TEXT NOT NULL CHECK (outcome IN ('in', 'recovery', 'half', 'password', 'code')),
  device     TEXT NOT NULL CHECK (length(device) <= 40),
  known      INTEGER NOT NULL CHECK (known IN (0, 1))        -- from where the account had signed in before
) STRICT;
CREATE INDEX sign_in_event_of_account ON sign_in_event (account_id, id);

-- Who gave the password and not yet the code.  Good for nothing but that.
CREATE TABLE half_session (
  token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),   -- keyed, unlike a session's
  account_id INTEGER NOT NULL REFERENCES account,
  event_id   INTEGER NOT NULL,             -- its line in the history, which success changes
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX half_session_of_account ON half_session (account_id);
CREATE INDEX half_session_created ON half_session (created_at);

ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '' CHECK (length(device) <= 40);
