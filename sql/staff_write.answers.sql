-- What moderate writes of drafts of answers and of canned replies.

-- name: reply_draft_insert
INSERT INTO reply_draft (submission_id, version, state, changed_at, month, unit_id, asked_at, submitted_at)
VALUES (:submission, 1, :state, :now, :month, :unit, :asked_at, iif(:state = 'submitted', :now, NULL));

-- name: reply_draft_change
-- What is released keeps its reply; a first submission and every return are counted.
UPDATE reply_draft
   SET version = version + 1, state = :state, changed_at = :now,
       submitted_at = iif(:state = 'submitted', coalesce(submitted_at, :now), submitted_at),
       returns = returns + (:reason <> ''),
       released_at = iif(:state = 'released', :now, NULL), reply_id = nullif(:reply, 0)
 WHERE id = :draft AND version = :version AND state <> 'released';

-- name: reply_draft_version_insert
INSERT INTO reply_draft_version (draft_id, version, state, unit, outcome, body, reason, by_office, staff, saved_at)
VALUES (:draft, :version, :state, :unit, :outcome, :body, :reason, :by_office, :staff, :now);

-- name: canned_reply_insert
INSERT INTO canned_reply (position, name, outcome, body)
SELECT coalesce(max(position), 0) + 1, :name, :outcome, :body FROM canned_reply;

-- name: canned_reply_put
UPDATE canned_reply SET name = :name, outcome = :outcome, body = :body, version = version + 1
 WHERE id = :canned AND version = :version;

-- name: canned_reply_move
UPDATE canned_reply SET position = :position WHERE id = :canned;

-- name: canned_reply_retire
UPDATE canned_reply SET retired = :retired, version = version + 1 WHERE id = :canned AND retired <> :retired;
