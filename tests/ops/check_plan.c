/* The county's plan as data: complete, loaded without loss, never half. */
#include "ops/installation.h"

/* A file with a text replaced once, in the folder. */
static const char *
changed_file(const char *source, const char *from, const char *to)
{
	static char path[256];
	char *text, *at;
	long size;
	FILE *file = fopen(source, "r");

	ck_assert_ptr_nonnull(file);
	fseek(file, 0, SEEK_END);
	size = ftell(file);
	rewind(file);
	text = calloc(1, (size_t)size + 1);
	ck_assert_int_eq((int)fread(text, 1, (size_t)size, file), (int)size);
	fclose(file);
	at = strstr(text, from);
	ck_assert_msg(at != NULL, "%s is not in the plan", from);
	snprintf(path, sizeof(path), "%s", inside("changed.sql"));
	file = fopen(path, "w");
	fprintf(file, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
	fclose(file);
	free(text);
	return path;
}

static const char *
changed_plan(const char *from, const char *to)
{
	return changed_file(PLAN_FILE_NAME, from, to);
}

/* Once for the project and once for its only fact. */
static const char *
changed_plan_twice(const char *from, const char *to)
{
	return changed_file(changed_plan(from, to), from, to);
}

/* The real plan with a statement added at its end. */
static const char *
longer_plan(const char *statement)
{
	char added[1024];

	snprintf(added, sizeof(added), "%s\n-- The vision", statement);
	return changed_plan("-- The vision", added);
}

START_TEST(the_plan_has_five_faces_and_twenty_indicators)
{
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM face"), 5);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM indicator"), 20);
	ck_assert_str_eq(feedback("SELECT group_concat(name, ' ') FROM (SELECT name FROM face ORDER BY position)"),
	    "富强衡东 幸福衡东 和谐衡东 美丽衡东 清廉衡东");
	ck_assert_str_eq(feedback("SELECT group_concat(n, ' ') FROM (SELECT (SELECT count(*) FROM indicator"
	    " WHERE face_id = face.id) AS n FROM face ORDER BY position)"), "5 7 0 8 0");
}
END_TEST

START_TEST(the_plan_has_five_areas_and_forty_projects)
{
	ck_assert_str_eq(feedback("SELECT group_concat(full_name || '：' || motto, ' ')"
	    " FROM (SELECT * FROM area ORDER BY position)"),
	    "产业升级行动：构筑转型发展主阵地 创新引领行动：激发率先发展主力军 城乡统筹行动：打造融合发展主战场 "
	    "民生升温行动：打赢幸福共享主攻战 治理提升行动：唱响和谐发展主旋律");
	ck_assert_str_eq(feedback("SELECT group_concat(slug, ' ') FROM (SELECT slug FROM area ORDER BY position)"),
	    "industry innovation integration livelihood governance");
	ck_assert_str_eq(feedback("SELECT group_concat(n, ' ') FROM (SELECT (SELECT count(*) FROM project"
	    " WHERE area_id = area.id) AS n FROM area ORDER BY position)"), "13 5 8 8 6");
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project WHERE summary = '' OR goal = ''"), 0);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project"
	    " WHERE NOT EXISTS (SELECT 1 FROM project_fact WHERE project_id = project.id)"), 0);
}
END_TEST

static const struct { const char *name; double target; const char *unit, *sense; } indicators[] = {
	{ "GDP年均增长", 8, "%", "at_least" }, { "地方一般公共预算收入年均增长", 8, "%", "at_least" },
	{ "固定资产投资年均增长", 14, "%", "at_least" }, { "服务业增加值占GDP比重", 56, "%", "at_least" },
	{ "高新技术产业增加值占GDP比重", 25, "%", "at_least" }, { "城镇居民人均可支配收入", 55000, "元", "reach" },
	{ "农村居民人均可支配收入", 35200, "元", "reach" }, { "学前教育入园率", 96, "%", "reach" },
	{ "高中阶段教育毛入学率", 95, "%", "at_least" }, { "城镇登记失业率", 3.5, "%", "at_most" },
	{ "城乡基本社会保险覆盖率", 95, "%", "at_least" }, { "每千人拥有病床床位数", 8, "张", "reach" },
	{ "单位GDP能耗下降", 15, "%", "reach" }, { "单位GDP水耗下降", 25, "%", "reach" },
	{ "单位GDP碳排放下降", 18, "%", "reach" }, { "环境质量综合指数", 95, "分", "at_least" },
	{ "森林覆盖率", 54, "%", "reach" }, { "城镇生活垃圾无害化处理", 100, "%", "reach" },
	{ "城镇生活污水处理", 100, "%", "reach" }, { "农村垃圾集中处理", 100, "%", "reach" },
};

