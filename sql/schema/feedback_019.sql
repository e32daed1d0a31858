-- A project's part of the desk's counts, without walking through the others'.
CREATE INDEX queue_tally_of_project ON queue_tally (project_id, state, township_id, rating, flags, n);

-- Texts that wait for their first answer, by the day in force: the receipt's, or
-- the later one to which the office put it off.
CREATE TABLE unanswered_tally (
  month TEXT NOT NULL,                  -- of receipt
  due   TEXT NOT NULL,
  n     INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (month, due)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER unanswered_counted AFTER INSERT ON submission
WHEN new.handling = 'open' AND new.reply_id IS NULL BEGIN
  INSERT INTO unanswered_tally VALUES (new.month, new.answer_due, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER unanswered_recounted AFTER UPDATE OF month, handling, reply_id, answer_due ON submission BEGIN
  UPDATE unanswered_tally SET n = n - 1
   WHERE old.handling = 'open' AND old.reply_id IS NULL AND month = old.month
     AND due = coalesce((SELECT due FROM case_file WHERE submission_id = old.id AND extended_at IS NOT NULL), old.answer_due);
  INSERT INTO unanswered_tally
  SELECT new.month, coalesce((SELECT due FROM case_file WHERE submission_id = new.id AND extended_at IS NOT NULL), new.answer_due), 1
   WHERE new.handling = 'open' AND new.reply_id IS NULL
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER unanswered_put_off AFTER UPDATE OF due, extended_at ON case_file
WHEN (old.due, old.extended_at) IS NOT (new.due, new.extended_at) BEGIN
  UPDATE unanswered_tally SET n = n - 1
   WHERE (month, due) IN (SELECT month, iif(old.extended_at IS NULL, answer_due, old.due) FROM submission
                           WHERE id = old.submission_id AND handling = 'open' AND reply_id IS NULL);
  INSERT INTO unanswered_tally
  SELECT month, iif(new.extended_at IS NULL, answer_due, new.due), 1 FROM submission
   WHERE id = new.submission_id AND handling = 'open' AND reply_id IS NULL
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

INSERT INTO unanswered_tally
SELECT submission.month, iif(extended_at IS NULL, answer_due, due), count(*)
  FROM submission LEFT JOIN case_file ON submission_id = submission.id
 WHERE handling = 'open' AND reply_id IS NULL
 GROUP BY submission.month, iif(extended_at IS NULL, answer_due, due);

-- Nobody counts them one by one any more.
DROP INDEX submission_unanswered;
