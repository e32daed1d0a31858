-- What moderate alone writes to feedback.db.

-- name: decision_insert
INSERT INTO decision (submission_id, verdict, reason, filling, public_text, staff, confirmed_by, decided_at)
VALUES (:submission, :verdict, :reason, :filling, :public_text, :staff, :confirmed_by, :now);

-- name: submission_decide
-- What was refused waits for no answer; a later decision may open it again,
-- also a case for which a second answer is owed.
UPDATE submission
   SET decision_id = :decision, reason = :reason, version = version + 1,
       visibility = iif(:verdict IN ('published', 'masked'), 'published', :verdict),
       (handling, reopened_due) =
         (SELECT CASE WHEN :verdict = 'refused' THEN iif(submission.reply_id IS NULL, 'none', 'answered')
                      WHEN submission.reply_id IS NULL OR coalesce(max(due), '') <> '' THEN 'open'
                      ELSE 'answered' END,
                 iif(:verdict = 'refused', '', coalesce(max(due), ''))
            FROM follow_up WHERE submission_id = submission.id AND follow_up.reply_id = submission.reply_id)
 WHERE id = :submission AND version = :version AND visibility NOT IN ('none', 'withdrawn');

-- name: publication_insert
INSERT INTO publication (project_id, answered, published_at, submission_id, number, township,
                         received_at, body, masked, answer_due)
VALUES (:project, :answered, :now, :submission, :number, :township, :received_at, :body, :masked, :answer_due);

-- name: reply_insert
INSERT INTO reply (submission_id, unit, outcome, body, replied_on, staff, created_at)
VALUES (:submission, :unit, :outcome, :body, :replied_on, :staff, :now);

-- name: submission_answer
UPDATE submission SET reply_id = :reply, handling = 'answered', reopened_due = '', version = version + 1
 WHERE id = :submission AND version = :version AND visibility NOT IN ('none', 'withdrawn');

-- name: publication_answer
UPDATE publication SET answered = 1 WHERE submission_id = :submission;

-- name: project_report
UPDATE project
   SET stage = :stage, stage_reason = :stage_reason, next_step = :next_step,
       percent = nullif(:percent, -1), updated_at = :now
 WHERE id = :project;

-- name: project_schedule
UPDATE project
   SET planned_on = :planned_on, expected_on = :expected_on, amount_unit = :amount_unit,
       amount_done = iif(:amount_unit = '', NULL, CAST(:amount_done AS REAL)),
       amount_goal = iif(:amount_unit = '', NULL, CAST(:amount_goal AS REAL))
 WHERE id = :project;

-- name: project_places_drop
DELETE FROM project_township WHERE project_id = :project;

-- name: project_place_put
INSERT INTO project_township (project_id, township_id) VALUES (:project, :township);

-- name: progress_note_insert
INSERT INTO progress_note (project_id, noted_on, body, staff, created_at)
VALUES (:project, :noted_on, :body, :staff, :now);

-- name: indicator_report
UPDATE indicator SET actual = :actual, actual_on = :actual_on, reported_at = :now WHERE id = :indicator AND retired = 0;

-- Adoption reports ----------------------------------------------------------------

-- name: adoption_insert
INSERT INTO adoption_report (period, begin_day, end_day, asked, method, next_day, changed_by, created_at)
VALUES (:period, :begin_day, :end_day, :asked, '', '', :staff, :now);

-- name: adoption_texts
UPDATE adoption_report SET asked = :asked, method = :method, next_day = :next_day
 WHERE id = :report;

-- name: adoption_touch
UPDATE adoption_report
   SET version = version + 1, changed_by = :staff, corrected_at = iif(published_at IS NULL, NULL, :now)
 WHERE id = :report AND version = :version;

-- name: adoption_publish
UPDATE adoption_report
   SET published_at = :now, received = :received,
       rated_1 = :rated_1, rated_2 = :rated_2, rated_3 = :rated_3, rated_4 = :rated_4, rated_5 = :rated_5
 WHERE id = :report AND published_at IS NULL;

-- name: adoption_low_insert
INSERT INTO adoption_low (report_id, position, project_id, ratings, low, reason, reason_count)
VALUES (:report, :position, nullif(:project, 0), :ratings, :low, :reason, :reason_count);

-- name: adoption_item_insert
INSERT INTO adoption_item (report_id, position, opinion, people, verdict, action, unit, done_on)
VALUES (:report, :position, :opinion, :people, :verdict, :action, :unit, :done_on);

-- name: adoption_item_put
UPDATE adoption_item
   SET opinion = :opinion, people = :people, verdict = :verdict, action = :action, unit = :unit, done_on = :done_on
 WHERE id = :item AND report_id = :report;

-- name: adoption_item_move
UPDATE adoption_item SET position = :position WHERE id = :item AND report_id = :report;

-- name: adoption_item_delete
DELETE FROM adoption_item WHERE id = :item AND report_id = :report;

-- name: adoption_sources_delete
DELETE FROM adoption_source WHERE item_id = :item;

-- name: adoption_source_insert
INSERT INTO adoption_source (item_id, number) VALUES (:item, :number);

-- name: adoption_correction_insert
INSERT INTO adoption_correction (report_id, corrected_at, staff, note, earlier)
VALUES (:report, :now, :staff, :note, :earlier);
