-- What minyictl alone does to feedback.db: it brings the plan up to date.
--
-- Every put leaves a row alone that is already as the plan has it, so that the
-- number of changed rows says whether there was anything to do.  Things of the
-- plan are retired, never deleted: feedback hangs on them.

-- name: face_known (1)
SELECT 1 FROM face WHERE slug = :key;

-- name: face_put
INSERT INTO face (slug, position, name, summary) VALUES (:slug, :position, :name, :summary)
ON CONFLICT (slug) DO UPDATE
   SET position = excluded.position, name = excluded.name, summary = excluded.summary, retired = 0
 WHERE (position, name, summary, retired)
    IS NOT (excluded.position, excluded.name, excluded.summary, 0);

-- name: faces_in_force (slug, name)
SELECT slug, name FROM face WHERE retired = 0 LIMIT 1000;

-- name: face_retire
UPDATE face SET retired = 1 WHERE slug = :key;

-- name: indicator_known (1)
SELECT 1 FROM indicator WHERE slug = :key;

-- name: indicator_put
INSERT INTO indicator (slug, face_id, position, name, target, unit, sense, actual, actual_on)
VALUES (:slug, (SELECT id FROM face WHERE slug = :face), :position, :name, :target, :unit, :sense, :actual, :actual_on)
ON CONFLICT (slug) DO UPDATE
   SET face_id = excluded.face_id, position = excluded.position, name = excluded.name, target = excluded.target,
       unit = excluded.unit, sense = excluded.sense,
       actual = iif(reported_at IS NULL, excluded.actual, actual),
       actual_on = iif(reported_at IS NULL, excluded.actual_on, actual_on), retired = 0
 WHERE (face_id, position, name, target, unit, sense, retired)
    IS NOT (excluded.face_id, excluded.position, excluded.name, excluded.target, excluded.unit, excluded.sense, 0)
    OR (reported_at IS NULL AND (actual, actual_on) IS NOT (excluded.actual, excluded.actual_on));

-- name: indicators_in_force (slug, name)
SELECT slug, name FROM indicator WHERE retired = 0 LIMIT 1000;

-- name: indicator_retire
UPDATE indicator SET retired = 1 WHERE slug = :key;

-- name: area_known (1)
SELECT 1 FROM area WHERE slug = :key;

-- name: area_put
INSERT INTO area (slug, position, name, full_name, motto, focus, summary)
VALUES (:slug, :position, :name, :full_name, :motto, :focus, :summary)
ON CONFLICT (slug) DO UPDATE
   SET position = excluded.position, name = excluded.name, full_name = excluded.full_name,
       motto = excluded.motto, focus = excluded.focus, summary = excluded.summary, retired = 0
 WHERE (position, name, full_name, motto, focus, summary, retired)
    IS NOT (excluded.position, excluded.name, excluded.full_name, excluded.motto, excluded.focus, excluded.summary, 0);

-- name: areas_in_force (slug, name)
SELECT slug, name FROM area WHERE retired = 0 LIMIT 1000;

-- name: area_retire
UPDATE area SET retired = 1 WHERE slug = :key;

-- name: project_known (1)
SELECT 1 FROM project WHERE slug = :key;

-- name: project_put
-- What the office reports of a project is not the plan's to change.
INSERT INTO project (slug, area_id, position, name, summary, goal, due, unit)
VALUES (:slug, (SELECT id FROM area WHERE slug = :area), :position, :name, :summary, :goal, :due, :unit)
ON CONFLICT (slug) DO UPDATE
   SET area_id = excluded.area_id, position = excluded.position, name = excluded.name,
       summary = excluded.summary, goal = excluded.goal, due = excluded.due, unit = excluded.unit, retired = 0
 WHERE (area_id, position, name, summary, goal, due, unit, retired)
    IS NOT (excluded.area_id, excluded.position, excluded.name, excluded.summary, excluded.goal, excluded.due,
            excluded.unit, 0);

-- name: projects_in_force (slug, name)
SELECT slug, name FROM project WHERE retired = 0 LIMIT 5000;

-- name: project_retire
UPDATE project SET retired = 1 WHERE slug = :key;

-- name: fact_put
INSERT INTO project_fact (project_id, position, label, value)
VALUES ((SELECT id FROM project WHERE slug = :project), :position, :label, :value)
ON CONFLICT (project_id, position) DO UPDATE SET label = excluded.label, value = excluded.value
 WHERE (label, value) IS NOT (excluded.label, excluded.value);

-- name: facts_drop
DELETE FROM project_fact
 WHERE project_id = (SELECT id FROM project WHERE slug = :project) AND position > :last;

-- name: place_put
-- Only with a new project: afterwards the office says where it is.
INSERT INTO project_township (project_id, township_id)
VALUES ((SELECT id FROM project WHERE slug = :project), (SELECT id FROM township WHERE name = :township));

-- name: township_known_by_name (1)
SELECT 1 FROM township WHERE name = :key;

-- name: township_put
INSERT INTO township (name, position) VALUES (:name, :position)
ON CONFLICT (name) DO UPDATE SET position = excluded.position, retired = 0
 WHERE (position, retired) IS NOT (excluded.position, 0);

-- name: townships_in_force (name, name)
SELECT name, name FROM township WHERE retired = 0 LIMIT 1000;

-- name: township_retire
UPDATE township SET retired = 1 WHERE name = :key;

-- name: day_known (1)
SELECT 1 FROM calendar_day WHERE day = :key;

-- name: day_put
INSERT INTO calendar_day (day, working, name) VALUES (:day, :working, :name)
ON CONFLICT (day) DO UPDATE SET working = excluded.working, name = excluded.name
 WHERE source = 'plan' AND (working, name) IS NOT (excluded.working, excluded.name);

-- name: days_in_force (day, name)
-- What the office put there is not the plan's to take away.
SELECT day, name FROM calendar_day WHERE source = 'plan' LIMIT 10000;

-- name: day_retire
-- Promised days are stored with what was promised: no feedback hangs on this one.
DELETE FROM calendar_day WHERE day = :key;

-- name: anything_submitted (1)
SELECT 1 FROM submission WHERE id > 0 LIMIT 1;

-- The privacy notice's promise: so long after a case has ended, its number goes.
-- name: contacts_forget
DELETE FROM contact WHERE submission_id IN
 (SELECT contact.submission_id FROM contact
    JOIN submission ON submission.id = contact.submission_id
    LEFT JOIN reply ON reply.id = submission.reply_id
    LEFT JOIN decision ON decision.id = submission.decision_id
   WHERE submission.handling <> 'open'
     AND coalesce(reply.created_at, decision.decided_at, submission.received_at) < :before);

-- name: search_pages (count)
-- Of the comments' index; each is about 4 KB.
SELECT count(*) FROM search_comment_data;

-- name: search_merge
INSERT INTO search_comment (search_comment, rank) VALUES ('merge', :pages);

-- name: queue_pages (count)
-- Of the index of what waits.
SELECT count(*) FROM queue_text_data;

-- name: queue_merge
INSERT INTO queue_text (queue_text, rank) VALUES ('merge', :pages);
