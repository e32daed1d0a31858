-- Units and cases, as every program may read them.

-- name: units (id, name, telephone, retired)
-- Those in force first, in their order.
SELECT id, name, telephone, retired FROM responsible_unit ORDER BY retired, position, id LIMIT 500;

-- name: unit_by_id (as units)
SELECT id, name, telephone, retired FROM responsible_unit WHERE id = :id;

-- name: unit_by_name (as units)
SELECT id, name, telephone, retired FROM responsible_unit WHERE name = :name;
