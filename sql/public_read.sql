-- What portal reads of feedback.db.

-- The plan ------------------------------------------------------------------

-- name: faces (id, slug, name, summary)
SELECT id, slug, name, summary FROM face WHERE retired = 0 ORDER BY position LIMIT 50;

-- name: indicators_of_face (name, unit, sense, target, actual, actual_on, id, slug)
SELECT name, unit, sense, target, actual, actual_on, id, slug FROM indicator
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
-- The unit that the office chose comes before the plan's.
SELECT project.id, area_id, project.slug, project.name, project.summary, goal, due,
       coalesce((SELECT responsible_unit.name FROM project_unit CROSS JOIN responsible_unit ON responsible_unit.id = unit_id
                  WHERE project_unit.project_id = project.id AND responsible_unit.retired = 0), project.unit),
       area.slug, area.name, area.position, stage, stage_reason, next_step, percent, updated_at,
       (SELECT sum(n) FROM submission_tally WHERE project_id = project.id AND visibility = 'published'),
       planned_on, expected_on, amount_done, amount_goal, amount_unit
  FROM area CROSS JOIN project ON area_id = area.id
 WHERE :area IN (0, area.id) AND area.retired = 0 AND project.retired = 0
 ORDER BY area.position, area.id, project.position LIMIT 1000;

