-- The county's words, which both programs look for in what is written.

-- name: watch_list_newest (version, stamp, words)
SELECT version, stamp, words FROM watch_list ORDER BY version DESC LIMIT 1;

-- name: watch_words_of_version (id, word, folded, exceptions, since)
SELECT id, word, folded, exceptions, since FROM watch_word
 WHERE since <= :version AND (until IS NULL OR until > :version)
 LIMIT 5000;
