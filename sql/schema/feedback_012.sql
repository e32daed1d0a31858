-- Answers as they come about: a unit drafts, the office releases or returns;
-- and the canned replies that both begin with.

-- One row a round: the draft that is being worked on, or that became an answer.
-- Its words are those of its current version.
CREATE TABLE reply_draft (
  id            INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission,
  version       INTEGER NOT NULL CHECK (version >= 1),
  state         TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'released')),
  changed_at    INTEGER NOT NULL,
  month         TEXT NOT NULL,            -- of receipt of the submission
  unit_id       INTEGER NOT NULL,         -- whose case it was when the round began; 0: nobody's
  asked_at      INTEGER NOT NULL,         -- since when an answer is owed in this round
  submitted_at  INTEGER,                  -- for the first time; NULL: the office wrote it by itself
  returns       INTEGER NOT NULL DEFAULT 0 CHECK (returns >= 0),
  released_at   INTEGER,
  reply_id      INTEGER UNIQUE REFERENCES reply,
  CHECK ((state = 'released') = (reply_id IS NOT NULL)),
  CHECK ((state = 'released') = (released_at IS NOT NULL)),
  CHECK (state NOT IN ('submitted', 'returned') OR submitted_at IS NOT NULL),
  CHECK (state <> 'returned' OR returns > 0)
) STRICT;
CREATE UNIQUE INDEX reply_draft_live ON reply_draft (submission_id) WHERE state <> 'released';
CREATE INDEX reply_draft_submitted ON reply_draft (changed_at, id) WHERE state = 'submitted';
CREATE INDEX reply_draft_of_submission ON reply_draft (submission_id, id);
CREATE INDEX reply_draft_of_month ON reply_draft (month, unit_id, id);

-- Every version: what was saved, by whom, and what state it put the draft into.
CREATE TABLE reply_draft_version (
  draft_id  INTEGER NOT NULL REFERENCES reply_draft,
  version   INTEGER NOT NULL CHECK (version >= 1),
  state     TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'released')),
  unit      TEXT NOT NULL CHECK (length(unit) <= 50),
  outcome   TEXT NOT NULL CHECK (outcome IN ('', 'adopted', 'partly', 'declined', 'explained')),
  body      TEXT NOT NULL CHECK (length(body) <= 1000),
  reason    TEXT NOT NULL,                -- why it was returned; '' otherwise
  by_office INTEGER NOT NULL CHECK (by_office IN (0, 1)),
  staff     TEXT NOT NULL,                -- the colleague's name at the time
  saved_at  INTEGER NOT NULL,
  PRIMARY KEY (draft_id, version),
  CHECK (reason = '' OR (state = 'returned' AND length(reason) BETWEEN 5 AND 200))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reply_draft_is_kept BEFORE DELETE ON reply_draft BEGIN SELECT raise(ABORT, 'drafts are kept'); END;
CREATE TRIGGER reply_draft_released_is_fixed BEFORE UPDATE ON reply_draft WHEN old.state = 'released'
BEGIN SELECT raise(ABORT, 'what was released stays'); END;
CREATE TRIGGER reply_draft_version_is_kept BEFORE DELETE ON reply_draft_version BEGIN SELECT raise(ABORT, 'drafts are append-only'); END;
CREATE TRIGGER reply_draft_version_is_fixed BEFORE UPDATE ON reply_draft_version BEGIN SELECT raise(ABORT, 'drafts are append-only'); END;

-- To begin an answer with; what stands in 〔〕 must be filled in before it is taken.
CREATE TABLE canned_reply (
  id       INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 20),
  outcome  TEXT NOT NULL CHECK (outcome IN ('', 'adopted', 'partly', 'declined', 'explained')),   -- '': fits any
  body     TEXT NOT NULL CHECK (length(body) BETWEEN 10 AND 500),
  retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  version  INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX canned_reply_in_order ON canned_reply (retired, position, id);
CREATE TRIGGER canned_reply_is_kept BEFORE DELETE ON canned_reply BEGIN SELECT raise(ABORT, 'canned replies are retired, not deleted'); END;

INSERT INTO canned_reply (position, name, outcome, body) VALUES
  (1, '收到了', '', '您好。您说的〔事情〕，我们 〔日期〕 已收到，由〔单位〕〔科室〕负责，〔日期〕 前给您答复。'),
  (2, '办好了', 'adopted', '您好。您说的〔事情〕，〔日期〕 已经〔怎么处理的〕。如果还有问题，请拨打 〔电话〕。〔单位〕'),
  (3, '打算办', 'adopted', '您好。〔事情〕属实。我们打算〔怎么做〕，〔日期〕 前完成。完成后会在这里更新。〔单位〕'),
  (4, '采纳一部分', 'partly', '您好。您提的 〔n〕 点，第 〔x〕 点已采纳，〔日期〕 前做到；第 〔y〕 点这次没有采纳，因为〔理由〕。〔单位〕'),
  (5, '没有采纳', 'declined', '您好。您的建议我们认真研究了，这次没有采纳。原因是：〔理由，写明依据〕。如果〔条件〕变化，我们会重新研究。〔单位〕'),
  (6, '说明情况', 'explained', '您好。关于〔问题〕，情况是这样的：〔解释〕。依据：〔文件或数据〕。〔单位〕'),
  (7, '要晚一些', '', '您好。您说的〔事情〕需要〔原因〕，原定 〔日期〕 前办不完，改为 〔日期〕 前。耽误您了。〔单位〕'),
  (8, '转给别的单位', 'explained', '您好。〔事情〕由〔单位〕负责，我们 〔日期〕 已转过去，对方电话 〔电话〕，〔日期〕 前答复您。'),
  (9, '没做好', 'adopted', '您好。这件事是我们没做好：〔具体哪里〕。现在已经〔怎么改〕。〔单位〕');
