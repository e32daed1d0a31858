-- Writes to staff.db.  Nothing that stands here may leave the county without
-- an administrator who can sign in.

-- name: account_insert
INSERT INTO account (name, display_name, role, unit_id, password_hash, must_change, created_at)
VALUES (:name, :display_name, :role, nullif(:unit, 0), :hash, :must_change, :now);

-- name: account_close
-- Changes no row for the last administrator.
UPDATE account
   SET disabled_at = coalesce(disabled_at, :now)
 WHERE id = :id
   AND (role <> 'administrator' OR disabled_at IS NOT NULL OR EXISTS (
     SELECT 1 FROM account other
      WHERE other.role = 'administrator' AND other.disabled_at IS NULL AND other.id <> account.id));

-- name: account_reopen
UPDATE account SET disabled_at = NULL WHERE id = :id;

-- name: account_new_role
-- Changes no row for the last administrator who would become something else.
UPDATE account
   SET role = :role, unit_id = nullif(:unit, 0)
 WHERE id = :id
   AND (:role = 'administrator' OR role <> 'administrator' OR disabled_at IS NOT NULL OR EXISTS (
     SELECT 1 FROM account other
      WHERE other.role = 'administrator' AND other.disabled_at IS NULL AND other.id <> account.id));

-- name: account_new_password
UPDATE account SET password_hash = :hash, must_change = :must_change WHERE id = :id;

-- name: account_signed_in
-- Changes no row when the account was disabled or got another password while this one was being checked.
UPDATE account
   SET signed_in_at = :now, password_hash = :hash
 WHERE id = :id AND password_hash = :checked AND disabled_at IS NULL;

-- name: account_came_half_way
-- The password was right; the same condition.
UPDATE account
   SET password_hash = :hash
 WHERE id = :id AND password_hash = :checked AND disabled_at IS NULL;

-- name: account_came_in
-- After the second step: the password was checked within the last minutes.
UPDATE account SET signed_in_at = :now WHERE id = :id AND disabled_at IS NULL;

-- name: session_insert
INSERT INTO session (token_hash, account_id, device, created_at, seen_at) VALUES (:session, :account, :device, :now, :now);

-- name: session_was_seen
UPDATE session SET seen_at = :now WHERE token_hash = :session AND seen_at < :now;

-- name: session_delete
DELETE FROM session WHERE token_hash = :session;

-- name: sessions_delete_of_account
DELETE FROM session WHERE account_id = :account;

-- name: session_delete_named
-- Its name is the beginning of its hash.
DELETE FROM session WHERE account_id = :account AND substr(token_hash, 1, 8) = :name;

-- name: sessions_delete_others
DELETE FROM session WHERE account_id = :account AND token_hash <> :session;

-- name: sessions_delete_unseen
DELETE FROM session WHERE seen_at <= :before;

-- name: sign_in_failure_add
-- A failure that is forgotten, or lies in the future of a clock that was set back, counts no more.
INSERT INTO sign_in_failure (key, failures, failed_at) VALUES (:key, 1, :now)
ON CONFLICT DO UPDATE
   SET failures = CASE WHEN failed_at > :after AND failed_at <= :until THEN failures + 1 ELSE 1 END,
       failed_at = :now;

-- name: sign_in_failure_delete
DELETE FROM sign_in_failure WHERE key = :key;

-- name: sign_in_failures_forget
-- A few at a time: nobody's sign-in waits for a flood to be cleared away.
DELETE FROM sign_in_failure
 WHERE key IN (SELECT key FROM sign_in_failure WHERE failed_at <= :before ORDER BY failed_at LIMIT 500);

-- name: source_note
INSERT INTO known_source (account_id, source, seen_at) VALUES (:account, :source, :now)
ON CONFLICT DO UPDATE SET seen_at = :now;

-- name: sources_forget
DELETE FROM known_source WHERE account_id = :account AND seen_at <= :before;

-- Signing in by two steps ---------------------------------------------------------

-- name: half_session_insert
INSERT INTO half_session (token_hash, account_id, event_id, created_at) VALUES (:session, :account, :event, :now);

-- name: half_session_delete
DELETE FROM half_session WHERE token_hash = :session AND account_id = :account;

-- name: half_sessions_delete_of_account
DELETE FROM half_session WHERE account_id = :account;

-- name: half_sessions_delete_old
DELETE FROM half_session WHERE created_at <= :before;

-- name: second_step_put
INSERT INTO second_step (account_id, sealed, counter, confirmed_at) VALUES (:account, :sealed, :counter, :now)
ON CONFLICT DO UPDATE
   SET sealed = excluded.sealed, counter = excluded.counter, confirmed_at = excluded.confirmed_at;

-- name: second_step_count
-- Changes no row when that code, or a later one, was taken meanwhile.
UPDATE second_step SET counter = :counter WHERE account_id = :account AND counter < :counter;

-- name: second_step_delete
DELETE FROM second_step WHERE account_id = :account;

-- name: recovery_code_insert
INSERT INTO recovery_code (account_id, code_hash) VALUES (:account, :code);

-- name: recovery_code_delete
DELETE FROM recovery_code WHERE account_id = :account AND code_hash = :code;

-- name: recovery_codes_delete
DELETE FROM recovery_code WHERE account_id = :account;

-- name: sign_in_event_insert
INSERT INTO sign_in_event (account_id, at, outcome, device, known) VALUES (:account, :now, :outcome, :device, :known);

-- name: sign_in_event_delete
-- A line that success makes anew, above what came between.
DELETE FROM sign_in_event WHERE id = :event AND account_id = :account;

-- name: sign_in_events_forget
-- All but the newest of the account.
DELETE FROM sign_in_event
 WHERE account_id = :account
   AND id <= (SELECT id FROM sign_in_event WHERE account_id = :account ORDER BY id DESC LIMIT 1 OFFSET :kept);
