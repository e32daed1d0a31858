-- Adoption reports (采纳情况): for a period what was asked, what people said and
-- what was changed.  A period is whole months, because the tallies are.

CREATE TABLE adoption_report (
  id           INTEGER PRIMARY KEY,
  period       TEXT NOT NULL UNIQUE       -- 2026-08 or 2026-q3
               CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR period GLOB '[0-9][0-9][0-9][0-9]-q[1-4]'),
  begin_day    TEXT NOT NULL CHECK (begin_day GLOB '*-01'),
  end_day      TEXT NOT NULL CHECK (end_day > begin_day),
  asked        TEXT NOT NULL CHECK (length(asked) BETWEEN 1 AND 1000),
  method       TEXT NOT NULL CHECK (length(method) <= 500),   -- what the office adds to the rules; '' for nothing
  next_day     TEXT NOT NULL,             -- of the next publication; '' until it is known
  version      INTEGER NOT NULL DEFAULT 1,                    -- raised by every change, of an item too
  changed_by   TEXT NOT NULL,             -- the colleague's name
  created_at   INTEGER NOT NULL,
  published_at INTEGER,                   -- NULL: a draft
  corrected_at INTEGER,                   -- the latest correction since
  -- the period's figures on the day of publication: what was published does not drift
  received     INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0),   -- texts
  rated_1      INTEGER NOT NULL DEFAULT 0 CHECK (rated_1 >= 0),
  rated_2      INTEGER NOT NULL DEFAULT 0 CHECK (rated_2 >= 0),
  rated_3      INTEGER NOT NULL DEFAULT 0 CHECK (rated_3 >= 0),
  rated_4      INTEGER NOT NULL DEFAULT 0 CHECK (rated_4 >= 0),
  rated_5      INTEGER NOT NULL DEFAULT 0 CHECK (rated_5 >= 0),
  CHECK (corrected_at IS NULL OR published_at IS NOT NULL)
) STRICT;
CREATE INDEX adoption_report_in_order ON adoption_report (begin_day, id);
CREATE INDEX adoption_report_published ON adoption_report (published_at, id) WHERE published_at IS NOT NULL;

-- One thing that people asked for, in the office's words.
CREATE TABLE adoption_item (
  id        INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES adoption_report,
  position  INTEGER NOT NULL,
  opinion   TEXT NOT NULL CHECK (length(opinion) BETWEEN 1 AND 200),
  people    INTEGER NOT NULL CHECK (people BETWEEN 1 AND 1000000),   -- counted from the sources where there are any
  verdict   TEXT NOT NULL CHECK (verdict IN ('adopted', 'partly', 'declined', 'studying')),
  action    TEXT NOT NULL CHECK (length(action) <= 500),    -- what was changed, or why not
  unit      TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 50),
  done_on   TEXT NOT NULL,                -- '' where there is no day
  CHECK (verdict NOT IN ('partly', 'declined') OR action <> '')
) STRICT;
CREATE INDEX adoption_item_of_report ON adoption_item (report_id, position, id);

