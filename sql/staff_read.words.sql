-- The county's words and their versions.

-- name: watch_versions (version, changed_at, changed_by, note, words, added, retired)
SELECT version, changed_at, changed_by, note, words,
       (SELECT group_concat(word, '、') FROM watch_word WHERE since = version),
       (SELECT group_concat(word, '、') FROM watch_word WHERE until = version)
  FROM watch_list
 ORDER BY version DESC LIMIT 100;

-- name: watch_version_exists (version)
SELECT version FROM watch_list WHERE version = :version;

-- name: watch_word_in_force (id)
SELECT id FROM watch_word WHERE folded = :folded AND until IS NULL;
