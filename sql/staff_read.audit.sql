-- The audit's chain (guard/chain.h).  A condition on id makes SQLite go
-- through the rows from there and not from the start.

-- name: audit_entries (id, at, actor, action, subject, detail)
SELECT id, at, actor, action, subject, detail FROM audit WHERE id >= :from ORDER BY id LIMIT :limit;

-- name: audit_seals (id, hash)
SELECT id, hash FROM audit_seal WHERE id >= :from ORDER BY id LIMIT :limit;

-- name: audit_entry_of_id (as audit_entries)
SELECT id, at, actor, action, subject, detail FROM audit WHERE id = :id;

-- name: audit_seal_of_id (id, hash)
SELECT id, hash FROM audit_seal WHERE id = :id;

-- name: audit_seal_last (id, hash)
SELECT id, hash FROM audit_seal WHERE id > 0 ORDER BY id DESC LIMIT 1;

-- name: audit_last (id)
SELECT id FROM audit WHERE id > 0 ORDER BY id DESC LIMIT 1;

-- name: audit_last_before (id)
-- Backwards from the newest: what lies after the instant is little.
SELECT id FROM audit WHERE id > 0 AND +at < :instant ORDER BY id DESC LIMIT 1;

-- name: audit_heads (day, last, entries, hash, signature, signer)
SELECT day, last, entries, hash, signature, signer FROM audit_head WHERE day > :after ORDER BY day LIMIT :limit;

-- name: audit_heads_last (as audit_heads)
SELECT day, last, entries, hash, signature, signer FROM audit_head WHERE day > '' ORDER BY day DESC LIMIT :limit;
