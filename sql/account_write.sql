-- Writes to staff.db.  Nothing that stands here may leave the county without
-- an administrator who can sign in.

-- name: account_insert
INSERT INTO account (name, display_name, role, password_hash, must_change, created_at)
VALUES (:name, :display_name, :role, :hash, :must_change, :now);

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
   SET role = :role
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

-- name: session_insert
INSERT INTO session (token_hash, account_id, created_at, seen_at) VALUES (:session, :account, :now, :now);

-- name: session_was_seen
UPDATE session SET seen_at = :now WHERE token_hash = :session AND seen_at < :now;

-- name: session_delete
DELETE FROM session WHERE token_hash = :session;

-- name: sessions_delete_of_account
DELETE FROM session WHERE account_id = :account;

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