-- The submissions that were merged into an item.
CREATE TABLE adoption_source (
  item_id INTEGER NOT NULL REFERENCES adoption_item ON DELETE CASCADE,
  number  INTEGER NOT NULL REFERENCES submission (number),
  PRIMARY KEY (item_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX adoption_source_of_number ON adoption_source (number);

-- What people liked least, by the rule of feedback/adoption.h, as it was published.
CREATE TABLE adoption_low (
  report_id    INTEGER NOT NULL REFERENCES adoption_report,
  position     INTEGER NOT NULL CHECK (position BETWEEN 1 AND 3),
  project_id   INTEGER REFERENCES project,          -- NULL: a reason over all projects
  ratings      INTEGER NOT NULL,
  low          INTEGER NOT NULL CHECK (low BETWEEN 1 AND ratings),
  reason       INTEGER NOT NULL CHECK (reason BETWEEN 0 AND 7),   -- why.n given most often; 0: none was given
  reason_count INTEGER NOT NULL CHECK (reason_count BETWEEN 0 AND low),
  PRIMARY KEY (report_id, position),
  CHECK (project_id IS NOT NULL OR reason > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE adoption_correction (
  id           INTEGER PRIMARY KEY,
  report_id    INTEGER NOT NULL REFERENCES adoption_report,
  corrected_at INTEGER NOT NULL,
  staff        TEXT NOT NULL,
  note         TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 200),   -- public: what was corrected
  earlier      TEXT NOT NULL              -- what stood there; for staff
) STRICT;
CREATE INDEX adoption_correction_of_report ON adoption_correction (report_id, id);

-- A published report can be corrected, never taken back.
CREATE TRIGGER adoption_is_kept BEFORE DELETE ON adoption_report BEGIN SELECT raise(ABORT, 'adoption reports are kept'); END;
CREATE TRIGGER adoption_stays_published BEFORE UPDATE OF period, begin_day, end_day, published_at, received,
  rated_1, rated_2, rated_3, rated_4, rated_5 ON adoption_report WHEN old.published_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'what was published stays'); END;
CREATE TRIGGER adoption_item_stays BEFORE DELETE ON adoption_item
WHEN (SELECT published_at FROM adoption_report WHERE id = old.report_id) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what was published stays'); END;
CREATE TRIGGER adoption_item_comes_before BEFORE INSERT ON adoption_item
WHEN (SELECT published_at FROM adoption_report WHERE id = new.report_id) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what was published stays'); END;
CREATE TRIGGER adoption_low_is_kept BEFORE DELETE ON adoption_low BEGIN SELECT raise(ABORT, 'what was published stays'); END;
CREATE TRIGGER adoption_low_is_fixed BEFORE UPDATE ON adoption_low BEGIN SELECT raise(ABORT, 'what was published stays'); END;
CREATE TRIGGER adoption_correction_is_kept BEFORE DELETE ON adoption_correction BEGIN SELECT raise(ABORT, 'corrections are append-only'); END;
CREATE TRIGGER adoption_correction_is_fixed BEFORE UPDATE ON adoption_correction BEGIN SELECT raise(ABORT, 'corrections are append-only'); END;

-- The reasons given with the low ratings in force, kept like the other tallies.
CREATE TABLE reason_tally (
  project_id INTEGER NOT NULL,
  month      TEXT NOT NULL,
  reason     INTEGER NOT NULL CHECK (reason BETWEEN 1 AND 7),
  n          INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (project_id, month, reason)
) STRICT, WITHOUT ROWID;

-- Which bits of submission.reasons stand for which reason.
CREATE VIEW reason_bit (reason, bit) AS
VALUES (1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 32), (7, 64);

CREATE TRIGGER reason_counted AFTER INSERT ON rating WHEN new.retired_at IS NULL AND new.value <= 2 BEGIN
  INSERT INTO reason_tally
  SELECT new.project_id, new.month, reason_bit.reason, 1
    FROM submission CROSS JOIN reason_bit
   WHERE submission.id = new.submission_id AND submission.reasons & bit
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER reason_uncounted AFTER UPDATE OF retired_at ON rating
WHEN old.retired_at IS NULL AND new.retired_at IS NOT NULL AND old.value <= 2 BEGIN
  UPDATE reason_tally SET n = n - 1
   WHERE project_id = old.project_id AND month = old.month
     AND reason IN (SELECT reason_bit.reason FROM submission CROSS JOIN reason_bit
                     WHERE submission.id = old.submission_id AND submission.reasons & bit);
END;

INSERT INTO reason_tally
SELECT rating.project_id, rating.month, reason_bit.reason, count(*)
  FROM rating CROSS JOIN submission ON submission.id = rating.submission_id CROSS JOIN reason_bit
 WHERE rating.retired_at IS NULL AND rating.value <= 2 AND submission.reasons & bit
 GROUP BY 1, 2, 3;
