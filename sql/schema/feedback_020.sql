-- What an acknowledged submission costs.
--
-- Near copies are found by the chore that looks through flag_todo: every text
-- that comes in or is corrected stands there until it was compared.
--
-- SQLite makes a temporary table, as EXPLAIN shows, for INSERT ... SELECT into
-- a table with triggers and for every list of more than two after IN; each
-- costs as much as a row.  So lists that are asked for each submission are
-- written as pairs.  Nothing on disk depends on a CHECK, and this is how to
-- write another in its place: sqlite.org/lang_altertable.html, 7.

PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(replace(sql,
  'visibility IN (''none'', ''waiting'', ''published'', ''hidden'', ''refused'', ''withdrawn'')',
  'visibility IN (''none'', ''waiting'') OR visibility IN (''published'', ''hidden'') OR visibility IN (''refused'', ''withdrawn'')'),
  'handling IN (''none'', ''open'', ''answered'')',
  'handling IN (''none'', ''open'') OR handling = ''answered''')
 WHERE name = 'submission';
UPDATE sqlite_schema SET sql = replace(sql,
  'retired_why IN ('''', ''replaced'', ''withdrawn'')',
  'retired_why IN ('''', ''replaced'') OR retired_why = ''withdrawn''')
 WHERE name = 'rating';
UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
  'stage IN (''handling'', ''verify'', ''rectify'', ''feedback'', ''review'')',
  'stage IN (''handling'', ''verify'') OR stage IN (''rectify'', ''feedback'') OR stage = ''review'''),
  'first_answer IN ('''', ''on_time'', ''late'')',
  'first_answer IN ('''', ''on_time'') OR first_answer = ''late'''),
  'closed_why IN ('''', ''answered'', ''reviewed'', ''noted'', ''refused'', ''withdrawn'')',
  'closed_why IN ('''', ''answered'') OR closed_why IN (''reviewed'', ''noted'') OR closed_why IN (''refused'', ''withdrawn'')')
 WHERE name = 'case_file';
UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
  'kind IN (''assign'', ''ask'', ''extend'', ''decline'', ''note'', ''back'', ''visit'', ''remind'', ''close'', ''reopen'')',
  'kind IN (''assign'', ''ask'') OR kind IN (''extend'', ''decline'') OR kind IN (''note'', ''back'') OR kind IN (''visit'', ''remind'') OR kind IN (''close'', ''reopen'')'),
  'result IN ('''', ''reached'', ''unreached'', ''refused'')',
  'result IN ('''', ''reached'') OR result IN (''unreached'', ''refused'')'),
  'kind NOT IN (''note'', ''back'', ''close'', ''decline'', ''reopen'')',
  'kind NOT IN (''note'', ''back'') AND kind NOT IN (''close'', ''decline'') AND kind <> ''reopen''')
 WHERE name = 'case_entry';
UPDATE sqlite_schema SET sql = replace(sql,
  'state IN (''waiting'', ''pending'', ''confirming'', ''published'', ''hidden'', ''refused'')',
  'state IN (''waiting'', ''pending'') OR state IN (''confirming'', ''published'') OR state IN (''hidden'', ''refused'')')
 WHERE name = 'queue_entry';
PRAGMA writable_schema = RESET;

-- What has just come in has no flag and no decision.
DROP TRIGGER submission_queued;
CREATE TRIGGER submission_queued AFTER INSERT ON submission WHEN new.visibility = 'waiting' BEGIN
  INSERT INTO queue_entry VALUES (((new.rating > 2) << 61) | (new.received_at << 29) | new.id, new.id, 'waiting',
    (SELECT area_id FROM project WHERE id = new.project_id), new.project_id, coalesce(new.township_id, 0), new.rating, 0,
    new.review_due, '', 0);
END;

DROP TRIGGER case_opened;
CREATE TRIGGER case_opened AFTER INSERT ON submission WHEN new.body <> '' OR new.rating <= 2 BEGIN
  INSERT INTO case_file (submission_id, project_id, month, unit_id, low, has_text, stage, due, due_most, opened_at)
  VALUES (new.id, new.project_id, new.month,
    (SELECT responsible_unit.id FROM project_unit CROSS JOIN responsible_unit ON responsible_unit.id = unit_id
      WHERE project_id = new.project_id AND retired = 0),
    new.rating <= 2, new.body <> '', iif(new.rating <= 2, 'verify', 'handling'),
    new.answer_due, new.answer_due_most, new.received_at);
END;
CREATE TRIGGER case_assigned AFTER INSERT ON case_file WHEN new.unit_id IS NOT NULL BEGIN
  INSERT INTO case_entry (submission_id, at, kind, unit_id, staff, actor)
  VALUES (new.submission_id, new.opened_at, 'assign', new.unit_id, '', '');
END;
