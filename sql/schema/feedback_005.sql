-- Where a project is, when it is to be finished, and how much of it is done.
-- All of it is the office's to say; '' and NULL stand for what is not known.

CREATE TABLE project_township (
  project_id  INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
  township_id INTEGER NOT NULL REFERENCES township,
  PRIMARY KEY (project_id, township_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX project_township_there ON project_township (township_id, project_id);

-- ISO days: the first one that was promised, and the one that is expected now.
ALTER TABLE project ADD COLUMN planned_on TEXT NOT NULL DEFAULT ''
  CHECK (planned_on = '' OR planned_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE project ADD COLUMN expected_on TEXT NOT NULL DEFAULT ''
  CHECK (expected_on = '' OR expected_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');

-- 205 of 280 公里: all three or none.
ALTER TABLE project ADD COLUMN amount_goal REAL CHECK (amount_goal > 0);
ALTER TABLE project ADD COLUMN amount_done REAL CHECK (amount_done >= 0);
ALTER TABLE project ADD COLUMN amount_unit TEXT NOT NULL DEFAULT ''
  CHECK (length(amount_unit) <= 10 AND (amount_unit = '') = (amount_goal IS NULL)
         AND (amount_unit = '') = (amount_done IS NULL));
