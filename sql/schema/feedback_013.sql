-- The desk's list: every text that is to be decided or was, one row each.
--
-- Kept by triggers alone, in the transaction of whatever changes a submission,
-- what is pending on it or what was noticed in it.

-- Which bit of queue_entry.flags stands for which kind of flag.
CREATE VIEW flag_bit (kind, bit) AS
VALUES ('mobile', 1), ('identity_card', 2), ('bank_card', 4), ('plate', 8), ('word', 16), ('link', 32),
       ('duplicate', 64), ('burst', 128);

-- place is the order of the lists as one number, so that a page begins at a
-- number and goes on from there.  Before 2^62 lies what is to be decided: low
-- ratings before 2^61, the others after it, each by the second of receipt (32
-- bits) and then by id (29 bits).  From 2^62 on lies what was decided, the
-- newest first.  A decision that is taken back leads to the same place again.
CREATE TABLE queue_entry (
  place         INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL UNIQUE REFERENCES submission CHECK (submission_id < 536870912),
  state         TEXT NOT NULL CHECK (state IN ('waiting', 'pending', 'confirming', 'published', 'hidden', 'refused')),
  area_id       INTEGER NOT NULL,
  project_id    INTEGER NOT NULL,
  township_id   INTEGER NOT NULL,       -- 0: not said
  rating        INTEGER NOT NULL,
  flags         INTEGER NOT NULL,       -- flag_bit
  due           TEXT NOT NULL,          -- by when it is promised to be decided; 9999 once it is
  staff         TEXT NOT NULL,          -- who decided or is about to; '' for nobody
  indexed       INTEGER CHECK (indexed IN (0, 1))   -- its words are in queue_text; NULL: they never may be
) STRICT;
-- Each holds all that a filter looks at: a list walks one of them and nothing else.
CREATE INDEX queue_of_project  ON queue_entry (project_id, place, state, area_id, township_id, rating, flags, due, staff, submission_id);
CREATE INDEX queue_of_township ON queue_entry (township_id, place, state, area_id, project_id, rating, flags, due, staff, submission_id);
CREATE INDEX queue_of_rating   ON queue_entry (rating, place, state, area_id, project_id, township_id, flags, due, staff, submission_id);
CREATE INDEX queue_of_area     ON queue_entry (area_id, place, state, project_id, township_id, rating, flags, due, staff, submission_id);
CREATE INDEX queue_flagged     ON queue_entry (place, state, area_id, project_id, township_id, rating, flags, due, staff, submission_id) WHERE flags <> 0;
CREATE INDEX queue_of_state    ON queue_entry (state, place) WHERE state <> 'waiting';
CREATE INDEX queue_of_staff    ON queue_entry (staff, place) WHERE staff <> '';
CREATE INDEX queue_unindexed   ON queue_entry (place) WHERE indexed = 0;

-- What a submission's row is to be.  CROSS JOIN: whoever asks begins at the submission.
CREATE VIEW queue_entry_source AS
SELECT CASE WHEN pending_decision.submission_id IS NULL AND visibility <> 'waiting'
            THEN 4611686018427387904 + 1099511627776 - submission.id
            ELSE ((submission.rating > 2) << 61) | (submission.received_at << 29) | submission.id END AS place,
       submission.id AS submission_id,
       CASE WHEN pending_decision.submission_id IS NULL THEN visibility
            WHEN confirmation = '' THEN 'pending' ELSE 'confirming' END AS state,
       project.area_id, submission.project_id, coalesce(submission.township_id, 0) AS township_id, submission.rating,
       (SELECT coalesce(sum(bit), 0) FROM flag_bit
         WHERE EXISTS (SELECT 1 FROM submission_flag
                        WHERE submission_flag.submission_id = submission.id AND submission_flag.kind = flag_bit.kind)) AS flags,
       iif(pending_decision.submission_id IS NULL AND visibility <> 'waiting', '9999', review_due) AS due,
       coalesce(pending_decision.staff, decision.staff, '') AS staff,
       iif(visibility = 'waiting', 0, NULL) AS indexed
  FROM submission
       CROSS JOIN project ON project.id = submission.project_id
       LEFT JOIN pending_decision ON pending_decision.submission_id = submission.id
       LEFT JOIN decision ON decision.id = submission.decision_id
 WHERE visibility IN ('waiting', 'published', 'hidden', 'refused');

