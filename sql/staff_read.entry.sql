-- What clerks wrote down for residents.

-- name: clerk_entry_of_submission (channel, said_on, staff)
SELECT channel, said_on, staff FROM clerk_entry WHERE submission_id = :submission;

-- name: clerk_entries_counted (channel, count)
SELECT channel, count(*) FROM clerk_entry WHERE month = :month GROUP BY channel LIMIT 10;
