-- Flags of a text's words are computed in the transaction that receives or corrects it.

-- name: submission_flags_of_text_delete
-- Those of the words; that it is a near copy or one of a burst stays.
DELETE FROM submission_flag WHERE submission_id = :submission AND kind NOT IN ('duplicate', 'burst');

-- name: submission_flag_put
INSERT INTO submission_flag (submission_id, start, kind, length, shown)
VALUES (:submission, :start, :kind, :length, :shown)
ON CONFLICT DO UPDATE SET length = excluded.length, shown = excluded.shown;

-- name: flag_todo_put
INSERT OR IGNORE INTO flag_todo (submission_id) VALUES (:submission);

-- Near copies ---------------------------------------------------------------------

-- name: text_candidates (submission)
-- Of one band the newest, within the days before this text.
SELECT submission_id FROM text_band
 WHERE key = :key AND received_at BETWEEN :received_at - :seconds AND :received_at AND submission_id <> :submission
 ORDER BY received_at DESC LIMIT :limit;

-- name: text_print_by_submission (group, letters, minima, body)
SELECT coalesce(group_id, 0), letters, minima, body
  FROM text_print CROSS JOIN submission ON submission.id = submission_id
 WHERE submission_id = :submission;

-- name: text_print_put
INSERT INTO text_print (submission_id, received_at, group_id, letters, minima)
VALUES (:submission, :received_at, nullif(:group, 0), :letters, :minima);

-- name: text_print_delete
DELETE FROM text_print WHERE submission_id = :submission;

-- name: text_print_join
UPDATE text_print SET group_id = :group WHERE submission_id = :submission;

-- name: text_group_insert
INSERT INTO text_group (made_at) SELECT received_at FROM submission WHERE id = :submission;

-- name: text_group_size (members)
-- Only whether there are few.
SELECT count(*) FROM (SELECT 1 FROM text_print WHERE group_id = :group LIMIT :limit);

-- name: text_group_first (number)
SELECT number FROM text_print CROSS JOIN submission ON submission.id = submission_id
 WHERE group_id = :group
 ORDER BY submission_id LIMIT 1;

-- name: text_band_put
INSERT OR IGNORE INTO text_band (key, received_at, submission_id) VALUES (:key, :received_at, :submission);

-- name: submission_flag_delete
DELETE FROM submission_flag WHERE submission_id = :submission AND start = 0 AND kind = :kind AND length = 0;