-- name: project_by_slug (id, area, slug, name, summary, goal, due, unit, area's slug, name, position, ..., published)
SELECT project.id, area_id, project.slug, project.name, project.summary, goal, due,
       coalesce((SELECT responsible_unit.name FROM project_unit CROSS JOIN responsible_unit ON responsible_unit.id = unit_id
                  WHERE project_unit.project_id = project.id AND responsible_unit.retired = 0), project.unit),
       area.slug, area.name, area.position, stage, stage_reason, next_step, percent, updated_at,
       (SELECT sum(n) FROM submission_tally WHERE project_id = project.id AND visibility = 'published'),
       planned_on, expected_on, amount_done, amount_goal, amount_unit
  FROM project CROSS JOIN area ON area.id = area_id
 WHERE project.slug = :slug AND project.retired = 0;

-- name: project_by_id (as project_by_slug, also one that left the plan)
SELECT project.id, area_id, project.slug, project.name, project.summary, goal, due,
       coalesce((SELECT responsible_unit.name FROM project_unit CROSS JOIN responsible_unit ON responsible_unit.id = unit_id
                  WHERE project_unit.project_id = project.id AND responsible_unit.retired = 0), project.unit),
       area.slug, area.name, area.position, stage, stage_reason, next_step, percent, updated_at, 0,
       planned_on, expected_on, amount_done, amount_goal, amount_unit
  FROM project CROSS JOIN area ON area.id = area_id
 WHERE project.id = :id;

-- name: facts_of_project (label, value)
SELECT label, value FROM project_fact WHERE project_id = :project ORDER BY position LIMIT 100;

-- name: townships_of_projects (project, township, name)
SELECT project_id, township.id, township.name
  FROM township CROSS JOIN project_township ON township_id = township.id
       CROSS JOIN project ON project.id = project_id
 WHERE township.retired = 0 AND :area IN (0, area_id)
 ORDER BY township.position LIMIT 20000;

-- name: townships_of_project (project, township, name)
SELECT project_id, township.id, township.name
  FROM township CROSS JOIN project_township ON project_id = :project AND township_id = township.id
 WHERE township.retired = 0
 ORDER BY township.position LIMIT 200;

-- name: progress_of_project (noted_on, body)
SELECT noted_on, body FROM progress_note WHERE project_id = :project ORDER BY noted_on DESC, id DESC LIMIT 20;

-- name: townships (id, name)
SELECT id, name FROM township WHERE retired = 0 ORDER BY position LIMIT 200;

-- name: township_known (1)
SELECT 1 FROM township WHERE id = :id AND retired = 0;

-- name: calendar_days (day counted since 1970, working)
SELECT unixepoch(day) / 86400, working FROM calendar_day
 WHERE day BETWEEN date(:first * 86400, 'unixepoch') AND date(:last * 86400, 'unixepoch')
 ORDER BY day LIMIT 64;

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

-- A month's figures: the staff's report and the public statistics are the same ones.

-- name: report_projects (id, slug, name, area's slug, name, position)
-- One that left the plan stands in the months that speak of it.
SELECT project.id, project.slug, project.name, area.slug, area.name, area.position
  FROM area CROSS JOIN project ON area_id = area.id
 WHERE (area.retired = 0 AND project.retired = 0)
    OR EXISTS (SELECT 1 FROM submission_tally WHERE month = :month AND project_id = project.id AND n > 0)
 ORDER BY area.position, area.id, project.position LIMIT 1000;

-- name: submissions_counted (project, visibility, reason, handling, count)
SELECT project_id, visibility, reason, handling, n FROM submission_tally
 WHERE month = :month AND n > 0 LIMIT 100000;

-- name: ratings_counted (project, value, count)
SELECT project_id, value, n FROM project CROSS JOIN rating_tally ON project_id = project.id
 WHERE month = :month AND n > 0 LIMIT 10000;

-- name: answers_counted (on time, count)
SELECT on_time, n FROM answer_tally WHERE month = :month LIMIT 2;

-- name: submissions_overdue_count (count)
-- By the receipt's day, or by the later one to which the office put it off.
SELECT coalesce(sum(n), 0) FROM unanswered_tally WHERE month = :month AND due < :today;

-- name: months_with_figures (month)
-- From month to month by the index, however much lies in each.
WITH RECURSIVE known(month) AS (
  SELECT max(month) FROM submission_tally
  UNION ALL
  SELECT (SELECT max(month) FROM submission_tally WHERE month < known.month) FROM known WHERE known.month IS NOT NULL
)
SELECT month FROM known WHERE month IS NOT NULL LIMIT 120;

-- name: submissions_by_month (month, visibility, handling, count)
SELECT month, visibility, handling, n FROM submission_tally
 WHERE month BETWEEN :first AND :last AND n > 0 LIMIT 100000;

-- name: ratings_by_month (month, value, count)
SELECT month, value, n FROM rating_tally WHERE month BETWEEN :first AND :last AND n > 0 LIMIT 100000;

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
       publication.body, masked, publication.answered, publication.answer_due,
       reply.unit, reply.outcome, reply.body, reply.replied_on,
       submission.answer_due, iif(reopened_at IS NULL, extension_reason, ''), clerk_entry.channel
  FROM publication CROSS JOIN submission ON submission.id = publication.submission_id
       LEFT JOIN reply ON reply.id = submission.reply_id
       LEFT JOIN case_file ON case_file.submission_id = publication.submission_id
       LEFT JOIN clerk_entry ON clerk_entry.submission_id = publication.submission_id
 WHERE publication.project_id = :project
   AND (publication.answered, published_at, publication.submission_id) < (:answered, :published_at, :id)
 ORDER BY publication.answered DESC, published_at DESC, publication.submission_id DESC LIMIT :limit;

-- name: comments_before (as comments_of_project, from the key backwards)
SELECT publication.number, publication.received_at, published_at, publication.submission_id, township,
       publication.body, masked, publication.answered, publication.answer_due,
       reply.unit, reply.outcome, reply.body, reply.replied_on,
       submission.answer_due, iif(reopened_at IS NULL, extension_reason, ''), clerk_entry.channel
  FROM publication CROSS JOIN submission ON submission.id = publication.submission_id
       LEFT JOIN reply ON reply.id = submission.reply_id
       LEFT JOIN case_file ON case_file.submission_id = publication.submission_id
       LEFT JOIN clerk_entry ON clerk_entry.submission_id = publication.submission_id
 WHERE publication.project_id = :project
   AND (publication.answered, published_at, publication.submission_id) > (:answered, :published_at, :id)
 ORDER BY publication.answered, published_at, publication.submission_id LIMIT :limit;

-- name: comment_place (answered, published_at, id)
SELECT answered, published_at, submission_id
  FROM submission CROSS JOIN publication ON submission_id = submission.id
 WHERE submission.number = :number AND publication.project_id = :project;

-- name: reasons (code, verdict, label, sentence, public_label)
SELECT code, verdict, label, sentence, public_label FROM reason ORDER BY position LIMIT 100;

-- News: what the feeds tell, and when what is shown of a project last changed ----

-- name: projects_with_news (id)
SELECT project.id FROM area CROSS JOIN project ON area_id = area.id
 WHERE :area IN (0, area.id) AND :project IN (0, project.id) AND area.retired = 0 AND project.retired = 0
 LIMIT 1000;

-- name: newest_comments (submission, at)
SELECT submission_id, published_at FROM publication
 WHERE project_id = :project AND answered = :answered
 ORDER BY published_at DESC, submission_id DESC LIMIT :limit;

-- name: newest_replies (submission, at)
-- An answer to what was hidden until then could be read from its publication on.
SELECT submission.id, max(created_at, published_at)
  FROM submission CROSS JOIN publication ON publication.submission_id = submission.id
       CROSS JOIN reply ON reply.id = submission.reply_id
 WHERE submission.project_id = :project AND visibility = 'published' AND submission.reply_id IS NOT NULL
 ORDER BY submission.reply_id DESC LIMIT :limit;

-- name: newest_notes (id, at)
SELECT id, created_at FROM progress_note WHERE project_id = :project ORDER BY noted_on DESC, id DESC LIMIT :limit;

-- name: news_comment (project's slug, name, number, body, township, unit, outcome, noted_on, published)
SELECT slug, name, number, body, township, '', '', '',
       (SELECT decided_at FROM decision WHERE decision.submission_id = :id AND public_text <> '' ORDER BY id LIMIT 1)
  FROM publication CROSS JOIN project ON project.id = project_id
 WHERE submission_id = :id;

-- name: news_reply (as news_comment)
SELECT slug, name, publication.number, reply.body, '', reply.unit, outcome, '', max(created_at, published_at)
  FROM publication CROSS JOIN submission ON submission.id = publication.submission_id
       CROSS JOIN reply ON reply.id = submission.reply_id
       CROSS JOIN project ON project.id = publication.project_id
 WHERE publication.submission_id = :id;

-- name: news_note (as news_comment)
SELECT slug, name, progress_note.id, body, '', unit, '', noted_on, created_at
  FROM progress_note CROSS JOIN project ON project.id = project_id
 WHERE progress_note.id = :id;

-- name: projects_changed (slug, area's slug, at)
SELECT project.slug, area.slug,
       max(coalesce(updated_at, 0),
           coalesce((SELECT published_at FROM publication WHERE project_id = project.id AND answered = 0
                      ORDER BY published_at DESC LIMIT 1), 0),
           coalesce((SELECT published_at FROM publication WHERE project_id = project.id AND answered = 1
                      ORDER BY published_at DESC LIMIT 1), 0),
           coalesce((SELECT created_at FROM submission CROSS JOIN reply ON reply.id = reply_id
                      WHERE submission.project_id = project.id AND visibility = 'published' AND reply_id IS NOT NULL
                      ORDER BY reply_id DESC LIMIT 1), 0))
  FROM area CROSS JOIN project ON area_id = area.id
 WHERE area.retired = 0 AND project.retired = 0
 ORDER BY area.position, area.id, project.position LIMIT 1000;

-- Adoption reports -----------------------------------------------------------

-- name: adoptions_published (id, version, period, asked, method, next_day, changed_by, published_at, corrected_at, received, rated_1 .. rated_5, items)
SELECT id, version, period, asked, method, next_day, changed_by, published_at, corrected_at, received,
       rated_1, rated_2, rated_3, rated_4, rated_5,
       (SELECT count(*) FROM adoption_item WHERE report_id = adoption_report.id)
  FROM adoption_report WHERE published_at IS NOT NULL
 ORDER BY published_at DESC, id DESC LIMIT 100;

-- name: adoption_published (as adoptions_published)
SELECT id, version, period, asked, method, next_day, changed_by, published_at, corrected_at, received,
       rated_1, rated_2, rated_3, rated_4, rated_5, 0
  FROM adoption_report WHERE period = :period AND published_at IS NOT NULL;

-- name: adoption_items (id, opinion, people, verdict, action, unit, done_on)
SELECT id, opinion, people, verdict, action, unit, done_on
  FROM adoption_item WHERE report_id = :report ORDER BY position, id LIMIT 100;

-- name: adoption_sources (item, number, public, project's slug, name)
SELECT adoption_item.id, adoption_source.number, submission.visibility = 'published' AND project.retired = 0,
       project.slug, project.name
  FROM adoption_item CROSS JOIN adoption_source ON item_id = adoption_item.id
       CROSS JOIN submission ON submission.number = adoption_source.number
       CROSS JOIN project ON project.id = submission.project_id
 WHERE report_id = :report ORDER BY adoption_item.position, adoption_item.id, adoption_source.number LIMIT 20000;

-- name: adoption_lows (project, slug, name, retired, ratings, low, reason, reason_count)
SELECT project_id, slug, name, retired, ratings, low, reason, reason_count
  FROM adoption_low LEFT JOIN project ON project.id = project_id
 WHERE report_id = :report ORDER BY adoption_low.position LIMIT 3;

-- name: adoption_corrections (corrected_at, staff, note, earlier)
SELECT corrected_at, staff, note, earlier FROM adoption_correction WHERE report_id = :report ORDER BY id DESC LIMIT 50;

-- name: adoption_ratings (project, slug, name, retired, count of rating 1 .. 5)
SELECT project.id, slug, name, retired,
       sum(n) FILTER (WHERE value = 1), sum(n) FILTER (WHERE value = 2), sum(n) FILTER (WHERE value = 3),
       sum(n) FILTER (WHERE value = 4), sum(n) FILTER (WHERE value = 5)
  FROM project CROSS JOIN rating_tally ON project_id = project.id
 WHERE month BETWEEN :first AND :last
 GROUP BY project.id LIMIT 5000;

-- name: adoption_reasons (project, reason, count)
SELECT project.id, reason, n
  FROM project CROSS JOIN reason_tally ON project_id = project.id
 WHERE month BETWEEN :first AND :last AND n > 0 LIMIT 50000;

-- Search --------------------------------------------------------------------
-- Rows of the indexes of schema/feedback_002.sql; what :match says is feedback/search.c's.

-- name: search_comments_ranked (id, closeness)
SELECT rowid, closeness(search_comment, 0, 3, 2) FROM search_comment
 WHERE search_comment MATCH :match
 ORDER BY rowid DESC LIMIT :limit;

-- name: search_comments_newest (id)
SELECT rowid FROM search_comment
 WHERE search_comment MATCH :match AND rowid < :before
 ORDER BY rowid DESC LIMIT :limit;

-- name: search_comments_count (count up to the limit)
SELECT count(*) FROM (SELECT 1 FROM search_comment WHERE search_comment MATCH :match LIMIT :limit);

-- name: search_comment (number, received, township, body, project: slug, name, reply: unit, outcome, body, day)
SELECT publication.number, publication.received_at, township, publication.body, project.slug, project.name,
       reply.unit, reply.outcome, reply.body, reply.replied_on
  FROM publication CROSS JOIN project ON project.id = publication.project_id
       CROSS JOIN submission ON submission.id = publication.submission_id
       LEFT JOIN reply ON reply.id = submission.reply_id
 WHERE publication.submission_id = :submission;

-- name: search_projects (id, closeness, slug, stage, area, position, name, summary, goal, facts, next step)
SELECT project.id, closeness(search_project, 0, 8, 3, 3, 2, 2), project.slug, stage, area.name, area.position,
       search_project.name, search_project.summary, search_project.goal, facts, search_project.next_step
  FROM search_project CROSS JOIN project ON project.id = search_project.rowid
       CROSS JOIN area ON area.id = project.area_id
 WHERE search_project MATCH :match LIMIT 5000;
