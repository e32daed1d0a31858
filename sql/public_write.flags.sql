-- Flags are computed in the transaction that receives or corrects a text.

-- name: submission_flags_of_text_delete
-- Those of the words; that it is a near copy or one of a burst stays.
DELETE FROM submission_flag WHERE submission_id = :submission AND kind NOT IN ('duplicate', 'burst');

-- name: submission_flag_put
INSERT INTO submission_flag (submission_id, start, kind, length, shown)
VALUES (:submission, :start, :kind, :length, :shown)
ON CONFLICT DO UPDATE SET length = excluded.length, shown = excluded.shown;
