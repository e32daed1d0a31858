-- What moderate reads of units and cases.

-- name: unit_before (id, position)
SELECT id, position FROM responsible_unit
 WHERE retired = 0 AND (position, id) < (:position, :unit)
 ORDER BY position DESC, id DESC LIMIT 1;

-- name: unit_after (id, position)
SELECT id, position FROM responsible_unit
 WHERE retired = 0 AND (position, id) > (:position, :unit)
 ORDER BY position, id LIMIT 1;

-- name: unit_position (position)
SELECT position FROM responsible_unit WHERE id = :unit AND retired = 0;

-- name: project_unit (unit)
SELECT unit_id FROM project_unit WHERE project_id = :project AND unit_id IS NOT NULL;

-- name: units_of_projects (project, unit)
SELECT project_id, unit_id FROM project_unit WHERE unit_id IS NOT NULL LIMIT 5000;
