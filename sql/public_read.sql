-- What portal reads of feedback.db.

-- The plan ------------------------------------------------------------------

-- name: faces (id, slug, name, summary)
SELECT id, slug, name, summary FROM face WHERE retired = 0 ORDER BY position LIMIT 50;

-- name: indicators_of_face (name, unit, sense, target, actual, actual_on)
SELECT name, unit, sense, target, actual, actual_on FROM indicator
 WHERE face_id = :face AND retired = 0
 ORDER BY position LIMIT 100;

-- name: areas (as area_by_slug)
SELECT id, slug, name, full_name, motto, focus, summary, position,
       (SELECT count(*) FROM project WHERE area_id = area.id AND retired = 0),
       (SELECT count(*) FROM project WHERE area_id = area.id AND retired = 0 AND stage = 'done')
  FROM area WHERE retired = 0
 ORDER BY position LIMIT 50;

-- name: area_by_slug (id, slug, name, full_name, motto, focus, summary, position, projects, projects done)
SELECT id, slug, name, full_name, motto, focus, summary, position,
       (SELECT count(*) FROM project WHERE area_id = area.id AND retired = 0),
       (SELECT count(*) FROM project WHERE area_id = area.id AND retired = 0 AND stage = 'done')
  FROM area WHERE slug = :slug AND retired = 0;

-- name: projects_of_area (as project_by_slug)
SELECT project.id, area_id, project.slug, project.name, project.summary, goal, due, unit,
       area.slug, area.name, area.position, stage, stage_reason, next_step, percent, updated_at,
       (SELECT sum(n) FROM submission_tally WHERE project_id = project.id AND visibility = 'published')
  FROM area CROSS JOIN project ON area_id = area.id
 WHERE :area IN (0, area.id) AND area.retired = 0 AND project.retired = 0
 ORDER BY area.position, area.id, project.position LIMIT 1000;

-- name: project_by_slug (id, area, slug, name, summary, goal, due, unit, area's slug, name, position, ..., published)
SELECT project.id, area_id, project.slug, project.name, project.summary, goal, due, unit,
       area.slug, area.name, area.position, stage, stage_reason, next_step, percent, updated_at,
       (SELECT sum(n) FROM submission_tally WHERE project_id = project.id AND visibility = 'published')
  FROM project CROSS JOIN area ON area.id = area_id
 WHERE project.slug = :slug AND project.retired = 0;

-- name: project_by_id (as project_by_slug, also one that left the plan)
SELECT project.id, area_id, project.slug, project.name, project.summary, goal, due, unit,
       area.slug, area.name, area.position, stage, stage_reason, next_step, percent, updated_at, 0
  FROM project CROSS JOIN area ON area.id = area_id
 WHERE project.id = :id;

-- name: facts_of_project (label, value)
SELECT label, value FROM project_fact WHERE project_id = :project ORDER BY position LIMIT 100;

-- name: progress_of_project (noted_on, body)
SELECT noted_on, body FROM progress_note WHERE project_id = :project ORDER BY noted_on DESC, id DESC LIMIT 20;

-- name: townships (id, name)
SELECT id, name FROM township WHERE retired = 0 ORDER BY position LIMIT 200;

-- name: township_known (1)
SELECT 1 FROM township WHERE id = :id AND retired = 0;

-- name: calendar_day (working)
SELECT working FROM calendar_day WHERE day = :day;

-- Figures -------------------------------------------------------------------

-- name: ratings_of_projects (project, area, count of rating 1 .. 5)
SELECT project.id, area_id,
       sum(n) FILTER (WHERE value = 1), sum(n) FILTER (WHERE value = 2), sum(n) FILTER (WHERE value = 3),
       sum(n) FILTER (WHERE value = 4), sum(n) FILTER (WHERE value = 5)
  FROM project CROSS JOIN rating_tally ON project_id = project.id
 WHERE :area IN (0, area_id) AND retired = 0
 GROUP BY project.id LIMIT 1000;

-- name: ratings_of_project (count of rating 1 .. 5)
SELECT sum(n) FILTER (WHERE value = 1), sum(n) FILTER (WHERE value = 2), sum(n) FILTER (WHERE value = 3),
       sum(n) FILTER (WHERE value = 4), sum(n) FILTER (WHERE value = 5)
  FROM rating_tally WHERE project_id = :project;

-- name: texts_received (received, answered)
-- A text that was withdrawn before its answer was as if never sent.
SELECT sum(n), sum(n) FILTER (WHERE handling = 'answered')
  FROM submission_tally
 WHERE month BETWEEN :first AND :last AND visibility <> 'none'
   AND NOT (visibility = 'withdrawn' AND handling = 'none');

-- name: outcomes_of_months (outcome, count)
SELECT outcome, n FROM outcome_tally WHERE month BETWEEN :first AND :last AND n > 0 LIMIT 10000;

-- Feedback ------------------------------------------------------------------

-- name: submission_of_request (id, number, received_at, has text, has phone, review, answer, latest answer due)
SELECT id, number, received_at, body <> '',
       EXISTS (SELECT 1 FROM contact WHERE submission_id = submission.id),
       review_due, answer_due, answer_due_most
  FROM submission
 WHERE request = :request AND received_at > :since AND visibility <> 'withdrawn'
 ORDER BY received_at DESC LIMIT 1;

-- name: submission_by_number (submission_sheet)
SELECT * FROM submission_sheet WHERE number = :number;

-- name: comments_of_project (number, received, published, id, township, body, masked, answered, due, reply: unit, ...)
SELECT publication.number, publication.received_at, published_at, publication.submission_id, township,
       publication.body, masked, answered, publication.answer_due,
       reply.unit, reply.outcome, reply.body, reply.replied_on
  FROM publication CROSS JOIN submission ON submission.id = publication.submission_id
       LEFT JOIN reply ON reply.id = submission.reply_id
 WHERE publication.project_id = :project
   AND (answered, published_at, publication.submission_id) < (:answered, :published_at, :id)
 ORDER BY answered DESC, published_at DESC, publication.submission_id DESC LIMIT :limit;

-- name: reasons (code, verdict, label, sentence)
SELECT code, verdict, label, sentence FROM reason ORDER BY position LIMIT 100;
