-- Decisions that are not in force yet.

-- name: pending_of_submission (pending_decision, number, version now)
SELECT pending_decision.*, number, submission.version
  FROM pending_decision CROSS JOIN submission ON submission.id = submission_id
 WHERE submission_id = :submission;

-- name: pending_of_batch (as pending_of_submission)
SELECT pending_decision.*, number, submission.version
  FROM pending_decision CROSS JOIN submission ON submission.id = submission_id
 WHERE actor = :actor AND batch = :batch
 ORDER BY submission_id LIMIT 1000;

-- name: pending_due (as pending_of_submission)
SELECT pending_decision.*, number, submission.version
  FROM pending_decision CROSS JOIN submission ON submission.id = submission_id
 WHERE due_at <= :now
 ORDER BY due_at LIMIT :limit;

-- name: pending_unconfirmed (as pending_of_submission)
SELECT pending_decision.*, number, submission.version
  FROM pending_decision CROSS JOIN submission ON submission.id = submission_id
 WHERE confirmation <> '' AND due_at IS NULL AND (taken_at, submission_id) > (:taken_at, :after)
 ORDER BY taken_at, submission_id LIMIT :limit;

-- name: pending_unconfirmed_count (count)
SELECT count(*) FROM pending_decision WHERE confirmation <> '' AND due_at IS NULL;

-- name: pending_latest (batch, count, due, verdict, unconfirmed)
-- The newest press of an account that can still be taken back.
SELECT batch, count(*), max(due_at), min(verdict), sum(confirmation <> '')
  FROM pending_decision
 WHERE actor = :actor
   AND batch = (SELECT max(batch) FROM pending_decision
                 WHERE actor = :actor AND (due_at > :now OR due_at IS NULL AND taken_at > :since));

-- name: returned_of_submission (why, verdict, reason, filling, public_text, staff, returned_by, note, returned_at)
SELECT why, verdict, reason, filling, public_text, staff, returned_by, note, returned_at
  FROM returned_decision WHERE submission_id = :submission;

-- name: submission_to_decide (id)
-- For a job: no row unless it stands as its version was seen and nothing is pending.
SELECT id FROM submission
 WHERE id = :submission AND version = :version AND visibility NOT IN ('none', 'withdrawn')
   AND NOT EXISTS (SELECT 1 FROM pending_decision WHERE submission_id = submission.id);

-- name: public_text (body)
SELECT body FROM publication WHERE submission_id = :submission;
