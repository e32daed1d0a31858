-- name: watch_list_insert
INSERT INTO watch_list (version, stamp, changed_at, changed_by, note, words)
VALUES (:version, random(), :now, :staff, :note, :words);

-- name: watch_word_retire
UPDATE watch_word SET until = :version WHERE id = :id AND until IS NULL;

-- name: watch_word_insert
INSERT INTO watch_word (word, folded, exceptions, since) VALUES (:word, :folded, :exceptions, :version);

-- name: flag_todo_all
-- Both halves of the queue by name, so that the partial index is searched.
INSERT OR IGNORE INTO flag_todo SELECT id FROM submission WHERE visibility = 'waiting' AND (rating > 2) IN (0, 1);