START_TEST(every_indicator_has_its_target)
{
	char sql[512];

	snprintf(sql, sizeof(sql), "SELECT 1 FROM indicator WHERE name = '%s' AND target = %g AND unit = '%s'"
	    " AND sense = '%s' AND actual IS NULL",
	    indicators[_i].name, indicators[_i].target, indicators[_i].unit, indicators[_i].sense);
	ck_assert_msg(feedback_number(sql) == 1, "%s", indicators[_i].name);
}
END_TEST

static const char *const projects[] = {
	"“三园九链”产业集群", "义乌好货智慧产业园", "三科农商城", "韵达产业园", "大浦千吨级码头", "农产品物流园",
	"金堰冷链市场", "六大强农行动（升级版）", "湘江温泉", "盛和生态农业示范园", "洣江生态园", "洣水“百里画廊”",
	"创建全国乡村旅游融合发展示范区",
	"优化营商环境", "培育创新企业", "集聚创新人才（人才强县工程）", "科创飞地", "提高研发投入",
	"创建全省乡村振兴示范县", "创建国家卫生城市", "创建全国道路交通文明畅通城市", "乡镇通三级公路", "资源旅游产业路",
	"村便捷连通路", "村农家书屋与“村村响”广播提质", "村文化室全覆盖",
	"创建省绿色发展示范县", "新增就业", "就业创业培训", "重大疾病医疗保险和救助", "灵活就业社保与社保数字化",
	"五星级养老机构", "居家养老服务与重度失能老年人护理补贴", "乡镇、村（社区）妇女儿童活动中心",
	"县域社会治理现代化试点", "自治法治德治相结合的基层治理体系", "支持人大依法履职", "支持政协参政议政",
	"平安衡东：扫黑除恶与禁毒", "打击传销、非法集资与电信网络诈骗",
};

START_TEST(every_project_stands_in_the_order_of_the_plan)
{
	char sql[512];

	ck_assert_int_eq((int)(sizeof(projects) / sizeof(projects[0])), 40);
	snprintf(sql, sizeof(sql), "SELECT project.name FROM project JOIN area ON area.id = area_id"
	    " ORDER BY area.position, project.position LIMIT 1 OFFSET %d", _i);
	ck_assert_str_eq(feedback(sql), projects[_i]);
}
END_TEST

