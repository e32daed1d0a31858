-- What was refused or is not public, by the day and the reason of the decision
-- in force: the public ledger.  A later decision moves the count to its own
-- day and reason, a withdrawal takes it away; so all days together are what
-- the months' statistics say of now.

CREATE TABLE ledger_tally (
  day     TEXT NOT NULL,                -- of the decision, in the county
  verdict TEXT NOT NULL,                -- hidden, refused
  reason  TEXT NOT NULL,
  n       INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (day, verdict, reason)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_counted AFTER UPDATE OF visibility, reason, decision_id ON submission
WHEN (old.visibility, old.reason, old.decision_id) IS NOT (new.visibility, new.reason, new.decision_id) BEGIN
  UPDATE ledger_tally SET n = n - 1
   WHERE old.visibility IN ('hidden', 'refused') AND verdict = old.visibility AND reason = old.reason
     AND day = (SELECT date(decided_at, 'unixepoch', '+8 hours') FROM decision WHERE id = old.decision_id);
  INSERT INTO ledger_tally
  SELECT date(decided_at, 'unixepoch', '+8 hours'), new.visibility, new.reason, 1 FROM decision
   WHERE id = new.decision_id AND new.visibility IN ('hidden', 'refused')
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

INSERT INTO ledger_tally
SELECT date(decided_at, 'unixepoch', '+8 hours'), submission.visibility, submission.reason, count(*)
  FROM submission JOIN decision ON decision.id = decision_id
 WHERE submission.visibility IN ('hidden', 'refused')
 GROUP BY 1, 2, 3;
