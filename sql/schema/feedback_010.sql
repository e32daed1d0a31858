-- Casework: what is done about a submission, beside what the public sees of it.
--
-- Every submission with a text or a low rating has a case from the moment it
-- is received; review and handling are two axes.  The triggers below keep it
-- in step with the submission, whichever program writes.  How a case ends:
--
--   a text, not a low rating   with the answer
--   a low rating               with 复核, the last of its four stages
--   a low rating without text  with 复核, or as 已了解 with a note of the office
--   refused or withdrawn       at once, without an answer

CREATE TABLE case_file (
  submission_id INTEGER PRIMARY KEY REFERENCES submission,
  project_id  INTEGER NOT NULL REFERENCES project,
  month       TEXT NOT NULL,            -- of receipt
  unit_id     INTEGER REFERENCES responsible_unit,   -- NULL: 还没有分派
  low         INTEGER NOT NULL CHECK (low IN (0, 1)),
  has_text    INTEGER NOT NULL CHECK (has_text IN (0, 1)),   -- an answer is owed
  stage       TEXT NOT NULL CHECK (stage IN ('handling', 'verify', 'rectify', 'feedback', 'review')),
  due         TEXT NOT NULL,            -- of what is owed now: the first answer, or the one after a reopening
  due_most    TEXT NOT NULL,            -- how far the first answer may be put off
  answered    INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1)),   -- what was owed by due has been given
  first_answer TEXT NOT NULL DEFAULT '' CHECK (first_answer IN ('', 'on_time', 'late')),   -- by the day in force
  extended_at INTEGER,                  -- once at most, the first answer only
  extended_by TEXT NOT NULL DEFAULT '',
  extension_reason TEXT NOT NULL DEFAULT '',   -- residents read it
  asked_day   TEXT NOT NULL DEFAULT '', -- what the unit asks for and nobody has decided; '' for nothing
  asked_reason TEXT NOT NULL DEFAULT '',
  reminders   INTEGER NOT NULL DEFAULT 0,
  reminded_at INTEGER,
  version     INTEGER NOT NULL DEFAULT 1,
  opened_at   INTEGER NOT NULL,
  reopened_at INTEGER,
  closed_at   INTEGER,
  closed_why  TEXT NOT NULL DEFAULT '' CHECK (closed_why IN ('', 'answered', 'reviewed', 'noted', 'refused', 'withdrawn')),
  CHECK ((closed_at IS NULL) = (closed_why = '')),
  CHECK ((extended_at IS NULL) = (extension_reason = '')),
  CHECK ((asked_day = '') = (asked_reason = ''))
) STRICT;
CREATE INDEX case_open ON case_file (due, submission_id, unit_id, project_id, answered, low, extended_at, reopened_at)
 WHERE closed_at IS NULL;
CREATE INDEX case_open_of_unit ON case_file (unit_id, closed_at, due, submission_id, project_id, answered, low, extended_at, reopened_at);
CREATE INDEX case_closed ON case_file (closed_at, submission_id, unit_id, project_id) WHERE closed_at IS NOT NULL;
CREATE INDEX case_closed_of_unit ON case_file (unit_id, closed_at, submission_id, project_id) WHERE closed_at IS NOT NULL;
CREATE INDEX case_of_month ON case_file (month, submission_id, unit_id, first_answer, extended_at);
CREATE TRIGGER case_is_kept BEFORE DELETE ON case_file BEGIN SELECT raise(ABORT, 'cases are kept'); END;

