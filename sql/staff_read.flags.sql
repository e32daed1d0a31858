-- Machine flags, for people to judge.

-- name: flags_of_submission (kind, shown, start, length)
SELECT kind, shown, start, length FROM submission_flag
 WHERE submission_id = :submission
 ORDER BY start, kind LIMIT 100;

-- name: flags_todo_count (count)
SELECT count(*) FROM flag_todo WHERE submission_id > 0;

-- name: flags_todo (submission, body)
-- The body is '' where nothing waits any more.
SELECT submission_id, iif(visibility = 'waiting', body, '')
  FROM flag_todo CROSS JOIN submission ON submission.id = submission_id
 WHERE submission_id > 0
 ORDER BY submission_id LIMIT :limit;
