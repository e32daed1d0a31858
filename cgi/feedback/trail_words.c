/* What stands in the audit, in Chinese. */
#include "feedback/trail.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/casework.h"
#include "feedback/clerk_entry.h"
#include "feedback/decision.h"
#include "feedback/follow_up.h"
#include "feedback/plan.h"
#include "feedback/rating.h"
#include "feedback/submission.h"

struct word {
	const char *code, *word;
};

static const struct word actions[] = {
	{ "submit", "提交" }, { "entry", "代录" }, { "correct", "修改" }, { "withdraw", "撤回" }, { "forget-phone", "删除手机号" },
	{ "replace-phone", "换手机号" }, { "follow-up", "追评" },
	{ "decide", "审核" }, { "reply", "答复" }, { "open-phone", "查看手机号" },
	{ "progress", "更新进展" }, { "indicator", "更新指标" },
	{ "adoption-new", "新建采纳情况" }, { "adoption-texts", "修改采纳情况" }, { "adoption-item-new", "添加采纳条目" },
	{ "adoption-item", "修改采纳条目" }, { "adoption-item-move", "调整采纳条目的次序" },
	{ "adoption-item-drop", "删除采纳条目" }, { "adoption-publish", "公布采纳情况" }, { "adoption-correct", "更正采纳情况" },
	{ "export", "导出意见" }, { "audit-export", "导出审计" },
	{ "sign-in", "登录" }, { "sign-in-wrong", "输错密码" }, { "password", "修改密码" },
	{ "account-create", "新建账号" }, { "account-add", "新建账号" }, { "account-disable", "停用账号" },
	{ "account-enable", "恢复账号" }, { "account-reset", "重设密码" }, { "account-role", "换角色" },
	{ "account-unchanged", "没有改成账号" },
	{ "second-step", "设置两步登录" }, { "second-step-off", "关闭两步登录" }, { "recovery-codes", "换恢复码" },
	{ "code-wrong", "输错验证码" }, { "session-end", "结束登录" },
	{ "effective", "结论生效" }, { "undo", "撤销结论" }, { "confirm", "复核同意" }, { "return", "复核退回" }, { "dropped", "结论没有生效" },
	{ "answer-save", "保存答复" }, { "answer-submit", "提交答复" }, { "answer-return", "退回重答" },
	{ "answer-release", "公布答复" }, { "words", "修改提醒词" }, { "canned-reply", "修改常用答复" },
	{ "unit-create", "新建责任单位" }, { "unit-change", "修改责任单位" }, { "unit-move", "调整责任单位的次序" },
	{ "unit-retire", "停用责任单位" }, { "unit-restore", "恢复责任单位" }, { "project-unit", "定项目的责任单位" },
	{ "calendar-put", "修改日历" }, { "calendar-remove", "删除日历里的一天" },
	{ "case-assign", "转责任单位办理" }, { "case-extend", "延期" }, { "case-note", "写办理情况" }, { "case-ask", "申请延期" },
	{ "case-back", "退回" }, { "case-close", "办结" }, { "case-decline", "不同意" }, { "case-remind", "催办" },
	{ "case-reopen", "复办" }, { "case-visit", "记电话回访" },
	{ "plan", "装入规划" }, { "migrate", "升级数据库" }, { "tidy", "删除到期的手机号" }, { "demo", "放入示例" },
};

static const struct word kinds[] = {
	{ "account", "账号" }, { "month", "月份" }, { "project", "项目" }, { "indicator", "指标" },
	{ "adoption", "采纳情况" }, { "unit", "责任单位" }, { "case", "办件" },
};

static const struct word subjects[] = {
	{ "plan", "规划" }, { "databases", "数据库" }, { "contacts", "手机号" }, { "audit", "审计" },
};

static const struct word details[] = {
	{ "moderator", "审核员" }, { "unit", "责任单位" }, { "office", "治理提升办" }, { "auditor", "审计员" },
	{ "administrator", "管理员" }, { "changed by its owner", "本人修改" },
	{ "call-back", "用途：回访" }, { "checking", "用途：核实情况" }, { "own-request", "用途：本人要求" },
	{ "by its owner", "本人" }, { "by an administrator", "管理员代办" }, { "new ones", "新的一组" },
	{ "one", "一处" }, { "all", "全部" }, { "all others", "其他全部" },
	{ "shown sealed", "只显示密文" }, { "set up by its owner", "本人设置" },
	{ "texts", "开头和结尾的文字" }, { "reached", "打通了" }, { "unreached", "没打通" },
};

