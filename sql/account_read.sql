-- Reads of staff.db.  The first three answer an account's columns alike.

-- name: account_list (id, name, display_name, role, password_hash, must_change, disabled, created_at, signed_in_at, unit)
-- A county's office has some dozens.
SELECT id, name, display_name, role, password_hash, must_change, disabled_at IS NOT NULL, created_at, signed_in_at,
       coalesce(unit_id, 0)
  FROM account
 ORDER BY name
 LIMIT 1000;

-- name: account_of_name (as account_list)
SELECT id, name, display_name, role, password_hash, must_change, disabled_at IS NOT NULL, created_at, signed_in_at,
       coalesce(unit_id, 0)
  FROM account
 WHERE name = :name;

-- name: account_of_id (as account_list)
SELECT id, name, display_name, role, password_hash, must_change, disabled_at IS NOT NULL, created_at, signed_in_at,
       coalesce(unit_id, 0)
  FROM account
 WHERE id = :id;

-- name: account_of_session (as account_list, seen_at)
-- Only of a session in force and an account that may sign in.
SELECT a.id, a.name, a.display_name, a.role, a.password_hash, a.must_change, a.disabled_at IS NOT NULL, a.created_at,
       a.signed_in_at, coalesce(a.unit_id, 0), s.seen_at
  FROM session s JOIN account a ON a.id = s.account_id
 WHERE s.token_hash = :session
   AND s.seen_at > :seen_after
   AND s.created_at > :created_after
   AND a.disabled_at IS NULL;

-- name: sign_in_failures (failures, failed_at)
SELECT failures, failed_at
  FROM sign_in_failure
 WHERE key = :key AND failed_at > :after AND failed_at <= :until;

-- name: source_is_known (1)
SELECT 1
  FROM known_source
 WHERE account_id = :account AND source = :source AND seen_at > :after;
