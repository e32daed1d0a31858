-- What moderate writes of units and cases.

-- name: unit_insert
INSERT INTO responsible_unit (name, position, telephone)
SELECT :name, coalesce(max(position), 0) + 1, :telephone FROM responsible_unit;

-- name: unit_put
UPDATE responsible_unit SET name = :name, telephone = :telephone WHERE id = :unit;

-- name: unit_move
UPDATE responsible_unit SET position = :position WHERE id = :unit;

-- name: unit_retire
UPDATE responsible_unit SET retired = :retired WHERE id = :unit AND retired <> :retired;

-- name: project_unit_put
INSERT INTO project_unit (project_id, unit_id, by_office) VALUES (:project, nullif(:unit, 0), 1)
ON CONFLICT (project_id) DO UPDATE SET unit_id = excluded.unit_id, by_office = 1;