/* What other modules call their codes. */
static const char *(*const words_elsewhere[])(const char *) = {
	verdict_word, outcome_word, stage_word_of_case, stage_word, channel_word,
};

/* What stands before the rest of a part. */
static const struct word beginnings[] = {
	{ "project ", "项目 " }, { "version ", "第几版：" }, { "planned ", "计划 " }, { "expected ", "现在计划 " },
	{ "townships ", "乡镇数 " }, { "item ", "条目 " }, { "added ", "增加 " }, { "changed ", "改动 " }, { "retired ", "停用 " },
	{ "staff ", "工作人员库第几版：" }, { "feedback ", "意见库第几版：" },
};

#define WORD_OF(table, code, otherwise) word_of(table, sizeof(table) / sizeof((table)[0]), code, otherwise)

static const char *
word_of(const struct word *table, size_t count, const char *code, const char *otherwise)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(table[i].code, code))
			return table[i].word;
	return otherwise;
}

const char *
trail_action_word(const char *action)
{
	return WORD_OF(actions, action, action);
}

int64_t
trail_submission(const char *subject)
{
	static const char kind[] = "submission ";
	int64_t number;

	if (strncmp(subject, kind, strlen(kind)) != 0 ||
	    !text_number(subject + strlen(kind), 1000000000, 9999999999, &number))
		return 0;
	return number;
}

const char *
trail_subject_words(struct arena *arena, const char *subject)
{
	int64_t number = trail_submission(subject);
	const char *blank = strchr(subject, ' '), *kind;

	if (number != 0)
		return arena_text(arena, "意见 %s", submission_number_text(arena, number));
	if (blank == NULL)
		return WORD_OF(subjects, subject, subject);
	kind = arena_copy(arena, subject, (size_t)(blank - subject));
	return arena_text(arena, "%s%s", WORD_OF(kinds, kind, kind), blank);
}

static const char *
whole_part_word(const struct reason *reasons, const char *part)
{
	const char *word = WORD_OF(details, part, "");

	for (size_t i = 0; word[0] == '\0' && i < sizeof(words_elsewhere) / sizeof(words_elsewhere[0]); i++)
		word = words_elsewhere[i](part);
	for (; word[0] == '\0' && reasons != NULL; reasons = reasons->next)
		if (text_equal(reasons->code, part))
			word = reasons->label;
	return word;
}

/* What follows a word in the part; NULL when the part does not begin with it. */
static const char *
after(const char *part, const char *beginning)
{
	size_t length = strlen(beginning);

	return strncmp(part, beginning, length) == 0 ? part + length : NULL;
}

static const char *
part_words(struct arena *arena, const struct reason *reasons, const char *part)
{
	const char *word = whole_part_word(reasons, part), *rest;
	size_t digits = strspn(part, "0123456789");

	if (word[0] == '\0' && (rest = after(part, "solved ")) != NULL)
		word = solved_word(rest);
	if (word[0] == '\0' && (rest = after(part, "rating ")) != NULL)
		word = rating_word(rest[0] - '0');
	if (word[0] != '\0')
		return word;
	for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++)
		if ((rest = after(part, beginnings[i].code)) != NULL)
			return arena_text(arena, "%s%s", beginnings[i].word, rest);
	return digits > 0 && text_equal(part + digits, " items") ?
	    arena_text(arena, "共 %.*s 条", (int)digits, part) : part;
}

/* Parts stand apart by ", ". */
const char *
trail_detail_words(struct arena *arena, const struct reason *reasons, const char *detail)
{
	const char *words = "", *comma;

	for (; detail[0] != '\0'; detail = comma[0] == '\0' ? comma : comma + 2) {
		comma = strstr(detail, ", ");
		if (comma == NULL)
			comma = detail + strlen(detail);
		words = arena_text(arena, "%s%s%s", words, words[0] == '\0' ? "" : "，",
		    part_words(arena, reasons, arena_copy(arena, detail, (size_t)(comma - detail))));
	}
	return words;
}
