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

-- What the auditor searches (feedback/trail.h).  The index that the narrowest
-- condition has is named, so that a long audit is never walked through for a
-- few entries; :low and :high are the numbers between which the days lie.

-- name: audit_numbers_between (low, high)
-- Of all in the index: a clock that was set back gives late numbers to early instants.
SELECT coalesce(min(id), 1), coalesce(max(id), 0) FROM audit INDEXED BY audit_in_time WHERE at >= :from AND at < :to;

-- name: audit_actors (actor)
-- From one to the next along the index: there are few different ones.
WITH RECURSIVE next (actor) AS (
  SELECT (SELECT min(actor) FROM audit WHERE actor > '')
  UNION ALL SELECT (SELECT min(audit.actor) FROM audit WHERE audit.actor > next.actor) FROM next WHERE next.actor IS NOT NULL)
SELECT actor FROM next WHERE actor IS NOT NULL LIMIT 500;

-- name: audit_actions (action)
WITH RECURSIVE next (action) AS (
  SELECT (SELECT min(action) FROM audit WHERE action > '')
  UNION ALL SELECT (SELECT min(audit.action) FROM audit WHERE audit.action > next.action) FROM next WHERE next.action IS NOT NULL)
SELECT action FROM next WHERE action IS NOT NULL LIMIT 500;

-- name: trail_of_subject (id, at, actor, action, subject, detail, seal)
SELECT audit.id, at, actor, action, subject, detail, lower(hex(substr(hash, 1, 4)))
  FROM audit INDEXED BY audit_of_subject LEFT JOIN audit_seal ON audit_seal.id = audit.id
 WHERE subject = :subject AND audit.id >= :low AND audit.id <= :high AND +at >= :from AND +at < :to
   AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action)
 ORDER BY audit.id DESC LIMIT :limit;

-- name: trail_of_subject_count (count)
SELECT count(*) FROM audit INDEXED BY audit_of_subject
 WHERE subject = :subject AND audit.id >= :low AND audit.id <= :high AND +at >= :from AND +at < :to
   AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action);

-- name: trail_of_actor (id, at, actor, action, subject, detail, seal)
SELECT audit.id, at, actor, action, subject, detail, lower(hex(substr(hash, 1, 4)))
  FROM audit INDEXED BY audit_of_actor LEFT JOIN audit_seal ON audit_seal.id = audit.id
 WHERE actor = :actor AND audit.id >= :low AND audit.id <= :high AND +at >= :from AND +at < :to
   AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action)
 ORDER BY audit.id DESC LIMIT :limit;

-- name: trail_of_actor_count (count)
SELECT count(*) FROM audit INDEXED BY audit_of_actor
 WHERE actor = :actor AND audit.id >= :low AND audit.id <= :high AND +at >= :from AND +at < :to
   AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action);

-- name: trail_of_action (id, at, actor, action, subject, detail, seal)
SELECT audit.id, at, actor, action, subject, detail, lower(hex(substr(hash, 1, 4)))
  FROM audit INDEXED BY audit_of_action LEFT JOIN audit_seal ON audit_seal.id = audit.id
 WHERE action = :action AND audit.id >= :low AND audit.id <= :high AND +at >= :from AND +at < :to
   AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action)
 ORDER BY audit.id DESC LIMIT :limit;

-- name: trail_of_action_count (count)
SELECT count(*) FROM audit INDEXED BY audit_of_action
 WHERE action = :action AND audit.id >= :low AND audit.id <= :high AND +at >= :from AND +at < :to
   AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action);

-- name: trail_of_days (id, at, actor, action, subject, detail, seal)
SELECT audit.id, at, actor, action, subject, detail, lower(hex(substr(hash, 1, 4)))
  FROM audit NOT INDEXED LEFT JOIN audit_seal ON audit_seal.id = audit.id
 WHERE audit.id >= :low AND audit.id <= :high AND +at >= :from AND +at < :to
   AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action)
 ORDER BY audit.id DESC LIMIT :limit;

-- name: trail_of_days_count (count)
SELECT count(*) FROM audit NOT INDEXED
 WHERE audit.id >= :low AND audit.id <= :high AND +at >= :from AND +at < :to
   AND (:subject = '' OR subject = :subject) AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action);

-- name: contact_of_submission (sealed)
SELECT sealed FROM contact WHERE submission_id = :submission;

-- name: audit_first_instant (at)
SELECT min(at) FROM audit WHERE at > 0;
