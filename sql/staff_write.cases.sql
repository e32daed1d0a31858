-- What moderate writes of units and cases.

-- name: unit_insert
INSERT INTO responsible_unit (name, position, telephone)
SELECT :name, coalesce(max(position), 0) + 1, :telephone FROM responsible_unit;

-- name: unit_put
UPDATE responsible_unit SET name = :name, telephone = :telephone WHERE id = :unit;

-- name: unit_move
UPDATE responsible_unit SET position = :position WHERE id = :unit;

-- name: unit_retire
UPDATE responsible_unit SET retired = :retired WHERE id = :unit AND retired <> :retired;

-- name: project_unit_put
INSERT INTO project_unit (project_id, unit_id, by_office) VALUES (:project, nullif(:unit, 0), 1)
ON CONFLICT (project_id) DO UPDATE SET unit_id = excluded.unit_id, by_office = 1;

-- name: case_put
UPDATE case_file
   SET unit_id = :unit, stage = :stage, due = :due, due_most = :due_most, answered = :answered,
       extended_at = :extended_at, extended_by = :extended_by, extension_reason = :extension_reason,
       asked_day = :asked_day, asked_reason = :asked_reason, reminders = :reminders, reminded_at = :reminded_at,
       reopened_at = :reopened_at, closed_at = :closed_at, closed_why = :closed_why, version = version + 1
 WHERE submission_id = :submission AND version = :version;

-- name: case_entry_insert
INSERT INTO case_entry (submission_id, at, kind, stage, unit_id, day, result, satisfied, words, staff, actor)
VALUES (:submission, :now, :kind, :stage, :unit, :day, :result, :satisfied, :words, :staff, :actor);

-- name: publication_extend
UPDATE publication SET answer_due = :due WHERE submission_id = :submission;

-- name: calendar_put
INSERT INTO calendar_day (day, working, name, source) VALUES (:day, :working, :name, 'office')
ON CONFLICT (day) DO UPDATE SET working = excluded.working, name = excluded.name, source = 'office'
 WHERE (working, name) IS NOT (excluded.working, excluded.name);

-- name: calendar_remove
UPDATE calendar_day SET working = :working, name = '', source = 'office' WHERE day = :day AND name <> '';
