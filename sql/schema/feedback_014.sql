-- The audit proves itself (guard/chain.h): every entry gets a seal, a keyed
-- hash over the seal before it and itself, and the state of every day's end is
-- signed for the public.

CREATE TABLE audit_seal (
  id   INTEGER PRIMARY KEY REFERENCES audit,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE audit_head (
  day       TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last      INTEGER NOT NULL CHECK (last >= 0),              -- the last entry from before the day's end; 0: none yet
  entries   INTEGER NOT NULL CHECK (entries BETWEEN 0 AND last),   -- since the head before
  hash      BLOB NOT NULL CHECK (length(hash) = 32),         -- the last one's seal; zeros: none yet
  signature BLOB NOT NULL CHECK (length(signature) = 64),    -- Ed25519, guard/head.h says over what
  signer    BLOB NOT NULL CHECK (length(signer) = 32),       -- public key
  signed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Entries and seals follow each other without a gap.
CREATE TRIGGER audit_follows AFTER INSERT ON audit
WHEN new.id <> 1 AND NOT EXISTS (SELECT 1 FROM audit WHERE id = new.id - 1)
BEGIN SELECT raise(ABORT, 'the audit has no gaps'); END;
CREATE TRIGGER audit_seal_follows BEFORE INSERT ON audit_seal
WHEN new.id <> (SELECT coalesce(max(id), 0) + 1 FROM audit_seal)
BEGIN SELECT raise(ABORT, 'seals follow each other'); END;

CREATE TRIGGER audit_seal_is_kept BEFORE DELETE ON audit_seal BEGIN SELECT raise(ABORT, 'seals are append-only'); END;
CREATE TRIGGER audit_seal_is_fixed BEFORE UPDATE ON audit_seal BEGIN SELECT raise(ABORT, 'seals are append-only'); END;
CREATE TRIGGER audit_head_is_kept BEFORE DELETE ON audit_head BEGIN SELECT raise(ABORT, 'heads are append-only'); END;
CREATE TRIGGER audit_head_is_fixed BEFORE UPDATE ON audit_head BEGIN SELECT raise(ABORT, 'heads are append-only'); END;

-- What the auditor searches by.
CREATE INDEX audit_of_actor ON audit (actor, id);
CREATE INDEX audit_of_action ON audit (action, id);
CREATE INDEX audit_of_subject ON audit (subject, id);
CREATE INDEX audit_in_time ON audit (at, id);
