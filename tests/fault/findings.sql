-- What may never be in a feedback.db, whatever happened to the programs: one
-- line for each thing found, nothing when all is well.

-- Half a submission: a part of what one transaction stores is missing.
SELECT 'submission ' || number || ' has no rating' FROM submission
 WHERE NOT EXISTS (SELECT 1 FROM rating WHERE submission_id = submission.id AND value = submission.rating);
CREATE TEMP TABLE entry (subject TEXT PRIMARY KEY, n);
INSERT INTO entry SELECT subject, count(*) FROM audit WHERE action = 'submit' GROUP BY subject;
SELECT 'submission ' || number || ' has ' || coalesce(n, 0) || ' audit entries' FROM submission
       LEFT JOIN entry ON entry.subject = 'submission ' || number
 WHERE n IS NOT 1;
SELECT n || ' audit entries speak of ' || subject || ', which is not there' FROM entry
 WHERE subject NOT IN (SELECT 'submission ' || number FROM submission);
SELECT 'submission ' || number || ' has no case' FROM submission
 WHERE (body <> '' OR rating <= 2) AND NOT EXISTS (SELECT 1 FROM case_file WHERE submission_id = submission.id);
SELECT 'submission ' || number || ' is not in the queue' FROM submission
 WHERE body <> '' AND NOT EXISTS (SELECT 1 FROM queue_entry WHERE submission_id = submission.id);
SELECT 'submission ' || number || ' was not compared with others and never will be' FROM submission
 WHERE body <> '' AND NOT EXISTS (SELECT 1 FROM text_print WHERE submission_id = submission.id)
   AND NOT EXISTS (SELECT 1 FROM flag_todo WHERE submission_id = submission.id);
SELECT 'the audit has a gap: ' || count(*) || ' entries, the last is ' || max(id) FROM audit HAVING count(*) <> max(id);
SELECT 'on ' || day || ' ' || last || ' numbers were given, to ' ||
       (SELECT count(*) FROM submission WHERE date(received_at + 8 * 3600, 'unixepoch') = day) || ' submissions' FROM number_series
 WHERE last <> (SELECT count(*) FROM submission WHERE date(received_at + 8 * 3600, 'unixepoch') = day);

-- Tallies that do not equal the rows that they count.
CREATE TEMP TABLE counted (tally, of, n);
CREATE TEMP TABLE kept (tally, of, n);
INSERT INTO counted
SELECT 'submission_tally', concat, count(*) FROM (SELECT month || ' ' || project_id || ' ' || visibility || ' ' || reason || ' ' || handling AS concat FROM submission) GROUP BY concat;
INSERT INTO kept
SELECT 'submission_tally', month || ' ' || project_id || ' ' || visibility || ' ' || reason || ' ' || handling, n FROM submission_tally;
INSERT INTO counted
SELECT 'rating_tally', concat, count(*) FROM (SELECT project_id || ' ' || month || ' ' || value AS concat FROM rating WHERE retired_at IS NULL) GROUP BY concat;
INSERT INTO kept
SELECT 'rating_tally', project_id || ' ' || month || ' ' || value, n FROM rating_tally;
INSERT INTO counted
SELECT 'source_tally', concat, count(*) FROM (SELECT month || ' ' || project_id || ' ' || source AS concat FROM submission) GROUP BY concat;
INSERT INTO kept
SELECT 'source_tally', month || ' ' || project_id || ' ' || source, n FROM source_tally;
INSERT INTO counted
SELECT 'reason_tally', concat, count(*) FROM (
  SELECT rating.project_id || ' ' || rating.month || ' ' || reason_bit.reason AS concat
    FROM rating JOIN submission ON submission.id = submission_id JOIN reason_bit ON reasons & bit
   WHERE retired_at IS NULL AND value <= 2) GROUP BY concat;
INSERT INTO kept
SELECT 'reason_tally', project_id || ' ' || month || ' ' || reason, n FROM reason_tally;
INSERT INTO counted
SELECT 'case_tally', concat, count(*) FROM (
  SELECT (closed_at IS NOT NULL) || ' ' || coalesce(unit_id, 0) || ' ' || month || ' ' || project_id || ' ' ||
         iif(closed_at IS NULL AND answered = 0, due, '') || ' ' || low || ' ' || first_answer AS concat FROM case_file) GROUP BY concat;
INSERT INTO kept
SELECT 'case_tally', concat, sum(n) FROM (
  SELECT closed || ' ' || unit_id || ' ' || month || ' ' || project_id || ' ' || due || ' ' || low || ' ' || first_answer AS concat, n FROM case_tally) GROUP BY concat;
INSERT INTO counted
SELECT 'queue_tally', concat, count(*) FROM (SELECT state || ' ' || project_id || ' ' || township_id || ' ' || rating || ' ' || flags AS concat FROM queue_entry) GROUP BY concat;
INSERT INTO kept
SELECT 'queue_tally', concat, sum(n) FROM (SELECT state || ' ' || project_id || ' ' || township_id || ' ' || rating || ' ' || flags AS concat, n FROM queue_tally) GROUP BY concat;
INSERT INTO counted
SELECT 'queue_due_tally', concat, count(*) FROM (SELECT state || ' ' || rating || ' ' || due AS concat FROM queue_entry) GROUP BY concat;
INSERT INTO kept
SELECT 'queue_due_tally', concat, sum(n) FROM (SELECT state || ' ' || rating || ' ' || due AS concat, n FROM queue_due_tally) GROUP BY concat;
SELECT tally || ' of ' || of || ': ' || n || ' rows, but the tally says otherwise' FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept);
SELECT tally || ' of ' || of || ' says ' || n || ', but the rows do not' FROM (SELECT * FROM kept WHERE n > 0 EXCEPT SELECT * FROM counted);

SELECT 'a row of ' || "table" || ' refers to nothing in ' || parent FROM pragma_foreign_key_check;
SELECT 'integrity: ' || integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok';
