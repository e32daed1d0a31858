-- What portal writes to feedback.db; moderate may too, for a decision moves publications.

-- name: number_take
INSERT INTO number_series (day, last) VALUES (:day, 1)
ON CONFLICT DO UPDATE SET last = last + 1;

-- name: number_taken (last)
SELECT last FROM number_series WHERE day = :day;

-- name: submission_insert
INSERT INTO submission (number, project_id, received_at, month, rating, reasons, body, private, township_id,
                        device, request, code_hash, visibility, handling, review_due, answer_due, answer_due_most,
                        source)
VALUES (:number, :project, :now, :month, :rating, :reasons, :body, :private, nullif(:township, 0),
        :device, :request, :code_hash, iif(:body = '', 'none', 'waiting'), iif(:body = '', 'none', 'open'),
        :review_due, :answer_due, :answer_due_most, :source);

-- name: rating_replace
UPDATE rating SET retired_at = :now, retired_why = 'replaced'
 WHERE project_id = :project AND device = :device AND retired_at IS NULL;

-- name: rating_insert
INSERT INTO rating (project_id, submission_id, device, value, rated_at, month)
VALUES (:project, :submission, :device, :value, :now, :month);

-- name: rating_withdraw
UPDATE rating SET retired_at = :now, retired_why = 'withdrawn'
 WHERE submission_id = :submission AND retired_at IS NULL;

-- name: contact_put
INSERT INTO contact (submission_id, sealed, consented_at) VALUES (:submission, :sealed, :now)
ON CONFLICT DO UPDATE SET sealed = excluded.sealed, consented_at = excluded.consented_at;

-- name: contact_delete
DELETE FROM contact WHERE submission_id = :submission;

-- name: submission_original_insert
INSERT INTO submission_original (submission_id, body, replaced_at)
SELECT id, body, :now FROM submission WHERE id = :submission;

-- name: submission_correct
UPDATE submission SET body = :body, corrected_at = :now, version = version + 1
 WHERE id = :submission AND version = :version AND visibility = 'waiting'
   AND corrected_at IS NULL AND body <> '' AND :body <> '';

-- name: submission_withdraw
-- Who withdraws wants no answer any more; one that was given stays given.
UPDATE submission
   SET visibility = 'withdrawn', reason = '', withdrawn_at = :now, version = version + 1,
       handling = iif(reply_id IS NULL, 'none', 'answered'), reopened_due = ''
 WHERE id = :submission AND version = :version AND visibility <> 'withdrawn';

-- name: publication_delete
DELETE FROM publication WHERE submission_id = :submission;

-- name: follow_up_insert
-- Once, on the answer in force, while its days run; a refused text is no case.
INSERT INTO follow_up (submission_id, reply_id, solved, rating, due, at)
SELECT submission.id, reply.id, :solved, :rating, :due, :now
  FROM submission CROSS JOIN reply ON reply.id = reply_id
 WHERE submission.id = :submission AND version = :version AND handling = 'answered'
   AND visibility IN ('published', 'hidden') AND created_at >= :since;

-- name: submission_follow_up
UPDATE submission
   SET version = version + 1, reopened_due = :due, handling = iif(:due = '', 'answered', 'open')
 WHERE id = :submission AND version = :version;

-- name: publication_reopen
UPDATE publication SET answered = 0, answer_due = :due WHERE submission_id = :submission;
