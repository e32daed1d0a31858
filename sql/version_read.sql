-- What tells page/shared.c that a page may have changed.

-- name: data_version (a number that another connection's commit changes)
PRAGMA data_version;
