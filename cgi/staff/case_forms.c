/* What can be done with a case, each as a form of its page. */
#include "staff/cases.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/unit.h"

#define CASE_PATH "/staff/cases/:number"

/* In the order of the page.  An extension is one address: a unit asks, the office grants. */
const struct case_form case_form_table[CASE_DEEDS] = {
	{ CASE_NOTE, DRAFT, CASE_PATH "/note", "", "写清做了什么、看到了什么。记下以后不能改。", "记录", "", .day = false },
	{ CASE_EXTEND, OFFICE, CASE_PATH "/extension", "延期", "只能延一次。居民会看到原因和新的日子。",
	    "原因（10 到 200 个字）", "延期并告诉居民", .day = true },
	{ CASE_ASK, DRAFT, CASE_PATH "/extension", "申请延期", "由治理提升办决定。同意以后，居民会看到原因和新的日子。",
	    "原因（10 到 200 个字）", "申请延期", .day = true },
	{ CASE_DECLINE, OFFICE, CASE_PATH "/extension/decline", "不同意延期", "单位会看到这句话。", "为什么不同意",
	    "不同意延期", .day = false },
	{ CASE_ASSIGN, OFFICE, CASE_PATH "/unit", "", "期限不变。转给别的单位要写原因，居民会看到转给了谁。", "原因",
	    "", .unit = true },
	{ CASE_VISIT, OFFICE, CASE_PATH "/visit", "记一次电话回访", "不要写手机号。居民会看到回访过，看不到记录。",
	    "记录（选填）", "记下回访", .day = true, .result = true },
	{ CASE_REMIND, OFFICE, CASE_PATH "/reminder", "催办", "单位的办件页上会写明催了几次、哪一天催的。", "",
	    "催办一次", .day = false },
	{ CASE_BACK, DRAFT, CASE_PATH "/back", "退回前面的步骤", "写过的记录都留着。", "为什么退回", "退回",
	    .stage = true },
	{ CASE_CLOSE, OFFICE, CASE_PATH "/close", "按已了解办结", "只打了分、没有写意见的，记下了解到的情况就可以办结。",
	    "了解到的情况", "按已了解办结", .day = false },
	{ CASE_REOPEN, OFFICE, CASE_PATH "/reopen", "重新办理", "从核实开始，另给一个期限。", "为什么重新办理",
	    "重新办理", .day = false },
};

static const char *
code_of(enum case_deed deed)
{
	static const char *const codes[CASE_DEEDS] = {
		[CASE_ASSIGN] = "assign", [CASE_ASK] = "ask", [CASE_EXTEND] = "extend", [CASE_DECLINE] = "decline",
		[CASE_NOTE] = "note", [CASE_BACK] = "back", [CASE_VISIT] = "visit", [CASE_CLOSE] = "close",
		[CASE_REOPEN] = "reopen", [CASE_REMIND] = "remind",
	};

	return codes[deed];
}

bool
case_form_applies(struct visit *visit, const struct case_file *file, const struct case_form *form)
{
	const char *today = day_iso(visit->arena, day_of(visit->now));
	bool open = file->closed_at == 0;

	if (!staff_may(visit, form->need))
		return false;
	switch (form->deed) {
	case CASE_EXTEND:  return case_may_be_extended(file, today);
	case CASE_ASK:     return !staff_may(visit, OFFICE) && file->asked_day[0] == '\0' && case_may_be_extended(file, today);
	case CASE_DECLINE: return open && file->asked_day[0] != '\0';
	case CASE_VISIT:   return open && file->has_phone;
	case CASE_REMIND:  return open && file->unit != 0 && !file->answered;
	case CASE_BACK:    return open && case_has_stages(file) && !text_equal(file->stage, "verify");
	case CASE_CLOSE:   return open && !file->has_text;
	case CASE_REOPEN:  return !open && !text_equal(file->closed_why, "refused") && !text_equal(file->closed_why, "withdrawn");
	default:           return open;
	}
}

/* Titles and buttons that say what comes next. */
static const char *
title_of(struct visit *visit, const struct case_file *file, const struct case_form *form)
{
	if (form->deed == CASE_NOTE)
		return arena_text(visit->arena, "写%s记录", stage_word_of_case(file->stage));
	if (form->deed == CASE_ASSIGN)
		return file->unit == 0 ? "分派单位" : "转给别的单位";
	return form->title;
}

static const char *
button_of(const struct case_file *file, const struct case_form *form)
{
	static const struct { const char *stage, *button; } next[] = {
		{ "verify", "记下核实，转到整改" }, { "rectify", "记下整改，转到反馈" },
		{ "feedback", "记下反馈，转到复核" }, { "review", "复核并办结" },
	};

	if (form->deed == CASE_ASSIGN)
		return file->unit == 0 ? "分派" : "转办";
	if (form->deed != CASE_NOTE)
		return form->button;
	for (size_t i = 0; i < sizeof(next) / sizeof(next[0]); i++)
		if (text_equal(next[i].stage, file->stage))
			return next[i].button;
	return "记下";
}

static void
wrong(struct view *view, enum marker section, const char *sentence)
{
	if (sentence != NULL)
		view_set(view_repeat(view, section), MARK_WRONG_SENTENCE, sentence);
}

