-- What minyictl reads of a plan file, which stands in a database in memory
-- (sql/plan/format.sql).  The rows come in the order of the file.

-- name: plan_file_problems (problem)
-- Whatever does not fit together, in words for whoever wrote the file.
WITH thing (kind, key, name, parent, position) AS (
  SELECT '愿景', slug, name, '', position FROM plan_face
  UNION ALL SELECT '指标', slug, name, face, position FROM plan_indicator
  UNION ALL SELECT '行动', slug, name, '', position FROM plan_area
  UNION ALL SELECT '项目', slug, name, area, position FROM plan_project
  UNION ALL SELECT '要点', project || '#' || position, label, project, position FROM plan_fact
  UNION ALL SELECT '乡镇', name, name, '', position FROM plan_township
)
SELECT '文件里没有行动（plan_area）。' WHERE NOT EXISTS (SELECT 1 FROM plan_area)
UNION ALL
SELECT '行动最多 5 个，文件里有 ' || count(*) || ' 个。' FROM plan_area HAVING count(*) > 5
UNION ALL
SELECT kind || '“' || name || '”的短名“' || key || '”不合要求：只用 a-z、0-9 和单个短横线，最多 40 个字符。'
  FROM thing
 WHERE kind NOT IN ('要点', '乡镇')
   AND (length(key) NOT BETWEEN 1 AND 40 OR key GLOB '*[^a-z0-9-]*' OR key GLOB '-*' OR key GLOB '*-' OR key GLOB '*--*')
UNION ALL
SELECT kind || ' ' || key || ' 没有名称。' FROM thing WHERE trim(name) = ''
UNION ALL
SELECT kind || ' ' || key || ' 写了两次。' FROM thing
 WHERE EXISTS (SELECT 1 FROM thing AS other WHERE other.kind = thing.kind AND other.key = thing.key
                GROUP BY other.key HAVING count(*) > 1)
 GROUP BY kind, key
UNION ALL
SELECT kind || ' ' || key || ' 的顺序是 ' || position || '：同一组里要从 1 起连着排，不能重复。' FROM thing
 WHERE position < 1
    OR position > (SELECT count(*) FROM thing AS other WHERE other.kind = thing.kind AND other.parent = thing.parent)
    OR (SELECT count(*) FROM thing AS other
         WHERE other.kind = thing.kind AND other.parent = thing.parent AND other.position = thing.position) > 1
UNION ALL
SELECT '指标 ' || slug || ' 属于愿景“' || face || '”，文件里没有这个愿景。' FROM plan_indicator
 WHERE face NOT IN (SELECT slug FROM plan_face)
UNION ALL
SELECT '项目 ' || slug || ' 属于行动“' || area || '”，文件里没有这个行动。' FROM plan_project
 WHERE area NOT IN (SELECT slug FROM plan_area)
UNION ALL
SELECT '要点“' || label || '”属于项目“' || project || '”，文件里没有这个项目。' FROM plan_fact
 WHERE project NOT IN (SELECT slug FROM plan_project)
UNION ALL
SELECT '地点“' || township || '”属于项目“' || project || '”，文件里没有这个项目。' FROM plan_place
 WHERE project NOT IN (SELECT slug FROM plan_project)
UNION ALL
SELECT '项目 ' || project || ' 的地点“' || township || '”不是文件里的乡镇。' FROM plan_place
 WHERE township NOT IN (SELECT name FROM plan_township)
UNION ALL
SELECT '项目 ' || project || ' 的地点“' || township || '”写了两次。' FROM plan_place
 GROUP BY project, township HAVING count(*) > 1
UNION ALL
SELECT '指标 ' || slug || ' 的 sense 是“' || sense || '”，只能是 at_least、at_most 或 reach。' FROM plan_indicator
 WHERE sense NOT IN ('at_least', 'at_most', 'reach')
UNION ALL
SELECT '日历里的“' || day || '”不是日期，要写成 2026-10-01。' FROM plan_calendar_day
 WHERE date(julianday(day)) IS NOT day
UNION ALL
SELECT '日历里的 ' || day || ' 写了两次。' FROM plan_calendar_day GROUP BY day HAVING count(*) > 1
UNION ALL
SELECT '日历里的 ' || day || '：working 只能是 0 或 1。' FROM plan_calendar_day WHERE working NOT IN (0, 1)
LIMIT 20;

-- name: plan_file_faces (slug, position, name, summary)
SELECT slug, position, name, summary FROM plan_face ORDER BY rowid LIMIT 1000;

-- name: plan_file_indicators (slug, face, position, name, target, unit, sense, actual, actual_on)
SELECT slug, face, position, name, target, unit, sense, actual, actual_on FROM plan_indicator ORDER BY rowid LIMIT 1000;

-- name: plan_file_areas (slug, position, name, full_name, motto, focus, summary)
SELECT slug, position, name, full_name, motto, focus, summary FROM plan_area ORDER BY rowid LIMIT 1000;

-- name: plan_file_projects (slug, area, position, name, summary, goal, due, unit)
SELECT slug, area, position, name, summary, goal, due, unit FROM plan_project ORDER BY rowid LIMIT 5000;

-- name: plan_file_facts (project, position, label, value)
SELECT project, position, label, value FROM plan_fact ORDER BY rowid LIMIT 50000;

-- name: plan_file_places (project, township)
SELECT project, township FROM plan_place ORDER BY rowid LIMIT 50000;

-- name: plan_file_townships (name, position)
SELECT name, position FROM plan_township ORDER BY rowid LIMIT 1000;

-- name: plan_file_days (day, working, name)
SELECT day, working, name FROM plan_calendar_day ORDER BY rowid LIMIT 10000;

-- Sample feedback -----------------------------------------------------------

-- name: demo_projects (project, unit, weight, mood, builds)
SELECT project, unit, weight, mood, builds FROM demo_project ORDER BY rowid LIMIT 5000;

-- name: demo_texts (project, tone, body, outcome, reply, filling)
SELECT project, tone, body, outcome, reply, filling FROM demo_text ORDER BY rowid LIMIT 5000;

-- name: demo_progress (project, days_ago, stage, reason, percent, next_step, note, amount, townships, planned_in, ...)
SELECT demo_progress.project, days_ago, stage, reason, percent, next_step, note, amount,
       townships, planned_in, expected_in, goal, unit
  FROM demo_progress LEFT JOIN demo_schedule ON demo_schedule.project = demo_progress.project
 ORDER BY demo_progress.rowid LIMIT 5000;

-- name: demo_adoptions (draft, about, opinion, verdict, action, unit, people, done_in)
SELECT draft, about, opinion, verdict, action, unit, people, done_in FROM demo_adoption ORDER BY rowid LIMIT 100;

-- name: demo_indicators (indicator, actual, actual_on)
SELECT indicator, actual, actual_on FROM demo_indicator ORDER BY rowid LIMIT 1000;
