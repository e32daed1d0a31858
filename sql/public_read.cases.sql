-- Units and cases, as every program may read them.

-- name: units (id, name, telephone, retired)
-- Those in force first, in their order.
SELECT id, name, telephone, retired FROM responsible_unit ORDER BY retired, position, id LIMIT 500;

-- name: unit_by_id (as units)
SELECT id, name, telephone, retired FROM responsible_unit WHERE id = :id;

-- name: unit_by_name (as units)
SELECT id, name, telephone, retired FROM responsible_unit WHERE name = :name;

-- name: case_of_submission (case_sheet)
SELECT * FROM case_sheet WHERE submission_id = :submission;

-- name: case_by_number (case_sheet)
SELECT * FROM case_sheet WHERE submission_id = (SELECT id FROM submission WHERE number = :number);

-- name: reply_before_follow_up (unit, outcome, body, given)
-- The answer that did not help, once another is in force.
SELECT reply.unit, reply.outcome, reply.body, reply.created_at
  FROM follow_up CROSS JOIN submission ON submission.id = follow_up.submission_id
       CROSS JOIN reply ON reply.id = follow_up.reply_id
 WHERE follow_up.submission_id = :submission AND submission.reply_id <> follow_up.reply_id;

-- name: case_entries (at, kind, stage, unit's id, name, day, result, satisfied, words, staff, actor)
SELECT at, kind, stage, unit_id, name, day, result, satisfied, words, staff, actor
  FROM case_entry LEFT JOIN responsible_unit ON responsible_unit.id = unit_id
 WHERE submission_id = :submission ORDER BY case_entry.id LIMIT 500;