/* Project, what its label says, what its value says: all that the plan names. */
static const struct { const char *project, *label, *value; } facts[] = {
	{ "sanyuan-jiulian", "发展方式", "链式发展" }, { "sanyuan-jiulian", "产业", "先进制造业" },
	{ "yiwu-smart-park", "六个供应链项目合计：2025 年", "50 亿元" }, { "yiwu-smart-park", "共同目标", "中南地区" },
	{ "sanke-market", "六个供应链项目合计：2025 年", "50 亿元" }, { "yunda-park", "六个供应链项目合计：2025 年", "50 亿元" },
	{ "dapu-wharf", "六个供应链项目合计：2025 年", "50 亿元" }, { "dapu-wharf", "等级", "千吨级" },
	{ "produce-logistics", "六个供应链项目合计：2025 年", "50 亿元" },
	{ "jinyan-cold-chain", "六个供应链项目合计：2025 年", "50 亿元" }, { "jinyan-cold-chain", "类型", "冷链" },
	{ "six-farm-actions", "品牌", "霞流禽蛋、三樟黄贡椒、衡东大桃油茶、真塘鱼" },
	{ "six-farm-actions", "2025 年国家级", "2 家" }, { "six-farm-actions", "2025 年省级", "20 家" },
	{ "six-farm-actions", "2025 年市级", "50 家" },
	{ "xiangjiang-hot-spring", "五个旅游项目合计：2025 年", "200 亿元" },
	{ "xiangjiang-hot-spring", "共同目标", "全景衡东、全域旅游、全时旺季" },
	{ "xiangjiang-hot-spring", "方向", "文化+生态+康养" }, { "xiangjiang-hot-spring", "共同目标", "南岳衡山旅游经济圈" },
	{ "shenghe-farm", "五个旅游项目合计：2025 年", "200 亿元" }, { "mijiang-park", "五个旅游项目合计：2025 年", "200 亿元" },
	{ "mishui-gallery", "五个旅游项目合计：2025 年", "200 亿元" },
	{ "rural-tourism-zone", "五个旅游项目合计：2025 年", "200 亿元" },
	{ "rural-tourism-zone", "称号", "全国乡村旅游融合发展示范区" },
	{ "business-environment", "突破口", "供给侧结构性改革" }, { "business-environment", "环境", "市场化、法治化" },
	{ "innovative-firms", "2025 年新增高新技术企业", "70 家以上" }, { "innovative-firms", "2025 年国、省级", "10 家以上" },
	{ "talent", "对接", "“人才雁阵”" }, { "innovation-outposts", "城市", "广州、深圳、长株潭" },
	{ "innovation-outposts", "模式", "城市孵化+衡东制造" }, { "research-spending", "五年内", "3% 以上" },
	{ "rural-model-county", "称号", "全省乡村振兴示范县" },
	{ "rural-model-county", "三生三美", "生产美产业强、生态美环境优、生活美家园好" },
	{ "sanitary-city", "称号", "国家卫生城市" }, { "traffic-city", "称号", "全国道路交通文明畅通城市" },
	{ "third-class-roads", "里程", "280 公里" }, { "tourism-roads", "里程", "210 公里" },
	{ "village-roads", "里程", "199 公里" }, { "village-reading-radio", "提质", "“村村响”" },
	{ "village-culture-rooms", "覆盖率", "100%" }, { "green-model-county", "称号", "省绿色发展示范县" },
	{ "new-jobs", "五年内", "4 万个以上" }, { "new-jobs", "重点", "城镇就业困难人员" },
	{ "job-training", "五年内", "3 万人以上" }, { "serious-illness", "目标", "健全" },
	{ "flexible-insurance", "数字化", "数据安全" }, { "five-star-care", "机构", "4 家" },
	{ "five-star-care", "体系", "居家为基础、社区为依托、机构为支撑" }, { "home-care", "居家", "全覆盖" },
	{ "home-care", "护理补贴", "全覆盖" }, { "women-children", "范围", "所有乡镇、村（社区）" },
	{ "women-children", "保护", "残疾人" }, { "governance-pilot", "性质", "试点" },
	{ "grassroots-governance", "结合", "自治、法治、德治" }, { "peoples-congress", "对象", "常委会" },
	{ "political-consultation", "职能", "政治协商、民主监督、参政议政" },
	{ "safe-hengdong", "常态", "扫黑除恶、禁毒" }, { "fraud-crackdown", "犯罪", "传销、非法集资、电信网络诈骗" },
};

START_TEST(every_fact_of_the_plan_is_there)
{
	char sql[512];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM project_fact JOIN project ON project.id = project_id"
	    " WHERE slug = '%s' AND instr(label, '%s') > 0 AND instr(value, '%s') > 0",
	    facts[_i].project, facts[_i].label, facts[_i].value);
	ck_assert_msg(feedback_number(sql) == 1, "%s: %s: %s", facts[_i].project, facts[_i].label, facts[_i].value);
}
END_TEST

