-- name: text_bands_tidy
-- Nothing looks so far back any more (feedback/group.h).
DELETE FROM text_band WHERE received_at < :before;
