-- Everybody appends to the audit; sealing is for who has the key.

-- name: audit_insert
INSERT INTO audit (at, actor, action, subject, detail) VALUES (:now, :actor, :action, :subject, :detail);

-- name: audit_insert_of_submission
INSERT INTO audit (at, actor, action, subject, detail)
VALUES (:now, :actor, :action, 'submission ' || (SELECT number FROM submission WHERE id = :submission), :detail);

-- name: audit_insert_received
INSERT INTO audit (at, actor, action, subject, detail)
VALUES (:now, 'resident', 'submit', 'submission ' || :number,
        'project ' || (SELECT slug FROM project WHERE id = :project) || ', rating ' || :rating);
