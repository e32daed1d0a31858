-- What moderate writes of the queue.

-- name: queue_index
-- In the order of their places: FTS5 writes a piece of its own for each step back.
UPDATE queue_entry SET indexed = 1
 WHERE place IN (SELECT place FROM queue_entry WHERE indexed = 0 AND place > 0 ORDER BY place LIMIT :limit);
