-- What moderate reads of the queue (schema: queue_entry).
--
-- Lists are keyset pages by place.  Each filter has an index that holds all the
-- filters' columns, so a list walks the rows of its most telling filter and
-- leaves out the others; the code chooses (feedback/queue.c).  A list is the
-- same for all of them but for where it walks.

-- name: queue_all_after (place, submission)
SELECT place, submission_id FROM queue_entry
 WHERE place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place LIMIT :limit;

-- name: queue_all_before (place, submission)
SELECT place, submission_id FROM queue_entry
 WHERE place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place DESC LIMIT :limit;

-- name: queue_all_count (count)
SELECT count(*) FROM queue_entry
 WHERE place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff);

-- name: queue_of_state_after (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_state
 WHERE state <> 'waiting' AND state = :state AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place LIMIT :limit;

-- name: queue_of_state_before (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_state
 WHERE state <> 'waiting' AND state = :state AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place DESC LIMIT :limit;

-- name: queue_of_state_count (count)
SELECT count(*) FROM queue_entry INDEXED BY queue_of_state
 WHERE state <> 'waiting' AND state = :state AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff);

-- name: queue_of_project_after (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_project
 WHERE project_id = :project AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place LIMIT :limit;

-- name: queue_of_project_before (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_project
 WHERE project_id = :project AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place DESC LIMIT :limit;

-- name: queue_of_project_count (count)
SELECT count(*) FROM queue_entry INDEXED BY queue_of_project
 WHERE project_id = :project AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff);

-- name: queue_of_township_after (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_township
 WHERE township_id = :township AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place LIMIT :limit;

-- name: queue_of_township_before (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_township
 WHERE township_id = :township AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place DESC LIMIT :limit;

-- name: queue_of_township_count (count)
SELECT count(*) FROM queue_entry INDEXED BY queue_of_township
 WHERE township_id = :township AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff);

-- name: queue_flagged_after (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_flagged
 WHERE flags <> 0 AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place LIMIT :limit;

-- name: queue_flagged_before (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_flagged
 WHERE flags <> 0 AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place DESC LIMIT :limit;

-- name: queue_flagged_count (count)
SELECT count(*) FROM queue_entry INDEXED BY queue_flagged
 WHERE flags <> 0 AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff);

-- name: queue_of_rating_after (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_rating
 WHERE rating = :lowest AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place LIMIT :limit;

-- name: queue_of_rating_before (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_rating
 WHERE rating = :lowest AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place DESC LIMIT :limit;

-- name: queue_of_rating_count (count)
SELECT count(*) FROM queue_entry INDEXED BY queue_of_rating
 WHERE rating = :lowest AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff);

-- name: queue_of_area_after (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_area
 WHERE area_id = :area AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place LIMIT :limit;

-- name: queue_of_area_before (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_area
 WHERE area_id = :area AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place DESC LIMIT :limit;

-- name: queue_of_area_count (count)
SELECT count(*) FROM queue_entry INDEXED BY queue_of_area
 WHERE area_id = :area AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff);

-- name: queue_of_staff_after (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_staff
 WHERE staff <> '' AND staff = :staff AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place LIMIT :limit;

-- name: queue_of_staff_before (place, submission)
SELECT place, submission_id FROM queue_entry INDEXED BY queue_of_staff
 WHERE staff <> '' AND staff = :staff AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY place DESC LIMIT :limit;

-- name: queue_of_staff_count (count)
SELECT count(*) FROM queue_entry INDEXED BY queue_of_staff
 WHERE staff <> '' AND staff = :staff AND place > :after AND place < :until
   AND :state IN ('', state) AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff);

-- Counts that need no walk.

-- name: queue_counts (state, count)
SELECT state, sum(n) FROM queue_tally
 WHERE :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag
 GROUP BY state LIMIT 10;

-- name: queue_counts_of_project (state, count)
SELECT state, sum(n) FROM queue_tally INDEXED BY queue_tally_of_project
 WHERE project_id = :project AND :area IN (0, area_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag
 GROUP BY state LIMIT 10;

-- name: queue_due_counts (state, count)
-- Few rows: whatever is decided has one day.
SELECT state, sum(n) FROM queue_due_tally
 WHERE rating BETWEEN :lowest AND :highest AND due < :due
 GROUP BY state LIMIT 10;

-- name: queue_oldest (received)
-- The first that waits on each side: low ratings, and the others from 2^61 on.
SELECT received_at
  FROM (SELECT * FROM (SELECT submission_id FROM queue_entry WHERE place < 2305843009213693952 AND state = 'waiting' ORDER BY place LIMIT 1)
        UNION ALL
        SELECT * FROM (SELECT submission_id FROM queue_entry
                        WHERE place >= 2305843009213693952 AND place < 4611686018427387904 AND state = 'waiting' ORDER BY place LIMIT 1)) AS head
       CROSS JOIN submission ON submission.id = head.submission_id
 LIMIT 2;

-- name: queue_last_decided (decided_at)
SELECT decided_at FROM decision WHERE id > 0 ORDER BY id DESC LIMIT 1;

-- name: queue_unindexed (1)
SELECT 1 FROM queue_entry WHERE indexed = 0 AND place > 0 ORDER BY place LIMIT 1;

-- name: queue_row (place, state, flags, staff, number, version, rating, received, due, private, corrected, body, project)
-- Of what is public the public words: what was covered is opened on purpose, not listed.
SELECT place, state, flags, queue_entry.staff, number, version, submission.rating, submission.received_at, submission.review_due,
       private, corrected_at IS NOT NULL,
       coalesce((SELECT publication.body FROM publication WHERE publication.submission_id = submission.id), submission.body),
       project.name
  FROM queue_entry
       CROSS JOIN submission ON submission.id = queue_entry.submission_id
       CROSS JOIN project ON project.id = submission.project_id
 WHERE queue_entry.submission_id = :submission;

-- name: queue_projects (project, name, area, slug, name)
-- To choose from; also those that have left the plan, for what was said of them waits all the same.
SELECT project.id, project.name, area.id, area.slug, area.name
  FROM area CROSS JOIN project ON area_id = area.id
 ORDER BY area.position, area.id, project.position LIMIT 1000;

-- Searching: what is to be decided by its own index, what is public by the residents'.

-- name: queue_search_after (place, submission)
SELECT place, submission_id FROM queue_text CROSS JOIN queue_entry ON place = queue_text.rowid
 WHERE queue_text MATCH :match AND queue_text.rowid > :after AND queue_text.rowid < :until
   AND :state IN ('', state) AND due < :due AND :staff IN ('', staff)
 ORDER BY queue_text.rowid LIMIT :limit;

-- name: queue_search_before (place, submission)
SELECT place, submission_id FROM queue_text CROSS JOIN queue_entry ON place = queue_text.rowid
 WHERE queue_text MATCH :match AND queue_text.rowid > :after AND queue_text.rowid < :until
   AND :state IN ('', state) AND due < :due AND :staff IN ('', staff)
 ORDER BY queue_text.rowid DESC LIMIT :limit;

-- name: queue_search_count (count up to the limit)
SELECT count(*) FROM
 (SELECT 1 FROM queue_text CROSS JOIN queue_entry ON place = queue_text.rowid
   WHERE queue_text MATCH :match AND queue_text.rowid > :after AND queue_text.rowid < :until
     AND :state IN ('', state) AND due < :due AND :staff IN ('', staff)
   LIMIT :limit);

-- name: queue_public_after (place, submission)
-- The place of what is decided counts down while the submissions count up.
SELECT place, submission_id FROM search_comment CROSS JOIN queue_entry ON submission_id = search_comment.rowid
 WHERE search_comment MATCH :match AND search_comment.rowid < :newer AND search_comment.rowid > :older AND state = 'published'
   AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY search_comment.rowid DESC LIMIT :limit;

-- name: queue_public_before (place, submission)
SELECT place, submission_id FROM search_comment CROSS JOIN queue_entry ON submission_id = search_comment.rowid
 WHERE search_comment MATCH :match AND search_comment.rowid < :newer AND search_comment.rowid > :older AND state = 'published'
   AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
   AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
 ORDER BY search_comment.rowid LIMIT :limit;

-- name: queue_public_count (count up to the limit)
SELECT count(*) FROM
 (SELECT 1 FROM search_comment CROSS JOIN queue_entry ON submission_id = search_comment.rowid
   WHERE search_comment MATCH :match AND search_comment.rowid < :newer AND search_comment.rowid > :older AND state = 'published'
     AND :area IN (0, area_id) AND :project IN (0, project_id) AND :township IN (-1, township_id)
     AND rating BETWEEN :lowest AND :highest AND flags & :flag = :flag AND due < :due AND :staff IN ('', staff)
   LIMIT :limit);
