-- Reads of staff.db.  The first three answer an account's columns alike.

-- name: account_list (id, name, display_name, role, password_hash, must_change, disabled, created_at, signed_in_at, unit, second_step)
-- A county's office has some dozens.
SELECT id, name, display_name, role, password_hash, must_change, disabled_at IS NOT NULL, created_at, signed_in_at,
       coalesce(unit_id, 0), EXISTS (SELECT 1 FROM second_step WHERE account_id = account.id)
  FROM account
 ORDER BY name
 LIMIT 1000;

-- name: account_of_name (as account_list)
SELECT id, name, display_name, role, password_hash, must_change, disabled_at IS NOT NULL, created_at, signed_in_at,
       coalesce(unit_id, 0), EXISTS (SELECT 1 FROM second_step WHERE account_id = account.id)
  FROM account
 WHERE name = :name;

-- name: account_of_id (as account_list)
SELECT id, name, display_name, role, password_hash, must_change, disabled_at IS NOT NULL, created_at, signed_in_at,
       coalesce(unit_id, 0), EXISTS (SELECT 1 FROM second_step WHERE account_id = account.id)
  FROM account
 WHERE id = :id;

-- name: account_of_session (as account_list, seen_at)
-- Only of a session in force and an account that may sign in.
SELECT a.id, a.name, a.display_name, a.role, a.password_hash, a.must_change, a.disabled_at IS NOT NULL, a.created_at,
       a.signed_in_at, coalesce(a.unit_id, 0), EXISTS (SELECT 1 FROM second_step WHERE account_id = a.id), s.seen_at
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

-- Signing in by two steps ---------------------------------------------------------

-- name: account_of_half_session (as account_list, event_id)
-- Only of one in force and an account that may sign in.
SELECT a.id, a.name, a.display_name, a.role, a.password_hash, a.must_change, a.disabled_at IS NOT NULL, a.created_at,
       a.signed_in_at, coalesce(a.unit_id, 0), EXISTS (SELECT 1 FROM second_step WHERE account_id = a.id), h.event_id
  FROM half_session h JOIN account a ON a.id = h.account_id
 WHERE h.token_hash = :session
   AND h.created_at > :created_after
   AND a.disabled_at IS NULL;

-- name: second_step_of_account (sealed, counter, confirmed_at)
SELECT sealed, counter, confirmed_at FROM second_step WHERE account_id = :account;

-- name: recovery_codes_left (count)
SELECT count(*) FROM recovery_code WHERE account_id = :account;

-- One's own page ----------------------------------------------------------------------

-- name: sessions_of_account (token_hash, device, created_at, seen_at)
-- Those in force.
SELECT token_hash, device, created_at, seen_at
  FROM session
 WHERE account_id = :account AND seen_at > :seen_after AND created_at > :created_after
 ORDER BY account_id, token_hash
 LIMIT 200;

-- name: sign_ins_of_account (at, outcome, device, known)
SELECT at, outcome, device, known
  FROM sign_in_event
 WHERE account_id = :account
 ORDER BY id DESC
 LIMIT :limit;
