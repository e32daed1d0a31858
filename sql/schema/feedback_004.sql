-- 追评: after the answer the resident says once whether the matter is solved.
--
-- "Not solved" opens the case again: handling goes from answered back to open
-- and reopened_due says by when there is a second answer.  That answer closes
-- it; there is no third round, for a submission has one follow_up at most.
-- answer_due stays what was promised for the first answer.

-- '' unless it is open again.
ALTER TABLE submission ADD COLUMN reopened_due TEXT NOT NULL DEFAULT ''
  CHECK ((reopened_due <> '') = (handling = 'open' AND reply_id IS NOT NULL));
CREATE INDEX submission_reopened ON submission (reopened_due, id) WHERE reopened_due <> '';
CREATE INDEX submission_reopened_of_month ON submission (month) WHERE reopened_due <> '';

-- The rating is of the handling (办理满意度): it never counts for the project.
CREATE TABLE follow_up (
  submission_id INTEGER PRIMARY KEY REFERENCES submission,
  reply_id      INTEGER NOT NULL REFERENCES reply,   -- the answer it speaks of
  solved        TEXT NOT NULL CHECK (solved IN ('yes', 'partly', 'no')),
  rating        INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
  due           TEXT NOT NULL,                       -- of the second answer; '' when none is owed
  at            INTEGER NOT NULL,
  CHECK ((solved = 'no') = (due <> ''))
) STRICT;

CREATE TRIGGER follow_up_is_kept BEFORE DELETE ON follow_up BEGIN SELECT raise(ABORT, 'follow-ups are append-only'); END;
CREATE TRIGGER follow_up_is_fixed BEFORE UPDATE ON follow_up BEGIN SELECT raise(ABORT, 'follow-ups are append-only'); END;

-- Figures -------------------------------------------------------------------

CREATE TABLE follow_up_tally (
  month  TEXT NOT NULL,                 -- of receipt of the submission
  solved TEXT NOT NULL,
  rating INTEGER NOT NULL,
  n      INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (month, solved, rating)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER follow_up_counted AFTER INSERT ON follow_up BEGIN
  INSERT INTO follow_up_tally
  SELECT month, new.solved, new.rating, 1 FROM submission WHERE id = new.submission_id
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- Who withdraws takes this rating back too.
CREATE TRIGGER follow_up_uncounted AFTER UPDATE OF withdrawn_at ON submission
WHEN old.withdrawn_at IS NULL AND new.withdrawn_at IS NOT NULL BEGIN
  UPDATE follow_up_tally SET n = n - 1
   WHERE month = new.month
     AND (solved, rating) = (SELECT solved, rating FROM follow_up WHERE submission_id = new.id);
END;

-- An outcome counts while its answer stands: outcomes and answered cases add up.
DROP TRIGGER outcome_counted;
CREATE TRIGGER outcome_counted AFTER UPDATE OF reply_id, handling ON submission BEGIN
  UPDATE outcome_tally SET n = n - 1
   WHERE old.handling = 'answered' AND month = old.month
     AND outcome = (SELECT outcome FROM reply WHERE id = old.reply_id);
  INSERT INTO outcome_tally
  SELECT new.month, outcome, 1 FROM reply WHERE id = new.reply_id AND new.handling = 'answered'
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- The sheet, with the follow-up and the answer that it speaks of -----------------

DROP VIEW submission_sheet;
CREATE VIEW submission_sheet AS
SELECT submission.id, submission.number, submission.project_id, submission.received_at, submission.version,
       project.slug AS project_slug, project.name AS project_name, project.unit AS project_unit, area.name AS area_name,
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
       followed.created_at AS followed_reply_at, followed.unit AS followed_reply_unit
  FROM submission
       CROSS JOIN project ON project.id = submission.project_id
       CROSS JOIN area ON area.id = project.area_id
       LEFT JOIN township ON township.id = submission.township_id
       LEFT JOIN decision ON decision.id = submission.decision_id
       LEFT JOIN reason ON reason.code = submission.reason
       LEFT JOIN reply ON reply.id = submission.reply_id
       LEFT JOIN follow_up ON follow_up.submission_id = submission.id
       LEFT JOIN reply AS followed ON followed.id = follow_up.reply_id;