START_TEST(strategies_titles_and_townships_are_named)
{
	static const char *const words[] = { "“一核两副”", "“三园九链”", "“三高四新”", "“一体两翼”", "国家生态县",
		"省级园林县城", "干部清正、政府清廉、政治清明、社会清朗", "“五美与共”", "“五级书记抓乡村振兴”" };
	char sql[512];

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		snprintf(sql, sizeof(sql), "SELECT (SELECT count(*) FROM face WHERE instr(summary, '%s') > 0)"
		    " + (SELECT count(*) FROM area WHERE instr(focus, '%s') > 0)", words[i], words[i]);
		ck_assert_msg(feedback_number(sql) > 0, "%s", words[i]);
	}
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM township"), 18);
	ck_assert_str_eq(feedback("SELECT name FROM township ORDER BY position DESC LIMIT 1"), "县外");
}
END_TEST

START_TEST(only_what_the_plan_dates_is_due)
{
	ck_assert_str_eq(feedback("SELECT group_concat(slug || '=' || due, ' ')"
	    " FROM (SELECT * FROM project WHERE due <> '' ORDER BY slug)"),
	    "innovative-firms=2025 年 job-training=五年内 new-jobs=五年内 research-spending=五年内 six-farm-actions=2025 年");
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project WHERE unit <> ''"), 0);
}
END_TEST

START_TEST(only_the_places_that_the_plan_names_are_known)
{
	static const char places[] = "SELECT group_concat(project.slug || '=' || township.name, ' ') FROM project_township"
	    " JOIN project ON project.id = project_id JOIN township ON township.id = township_id";

	ck_assert_str_eq(feedback(places), "dapu-wharf=大浦镇");
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project WHERE planned_on || expected_on || amount_unit <> ''"), 0);
}
END_TEST

START_TEST(a_place_is_the_offices_to_change_once_the_project_is_there)
{
	feedback_run("DELETE FROM project_township");
	expect(run("plan", "load", PLAN_FILE_NAME, NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "规划没有变化"));
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project_township"), 0);
	expect(run("plan", "load", longer_plan("INSERT INTO plan_project VALUES ('new-road', 'governance', 7, '新路', '新', '', '', '');"
	    "INSERT INTO plan_place VALUES ('new-road', '石滩乡'), ('new-road', '洣水镇'), ('traffic-city', '洣水镇');"), NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "新增：项目 新路\n"));
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project_township JOIN project ON project.id = project_id"
	    " WHERE slug = 'new-road'"), 2);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project_township"), 2);
}
END_TEST

START_TEST(days_of_the_office_stay_as_it_left_them)
{
	feedback_run("INSERT INTO calendar_day VALUES ('2026-11-30', 0, '县庆', 'office');"
	    "UPDATE calendar_day SET working = 1, name = '', source = 'office' WHERE day = '2026-10-01'");
	expect(run("plan", "load", PLAN_FILE_NAME, NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "规划没有变化"));
	ck_assert_str_eq(feedback("SELECT group_concat(day || working || name, ' ') FROM calendar_day WHERE source = 'office'"),
	    "2026-10-011 2026-11-300县庆");
}
END_TEST

START_TEST(loading_twice_changes_nothing)
{
	char before[4096];

	snprintf(before, sizeof(before), "%s", feedback("SELECT count(*) FROM audit"));
	expect(run("plan", "load", PLAN_FILE_NAME, NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "规划没有变化"));
	ck_assert_str_eq(feedback("SELECT count(*) FROM audit"), before);
}
END_TEST

START_TEST(a_changed_name_is_reported)
{
	expect(run("plan", "load", changed_plan("'金堰冷链市场'", "'金堰冷链大市场'"), NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "更改：项目 金堰冷链大市场\n"));
	ck_assert_ptr_nonnull(strstr(said, "新增 0，更改 1，停用 0"));
	ck_assert_str_eq(feedback("SELECT name FROM project WHERE slug = 'jinyan-cold-chain'"), "金堰冷链大市场");
	ck_assert_str_eq(feedback("SELECT detail FROM audit ORDER BY id DESC LIMIT 1"), "added 0, changed 1, retired 0");
}
END_TEST