static const struct case_act *
untouched(struct visit *visit, const struct case_file *file, const struct case_form *form)
{
	struct case_act *act = arena_take(visit->arena, sizeof(*act));

	*act = (struct case_act){ .stage = "", .day = "", .result = "", .words = "" };
	if (form->deed == CASE_EXTEND) {
		act->day = file->asked_day;
		act->words = file->asked_reason;
	}
	if (form->deed == CASE_VISIT)
		act->day = day_iso(visit->arena, day_of(visit->now));
	return act;
}

static void
unit_choices(struct visit *visit, struct view *form, const struct case_file *file, int64_t chosen)
{
	struct view *section = view_repeat(form, MARK_WITH_UNIT);

	for (struct unit *unit = units(visit->db, visit->arena); unit != NULL; unit = unit->next)
		if (!unit->retired && unit->id != file->unit)
			choice_add(section, MARK_UNIT_CHOICE, arena_text(visit->arena, "%lld", (long long)unit->id),
			    unit->name, unit->id == chosen);
}

static void
stage_choices(struct view *form, const struct case_file *file, const char *chosen)
{
	static const char *const stages[] = { "verify", "rectify", "feedback" };
	struct view *section = view_repeat(form, MARK_WITH_STAGE);

	for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]) && !text_equal(stages[i], file->stage); i++)
		choice_add(section, MARK_STAGE_CHOICE, stages[i], stage_word_of_case(stages[i]),
		    text_equal(stages[i], chosen));
}

static void
visit_choices(struct visit *visit, struct view *form, const struct case_act *act)
{
	static const char *const results[] = { "reached", "unreached", "refused" };
	struct view *section = view_repeat(form, MARK_WITH_RESULT);

	for (size_t i = 0; i < sizeof(results) / sizeof(results[0]); i++)
		choice_add(section, MARK_RESULT_CHOICE, results[i], visit_result_word(results[i]),
		    text_equal(results[i], act->result));
	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
		choice_add(section, MARK_SATISFIED_CHOICE, arena_text(visit->arena, "%d", rating),
		    rating_word(rating), rating == act->satisfied);
}

static void
fill_day(struct visit *visit, struct view *form, const struct case_desk *desk, const struct case_act *act,
    enum case_deed deed)
{
	struct view *section = view_repeat(form, MARK_WITH_DAY);

	view_set(section, MARK_FORM_DAY, act->day);
	view_set(section, MARK_FORM_DAY_LABEL, deed == CASE_VISIT ? "哪一天打的电话" : "改为哪一天前答复");
	view_set(section, MARK_FORM_DAY_HINT, deed == CASE_VISIT ?
	    arena_text(visit->arena, "像 %s 这样写", day_iso(visit->arena, day_of(visit->now))) :
	    arena_text(visit->arena, "像 %s 这样写，这就是最迟的一天", desk->file->due_most));
}

static void
fill_form(struct visit *visit, struct view *view, const struct case_desk *desk, const struct case_form *form)
{
	bool typed = desk->act != NULL && desk->act->deed == form->deed;
	const struct case_act *act = typed ? desk->act : untouched(visit, desk->file, form);
	struct view *inner = view_include(view, MARK_CASE_FORM, "staff_case_form.tpl");

	view_set(inner, MARK_DEED, code_of(form->deed));
	view_set(inner, MARK_FORM_TITLE, title_of(visit, desk->file, form));
	view_set(inner, MARK_FORM_HINT, form->hint);
	view_set(inner, MARK_FORM_BUTTON, button_of(desk->file, form));
	view_set_int(inner, MARK_FORM_NUMBER, desk->file->number);
	view_set_int(inner, MARK_FORM_VERSION, desk->file->version);
	view_set(inner, MARK_FORM_PATH, form->path + sizeof(CASE_PATH "/") - 1);
	view_set(inner, MARK_FORM_TOKEN, page_token(visit, form->path));
	if (typed || form->deed == CASE_NOTE || (form->deed == CASE_EXTEND && act->day[0] != '\0') ||
	    (form->deed == CASE_ASSIGN && desk->file->unit == 0))
		view_show(inner, MARK_FORM_OPEN);
	if (form->unit)
		unit_choices(visit, inner, desk->file, act->unit);
	if (form->stage)
		stage_choices(inner, desk->file, act->stage);
	if (form->day)
		fill_day(visit, inner, desk, act, form->deed);
	if (form->result)
		visit_choices(visit, inner, act);
	if (form->label[0] != '\0') {
		struct view *words = view_repeat(inner, MARK_WITH_WORDS);

		view_set(words, MARK_FORM_LABEL, form->label);
		view_set(words, MARK_FORM_WORDS, act->words);
	}
	if (!typed)
		return;
	wrong(inner, MARK_FORM_UNIT_WRONG, desk->problems.unit);
	wrong(inner, MARK_FORM_STAGE_WRONG, desk->problems.stage);
	wrong(inner, MARK_FORM_DAY_WRONG, desk->problems.day);
	wrong(inner, MARK_FORM_RESULT_WRONG, desk->problems.result);
	wrong(inner, MARK_FORM_WORDS_WRONG, desk->problems.words);
	wrong(inner, MARK_FORM_DEED_WRONG, desk->problems.deed);
}

void
case_forms(struct visit *visit, struct view *view, const struct case_desk *desk)
{
	for (int i = 0; i < CASE_DEEDS; i++) {
		const struct case_form *form = &case_form_table[i];
		bool typed = desk->act != NULL && desk->act->deed == form->deed;

		if (typed || case_form_applies(visit, desk->file, form))
			fill_form(visit, view, desk, form);
	}
}
