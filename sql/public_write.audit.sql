-- Everybody appends to the audit; sealing is for who has the key.

-- name: audit_insert
INSERT INTO audit (at, actor, action, subject, detail) VALUES (:now, :actor, :action, :subject, :detail);

-- name: audit_insert_of_submission
INSERT INTO audit (at, actor, action, subject, detail)
SELECT :now, :actor, :action, 'submission ' || number, :detail FROM submission WHERE id = :submission;

-- name: audit_insert_received
INSERT INTO audit (at, actor, action, subject, detail)
SELECT :now, 'resident', 'submit', 'submission ' || number, 'project ' || project.slug || ', rating ' || rating
  FROM submission CROSS JOIN project ON project.id = project_id
 WHERE submission.id = :submission;
