-- What moderate alone writes to feedback.db.

-- name: decision_insert
INSERT INTO decision (submission_id, verdict, reason, filling, public_text, staff, decided_at)
VALUES (:submission, :verdict, :reason, :filling, :public_text, :staff, :now);

-- name: submission_decide
-- What was refused waits for no answer; a later decision may open it again.
UPDATE submission
   SET decision_id = :decision, reason = :reason, version = version + 1,
       visibility = iif(:verdict IN ('published', 'masked'), 'published', :verdict),
       handling = CASE WHEN handling = 'answered' THEN 'answered'
                       WHEN :verdict = 'refused' THEN 'none' ELSE 'open' END
 WHERE id = :submission AND version = :version AND visibility NOT IN ('none', 'withdrawn');

-- name: publication_insert
INSERT INTO publication (project_id, answered, published_at, submission_id, number, township,
                         received_at, body, masked, answer_due)
VALUES (:project, :answered, :now, :submission, :number, :township, :received_at, :body, :masked, :answer_due);

-- name: reply_insert
INSERT INTO reply (submission_id, unit, outcome, body, replied_on, staff, created_at)
VALUES (:submission, :unit, :outcome, :body, :replied_on, :staff, :now);

-- name: submission_answer
UPDATE submission SET reply_id = :reply, handling = 'answered', version = version + 1
 WHERE id = :submission AND version = :version AND visibility NOT IN ('none', 'withdrawn');

-- name: publication_answer
UPDATE publication SET answered = 1 WHERE submission_id = :submission;

-- name: project_report
UPDATE project
   SET stage = :stage, stage_reason = :stage_reason, next_step = :next_step,
       percent = nullif(:percent, -1), updated_at = :now
 WHERE id = :project;

-- name: progress_note_insert
INSERT INTO progress_note (project_id, noted_on, body, staff, created_at)
VALUES (:project, :noted_on, :body, :staff, :now);

-- name: audit_insert
INSERT INTO audit (at, actor, action, subject, detail) VALUES (:now, :actor, :action, :subject, :detail);