-- What was done about a case, by whom; a correction is another entry.
CREATE TABLE case_entry (
  id            INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES case_file,
  at            INTEGER NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('assign', 'ask', 'extend', 'decline', 'note', 'back', 'visit', 'remind', 'close', 'reopen')),
  stage         TEXT NOT NULL DEFAULT '',   -- note: of which; back: to which
  unit_id       INTEGER REFERENCES responsible_unit,   -- assign: to whom; NULL: to nobody
  day           TEXT NOT NULL DEFAULT '',   -- ask, extend, reopen: the new day; visit: when
  result        TEXT NOT NULL DEFAULT '' CHECK (result IN ('', 'reached', 'unreached', 'refused')),
  satisfied     INTEGER CHECK (satisfied BETWEEN 1 AND 5),
  words         TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 500),
  staff         TEXT NOT NULL,              -- the colleague's name at the time; '' for what went by itself
  actor         TEXT NOT NULL,              -- the account's
  CHECK ((kind = 'visit') = (result <> '')),
  CHECK (kind NOT IN ('note', 'back', 'close', 'decline', 'reopen') OR length(words) >= 2),
  CHECK (kind NOT IN ('ask', 'extend') OR length(words) BETWEEN 10 AND 200)
) STRICT;
CREATE INDEX case_entry_of ON case_entry (submission_id, id);
CREATE INDEX case_entry_of_unit ON case_entry (unit_id);
CREATE TRIGGER case_entry_is_kept BEFORE DELETE ON case_entry BEGIN SELECT raise(ABORT, 'case entries are append-only'); END;
CREATE TRIGGER case_entry_is_fixed BEFORE UPDATE ON case_entry BEGIN SELECT raise(ABORT, 'case entries are append-only'); END;

-- Figures -------------------------------------------------------------------------
-- A list's length is a sum of these, however many cases there are.  due is ''
-- once nothing is owed any more, so that days do not pile up.

