-- Where a submission came from: the tag that a poster's QR code carries.
-- A tag names a notice board, never a person.  What has none, or one that is
-- not well formed, was opened in another way: ''.

ALTER TABLE submission ADD COLUMN source TEXT NOT NULL DEFAULT ''
  CHECK (length(source) <= 12 AND source NOT GLOB '*[^a-z0-9]*');

-- Kept by a trigger like the other figures.  Everything received is counted
-- once and never uncounted, so that a month adds up to what it received.
CREATE TABLE source_tally (
  month      TEXT NOT NULL,             -- of receipt
  project_id INTEGER NOT NULL,
  source     TEXT NOT NULL,
  n          INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (month, project_id, source)
) STRICT, WITHOUT ROWID;

INSERT INTO source_tally
SELECT month, project_id, source, count(*) FROM submission GROUP BY month, project_id, source;

CREATE TRIGGER source_counted AFTER INSERT ON submission BEGIN
  INSERT INTO source_tally VALUES (new.month, new.project_id, new.source, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- The newest answers of a project, for its feed.
CREATE INDEX submission_answered ON submission (project_id, reply_id)
 WHERE visibility = 'published' AND reply_id IS NOT NULL;
