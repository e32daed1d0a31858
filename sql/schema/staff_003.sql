-- How far the audit of feedback.db had come (guard/chain.h): who cuts off its
-- tail there does not reach this file.
CREATE TABLE audit_mark (
  one       INTEGER PRIMARY KEY CHECK (one = 1),
  last      INTEGER NOT NULL CHECK (last > 0),
  hash      BLOB NOT NULL CHECK (length(hash) = 32),
  head_day  TEXT NOT NULL,              -- of the newest signed head; '' before the first
  marked_at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER audit_mark_is_kept BEFORE DELETE ON audit_mark BEGIN SELECT raise(ABORT, 'the mark is kept'); END;
CREATE TRIGGER audit_mark_goes_forward BEFORE UPDATE ON audit_mark
WHEN new.last < old.last OR new.head_day < old.head_day BEGIN SELECT raise(ABORT, 'the mark goes forward'); END;
