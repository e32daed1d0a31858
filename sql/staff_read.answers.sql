-- What moderate reads of drafts of answers and of canned replies.

-- name: reply_draft_live (id, version, state, changed_at, returns, unit, outcome, body, staff, by_office, reason)
-- reason: of the last return of the round.
SELECT reply_draft.id, reply_draft.version, reply_draft.state, changed_at, returns,
       unit, outcome, body, staff, by_office,
       coalesce((SELECT earlier.reason FROM reply_draft_version AS earlier
                  WHERE earlier.draft_id = reply_draft.id AND earlier.reason <> ''
                  ORDER BY earlier.version DESC LIMIT 1), '')
  FROM reply_draft CROSS JOIN reply_draft_version AS now ON draft_id = reply_draft.id AND now.version = reply_draft.version
 WHERE submission_id = :submission AND reply_draft.state <> 'released';

-- name: reply_draft_versions (draft, version, state, unit, outcome, body, reason, by_office, staff, saved_at)
SELECT draft_id, reply_draft_version.version, reply_draft_version.state, unit, outcome, body, reason, by_office, staff, saved_at
  FROM reply_draft CROSS JOIN reply_draft_version ON draft_id = reply_draft.id
 WHERE submission_id = :submission
 ORDER BY reply_draft.id DESC, reply_draft_version.version DESC LIMIT :limit;

-- name: reply_draft_beginning (month, received_at, asked again at)
-- For a job that begins a round: since when the answer is owed, where no case says it.
SELECT month, received_at, iif(reopened_due <> '', (SELECT at FROM follow_up WHERE submission_id = submission.id), NULL)
  FROM submission WHERE id = :submission;

-- name: canned_replies (id, version, name, outcome, body, retired)
SELECT id, version, name, outcome, body, retired FROM canned_reply ORDER BY retired, position, id LIMIT 200;

-- name: canned_reply_by_id (as canned_replies)
SELECT id, version, name, outcome, body, retired FROM canned_reply WHERE id = :canned;

-- name: canned_reply_place (position)
SELECT position FROM canned_reply WHERE id = :canned AND retired = 0;

-- name: canned_reply_before (id, position)
SELECT id, position FROM canned_reply
 WHERE retired = 0 AND (position, id) < (:position, :canned)
 ORDER BY position DESC, id DESC LIMIT 1;

-- name: canned_reply_after (id, position)
SELECT id, position FROM canned_reply
 WHERE retired = 0 AND (position, id) > (:position, :canned)
 ORDER BY position, id LIMIT 1;

-- name: case_unit (id, name, telephone, since)
SELECT coalesce(unit_id, 0), coalesce(name, ''), coalesce(telephone, ''),
       coalesce((SELECT at FROM case_entry WHERE case_entry.submission_id = case_file.submission_id AND kind = 'assign'
                  ORDER BY case_entry.id DESC LIMIT 1), 0)
  FROM case_file LEFT JOIN responsible_unit ON responsible_unit.id = unit_id
 WHERE case_file.submission_id = :submission;

-- name: answer_rounds (unit, its name, number, asked, submitted, returns, released)
-- What became an answer, of the submissions received in a month, by unit.
SELECT reply_draft.unit_id, coalesce(responsible_unit.name, ''), number, asked_at, coalesce(submitted_at, 0), returns, released_at
  FROM reply_draft CROSS JOIN submission ON submission.id = submission_id
       LEFT JOIN responsible_unit ON responsible_unit.id = reply_draft.unit_id
 WHERE reply_draft.month = :month AND state = 'released'
 ORDER BY reply_draft.unit_id, reply_draft.id LIMIT 20000;
