-- name: clerk_entry_insert
INSERT INTO clerk_entry (submission_id, channel, said_on, staff, month)
SELECT id, :channel, :said_on, :staff, month FROM submission WHERE number = :number;