START_TEST(a_changed_fact_is_a_change_of_its_project)
{
	expect(run("plan", "load", changed_plan("'280 公里'", "'281 公里'"), NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "更改：项目 乡镇通三级公路\n"));
	expect(run("plan", "load", changed_plan(",\n  ('women-children', 2, '一起保护', '未成年人、残疾人、妇女儿童')", ""), NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "更改：项目 乡镇、村（社区）妇女儿童活动中心\n"));
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project_fact JOIN project ON project.id = project_id"
	    " WHERE slug = 'women-children'"), 1);
}
END_TEST

START_TEST(a_removed_project_is_retired_and_keeps_its_feedback)
{
	put_submission("fraud-crackdown", 2611240001);
	expect(run("plan", "load", changed_plan("'fraud-crackdown'", "'another-slug'"), NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "属于项目“fraud-crackdown”"));
	expect(run("plan", "load", changed_plan_twice("'fraud-crackdown'", "'another-slug'"), NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "新增：项目 打击传销、非法集资与电信网络诈骗\n"));
	ck_assert_ptr_nonnull(strstr(said, "停用：项目 打击传销、非法集资与电信网络诈骗\n"));
	ck_assert_int_eq(feedback_number("SELECT retired FROM project WHERE slug = 'fraud-crackdown'"), 1);
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM submission JOIN project ON project.id = project_id"
	    " WHERE slug = 'fraud-crackdown'"), 1);

	expect(run("plan", "load", PLAN_FILE_NAME, NULL), 0);
	ck_assert_ptr_nonnull(strstr(said, "更改：项目 打击传销、非法集资与电信网络诈骗\n"));
	ck_assert_int_eq(feedback_number("SELECT retired FROM project WHERE slug = 'fraud-crackdown'"), 0);
}
END_TEST

START_TEST(what_the_office_reported_stays)
{
	feedback_run("UPDATE project SET stage = 'late', stage_reason = '汛期', percent = 40 WHERE slug = 'dapu-wharf'");
	expect(run("plan", "load", changed_plan("'大浦千吨级码头'", "'大浦码头'"), NULL), 0);
	ck_assert_str_eq(feedback("SELECT name || stage || stage_reason || percent FROM project WHERE slug = 'dapu-wharf'"),
	    "大浦码头late汛期40");
}
END_TEST

/* What is added to the plan, and what is said about it. */
static const struct { const char *added, *problem; } wrong[] = {
	{ "INSERT INTO plan_project VALUES ('new', 'nowhere', 1, '新', '新', '', '', '');", "属于行动“nowhere”" },
	{ "INSERT INTO plan_project VALUES ('New_1', 'governance', 7, '新', '新', '', '', '');", "短名“New_1”" },
	{ "INSERT INTO plan_project VALUES ('new', 'governance', 9, '新', '新', '', '', '');", "顺序是 9" },
	{ "INSERT INTO plan_project VALUES ('new', 'governance', 6, '新', '新', '', '', '');", "顺序是 6" },
	{ "INSERT INTO plan_project VALUES ('new', 'governance', 7, '', '新', '', '', '');", "没有名称" },
	{ "INSERT INTO plan_project VALUES ('dapu-wharf', 'governance', 7, '新', '新', '', '', '');", "写了两次" },
	{ "INSERT INTO plan_indicator VALUES ('new', 'happy', 8, '新', 1, '%', 'about', NULL, '');", "sense 是“about”" },
	{ "INSERT INTO plan_indicator VALUES ('new', 'sad', 1, '新', 1, '%', 'reach', NULL, '');", "属于愿景“sad”" },
	{ "INSERT INTO plan_fact VALUES ('nothing', 1, '新', '新');", "属于项目“nothing”" },
	{ "INSERT INTO plan_area VALUES ('sixth', 6, '第六', '第六行动', '', '', '');", "行动最多 5 个" },
	{ "INSERT INTO plan_township VALUES ('县外', 19);", "乡镇 县外 写了两次" },
	{ "INSERT INTO plan_place VALUES ('nothing', '大浦镇');", "地点“大浦镇”属于项目“nothing”" },
	{ "INSERT INTO plan_place VALUES ('dapu-wharf', '大浦');", "地点“大浦”不是文件里的乡镇" },
	{ "INSERT INTO plan_place VALUES ('dapu-wharf', '大浦镇');", "地点“大浦镇”写了两次" },
	{ "INSERT INTO plan_calendar_day VALUES ('2027-02-30', 0, '新');", "不是日期" },
	{ "INSERT INTO plan_calendar_day VALUES ('2027-10-01', 0, '新');", "写了两次" },
	{ "INSERT INTO plan_calendar_day VALUES ('2027-10-04', 2, '新');", "只能是 0 或 1" },
	{ "INSERT INTO plan_project VALUES ('new', 'governance', 'x', '新', '新', '', '', '');", "SQL 不对" },
	{ "INSERT INTO plan_nothing VALUES (1);", "SQL 不对" },
	{ "DELETE FROM plan_area;", "SQL 不对" },
	{ "UPDATE plan_area SET name = 'x';", "SQL 不对" },
	{ "CREATE TABLE more (a);", "SQL 不对" },
	{ "ATTACH '/tmp/minyi-attached.db' AS more;", "SQL 不对" },
	{ "PRAGMA user_version = 3;", "SQL 不对" },
};

