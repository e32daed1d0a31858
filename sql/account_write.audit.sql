-- name: audit_mark_put
INSERT INTO audit_mark (one, last, hash, head_day, marked_at) VALUES (1, :last, :hash, :head_day, :now)
ON CONFLICT DO UPDATE SET last = excluded.last, hash = excluded.hash, head_day = excluded.head_day, marked_at = excluded.marked_at;
