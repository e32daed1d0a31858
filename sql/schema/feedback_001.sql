-- feedback.db: the plan, what residents say of it, what became of it.
-- Instants are seconds since 1970; days are ISO text in the county's zone.

-- The plan ------------------------------------------------------------------

CREATE TABLE face (
  id       INTEGER PRIMARY KEY,
  slug     TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  summary  TEXT NOT NULL,
  retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX face_in_order ON face (position);

CREATE TABLE indicator (
  id        INTEGER PRIMARY KEY,
  slug      TEXT NOT NULL UNIQUE,
  face_id   INTEGER NOT NULL REFERENCES face,
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  target    REAL NOT NULL,
  unit      TEXT NOT NULL,
  sense     TEXT NOT NULL CHECK (sense IN ('at_least', 'at_most', 'reach')),
  actual    REAL,                       -- where known
  actual_on TEXT NOT NULL DEFAULT '',   -- which year or day the actual is of
  retired   INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX indicator_of_face ON indicator (face_id, position);

CREATE TABLE area (
  id        INTEGER PRIMARY KEY,
  slug      TEXT NOT NULL UNIQUE,
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,              -- 产业升级
  full_name TEXT NOT NULL,              -- 产业升级行动
  motto     TEXT NOT NULL,
  focus     TEXT NOT NULL,
  summary   TEXT NOT NULL,              -- one sentence for the home page
  retired   INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX area_in_order ON area (position);

CREATE TABLE project (
  id           INTEGER PRIMARY KEY,
  slug         TEXT NOT NULL UNIQUE,
  area_id      INTEGER NOT NULL REFERENCES area,
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL,
  summary      TEXT NOT NULL,
  goal         TEXT NOT NULL,           -- what it is to achieve
  due          TEXT NOT NULL,           -- as the plan words it, e.g. 2025 年
  unit         TEXT NOT NULL,           -- responsible unit, '' until the county names it
  retired      INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  -- what the office reports; loading a plan never touches these
  stage        TEXT NOT NULL DEFAULT 'unreported'
               CHECK (stage IN ('unreported', 'planned', 'underway', 'late', 'paused', 'done')),
  stage_reason TEXT NOT NULL DEFAULT '',
  percent      INTEGER CHECK (percent BETWEEN 0 AND 100),
  next_step    TEXT NOT NULL DEFAULT '',
  updated_at   INTEGER,
  CHECK (stage NOT IN ('late', 'paused') OR stage_reason <> '')
) STRICT;
CREATE INDEX project_of_area ON project (area_id, position);

-- Figures and facts of a project, in the plan's order.
CREATE TABLE project_fact (
  project_id INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  label      TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (project_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE progress_note (
  id         INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project,
  noted_on   TEXT NOT NULL,
  body       TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 500),
  staff      TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX progress_note_of_project ON progress_note (project_id, noted_on DESC, id DESC);

CREATE TABLE township (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX township_in_order ON township (position);

-- Days that are not what their weekday says (调休 and holidays).
CREATE TABLE calendar_day (
  day     TEXT PRIMARY KEY,
  working INTEGER NOT NULL CHECK (working IN (0, 1)),
  name    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Feedback ------------------------------------------------------------------

-- Why something was masked, hidden or refused: the word for the colleague and
-- the sentence that the resident reads.  〔…〕 in a sentence is filled in.
CREATE TABLE reason (
  code     TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  verdict  TEXT NOT NULL CHECK (verdict IN ('masked', 'hidden', 'refused')),
  label    TEXT NOT NULL,
  sentence TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reason_in_order ON reason (position);

CREATE TABLE number_series (
  day  TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One resident's word on a project.  Visibility is what the public sees of
-- the text, handling what is done about it; every change raises version.
CREATE TABLE submission (
  id          INTEGER PRIMARY KEY,
  number      INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1000000000 AND 9999999999),
  project_id  INTEGER NOT NULL REFERENCES project,
  received_at INTEGER NOT NULL,
  month       TEXT NOT NULL,            -- of received_at
  rating      INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
  reasons     INTEGER NOT NULL CHECK (reasons BETWEEN 0 AND 127),   -- bit n-1 is why.n
  body        TEXT NOT NULL CHECK (length(body) <= 500),
  private     INTEGER NOT NULL CHECK (private IN (0, 1)),
  township_id INTEGER REFERENCES township,
  device      BLOB NOT NULL CHECK (length(device) = 32),
  request     BLOB NOT NULL CHECK (length(request) = 32),           -- idempotency, keyed
  code_hash   BLOB NOT NULL CHECK (length(code_hash) = 32),
  version     INTEGER NOT NULL DEFAULT 1,
  corrected_at INTEGER,
  withdrawn_at INTEGER,
  visibility  TEXT NOT NULL CHECK (visibility IN ('none', 'waiting', 'published', 'hidden', 'refused', 'withdrawn')),
  reason      TEXT NOT NULL DEFAULT '',  -- of the decision in force
  handling    TEXT NOT NULL CHECK (handling IN ('none', 'open', 'answered')),
  review_due  TEXT NOT NULL,
  answer_due  TEXT NOT NULL,
  answer_due_most TEXT NOT NULL,
  decision_id INTEGER REFERENCES decision,
  reply_id    INTEGER REFERENCES reply,
  CHECK (NOT (private = 1 AND visibility = 'published')),
  CHECK ((visibility = 'none') = (body = '') OR visibility = 'withdrawn')
) STRICT;
CREATE INDEX submission_queue ON submission ((rating > 2), received_at, id) WHERE visibility = 'waiting';
CREATE INDEX submission_of_month ON submission (month, id);
CREATE INDEX submission_of_month_project ON submission (month, project_id, id);
CREATE INDEX submission_request ON submission (request, received_at);

-- What stood there before a resident's correction.
CREATE TABLE submission_original (
  id            INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission,
  body          TEXT NOT NULL,
  replaced_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX submission_original_of ON submission_original (submission_id);

-- A mobile number, sealed to the office's public key (crypto_box_seal).
CREATE TABLE contact (
  submission_id INTEGER PRIMARY KEY REFERENCES submission,
  sealed        BLOB NOT NULL,
  consented_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE rating (
  id            INTEGER PRIMARY KEY,
  project_id    INTEGER NOT NULL REFERENCES project,
  submission_id INTEGER NOT NULL UNIQUE REFERENCES submission,
  device        BLOB NOT NULL CHECK (length(device) = 32),
  value         INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  rated_at      INTEGER NOT NULL,
  month         TEXT NOT NULL,
  retired_at    INTEGER,
  retired_why   TEXT NOT NULL DEFAULT '' CHECK (retired_why IN ('', 'replaced', 'withdrawn')),
  CHECK ((retired_at IS NULL) = (retired_why = ''))
) STRICT;
CREATE UNIQUE INDEX rating_active ON rating (project_id, device) WHERE retired_at IS NULL;

-- Every decision is kept, also when a later one replaces it.
CREATE TABLE decision (
  id            INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission,
  verdict       TEXT NOT NULL CHECK (verdict IN ('published', 'masked', 'hidden', 'refused')),
  reason        TEXT NOT NULL,
  filling       TEXT NOT NULL CHECK (length(filling) <= 100),
  public_text   TEXT NOT NULL CHECK (length(public_text) <= 1000),   -- '' unless published
  staff         TEXT NOT NULL,          -- the colleague's name at the time
  decided_at    INTEGER NOT NULL,
  CHECK ((verdict = 'published') = (reason = '')),
  CHECK ((verdict IN ('published', 'masked')) = (public_text <> ''))
) STRICT;
CREATE INDEX decision_of_submission ON decision (submission_id, id);

-- Official answers; a later one replaces, none is lost.
CREATE TABLE reply (
  id            INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission,
  unit          TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 50),
  outcome       TEXT NOT NULL CHECK (outcome IN ('adopted', 'partly', 'declined', 'explained')),
  body          TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 1000),
  replied_on    TEXT NOT NULL,
  staff         TEXT NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX reply_of_submission ON reply (submission_id, id);

-- What is public right now, lying in the order in which a project page reads it.
CREATE TABLE publication (
  project_id    INTEGER NOT NULL REFERENCES project,
  answered      INTEGER NOT NULL CHECK (answered IN (0, 1)),
  published_at  INTEGER NOT NULL,
  submission_id INTEGER NOT NULL UNIQUE REFERENCES submission,
  number        INTEGER NOT NULL,
  township      TEXT NOT NULL,
  received_at   INTEGER NOT NULL,
  body          TEXT NOT NULL,
  masked        INTEGER NOT NULL CHECK (masked IN (0, 1)),
  answer_due    TEXT NOT NULL,
  PRIMARY KEY (project_id, answered DESC, published_at DESC, submission_id DESC)
) STRICT, WITHOUT ROWID;

-- A submission with all that is known of it, as feedback/submission_read.c
-- reads it.  CROSS JOIN: whoever asks begins at the submission.
CREATE VIEW submission_sheet AS
SELECT submission.id, submission.number, submission.project_id, submission.received_at, submission.version,
       project.slug AS project_slug, project.name AS project_name, project.unit AS project_unit, area.name AS area_name,
       submission.rating, submission.reasons, submission.body, submission.private,
       submission.corrected_at IS NOT NULL AS corrected,
       EXISTS (SELECT 1 FROM contact WHERE contact.submission_id = submission.id) AS has_phone,
       township.name AS township,
       submission.visibility, submission.handling,
       submission.review_due, submission.answer_due, submission.answer_due_most,
       decision.decided_at, decision.staff AS decided_by, decision.verdict,
       reason.label AS reason_label, reason.sentence AS reason_sentence, decision.filling,
       iif(submission.visibility = 'published', decision.public_text, '') AS public_text,
       reply.created_at AS replied_at, reply.unit AS reply_unit, reply.outcome AS reply_outcome,
       reply.body AS reply_body, reply.replied_on AS reply_on,
       submission.withdrawn_at, submission.device, submission.request, submission.code_hash,
       submission.month, submission.reason
  FROM submission
       CROSS JOIN project ON project.id = submission.project_id
       CROSS JOIN area ON area.id = project.area_id
       LEFT JOIN township ON township.id = submission.township_id
       LEFT JOIN decision ON decision.id = submission.decision_id
       LEFT JOIN reason ON reason.code = submission.reason
       LEFT JOIN reply ON reply.id = submission.reply_id;

-- Figures -------------------------------------------------------------------
-- Kept by triggers in the same transaction, so that a page reads a few rows
-- however much there is.  A month is the one of receipt.

CREATE TABLE submission_tally (
  month      TEXT NOT NULL,
  project_id INTEGER NOT NULL,
  visibility TEXT NOT NULL,
  reason     TEXT NOT NULL,
  handling   TEXT NOT NULL,
  n          INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (month, project_id, visibility, reason, handling)
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_tally_published ON submission_tally (project_id, n) WHERE visibility = 'published';

CREATE TABLE rating_tally (
  project_id INTEGER NOT NULL,
  month      TEXT NOT NULL,
  value      INTEGER NOT NULL,
  n          INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (project_id, month, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome_tally (
  month   TEXT NOT NULL,                -- of receipt of the submission
  outcome TEXT NOT NULL,
  n       INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (month, outcome)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER submission_counted AFTER INSERT ON submission BEGIN
  INSERT INTO submission_tally VALUES (new.month, new.project_id, new.visibility, new.reason, new.handling, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER submission_recounted AFTER UPDATE OF visibility, reason, handling ON submission BEGIN
  UPDATE submission_tally SET n = n - 1
   WHERE month = old.month AND project_id = old.project_id AND visibility = old.visibility
     AND reason = old.reason AND handling = old.handling;
  INSERT INTO submission_tally VALUES (new.month, new.project_id, new.visibility, new.reason, new.handling, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER rating_counted AFTER INSERT ON rating WHEN new.retired_at IS NULL BEGIN
  INSERT INTO rating_tally VALUES (new.project_id, new.month, new.value, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER rating_uncounted AFTER UPDATE OF retired_at ON rating
WHEN old.retired_at IS NULL AND new.retired_at IS NOT NULL BEGIN
  UPDATE rating_tally SET n = n - 1
   WHERE project_id = old.project_id AND month = old.month AND value = old.value;
END;

CREATE TRIGGER outcome_counted AFTER UPDATE OF reply_id ON submission BEGIN
  UPDATE outcome_tally SET n = n - 1
   WHERE month = old.month AND outcome = (SELECT outcome FROM reply WHERE id = old.reply_id);
  INSERT INTO outcome_tally
  SELECT new.month, outcome, 1 FROM reply WHERE id = new.reply_id
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- What never changes --------------------------------------------------------

CREATE TABLE audit (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  actor   TEXT NOT NULL,                -- account name, or 'minyictl'
  action  TEXT NOT NULL,
  subject TEXT NOT NULL,                -- e.g. submission 2608170031
  detail  TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decision_is_fixed BEFORE UPDATE ON decision BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER reply_is_kept BEFORE DELETE ON reply BEGIN SELECT raise(ABORT, 'replies are append-only'); END;
CREATE TRIGGER reply_is_fixed BEFORE UPDATE ON reply BEGIN SELECT raise(ABORT, 'replies are append-only'); END;
CREATE TRIGGER original_is_kept BEFORE DELETE ON submission_original BEGIN SELECT raise(ABORT, 'originals are kept'); END;
CREATE TRIGGER original_is_fixed BEFORE UPDATE ON submission_original BEGIN SELECT raise(ABORT, 'originals are kept'); END;
CREATE TRIGGER submission_is_kept BEFORE DELETE ON submission BEGIN SELECT raise(ABORT, 'submissions are kept'); END;

INSERT INTO reason (code, position, verdict, label, sentence) VALUES
  ('mask',     1, 'masked',  '含个人信息',             '里面有电话、姓名等个人信息，遮盖后公开了。'),
  ('mask2',    2, 'masked',  '含不文明用语',           '个别不文明的词遮盖了，意思没有改。'),
  ('user',     3, 'hidden',  '本人要求不公开',         '按您的要求没有公开，正在办理。'),
  ('private',  4, 'hidden',  '涉及他人隐私',           '里面写了别人的私事，不能公开，但会继续办理。'),
  ('unver',    5, 'hidden',  '指名指责个人、待核实',   '涉及具体的人，核实前不公开，核实结果会告诉您。'),
  ('off',      6, 'hidden',  '与项目无关',             '说的不是这个项目。我们已转给〔转给哪个单位〕，照样会办。'),
  ('dup',      7, 'hidden',  '重复',                   '和编号 〔相同的编号〕 说的是同一件事，合在一起办，您也能看到结果。'),
  ('hot',      8, 'hidden',  '属 12345 受理范围',      '这件事由 12345 办理更快。我们已转交，热线编号 〔热线编号〕。'),
  ('petition', 9, 'refused', '属信访、诉讼、仲裁、复议程序', '这件事要走专门的程序，我们这里不能受理。请到：〔程序和地址、电话〕。'),
  ('report',  10, 'refused', '举报干部违纪',           '举报请走纪检监察渠道：12388。为保护您，没有公开。'),
  ('abuse',   11, 'refused', '辱骂、威胁、歧视',       '有辱骂或威胁别人的话，没有公开。您可以改一改再提交。'),
  ('ad',      12, 'refused', '广告、链接、刷屏',       '是广告或重复内容，没有受理。'),
  ('empty',   13, 'refused', '没有实际内容',           '没看出要说的事。评价已计入，您可以补充说明。'),
  ('law',     14, 'refused', '法律法规禁止发布',       '含有法律不允许发布的内容，没有公开。');
