-- name: audit_mark_now (last, hash, head_day)
SELECT last, hash, head_day FROM audit_mark WHERE one = 1;
