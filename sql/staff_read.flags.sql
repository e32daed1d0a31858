-- Machine flags, for people to judge.

-- name: flags_of_submission (kind, shown, start, length)
SELECT kind, shown, start, length FROM submission_flag
 WHERE submission_id = :submission
 ORDER BY start, kind LIMIT 100;

-- name: flags_todo_count (count)
SELECT count(*) FROM flag_todo WHERE submission_id > 0;

-- name: flags_todo (submission, received_at, waits, body)
-- What was withdrawn is not looked at any more.
SELECT submission_id, received_at, visibility = 'waiting', iif(visibility = 'withdrawn', '', body)
  FROM flag_todo CROSS JOIN submission ON submission.id = submission_id
 WHERE submission_id > 0
 ORDER BY submission_id LIMIT :limit;

-- Near copies ---------------------------------------------------------------------

-- name: group_of_submission (group)
SELECT coalesce(group_id, 0) FROM text_print WHERE submission_id = :submission;

-- name: group_members (submission_sheet)
SELECT submission_sheet.* FROM text_print CROSS JOIN submission_sheet ON submission_sheet.id = submission_id
 WHERE group_id = :group AND submission_id > :after
 ORDER BY submission_id LIMIT :limit;

-- name: group_last (submission)
SELECT coalesce(max(submission_id), 0) FROM text_print WHERE group_id = :group;

-- name: group_counted (waiting, members)
-- What is pending is as good as decided.
SELECT (SELECT count(*) FROM text_waiting
         WHERE group_id = :group
           AND NOT EXISTS (SELECT 1 FROM pending_decision WHERE pending_decision.submission_id = text_waiting.submission_id)),
       (SELECT count(*) FROM text_print WHERE group_id = :group);

-- name: group_waiting_up_to (submission_sheet)
-- Those that waited when the screen was made, chunk by chunk.
SELECT submission_sheet.* FROM text_print CROSS JOIN submission_sheet ON submission_sheet.id = submission_id
 WHERE group_id = :group AND submission_id > :after AND submission_id <= :last AND visibility = 'waiting'
   AND NOT EXISTS (SELECT 1 FROM pending_decision WHERE pending_decision.submission_id = text_print.submission_id)
 ORDER BY submission_id LIMIT :limit;

-- name: group_set_aside (number, private, corrected, kinds)
-- Waiting members that are to be read one by one, and what for.
SELECT number, private, corrected_at IS NOT NULL,
       (SELECT group_concat(kind) FROM submission_flag
         WHERE submission_flag.submission_id = submission.id AND kind NOT IN ('duplicate', 'burst'))
  FROM text_waiting CROSS JOIN submission ON submission.id = text_waiting.submission_id
 WHERE group_id = :group
   AND (private = 1 OR corrected_at IS NOT NULL OR EXISTS (SELECT 1 FROM submission_flag
         WHERE submission_flag.submission_id = submission.id AND kind NOT IN ('duplicate', 'burst')))
   AND NOT EXISTS (SELECT 1 FROM pending_decision WHERE pending_decision.submission_id = submission.id)
 LIMIT :limit;
