-- The tables that a plan file fills, and nothing else: `minyictl plan load FILE`
-- makes them in memory, runs FILE, looks whether all of it fits together, and
-- only then brings the county's database up to date in one transaction.
--
-- To write the plan of another county: copy hengdong.sql, keep the INSERTs and
-- put your own rows in.  A plan file holds INSERT statements alone.
--
--  * A slug is the name of a thing in addresses: a-z, 0-9 and single dashes, at
--    most 40 of them.  What a slug once stood for it stands for ever, because
--    feedback hangs on it: a new wording keeps the slug, a new project takes a
--    new one.  What is left out of a later file is retired: it disappears from
--    the pages and keeps its feedback.
--  * A position is 1, 2, 3 ... in the order of the pages, counted anew in every
--    face, area and project.
--  * Names, figures and years stand as the plan has them.  Descriptions are
--    short and in plain words.  What the plan does not say stays ''.

-- The faces of the vision: what the county wants to be in the end.
CREATE TABLE plan_face (
  slug     TEXT NOT NULL,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,              -- 富强衡东
  summary  TEXT NOT NULL               -- one to four short sentences
) STRICT;

-- What a face is measured by.  A face without figures has none.
CREATE TABLE plan_indicator (
  slug      TEXT NOT NULL,
  face      TEXT NOT NULL,             -- slug of its face
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  target    REAL NOT NULL,
  unit      TEXT NOT NULL,             -- %, 元, 张 ...
  sense     TEXT NOT NULL,             -- at_least, at_most or reach
  actual    REAL,                      -- the latest published figure, where known
  actual_on TEXT NOT NULL DEFAULT ''   -- and the year or day that it is of
) STRICT;

-- The areas of action.  The pages have marks and colours for up to five.
CREATE TABLE plan_area (
  slug      TEXT NOT NULL,
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,             -- 产业升级
  full_name TEXT NOT NULL,             -- 产业升级行动
  motto     TEXT NOT NULL,
  focus     TEXT NOT NULL,             -- what it is about, for the area's page
  summary   TEXT NOT NULL              -- one sentence, for the home page
) STRICT;

-- A project is what the plan names as a thing to build, do or reach.
CREATE TABLE plan_project (
  slug     TEXT NOT NULL,
  area     TEXT NOT NULL,              -- slug of its area
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  summary  TEXT NOT NULL,              -- one or two short sentences for residents
  goal     TEXT NOT NULL,              -- what it is to achieve
  due      TEXT NOT NULL,              -- as the plan words it: 2025 年, 五年内, or ''
  unit     TEXT NOT NULL               -- responsible unit, '' until it is named
) STRICT;

-- Figures and facts of a project.
CREATE TABLE plan_fact (
  project  TEXT NOT NULL,              -- slug of its project
  position INTEGER NOT NULL,
  label    TEXT NOT NULL,
  value    TEXT NOT NULL
) STRICT;

-- Where residents may say they live.
CREATE TABLE plan_township (
  name     TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- The townships that a project lies in, where the plan names them; it may stay
-- empty.  Read when a project is first loaded: from then on the office says
-- where it is, and a later file changes nothing of that.
CREATE TABLE plan_place (
  project  TEXT NOT NULL,              -- slug of its project
  township TEXT NOT NULL               -- name of a township of this file
) STRICT;

-- Days that are not what their weekday says; days of promises count by it.
-- Once a year, when the State Council's notice is out, the office puts the new
-- year in.  A holiday that falls on a weekend may stand here too.
CREATE TABLE plan_calendar_day (
  day     TEXT NOT NULL,               -- 2026-10-01
  working INTEGER NOT NULL,            -- 1: a weekend day that is worked
  name    TEXT NOT NULL                -- 国庆节, 国庆节调休上班 ...
) STRICT;

-- Sample feedback -----------------------------------------------------------
-- A real plan leaves these empty: `minyictl demo FILE` alone reads them, for a
-- site that shows what the pages look like when they are full (see demo.sql).

-- Who answers for a project, how much is said of it, and how content people are.
CREATE TABLE demo_project (
  project TEXT NOT NULL,               -- slug
  unit    TEXT NOT NULL,
  weight  INTEGER NOT NULL,            -- of all that is said, this share: 1 .. 50
  mood    INTEGER NOT NULL,            -- 1 discontent .. 5 content
  builds  INTEGER NOT NULL             -- 1: there are works that may disturb
) STRICT;

-- What residents might write, and what the unit might answer.  In both,
-- {town} is a township, {received}, {today}, {soon} and {later} are days.
CREATE TABLE demo_text (
  project TEXT NOT NULL,               -- slug of a project or an area; '' for any
  tone    TEXT NOT NULL,               -- good, wish, bad; the code of the reason why it is not shown as it is;
                                       -- answer: a reply to texts without one; again: a second answer; addition: what a correction adds
  body    TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT '',    -- adopted, partly, declined, explained; '' without answer
  reply   TEXT NOT NULL DEFAULT '',
  filling TEXT NOT NULL DEFAULT ''     -- of the blank in the reason's sentence; with mask and mask2, what is covered
) STRICT;

-- How far a project might be, oldest report first.
CREATE TABLE demo_progress (
  project   TEXT NOT NULL,
  days_ago  INTEGER NOT NULL,
  stage     TEXT NOT NULL,
  reason    TEXT NOT NULL,
  percent   INTEGER NOT NULL,          -- -1: not said
  next_step TEXT NOT NULL,
  note      TEXT NOT NULL,
  amount    REAL                       -- of the goal in demo_schedule, that much was done
) STRICT;

-- Where it might be, and by when it might be finished.
CREATE TABLE demo_schedule (
  project     TEXT NOT NULL,           -- slug
  townships   TEXT NOT NULL,           -- names with 、 between, '' for none
  planned_in  INTEGER,                 -- days from today to the day promised; negative ones have passed
  expected_in INTEGER,                 -- to the day expected by its last report
  goal        REAL,                    -- 280
  unit        TEXT NOT NULL DEFAULT '' -- 公里
) STRICT;

-- What the office might have made of what was said in a month (采纳情况): of the
-- month before the last fifth of a month a published report, of the one after a draft.
CREATE TABLE demo_adoption (
  draft   INTEGER NOT NULL,            -- 1: in the draft
  about   TEXT NOT NULL,               -- what the texts speak of that it was merged from, with 、 between
  opinion TEXT NOT NULL,
  verdict TEXT NOT NULL,               -- adopted, partly, declined, studying
  action  TEXT NOT NULL,               -- what was changed, or why not; days as in demo_text
  unit    TEXT NOT NULL,
  people  INTEGER NOT NULL,            -- where no text of that month speaks of it
  done_in INTEGER                      -- days from the day of the report to the day of completion
) STRICT;

-- What an indicator might stand at; the time says that it is a sample.
CREATE TABLE demo_indicator (
  indicator TEXT NOT NULL,             -- slug
  actual    REAL NOT NULL,
  actual_on TEXT NOT NULL
) STRICT;
