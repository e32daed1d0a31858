-- A decision between the press and its effect: for some seconds it can be
-- taken back, and some decisions wait for a second person.

-- One row a submission; none when nothing is pending.  due_at 0: somebody
-- else changed the submission meanwhile, so that this is to be dropped.
CREATE TABLE pending_decision (
  submission_id INTEGER PRIMARY KEY REFERENCES submission,
  version       INTEGER NOT NULL,       -- of the submission that was on the screen
  verdict       TEXT NOT NULL CHECK (verdict IN ('published', 'masked', 'hidden', 'refused')),
  reason        TEXT NOT NULL,
  filling       TEXT NOT NULL CHECK (length(filling) <= 100),
  public_text   TEXT NOT NULL CHECK (length(public_text) <= 1000),   -- as typed; '' unless masked
  staff         TEXT NOT NULL,          -- the colleague's name
  actor         TEXT NOT NULL,          -- and account
  taken_at      INTEGER NOT NULL,
  due_at        INTEGER,                -- NULL: when a colleague confirms it
  batch         INTEGER NOT NULL,       -- what was decided with one press is undone with one
  confirmation  TEXT NOT NULL CHECK (confirmation IN ('', 'required', 'asked')),
  CHECK ((verdict = 'published') = (reason = '')),
  CHECK ((verdict = 'masked') = (public_text <> '')),
  CHECK (due_at = 0 OR (due_at IS NULL) = (confirmation <> ''))
) STRICT;
CREATE INDEX pending_decision_due ON pending_decision (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX pending_decision_of_actor ON pending_decision (actor, batch);
CREATE INDEX pending_decision_unconfirmed ON pending_decision (taken_at, submission_id)
  WHERE confirmation <> '' AND due_at IS NULL;

-- A batch's number is never given twice: an old page must not undo something new.
CREATE TABLE decision_batch (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  last INTEGER NOT NULL
) STRICT;
INSERT INTO decision_batch VALUES (1, 0);

CREATE TRIGGER pending_decision_overtaken AFTER UPDATE OF version ON submission BEGIN
  UPDATE pending_decision SET due_at = 0 WHERE submission_id = new.id AND version <> new.version;
END;

-- The latest decision that came to nothing, with all that was typed for it,
-- until the next one is taken.
CREATE TABLE returned_decision (
  submission_id INTEGER PRIMARY KEY REFERENCES submission,
  why           TEXT NOT NULL CHECK (why IN ('undone', 'overtaken', 'returned')),
  verdict       TEXT NOT NULL,
  reason        TEXT NOT NULL,
  filling       TEXT NOT NULL,
  public_text   TEXT NOT NULL,
  staff         TEXT NOT NULL,          -- whose it was
  returned_by   TEXT NOT NULL,          -- the colleague who did not confirm it; '' otherwise
  note          TEXT NOT NULL CHECK (length(note) <= 200),
  returned_at   INTEGER NOT NULL
) STRICT;
CREATE TRIGGER returned_decision_withdrawn AFTER UPDATE OF withdrawn_at ON submission WHEN new.withdrawn_at IS NOT NULL BEGIN
  DELETE FROM returned_decision WHERE submission_id = new.id;
END;

-- Nobody refuses alone, nor hides a low rating.
ALTER TABLE decision ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
CREATE TRIGGER decision_by_two BEFORE UPDATE OF decision_id ON submission
WHEN (new.visibility = 'refused' OR new.visibility = 'hidden' AND new.rating <= 2)
 AND (SELECT confirmed_by FROM decision WHERE id = new.decision_id) = ''
BEGIN SELECT raise(ABORT, 'a second person has to confirm this'); END;
