-- What moderate reads of feedback.db beyond what the public may.

-- name: submissions_waiting (submission_sheet)
SELECT * FROM submission_sheet
 WHERE visibility = 'waiting' AND rating > 2 >= :high
   AND (rating > 2, received_at, id) > (:high, :received_at, :id)
   AND NOT EXISTS (SELECT 1 FROM pending_decision WHERE submission_id = submission_sheet.id)
 ORDER BY rating > 2, received_at, id LIMIT :limit;

-- name: submissions_filtered (submission_sheet)
SELECT * FROM submission_sheet
 WHERE month = :month AND id < :before
   AND :visibility IN ('', visibility) AND :reason IN ('', reason)
   AND :handling IN ('', handling, iif(reopened_due <> '', 'reopened', ''))
 ORDER BY id DESC LIMIT :limit;

-- name: submissions_filtered_of_project (submission_sheet)
SELECT * FROM submission_sheet
 WHERE month = :month AND project_id = :project AND id < :before
   AND :visibility IN ('', visibility) AND :reason IN ('', reason)
   AND :handling IN ('', handling, iif(reopened_due <> '', 'reopened', ''))
 ORDER BY id DESC LIMIT :limit;

-- name: submissions_reopened (submission_sheet)
-- The first term is the partial index's own.
SELECT * FROM submission_sheet
 WHERE reopened_due <> '' AND reopened_due > ''
 ORDER BY reopened_due, id LIMIT :limit;

-- name: submissions_of_month (submission_sheet)
SELECT * FROM submission_sheet WHERE month = :month AND id > :after ORDER BY id LIMIT :limit;

-- name: submission_in_hand (number, project, township, received_at, body, answer_due, answered)
-- For a job that changes it: no row unless it still stands as its version was seen.
-- Due and answered as a decision to publish would have it: a second answer that is owed stays owed.
SELECT number, submission.project_id, township.name, received_at, body,
       coalesce(nullif(follow_up.due, ''), case_file.due, answer_due),
       submission.reply_id IS NOT NULL AND coalesce(follow_up.due, '') = ''
  FROM submission LEFT JOIN township ON township.id = township_id
       LEFT JOIN follow_up ON follow_up.submission_id = submission.id AND follow_up.reply_id = submission.reply_id
       LEFT JOIN case_file ON case_file.submission_id = submission.id
 WHERE submission.id = :submission AND submission.version = :version AND visibility NOT IN ('none', 'withdrawn');

-- name: decisions_of_submission (verdict, label, sentence, filling, public_text, staff, decided_at, confirmed_by)
SELECT decision.verdict, label, sentence, filling, public_text, staff, decided_at, confirmed_by
  FROM decision LEFT JOIN reason ON code = decision.reason
 WHERE submission_id = :submission
 ORDER BY id DESC LIMIT 50;

-- name: submissions_waiting_count (count)
-- Both halves of the queue by name, so that the partial index is searched and nothing else read.
SELECT count(*) - (SELECT count(*) FROM pending_decision CROSS JOIN submission ON submission.id = submission_id
                    WHERE visibility = 'waiting')
  FROM submission WHERE visibility = 'waiting' AND (rating > 2) IN (0, 1);

-- name: replies_of_submission (unit, outcome, body, staff, created_at)
SELECT unit, outcome, body, staff, created_at
  FROM reply
 WHERE submission_id = :submission
 ORDER BY id DESC LIMIT 50;

-- name: follow_ups_counted (solved, rating, count)
SELECT solved, rating, n FROM follow_up_tally WHERE month = :month AND n > 0 LIMIT 1000;

-- name: submissions_reopened_count (count)
SELECT count(*) FROM submission WHERE month = :month AND reopened_due <> '';

-- name: sources_counted (project's name, source, count)
SELECT project.name, source, n
  FROM area CROSS JOIN project ON area_id = area.id CROSS JOIN source_tally ON project_id = project.id
 WHERE month = :month AND n > 0
 ORDER BY area.position, area.id, project.position LIMIT 20000;

-- Adoption reports, drafts among them ---------------------------------------------

-- name: adoptions (as adoptions_published)
SELECT id, version, period, asked, method, next_day, changed_by, published_at, corrected_at, received,
       rated_1, rated_2, rated_3, rated_4, rated_5,
       (SELECT count(*) FROM adoption_item WHERE report_id = adoption_report.id)
  FROM adoption_report
 ORDER BY begin_day DESC, id DESC LIMIT 100;

-- name: adoption_by_id (as adoptions_published)
SELECT id, version, period, asked, method, next_day, changed_by, published_at, corrected_at, received,
       rated_1, rated_2, rated_3, rated_4, rated_5, 0
  FROM adoption_report WHERE id = :id;

-- name: adoption_in_hand (period, published)
-- For a job that changes it: no row unless it still stands as its version was seen.
SELECT period, published_at IS NOT NULL FROM adoption_report WHERE id = :report AND version = :version;

-- name: adoption_item_place (position)
SELECT position FROM adoption_item WHERE id = :item AND report_id = :report;

-- name: adoption_item_last (position, items)
SELECT coalesce(max(position), 0), count(*) FROM adoption_item WHERE report_id = :report;

-- name: adoption_item_before (id, position)
SELECT id, position FROM adoption_item WHERE report_id = :report AND position < :position
 ORDER BY position DESC, id DESC LIMIT 1;

-- name: adoption_item_after (id, position)
SELECT id, position FROM adoption_item WHERE report_id = :report AND position > :position
 ORDER BY position, id LIMIT 1;
