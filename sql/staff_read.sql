-- What moderate reads of feedback.db beyond what the public may.

-- name: submissions_waiting (submission_sheet)
SELECT * FROM submission_sheet
 WHERE visibility = 'waiting' AND rating > 2 >= :high
   AND (rating > 2, received_at, id) > (:high, :received_at, :id)
 ORDER BY rating > 2, received_at, id LIMIT :limit;

-- name: submissions_filtered (submission_sheet)
SELECT * FROM submission_sheet
 WHERE month = :month AND id < :before
   AND :visibility IN ('', visibility) AND :reason IN ('', reason) AND :handling IN ('', handling)
 ORDER BY id DESC LIMIT :limit;

-- name: submissions_filtered_of_project (submission_sheet)
SELECT * FROM submission_sheet
 WHERE month = :month AND project_id = :project AND id < :before
   AND :visibility IN ('', visibility) AND :reason IN ('', reason) AND :handling IN ('', handling)
 ORDER BY id DESC LIMIT :limit;

-- name: submissions_of_month (submission_sheet)
SELECT * FROM submission_sheet WHERE month = :month AND id > :after ORDER BY id LIMIT :limit;

-- name: submission_in_hand (number, project, township, received_at, body, answer_due, answered)
-- For a job that changes it: no row unless it still stands as its version was seen.
SELECT number, project_id, township.name, received_at, body, answer_due, reply_id IS NOT NULL
  FROM submission LEFT JOIN township ON township.id = township_id
 WHERE submission.id = :submission AND version = :version AND visibility NOT IN ('none', 'withdrawn');

-- name: decisions_of_submission (verdict, label, sentence, filling, public_text, staff, decided_at)
SELECT decision.verdict, label, sentence, filling, public_text, staff, decided_at
  FROM decision LEFT JOIN reason ON code = decision.reason
 WHERE submission_id = :submission
 ORDER BY id DESC LIMIT 50;

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

-- name: submissions_waiting_count (count)
-- Both halves of the queue by name, so that the partial index is searched and nothing else read.
SELECT count(*) FROM submission WHERE visibility = 'waiting' AND (rating > 2) IN (0, 1);

-- name: replies_of_submission (unit, outcome, body, staff, created_at)
SELECT unit, outcome, body, staff, created_at
  FROM reply
 WHERE submission_id = :submission
 ORDER BY id DESC LIMIT 50;
