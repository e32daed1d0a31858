-- A first answer is on time by the day in force, in the public's figures as in
-- the office's: where the office put it off with a reason that the resident
-- reads, the new day counts.

DROP TRIGGER first_answer_counted;
CREATE TRIGGER first_answer_counted AFTER UPDATE OF reply_id ON submission
WHEN old.reply_id IS NULL AND new.reply_id IS NOT NULL BEGIN
  INSERT INTO answer_tally
  SELECT new.month, replied_on <= coalesce((SELECT due FROM case_file
           WHERE submission_id = new.id AND extended_at IS NOT NULL), new.answer_due), 1
    FROM reply WHERE id = new.reply_id
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- What was counted by the receipt's day until now; the entries keep the day
-- that a later reopening has overwritten in the case.
DELETE FROM answer_tally;
INSERT INTO answer_tally
SELECT month, replied_on <= coalesce((SELECT day FROM case_entry
         WHERE case_entry.submission_id = submission.id AND kind = 'extend'), answer_due), count(*)
  FROM submission JOIN reply ON reply.id = (SELECT min(id) FROM reply WHERE submission_id = submission.id)
 GROUP BY 1, 2;
