-- The units that are responsible for the county's projects, kept by the office.

CREATE TABLE responsible_unit (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 50),
  position  INTEGER NOT NULL,
  telephone TEXT NOT NULL DEFAULT '' CHECK (length(telephone) <= 30),
  retired   INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX responsible_unit_in_order ON responsible_unit (retired, position, id);
CREATE TRIGGER unit_is_kept BEFORE DELETE ON responsible_unit BEGIN SELECT raise(ABORT, 'units are retired, not deleted'); END;

-- Which unit a project's new cases go to.  A project without a row has none.
CREATE TABLE project_unit (
  project_id INTEGER PRIMARY KEY REFERENCES project ON DELETE CASCADE,
  unit_id    INTEGER REFERENCES responsible_unit,   -- NULL: the office wants none
  by_office  INTEGER NOT NULL CHECK (by_office IN (0, 1)),   -- 1: loading a plan leaves it alone
  CHECK (unit_id IS NOT NULL OR by_office = 1)
) STRICT;
CREATE INDEX project_unit_of ON project_unit (unit_id);

-- What the plan names becomes a unit, and the project's own until the office says otherwise.
CREATE TRIGGER unit_named AFTER INSERT ON project WHEN length(new.unit) BETWEEN 1 AND 50 BEGIN
  INSERT INTO responsible_unit (name, position)
  SELECT new.unit, (SELECT coalesce(max(position), 0) + 1 FROM responsible_unit)
   WHERE NOT EXISTS (SELECT 1 FROM responsible_unit WHERE name = new.unit);
  INSERT INTO project_unit (project_id, unit_id, by_office)
  SELECT new.id, id, 0 FROM responsible_unit WHERE name = new.unit;
END;
CREATE TRIGGER unit_renamed_by_plan AFTER UPDATE OF unit ON project
WHEN new.unit <> old.unit AND length(new.unit) BETWEEN 1 AND 50 BEGIN
  INSERT INTO responsible_unit (name, position)
  SELECT new.unit, (SELECT coalesce(max(position), 0) + 1 FROM responsible_unit)
   WHERE NOT EXISTS (SELECT 1 FROM responsible_unit WHERE name = new.unit);
  INSERT INTO project_unit (project_id, unit_id, by_office)
  SELECT new.id, id, 0 FROM responsible_unit WHERE name = new.unit
  ON CONFLICT (project_id) DO UPDATE SET unit_id = excluded.unit_id WHERE by_office = 0;
END;

INSERT INTO responsible_unit (name, position)
SELECT unit, row_number() OVER (ORDER BY min(id)) FROM project WHERE length(unit) BETWEEN 1 AND 50 GROUP BY unit;
INSERT INTO project_unit (project_id, unit_id, by_office)
SELECT project.id, responsible_unit.id, 0 FROM project JOIN responsible_unit ON responsible_unit.name = project.unit;