CREATE TABLE case_tally (
  closed       INTEGER NOT NULL,
  unit_id      INTEGER NOT NULL,        -- 0: none
  month        TEXT NOT NULL,
  project_id   INTEGER NOT NULL,
  due          TEXT NOT NULL,
  low          INTEGER NOT NULL,
  extended     INTEGER NOT NULL,
  reopened     INTEGER NOT NULL,
  first_answer TEXT NOT NULL,
  n            INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (closed, unit_id, month, project_id, due, low, extended, reopened, first_answer)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_tally_of_month ON case_tally (month, unit_id, closed, due, extended, first_answer, n);

CREATE TRIGGER case_counted AFTER INSERT ON case_file BEGIN
  INSERT INTO case_tally VALUES (new.closed_at IS NOT NULL, coalesce(new.unit_id, 0), new.month, new.project_id,
    iif(new.closed_at IS NULL AND new.answered = 0, new.due, ''), new.low, new.extended_at IS NOT NULL,
    new.reopened_at IS NOT NULL, new.first_answer, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER case_recounted AFTER UPDATE ON case_file BEGIN
  UPDATE case_tally SET n = n - 1
   WHERE closed = (old.closed_at IS NOT NULL) AND unit_id = coalesce(old.unit_id, 0) AND month = old.month
     AND project_id = old.project_id AND due = iif(old.closed_at IS NULL AND old.answered = 0, old.due, '')
     AND low = old.low AND extended = (old.extended_at IS NOT NULL) AND reopened = (old.reopened_at IS NOT NULL)
     AND first_answer = old.first_answer;
  INSERT INTO case_tally VALUES (new.closed_at IS NOT NULL, coalesce(new.unit_id, 0), new.month, new.project_id,
    iif(new.closed_at IS NULL AND new.answered = 0, new.due, ''), new.low, new.extended_at IS NOT NULL,
    new.reopened_at IS NOT NULL, new.first_answer, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
  DELETE FROM case_tally
   WHERE closed = (old.closed_at IS NOT NULL) AND unit_id = coalesce(old.unit_id, 0) AND month = old.month
     AND project_id = old.project_id AND due = iif(old.closed_at IS NULL AND old.answered = 0, old.due, '')
     AND low = old.low AND extended = (old.extended_at IS NOT NULL) AND reopened = (old.reopened_at IS NOT NULL)
     AND first_answer = old.first_answer AND n = 0;
END;

-- In step with the submission -------------------------------------------------------

-- A project's unit gets the case, unless it has been retired.
CREATE TRIGGER case_opened AFTER INSERT ON submission WHEN new.body <> '' OR new.rating <= 2 BEGIN
  INSERT INTO case_file (submission_id, project_id, month, unit_id, low, has_text, stage, due, due_most, opened_at)
  VALUES (new.id, new.project_id, new.month,
    (SELECT responsible_unit.id FROM project_unit JOIN responsible_unit ON responsible_unit.id = unit_id
      WHERE project_id = new.project_id AND retired = 0),
    new.rating <= 2, new.body <> '', iif(new.rating <= 2, 'verify', 'handling'),
    new.answer_due, new.answer_due_most, new.received_at);
  INSERT INTO case_entry (submission_id, at, kind, unit_id, staff, actor)
  SELECT submission_id, opened_at, 'assign', unit_id, '', '' FROM case_file
   WHERE submission_id = new.id AND unit_id IS NOT NULL;
END;

CREATE TRIGGER case_withdrawn AFTER UPDATE OF withdrawn_at ON submission
WHEN old.withdrawn_at IS NULL AND new.withdrawn_at IS NOT NULL BEGIN
  UPDATE case_file SET closed_at = new.withdrawn_at, closed_why = 'withdrawn', asked_day = '', asked_reason = '',
         version = version + 1
   WHERE submission_id = new.id AND closed_at IS NULL;
END;

CREATE TRIGGER case_refused AFTER UPDATE OF visibility ON submission
WHEN old.visibility <> 'refused' AND new.visibility = 'refused' BEGIN
  UPDATE case_file SET closed_at = (SELECT decided_at FROM decision WHERE id = new.decision_id), closed_why = 'refused',
         asked_day = '', asked_reason = '', version = version + 1
   WHERE submission_id = new.id AND closed_at IS NULL;
END;

-- A later decision takes it up again where it stood.
CREATE TRIGGER case_taken_up AFTER UPDATE OF visibility ON submission
WHEN old.visibility = 'refused' AND new.visibility IN ('published', 'hidden') BEGIN
  UPDATE case_file SET closed_at = NULL, closed_why = '', version = version + 1
   WHERE submission_id = new.id AND closed_why = 'refused';
END;

-- The answer is the end of a case that is only handled; the others go on to 复核.
CREATE TRIGGER case_answered AFTER UPDATE OF reply_id ON submission
WHEN new.reply_id IS NOT old.reply_id AND new.reply_id IS NOT NULL BEGIN
  UPDATE case_file
     SET first_answer = iif(first_answer <> '', first_answer,
           iif((SELECT replied_on FROM reply WHERE id = new.reply_id) <= due, 'on_time', 'late')),
         answered = 1, asked_day = '', asked_reason = '',
         closed_at = iif(closed_at IS NULL AND stage = 'handling',
           (SELECT created_at FROM reply WHERE id = new.reply_id), closed_at),
         closed_why = iif(closed_at IS NULL AND stage = 'handling', 'answered', closed_why),
         version = version + 1
   WHERE submission_id = new.id;
END;

-- Who says that nothing is solved opens the case again, from its first stage.
CREATE TRIGGER case_followed_up AFTER INSERT ON follow_up WHEN new.due <> '' BEGIN
  UPDATE case_file
     SET closed_at = NULL, closed_why = '', stage = 'verify', due = new.due, due_most = new.due, answered = 0,
         reopened_at = new.at, version = version + 1
   WHERE submission_id = new.submission_id;
END;

-- What is there already ---------------------------------------------------------------
-- Answered low ratings were closed by the rules of their time.

INSERT INTO case_file (submission_id, project_id, month, unit_id, low, has_text, stage, due, due_most, answered,
                       first_answer, opened_at, reopened_at, closed_at, closed_why)
SELECT submission.id, submission.project_id, month,
       (SELECT responsible_unit.id FROM project_unit JOIN responsible_unit ON responsible_unit.id = unit_id
         WHERE project_unit.project_id = submission.project_id AND retired = 0),
       rating <= 2, body <> '', iif(rating <= 2 OR reopened_due <> '', 'verify', 'handling'),
       iif(reopened_due <> '', reopened_due, answer_due), iif(reopened_due <> '', reopened_due, answer_due_most),
       handling = 'answered',
       coalesce((SELECT iif(replied_on <= answer_due, 'on_time', 'late') FROM reply
                  WHERE reply.submission_id = submission.id ORDER BY id LIMIT 1), ''),
       received_at,
       (SELECT at FROM follow_up WHERE follow_up.submission_id = submission.id AND due <> ''),
       CASE WHEN withdrawn_at IS NOT NULL THEN withdrawn_at
            WHEN visibility = 'refused' THEN (SELECT decided_at FROM decision WHERE id = decision_id)
            WHEN handling = 'answered' THEN (SELECT created_at FROM reply WHERE id = reply_id) END,
       CASE WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN visibility = 'refused' THEN 'refused'
            WHEN handling = 'answered' THEN 'answered' ELSE '' END
  FROM submission WHERE body <> '' OR rating <= 2;
INSERT INTO case_entry (submission_id, at, kind, unit_id, staff, actor)
SELECT submission_id, opened_at, 'assign', unit_id, '', '' FROM case_file WHERE unit_id IS NOT NULL;

-- A case with all that is shown of it, as feedback/case_read.c reads it.
CREATE VIEW case_sheet AS
SELECT case_file.submission_id, submission.number, case_file.version, case_file.project_id,
       project.slug AS project_slug, project.name AS project_name, area.name AS area_name,
       case_file.unit_id, responsible_unit.name AS unit_name, responsible_unit.telephone AS unit_telephone,
       submission.rating, case_file.low, case_file.has_text,
       EXISTS (SELECT 1 FROM contact WHERE contact.submission_id = case_file.submission_id) AS has_phone,
       submission.body, submission.visibility, case_file.stage,
       submission.answer_due AS promised, case_file.due, case_file.due_most, case_file.answered, case_file.first_answer,
       case_file.extended_at, case_file.extended_by, case_file.extension_reason, case_file.asked_day, case_file.asked_reason,
       case_file.reminders, case_file.reminded_at, case_file.opened_at, case_file.reopened_at,
       case_file.closed_at, case_file.closed_why, submission.withdrawn_at, case_file.month, project.area_id
  FROM case_file
       CROSS JOIN submission ON submission.id = case_file.submission_id
       CROSS JOIN project ON project.id = case_file.project_id
       CROSS JOIN area ON area.id = project.area_id
       LEFT JOIN responsible_unit ON responsible_unit.id = case_file.unit_id;

-- Days that the office put into the calendar stay when a plan is loaded.
ALTER TABLE calendar_day ADD COLUMN source TEXT NOT NULL DEFAULT 'plan' CHECK (source IN ('plan', 'office'));

-- The sheet, with the unit that has the case in place of the plan's where
-- there is one, and the day to which the first answer was put off.

DROP VIEW submission_sheet;
CREATE VIEW submission_sheet AS
SELECT submission.id, submission.number, submission.project_id, submission.received_at, submission.version,
       project.slug AS project_slug, project.name AS project_name, coalesce(responsible_unit.name, project.unit) AS project_unit, area.name AS area_name,
       submission.rating, submission.reasons, submission.body, submission.private,
       submission.corrected_at IS NOT NULL AS corrected,
       EXISTS (SELECT 1 FROM contact WHERE contact.submission_id = submission.id) AS has_phone,
       township.name AS township,
       submission.visibility, submission.handling,
       submission.review_due, submission.answer_due, submission.answer_due_most,
       decision.decided_at, decision.staff AS decided_by, decision.verdict,
       reason.label AS reason_label, reason.sentence AS reason_sentence, decision.filling,
       iif(submission.visibility = 'published', decision.public_text, '') AS public_text,
       reply.created_at AS replied_at, reply.unit AS reply_unit, reply.outcome AS reply_outcome,
       reply.body AS reply_body, reply.replied_on AS reply_on,
       submission.withdrawn_at, submission.device, submission.request, submission.code_hash,
       submission.month, submission.reason,
       submission.source,
       submission.reopened_due, follow_up.solved, follow_up.rating AS follow_up_rating,
       follow_up.at AS followed_up_at,
       followed.created_at AS followed_reply_at, followed.unit AS followed_reply_unit,
       iif(case_file.extended_at IS NULL OR case_file.reopened_at IS NOT NULL, '', case_file.due) AS extended_due,
       iif(case_file.reopened_at IS NULL, case_file.extension_reason, '') AS extension_reason
  FROM submission
       CROSS JOIN project ON project.id = submission.project_id
       CROSS JOIN area ON area.id = project.area_id
       LEFT JOIN township ON township.id = submission.township_id
       LEFT JOIN decision ON decision.id = submission.decision_id
       LEFT JOIN reason ON reason.code = submission.reason
       LEFT JOIN reply ON reply.id = submission.reply_id
       LEFT JOIN follow_up ON follow_up.submission_id = submission.id
       LEFT JOIN reply AS followed ON followed.id = follow_up.reply_id
       LEFT JOIN case_file ON case_file.submission_id = submission.id
       LEFT JOIN responsible_unit ON responsible_unit.id = case_file.unit_id;
