-- name: flag_todo_done
DELETE FROM flag_todo WHERE submission_id = :submission;