-- Counts ----------------------------------------------------------------------

CREATE TABLE queue_tally (
  state       TEXT NOT NULL,
  area_id     INTEGER NOT NULL,
  project_id  INTEGER NOT NULL,
  township_id INTEGER NOT NULL,
  rating      INTEGER NOT NULL,
  flags       INTEGER NOT NULL,
  n           INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (state, area_id, project_id, township_id, rating, flags)
) STRICT, WITHOUT ROWID;

CREATE TABLE queue_due_tally (
  state  TEXT NOT NULL,
  rating INTEGER NOT NULL,
  due    TEXT NOT NULL,
  n      INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (state, rating, due)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER queue_entry_counted AFTER INSERT ON queue_entry BEGIN
  INSERT INTO queue_tally VALUES (new.state, new.area_id, new.project_id, new.township_id, new.rating, new.flags, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO queue_due_tally VALUES (new.state, new.rating, new.due, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER queue_entry_uncounted AFTER DELETE ON queue_entry BEGIN
  UPDATE queue_tally SET n = n - 1
   WHERE state = old.state AND area_id = old.area_id AND project_id = old.project_id
     AND township_id = old.township_id AND rating = old.rating AND flags = old.flags;
  DELETE FROM queue_tally
   WHERE state = old.state AND area_id = old.area_id AND project_id = old.project_id
     AND township_id = old.township_id AND rating = old.rating AND flags = old.flags AND n = 0;
  UPDATE queue_due_tally SET n = n - 1 WHERE state = old.state AND rating = old.rating AND due = old.due;
END;

CREATE TRIGGER queue_entry_recounted AFTER UPDATE OF state, area_id, project_id, township_id, rating, flags, due ON queue_entry
WHEN (old.state, old.area_id, old.project_id, old.township_id, old.rating, old.flags, old.due)
  IS NOT (new.state, new.area_id, new.project_id, new.township_id, new.rating, new.flags, new.due) BEGIN
  UPDATE queue_tally SET n = n - 1
   WHERE state = old.state AND area_id = old.area_id AND project_id = old.project_id
     AND township_id = old.township_id AND rating = old.rating AND flags = old.flags;
  DELETE FROM queue_tally
   WHERE state = old.state AND area_id = old.area_id AND project_id = old.project_id
     AND township_id = old.township_id AND rating = old.rating AND flags = old.flags AND n = 0;
  UPDATE queue_due_tally SET n = n - 1 WHERE state = old.state AND rating = old.rating AND due = old.due;
  INSERT INTO queue_tally VALUES (new.state, new.area_id, new.project_id, new.township_id, new.rating, new.flags, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO queue_due_tally VALUES (new.state, new.rating, new.due, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- The words of what waits -------------------------------------------------------

-- A text leaves the index in the transaction that decides, corrects or
-- withdraws it.  It enters it some moments later: FTS5 takes many texts at once
-- in a tenth of the time that it needs for one by one, and who submits waits
-- for none of it.  A chore of moderate sets indexed (feedback/queue.h).  scope
-- has a character of its own for the area (as in search_comment), the rating,
-- each kind of flag, the township and the project.
CREATE VIEW queue_text_source (place, scope, body) AS
SELECT place,
       char(983040 + queue_entry.area_id, 983296 + queue_entry.rating, 983552 + queue_entry.township_id, 987136 + queue_entry.project_id)
       || coalesce((SELECT group_concat(char(983312 + bit), '') FROM flag_bit WHERE flags & bit), ''),
       body
  FROM queue_entry CROSS JOIN submission ON submission.id = submission_id
 WHERE indexed = 1;

CREATE VIRTUAL TABLE queue_text USING fts5 (
  scope, body, content = 'queue_text_source', content_rowid = 'place', tokenize = 'bigram', prefix = '1'
);

CREATE TRIGGER queue_entry_found AFTER UPDATE OF indexed ON queue_entry WHEN new.indexed > old.indexed BEGIN
  INSERT INTO queue_text (rowid, scope, body) SELECT * FROM queue_text_source WHERE place = new.place;
END;
CREATE TRIGGER queue_entry_unfound BEFORE UPDATE OF indexed ON queue_entry WHEN new.indexed < old.indexed BEGIN
  INSERT INTO queue_text (queue_text, rowid, scope, body)
  SELECT 'delete', * FROM queue_text_source WHERE place = old.place;
END;
CREATE TRIGGER queue_entry_lost BEFORE DELETE ON queue_entry WHEN old.indexed = 1 BEGIN
  INSERT INTO queue_text (queue_text, rowid, scope, body)
  SELECT 'delete', * FROM queue_text_source WHERE place = old.place;
END;

-- What moves a row ---------------------------------------------------------------

CREATE TRIGGER submission_queued AFTER INSERT ON submission
WHEN new.visibility IN ('waiting', 'published', 'hidden', 'refused') BEGIN
  INSERT INTO queue_entry SELECT * FROM queue_entry_source WHERE submission_id = new.id;
END;

-- The row goes while the old words still stand, so that the index can take
-- them out, and comes again with the new ones.
CREATE TRIGGER submission_unqueued
BEFORE UPDATE OF project_id, received_at, rating, body, township_id, visibility, review_due, decision_id ON submission BEGIN
  DELETE FROM queue_entry WHERE submission_id = old.id;
END;
CREATE TRIGGER submission_requeued
AFTER UPDATE OF project_id, received_at, rating, body, township_id, visibility, review_due, decision_id ON submission
WHEN new.visibility IN ('waiting', 'published', 'hidden', 'refused') BEGIN
  INSERT INTO queue_entry SELECT * FROM queue_entry_source WHERE submission_id = new.id;
END;

CREATE TRIGGER pending_decision_queued AFTER INSERT ON pending_decision BEGIN
  UPDATE queue_entry SET (place, state, due, staff) =
    (SELECT place, state, due, staff FROM queue_entry_source WHERE submission_id = new.submission_id)
   WHERE submission_id = new.submission_id;
END;
CREATE TRIGGER pending_decision_requeued AFTER UPDATE OF submission_id, staff, confirmation ON pending_decision BEGIN
  UPDATE queue_entry SET (place, state, due, staff) =
    (SELECT place, state, due, staff FROM queue_entry_source WHERE submission_id = new.submission_id)
   WHERE submission_id = new.submission_id;
END;
CREATE TRIGGER pending_decision_unqueued AFTER DELETE ON pending_decision BEGIN
  UPDATE queue_entry SET (place, state, due, staff) =
    (SELECT place, state, due, staff FROM queue_entry_source WHERE submission_id = old.submission_id)
   WHERE submission_id = old.submission_id;
END;

-- What changes the scope takes the words out of the index first; they come again.
CREATE TRIGGER submission_flag_queued AFTER INSERT ON submission_flag
WHEN NOT (SELECT flags FROM queue_entry WHERE submission_id = new.submission_id) & (SELECT bit FROM flag_bit WHERE kind = new.kind) BEGIN
  UPDATE queue_entry SET indexed = 0 WHERE submission_id = new.submission_id AND indexed = 1;
  UPDATE queue_entry SET flags = flags | (SELECT bit FROM flag_bit WHERE kind = new.kind)
   WHERE submission_id = new.submission_id;
END;
CREATE TRIGGER submission_flag_unqueued AFTER DELETE ON submission_flag
WHEN NOT EXISTS (SELECT 1 FROM submission_flag WHERE submission_id = old.submission_id AND kind = old.kind) BEGIN
  UPDATE queue_entry SET indexed = 0 WHERE submission_id = old.submission_id AND indexed = 1;
  UPDATE queue_entry SET flags = flags & ~(SELECT bit FROM flag_bit WHERE kind = old.kind)
   WHERE submission_id = old.submission_id;
END;

CREATE TRIGGER project_queued AFTER UPDATE OF area_id ON project WHEN old.area_id <> new.area_id BEGIN
  UPDATE queue_entry SET indexed = 0 WHERE project_id = new.id AND indexed = 1;
  UPDATE queue_entry SET area_id = new.area_id WHERE project_id = new.id;
END;

-- What was there before.
INSERT INTO queue_entry SELECT * FROM queue_entry_source;
