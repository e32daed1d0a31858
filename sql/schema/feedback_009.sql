-- Machine flags: what a program noticed in a text that waits, for people to judge.
-- A flag hides nothing and refuses nothing.

-- Bytes are those of submission.body; length 0 stands for the whole text.
-- shown is for people; of a personal number it holds the beginning only.
CREATE TABLE submission_flag (
  submission_id INTEGER NOT NULL REFERENCES submission,
  start         INTEGER NOT NULL CHECK (start >= 0),
  kind          TEXT NOT NULL CHECK (kind IN ('mobile', 'identity_card', 'bank_card', 'plate', 'word', 'link', 'duplicate', 'burst')),
  length        INTEGER NOT NULL CHECK (length >= 0),
  shown         TEXT NOT NULL CHECK (length(shown) BETWEEN 1 AND 200),
  PRIMARY KEY (submission_id, start, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_flag_of_kind ON submission_flag (kind, submission_id);

-- What is withdrawn is not spoken of any more.
CREATE TRIGGER submission_flag_withdrawn AFTER UPDATE OF visibility ON submission
WHEN new.visibility = 'withdrawn' BEGIN
  DELETE FROM submission_flag WHERE submission_id = new.id;
END;

-- Waiting texts that are to be looked through again, after a change of the
-- words or of the rules; a chore of moderate works it off.
CREATE TABLE flag_todo (
  submission_id INTEGER PRIMARY KEY REFERENCES submission
) STRICT;
INSERT INTO flag_todo SELECT id FROM submission WHERE visibility = 'waiting';

-- The county's own words, by version: a word is in force from the version
-- that added it to the one that retired it, so every earlier list can be read.
CREATE TABLE watch_list (
  version    INTEGER PRIMARY KEY,
  stamp      INTEGER NOT NULL,           -- random: tells two databases' lists of one version apart
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,              -- the colleague's name; '' for the list that came with the program
  note       TEXT NOT NULL CHECK (length(note) <= 200),
  words      INTEGER NOT NULL            -- how many are in force with it
) STRICT;

CREATE TABLE watch_word (
  id         INTEGER PRIMARY KEY,
  word       TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 20),
  folded     TEXT NOT NULL CHECK (folded <> ''),
  exceptions TEXT NOT NULL CHECK (length(exceptions) <= 500),   -- phrases in which it does not count, one a line
  since      INTEGER NOT NULL REFERENCES watch_list,
  until      INTEGER REFERENCES watch_list,                     -- the first version without it
  CHECK (until > since)
) STRICT;
CREATE UNIQUE INDEX watch_word_in_force ON watch_word (folded) WHERE until IS NULL;

CREATE TRIGGER watch_list_is_kept BEFORE DELETE ON watch_list BEGIN SELECT raise(ABORT, 'word lists are kept'); END;
CREATE TRIGGER watch_list_is_fixed BEFORE UPDATE ON watch_list BEGIN SELECT raise(ABORT, 'word lists are kept'); END;
CREATE TRIGGER watch_word_is_kept BEFORE DELETE ON watch_word BEGIN SELECT raise(ABORT, 'words are retired'); END;
CREATE TRIGGER watch_word_is_fixed BEFORE UPDATE OF word, folded, exceptions, since ON watch_word
BEGIN SELECT raise(ABORT, 'words are retired'); END;

-- A beginning: coarse insults, and what advertisers write.
INSERT INTO watch_list VALUES (1, random(), 0, '', '', 57);
INSERT INTO watch_word (word, folded, exceptions, since)
SELECT value ->> 0, value ->> 0, replace(coalesce(value ->> 1, ''), '|', char(10)), 1 FROM json_each('[
  ["傻逼"], ["煞笔"], ["傻缺"], ["脑残"], ["他妈的"], ["操你"], ["草泥马"], ["滚蛋"], ["王八蛋"], ["混蛋"],
  ["狗东西"], ["狗日的"], ["贱人"], ["婊子"], ["杂种"], ["蠢货"], ["猪脑子"], ["白痴"], ["饭桶"], ["败类"],
  ["不要脸"], ["sb"], ["tmd"],
  ["畜生", "畜生产|畜生态"], ["去死", "去死角|去死结"], ["人渣", "人渣土|人渣滓"],
  ["废物", "废物利用|废物处理|废物处置|废物回收|废物箱|固体废物|危险废物|医疗废物|废物品"],
  ["智障", "智障儿童|智障人|智障学|智障残疾|智障孩子"], ["神经病", "神经病学|神经病科|神经病变"],
  ["代开发票"], ["办证刻章"], ["刻章办证"], ["信用卡套现"], ["无抵押贷款"], ["秒批贷款"], ["秒到账"], ["网上兼职"],
  ["兼职日结"], ["日赚"], ["躺赚"], ["网赚"], ["返利"], ["刷单", "刷单诈骗|刷单骗|反刷单"], ["刷信誉"],
  ["免费领取"], ["点击领取"], ["扫码领取"], ["诚招代理"], ["微商代理"], ["代写论文"], ["高价回收"], ["时时彩"],
  ["六合彩"], ["百家乐"], ["加我微信"], ["加微信"], ["加v信"]
]');
