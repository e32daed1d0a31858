-- 代录: what a resident said on paper, by telephone, in person or to 12345, as
-- a clerk wrote it down.

CREATE TABLE clerk_entry (
  submission_id INTEGER PRIMARY KEY REFERENCES submission,
  channel       TEXT NOT NULL CHECK (channel IN ('paper', 'telephone', 'visit', 'hotline')),
  said_on       TEXT NOT NULL CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  staff         TEXT NOT NULL,          -- the clerk's name at the time
  month         TEXT NOT NULL           -- of receipt
) STRICT;
CREATE INDEX clerk_entry_of_month ON clerk_entry (month, channel);

CREATE TRIGGER clerk_entry_is_kept BEFORE DELETE ON clerk_entry BEGIN SELECT raise(ABORT, 'entries are kept'); END;
CREATE TRIGGER clerk_entry_is_fixed BEFORE UPDATE ON clerk_entry BEGIN SELECT raise(ABORT, 'entries are kept'); END;
