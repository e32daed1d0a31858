-- Search: what residents can read, and nothing else, in two full-text indexes.
--
-- Both are kept by triggers alone, in the transaction of whatever changes what
-- is public.  scope is a character of its own for each area (from U+F0000), so
-- that a search within an area reads that area's lists only.
--
-- A text that is withdrawn, hidden or masked leaves the index in the same
-- transaction: no search finds it, counts it or shows a part of it from then
-- on.  FTS5 writes a mark over what it takes out; the old pairs of characters
-- stay in its pages until they are merged.  minyictl tidy merges everything
-- every night (FTS5's 'optimize'), and SQLite overwrites the pages that become
-- free (secure_delete): then they are gone from the file too.

-- Comments with the answer in force, as their project's page shows them.  The
-- index holds no copy of the text: it is read here again, also to take it out,
-- so these rows must not change but under the triggers below.
CREATE VIEW search_comment_source (submission_id, scope, body, reply) AS
SELECT publication.submission_id, char(983040 + project.area_id), publication.body, coalesce(reply.body, '')
  FROM publication
       CROSS JOIN project ON project.id = publication.project_id
       CROSS JOIN submission ON submission.id = publication.submission_id
       LEFT JOIN reply ON reply.id = submission.reply_id
 WHERE project.retired = 0;

-- By submission: the newest received first is the order of the rows backwards.
CREATE VIRTUAL TABLE search_comment USING fts5 (
  scope, body, reply, content = 'search_comment_source', content_rowid = 'submission_id',
  tokenize = 'bigram', prefix = '1'
);

CREATE TRIGGER publication_found AFTER INSERT ON publication BEGIN
  INSERT INTO search_comment (rowid, scope, body, reply)
  SELECT * FROM search_comment_source WHERE submission_id = new.submission_id;
END;

CREATE TRIGGER publication_lost BEFORE DELETE ON publication BEGIN
  INSERT INTO search_comment (search_comment, rowid, scope, body, reply)
  SELECT 'delete', * FROM search_comment_source WHERE submission_id = old.submission_id;
END;

CREATE TRIGGER publication_changes BEFORE UPDATE OF project_id, submission_id, body ON publication BEGIN
  INSERT INTO search_comment (search_comment, rowid, scope, body, reply)
  SELECT 'delete', * FROM search_comment_source WHERE submission_id = old.submission_id;
END;
CREATE TRIGGER publication_changed AFTER UPDATE OF project_id, submission_id, body ON publication BEGIN
  INSERT INTO search_comment (rowid, scope, body, reply)
  SELECT * FROM search_comment_source WHERE submission_id = new.submission_id;
END;

CREATE TRIGGER submission_reply_changes BEFORE UPDATE OF reply_id ON submission
WHEN old.reply_id IS NOT new.reply_id BEGIN
  INSERT INTO search_comment (search_comment, rowid, scope, body, reply)
  SELECT 'delete', * FROM search_comment_source WHERE submission_id = old.id;
END;
CREATE TRIGGER submission_reply_changed AFTER UPDATE OF reply_id ON submission
WHEN old.reply_id IS NOT new.reply_id BEGIN
  INSERT INTO search_comment (rowid, scope, body, reply)
  SELECT * FROM search_comment_source WHERE submission_id = new.id;
END;

-- A project that moves to another area, leaves the plan or comes back.
CREATE TRIGGER project_scope_changes BEFORE UPDATE OF area_id, retired ON project
WHEN (old.area_id, old.retired) IS NOT (new.area_id, new.retired) BEGIN
  INSERT INTO search_comment (search_comment, rowid, scope, body, reply)
  SELECT 'delete', * FROM search_comment_source
   WHERE submission_id IN (SELECT submission_id FROM publication WHERE project_id = old.id);
END;
CREATE TRIGGER project_scope_changed AFTER UPDATE OF area_id, retired ON project
WHEN (old.area_id, old.retired) IS NOT (new.area_id, new.retired) BEGIN
  INSERT INTO search_comment (rowid, scope, body, reply)
  SELECT * FROM search_comment_source
   WHERE submission_id IN (SELECT submission_id FROM publication WHERE project_id = new.id);
END;

-- Projects are few: their index keeps its own copy, and a change writes the
-- whole entry anew.  Between two facts stands a character that nobody can
-- type, so that no word is found across them.
CREATE VIEW search_project_source (project_id, scope, name, summary, goal, facts, next_step) AS
SELECT id, char(983040 + area_id), name, summary, goal,
       coalesce((SELECT group_concat(label || ' ' || value, char(31)) FROM project_fact WHERE project_id = project.id), ''),
       next_step
  FROM project
 WHERE retired = 0;

CREATE VIRTUAL TABLE search_project USING fts5 (
  scope, name, summary, goal, facts, next_step, tokenize = 'bigram', prefix = '1'
);

CREATE TRIGGER project_found AFTER INSERT ON project BEGIN
  INSERT INTO search_project (rowid, scope, name, summary, goal, facts, next_step)
  SELECT * FROM search_project_source WHERE project_id = new.id;
END;
CREATE TRIGGER project_found_anew AFTER UPDATE OF area_id, name, summary, goal, next_step, retired ON project
WHEN (old.area_id, old.name, old.summary, old.goal, old.next_step, old.retired)
  IS NOT (new.area_id, new.name, new.summary, new.goal, new.next_step, new.retired) BEGIN
  DELETE FROM search_project WHERE rowid = new.id;
  INSERT INTO search_project (rowid, scope, name, summary, goal, facts, next_step)
  SELECT * FROM search_project_source WHERE project_id = new.id;
END;
CREATE TRIGGER project_lost AFTER DELETE ON project BEGIN
  DELETE FROM search_project WHERE rowid = old.id;
END;

CREATE TRIGGER project_fact_found AFTER INSERT ON project_fact BEGIN
  DELETE FROM search_project WHERE rowid = new.project_id;
  INSERT INTO search_project (rowid, scope, name, summary, goal, facts, next_step)
  SELECT * FROM search_project_source WHERE project_id = new.project_id;
END;
CREATE TRIGGER project_fact_found_anew AFTER UPDATE ON project_fact BEGIN
  DELETE FROM search_project WHERE rowid IN (old.project_id, new.project_id);
  INSERT INTO search_project (rowid, scope, name, summary, goal, facts, next_step)
  SELECT * FROM search_project_source WHERE project_id IN (old.project_id, new.project_id);
END;
CREATE TRIGGER project_fact_lost AFTER DELETE ON project_fact BEGIN
  DELETE FROM search_project WHERE rowid = old.project_id;
  INSERT INTO search_project (rowid, scope, name, summary, goal, facts, next_step)
  SELECT * FROM search_project_source WHERE project_id = old.project_id;
END;

-- What was there before.
INSERT INTO search_comment (search_comment) VALUES ('rebuild');
INSERT INTO search_project (rowid, scope, name, summary, goal, facts, next_step)
SELECT * FROM search_project_source;
