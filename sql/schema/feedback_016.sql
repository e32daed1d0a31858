-- Near copies: a text that resembles another (feedback/resemblance.h) is one
-- of its group, and a group is reviewed as one.

-- The number is all there is; members name it.
CREATE TABLE text_group (
  id      INTEGER PRIMARY KEY,
  made_at INTEGER NOT NULL
) STRICT;

-- What is needed to compare a text without reading it.
CREATE TABLE text_print (
  submission_id INTEGER PRIMARY KEY REFERENCES submission,
  received_at   INTEGER NOT NULL,
  group_id      INTEGER REFERENCES text_group,
  letters       INTEGER NOT NULL,
  minima        BLOB NOT NULL CHECK (length(minima) = 60)
) STRICT;
CREATE INDEX text_print_of_group ON text_print (group_id, submission_id) WHERE group_id IS NOT NULL;

-- Where candidates are found, of the last days only; minyictl tidy takes out
-- what is older.  Of a group the first few members stand here.
CREATE TABLE text_band (
  key           INTEGER NOT NULL,
  received_at   INTEGER NOT NULL,
  submission_id INTEGER NOT NULL,
  PRIMARY KEY (key, received_at, submission_id)
) STRICT, WITHOUT ROWID;

-- The members that wait, in the order of the queue: the first of a group
-- stands there for all of them.  Kept by triggers.
CREATE TABLE text_waiting (
  group_id      INTEGER NOT NULL,
  high          INTEGER NOT NULL CHECK (high IN (0, 1)),   -- rated better than 不满意
  submission_id INTEGER NOT NULL,
  PRIMARY KEY (group_id, high, submission_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER text_print_waits AFTER INSERT ON text_print WHEN new.group_id IS NOT NULL BEGIN
  INSERT INTO text_waiting
  SELECT new.group_id, rating > 2, id FROM submission WHERE id = new.submission_id AND visibility = 'waiting';
END;
CREATE TRIGGER text_print_joins AFTER UPDATE OF group_id ON text_print WHEN new.group_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO text_waiting
  SELECT new.group_id, rating > 2, id FROM submission WHERE id = new.submission_id AND visibility = 'waiting';
END;
CREATE TRIGGER text_print_leaves AFTER DELETE ON text_print WHEN old.group_id IS NOT NULL BEGIN
  DELETE FROM text_waiting WHERE group_id = old.group_id AND high IN (0, 1) AND submission_id = old.submission_id;
END;
CREATE TRIGGER submission_waits_no_more AFTER UPDATE OF visibility ON submission
WHEN old.visibility = 'waiting' AND new.visibility <> 'waiting' BEGIN
  DELETE FROM text_waiting
   WHERE group_id = (SELECT group_id FROM text_print WHERE submission_id = new.id)
     AND high = (new.rating > 2) AND submission_id = new.id;
END;
CREATE TRIGGER submission_waits_again AFTER UPDATE OF visibility ON submission
WHEN old.visibility <> 'waiting' AND new.visibility = 'waiting' BEGIN
  INSERT OR IGNORE INTO text_waiting
  SELECT group_id, new.rating > 2, new.id FROM text_print WHERE submission_id = new.id AND group_id IS NOT NULL;
END;

-- What is withdrawn is compared with nothing any more.
CREATE TRIGGER text_print_withdrawn AFTER UPDATE OF visibility ON submission
WHEN new.visibility = 'withdrawn' BEGIN
  DELETE FROM text_print WHERE submission_id = new.id;
END;

-- What a version of the words brought and took away.
CREATE INDEX watch_word_added ON watch_word (since);
CREATE INDEX watch_word_retired ON watch_word (until);
