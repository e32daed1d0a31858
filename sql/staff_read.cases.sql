-- What moderate reads of units and cases.

-- name: unit_before (id, position)
SELECT id, position FROM responsible_unit
 WHERE retired = 0 AND (position, id) < (:position, :unit)
 ORDER BY position DESC, id DESC LIMIT 1;

-- name: unit_after (id, position)
SELECT id, position FROM responsible_unit
 WHERE retired = 0 AND (position, id) > (:position, :unit)
 ORDER BY position, id LIMIT 1;

-- name: unit_position (position)
SELECT position FROM responsible_unit WHERE id = :unit AND retired = 0;

-- name: case_last_visit (result)
SELECT result FROM case_entry WHERE submission_id = :submission AND kind = 'visit' ORDER BY id DESC LIMIT 1;

-- name: project_unit (unit)
SELECT unit_id FROM project_unit WHERE project_id = :project AND unit_id IS NOT NULL;

-- name: units_of_projects (project, unit)
SELECT project_id, unit_id FROM project_unit WHERE unit_id IS NOT NULL LIMIT 5000;

-- Cases -------------------------------------------------------------------------
-- The bounds that a list does not use are wide open: due from '' to '9', answered up to 1.

-- name: cases_open (case_sheet)
-- The one that is due first comes first.
SELECT * FROM case_sheet
 WHERE closed_at IS NULL AND (due, submission_id) > (:after, :id) AND due BETWEEN :from AND :until
   AND :area IN (0, area_id) AND :project IN (0, project_id)
   AND answered <= :answered AND :low <= low AND :extended <= (extended_at IS NOT NULL) AND :reopened <= (reopened_at IS NOT NULL)
   AND (:drafted = 0 OR EXISTS (SELECT 1 FROM reply_draft
                                 WHERE reply_draft.submission_id = case_sheet.submission_id AND state = 'submitted'))
 ORDER BY due, submission_id LIMIT :limit;

-- name: cases_open_of_unit (case_sheet)
-- :unit NULL: those that nobody has.
SELECT * FROM case_sheet
 WHERE closed_at IS NULL AND unit_id IS :unit AND (due, submission_id) > (:after, :id) AND due BETWEEN :from AND :until
   AND :area IN (0, area_id) AND :project IN (0, project_id)
   AND answered <= :answered AND :low <= low AND :extended <= (extended_at IS NOT NULL) AND :reopened <= (reopened_at IS NOT NULL)
   AND (:drafted = 0 OR EXISTS (SELECT 1 FROM reply_draft
                                 WHERE reply_draft.submission_id = case_sheet.submission_id AND state = 'submitted'))
 ORDER BY due, submission_id LIMIT :limit;

-- name: cases_reminded (case_sheet)
SELECT * FROM case_sheet
 WHERE closed_at IS NULL AND unit_id = :unit AND answered = 0 AND reminders > 0
 ORDER BY due, submission_id LIMIT :limit;

-- name: cases_closed (case_sheet)
-- The newest first.
SELECT * FROM case_sheet
 WHERE closed_at IS NOT NULL AND (closed_at, submission_id) < (:before, :id)
   AND :area IN (0, area_id) AND :project IN (0, project_id)
 ORDER BY closed_at DESC, submission_id DESC LIMIT :limit;

-- name: cases_closed_of_unit (case_sheet)
SELECT * FROM case_sheet
 WHERE closed_at IS NOT NULL AND unit_id IS :unit AND (closed_at, submission_id) < (:before, :id)
   AND :area IN (0, area_id) AND :project IN (0, project_id)
 ORDER BY closed_at DESC, submission_id DESC LIMIT :limit;

-- name: cases_of_month (case_sheet)
-- What stands behind a figure of the report; :unit 0: all, -1: nobody's.
SELECT * FROM case_sheet
 WHERE month = :month AND submission_id < :id AND (:unit = 0 OR coalesce(unit_id, -1) = :unit)
   AND :first_answer IN ('', first_answer) AND :extended <= (extended_at IS NOT NULL)
   AND (:overdue = 0 OR (closed_at IS NULL AND answered = 0 AND due < :today))
 ORDER BY submission_id DESC LIMIT :limit;

-- name: cases_counted (open, unassigned, soon, overdue, extended, low, reopened, closed)
-- :unit 0: all, -1: nobody's.
SELECT coalesce(sum(n) FILTER (WHERE closed = 0), 0),
       coalesce(sum(n) FILTER (WHERE closed = 0 AND unit_id = 0), 0),
       coalesce(sum(n) FILTER (WHERE closed = 0 AND case_tally.due BETWEEN :today AND :soon), 0),
       coalesce(sum(n) FILTER (WHERE closed = 0 AND case_tally.due <> '' AND case_tally.due < :today), 0),
       coalesce(sum(n) FILTER (WHERE closed = 0 AND extended = 1), 0),
       coalesce(sum(n) FILTER (WHERE closed = 0 AND low = 1), 0),
       coalesce(sum(n) FILTER (WHERE closed = 0 AND reopened = 1), 0),
       coalesce(sum(n) FILTER (WHERE closed = 1), 0)
  FROM case_tally CROSS JOIN project ON project.id = project_id
 WHERE (:unit = 0 OR iif(unit_id = 0, -1, unit_id) = :unit)
   AND :area IN (0, area_id) AND :project IN (0, project_id);

-- name: cases_drafted_count (count)
-- Open cases whose answer waits for the office; :unit as above.  The second term searches the partial index.
SELECT count(*)
  FROM reply_draft CROSS JOIN case_file ON case_file.submission_id = reply_draft.submission_id
       CROSS JOIN project ON project.id = case_file.project_id
 WHERE state = 'submitted' AND changed_at > 0 AND closed_at IS NULL
   AND (:unit = 0 OR coalesce(case_file.unit_id, -1) = :unit)
   AND :area IN (0, area_id) AND :project IN (0, case_file.project_id);

-- name: case_figures (unit, cases, on time, late, overdue, extended)
SELECT unit_id, sum(n), coalesce(sum(n) FILTER (WHERE first_answer = 'on_time'), 0),
       coalesce(sum(n) FILTER (WHERE first_answer = 'late'), 0),
       coalesce(sum(n) FILTER (WHERE closed = 0 AND due <> '' AND due < :today), 0),
       coalesce(sum(n) FILTER (WHERE extended = 1), 0)
  FROM case_tally WHERE month = :month GROUP BY unit_id ORDER BY unit_id LIMIT 1000;

-- name: cases_that_would_move (count)
-- Those open ones between whose beginning and whose day a day lies.
SELECT count(*) FROM case_file
 WHERE closed_at IS NULL AND answered = 0 AND due >= :day AND coalesce(reopened_at, opened_at) < :start;

-- name: calendar_of_year (day, working, name, by the office)
-- What the office took away has no name.
SELECT day, working, name, source = 'office' FROM calendar_day
 WHERE day BETWEEN :first AND :last AND name <> '' ORDER BY day LIMIT 400;
