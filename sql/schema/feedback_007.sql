-- Public statistics, and indicators that the office keeps.

-- What residents read of a reason in a list of figures; the sentence is for
-- the one whose text it was.
ALTER TABLE reason ADD COLUMN public_label TEXT NOT NULL DEFAULT '';
UPDATE reason SET public_label = CASE code
  WHEN 'mask'     THEN '遮盖了电话、姓名等个人信息'
  WHEN 'mask2'    THEN '遮盖了个别不文明的词'
  WHEN 'user'     THEN '本人要求不公开'
  WHEN 'private'  THEN '写到了别人的私事'
  WHEN 'unver'    THEN '说到具体的人，正在核实'
  WHEN 'off'      THEN '说的不是这个项目，转给了管这件事的单位'
  WHEN 'dup'      THEN '和别的意见说同一件事，合在一起办'
  WHEN 'hot'      THEN '由 12345 热线办理更快，转给了热线'
  WHEN 'petition' THEN '要走信访、诉讼、仲裁或复议程序'
  WHEN 'report'   THEN '举报干部违纪，要打 12388'
  WHEN 'abuse'    THEN '有辱骂、威胁或歧视的话'
  WHEN 'ad'       THEN '广告、链接或者刷屏'
  WHEN 'empty'    THEN '没看出要说的事'
  WHEN 'law'      THEN '含有法律不允许发布的内容'
  ELSE label END;

-- When the office reported the actual; loading a plan touches it only while NULL.
ALTER TABLE indicator ADD COLUMN reported_at INTEGER;

-- Was the first answer there by the day that the receipt promised?  Later
-- answers change nothing: what was promised was the first one.
CREATE TABLE answer_tally (
  month   TEXT NOT NULL,                -- of receipt of the submission
  on_time INTEGER NOT NULL CHECK (on_time IN (0, 1)),
  n       INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (month, on_time)
) STRICT, WITHOUT ROWID;

INSERT INTO answer_tally
SELECT month, replied_on <= answer_due, count(*)
  FROM submission JOIN reply ON reply.id = (SELECT min(id) FROM reply WHERE submission_id = submission.id)
 GROUP BY 1, 2;

CREATE TRIGGER first_answer_counted AFTER UPDATE OF reply_id ON submission
WHEN old.reply_id IS NULL AND new.reply_id IS NOT NULL BEGIN
  INSERT INTO answer_tally
  SELECT new.month, replied_on <= new.answer_due, 1 FROM reply WHERE id = new.reply_id
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- What still has no answer at all, by the day that was promised.
CREATE INDEX submission_unanswered ON submission (month, answer_due) WHERE handling = 'open' AND reply_id IS NULL;

-- A month's ratings of all projects lie together.
CREATE INDEX rating_tally_of_month ON rating_tally (month, value, n);