START_TEST(a_wrong_file_is_explained_and_changes_nothing)
{
	char before[4096];

	snprintf(before, sizeof(before), "%s", feedback("SELECT group_concat(slug || name || position) FROM project"));
	expect(run("plan", "load", longer_plan(wrong[_i].added), NULL), 1);
	ck_assert_msg(strstr(complained, wrong[_i].problem) != NULL, "%s", complained);
	ck_assert_str_eq(said, "");
	ck_assert_str_eq(feedback("SELECT group_concat(slug || name || position) FROM project"), before);
}
END_TEST

START_TEST(a_file_that_cannot_be_read_is_explained)
{
	expect(run("plan", "load", inside("none.sql"), NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "打不开文件"));
	write_file(inside("gbk.sql"), "-- \xBA\xE2\xB6\xAB\n");
	expect(run("plan", "load", inside("gbk.sql"), NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "不是 UTF-8"));
	write_file(inside("empty.sql"), "");
	expect(run("plan", "load", inside("empty.sql"), NULL), 1);
	ck_assert_ptr_nonnull(strstr(complained, "没有行动"));
	ck_assert_int_eq(feedback_number("SELECT count(*) FROM project WHERE retired = 0"), 40);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("ops/plan");
	TCase *tests = tcase_create("plan");

	add_installation(tests, begin_with_plan);
	tcase_add_test(tests, the_plan_has_five_faces_and_twenty_indicators);
	tcase_add_test(tests, the_plan_has_five_areas_and_forty_projects);
	tcase_add_loop_test(tests, every_indicator_has_its_target, 0, sizeof(indicators) / sizeof(indicators[0]));
	tcase_add_loop_test(tests, every_project_stands_in_the_order_of_the_plan, 0, 40);
	tcase_add_loop_test(tests, every_fact_of_the_plan_is_there, 0, sizeof(facts) / sizeof(facts[0]));
	tcase_add_test(tests, strategies_titles_and_townships_are_named);
	tcase_add_test(tests, only_what_the_plan_dates_is_due);
	tcase_add_test(tests, only_the_places_that_the_plan_names_are_known);
	tcase_add_test(tests, a_place_is_the_offices_to_change_once_the_project_is_there);
	tcase_add_test(tests, days_of_the_office_stay_as_it_left_them);
	tcase_add_test(tests, loading_twice_changes_nothing);
	tcase_add_test(tests, a_changed_name_is_reported);
	tcase_add_test(tests, a_changed_fact_is_a_change_of_its_project);
	tcase_add_test(tests, a_removed_project_is_retired_and_keeps_its_feedback);
	tcase_add_test(tests, what_the_office_reported_stays);
	tcase_add_loop_test(tests, a_wrong_file_is_explained_and_changes_nothing, 0, sizeof(wrong) / sizeof(wrong[0]));
	tcase_add_test(tests, a_file_that_cannot_be_read_is_explained);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
