-- Decisions that are not in force yet.

-- name: batch_next (last)
UPDATE decision_batch SET last = last + 1 RETURNING last;

-- name: pending_insert
INSERT INTO pending_decision (submission_id, version, verdict, reason, filling, public_text,
                              staff, actor, taken_at, due_at, batch, confirmation)
VALUES (:submission, :version, :verdict, :reason, :filling, :public_text,
        :staff, :actor, :now, iif(:confirmation = '', :due_at, NULL), :batch, :confirmation);

-- name: pending_delete
DELETE FROM pending_decision WHERE submission_id = :submission;

-- name: returned_put
-- Nothing of what its author has withdrawn.
INSERT INTO returned_decision (submission_id, why, verdict, reason, filling, public_text, staff, returned_by, note, returned_at)
SELECT id, :why, :verdict, :reason, :filling, :public_text, :staff, :returned_by, :note, :now
  FROM submission WHERE id = :submission AND visibility <> 'withdrawn'
ON CONFLICT DO UPDATE SET why = excluded.why, verdict = excluded.verdict, reason = excluded.reason,
  filling = excluded.filling, public_text = excluded.public_text, staff = excluded.staff,
  returned_by = excluded.returned_by, note = excluded.note, returned_at = excluded.returned_at;

-- name: returned_delete
DELETE FROM returned_decision WHERE submission_id = :submission;
