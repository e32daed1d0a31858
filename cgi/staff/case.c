/* GET /staff/cases/:number - a case on one page: what was said, by when what
 * is owed, what has been done, and the forms for what comes next. */
#include "staff/cases.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

static const char *const stages[] = { "verify", "rectify", "feedback", "review" };
enum { STAGES = sizeof(stages) / sizeof(stages[0]) };

static void
show_stages(struct view *view, const struct case_file *file)
{
	struct view *line;
	bool behind = true;

	if (!case_has_stages(file))
		return;
	line = view_repeat(view, MARK_CASE_STAGES);
	for (int i = 0; i < STAGES; i++) {
		struct view *one = view_repeat(line, MARK_CASE_STAGE);
		bool now = text_equal(stages[i], file->stage) && file->closed_at == 0;

		view_set(one, MARK_CASE_STAGE_WORD, stage_word_of_case(stages[i]));
		if (now) {
			view_show(one, MARK_CASE_STAGE_NOW);
			behind = false;
		} else if (behind && !text_equal(file->closed_why, "noted")) {
			view_show(one, MARK_CASE_STAGE_DONE);
		}
	}
}

static void
add_tag(struct view *view, const char *kind, const char *words)
{
	struct view *mark = view_repeat(view, MARK_MARK);

	view_set(mark, MARK_MARK_KIND, kind);
	view_set(mark, MARK_MARK_WORDS, words);
}

static void
show_state(struct visit *visit, struct view *view, const struct case_file *file)
{
	const char *left = case_left_words(visit, file);

	if (file->closed_at != 0)
		add_tag(view, "ok", arena_text(visit->arena, "已办结：%s", closed_word(file->closed_why)));
	else
		add_tag(view, "", stage_word_of_case(file->stage));
	if (left[0] != '\0')
		add_tag(view, case_left_kind(visit, file), left);
	if (file->low)
		add_tag(view, "bad", "差评");
	if (file->reopened_at != 0)
		add_tag(view, "warn", "复办");
	if (file->withdrawn_at == 0)
		add_tag(view, visibility_kind(file->visibility), file->has_text ? visibility_word(file->visibility) : "只打分");
}

static const char *
reason_words(struct visit *visit, int64_t reasons)
{
	const char *words = "";

	for (int reason = 1; reason <= RATING_REASONS; reason++)
		if (reasons >> (reason - 1) & 1)
			words = arena_text(visit->arena, "%s%s%s", words, words[0] == '\0' ? "：" : "、",
			    rating_reason_word(reason));
	return words;
}

static void
show_facts(struct visit *visit, struct view *view, const struct case_file *file, const struct submission *submission)
{
	view_set(view, MARK_NUMBER_WORDS, submission_number_text(visit->arena, file->number));
	view_set_int(view, MARK_CASE_NUMBER, file->number);
	view_set(view, MARK_CASE_UNIT, case_unit_words(file));
	if (file->unit_telephone[0] != '\0')
		view_set(view_repeat(view, MARK_CASE_CALLABLE), MARK_CASE_TELEPHONE, file->unit_telephone);
	view_set(view, MARK_PROJECT_SLUG, file->project_slug);
	view_set(view, MARK_PROJECT_NAME, file->project_name);
	view_set(view, MARK_AREA_NAME, file->area_name);
	view_set(view, MARK_RATING, arena_text(visit->arena, "%s%s", rating_word(file->rating),
	    reason_words(visit, submission->reasons)));
	view_set(view, MARK_TOWNSHIP, submission->township[0] == '\0' ? "没有说" : submission->township);
	view_set(view, MARK_RECEIVED, instant_words(visit->arena, file->opened_at));
	view_set(view, MARK_CASE_PHONE, file->has_phone ? "留了" : "没有留");
}

/* Every deadline as a day: what was promised, what is in force, how far it may go. */
static void
show_deadlines(struct visit *visit, struct view *view, const struct case_file *file)
{
	struct view *row;

	view_set(view, MARK_CASE_DUE_LABEL, file->reopened_at != 0 ? "复办期限" : file->has_text ? "答复期限" : "办完期限");
	view_set(view, MARK_CASE_DUE, case_day_words(visit, file->due));
	if (file->extended_at != 0) {
		row = view_repeat(view, MARK_CASE_EXTENDED);
		view_set(row, MARK_CASE_PROMISED, case_day_words(visit, file->promised));
		view_set(row, MARK_CASE_EXTENSION_REASON, file->extension_reason);
		view_set(row, MARK_CASE_EXTENDED_BY, file->extended_by);
	} else if (file->has_text && file->reopened_at == 0) {
		view_set(view_repeat(view, MARK_CASE_EXTENSIBLE), MARK_CASE_DUE_MOST, case_day_words(visit, file->due_most));
	}
	if (file->asked_day[0] != '\0') {
		row = view_repeat(view, MARK_CASE_ASKED);
		view_set(row, MARK_CASE_ASKED_DAY, case_day_words(visit, file->asked_day));
		view_set(row, MARK_CASE_ASKED_REASON, file->asked_reason);
	}
	if (file->reminders > 0 && file->closed_at == 0)
		view_set(view_repeat(view, MARK_CASE_REMINDED), MARK_CASE_REMINDERS, arena_text(visit->arena,
		    "%lld 次，最近一次是 %s", (long long)file->reminders,
		    day_short(visit->arena, day_of(file->reminded_at))));
}

static void
show_words(struct view *view, const struct case_file *file, const struct submission *submission)
{
	if (file->withdrawn_at != 0) {
		view_show(view, MARK_CASE_WITHDRAWN);
		return;
	}
	if (!file->has_text) {
		view_show(view, MARK_CASE_RATED_ONLY);
		return;
	}
	view_set(view_repeat(view, MARK_CASE_ORIGINAL), MARK_CASE_BODY, file->body);
	if (submission->public_text[0] != '\0' && !text_equal(submission->public_text, file->body))
		view_set(view_repeat(view, MARK_CASE_PUBLIC), MARK_CASE_PUBLIC_TEXT, submission->public_text);
}

/* The ways on from here, for those who may go them. */
static void
show_ways(struct visit *visit, struct view *view, const struct case_file *file)
{
	if (staff_may(visit, READ))
		view_show(view, MARK_CASE_TO_SUBMISSION);
	if (staff_may(visit, DRAFT) && file->has_text && file->withdrawn_at == 0 &&
	    !text_equal(file->visibility, "refused"))
		view_show(view, MARK_CASE_TO_ANSWER);
	if (file->has_phone && staff_may(visit, OFFICE))
		view_show(view, MARK_CASE_TO_PHONE);
}

static const struct { const char *code, *sentence; } done[] = {
	{ "noted", "记下了。" }, { "unit", "已转办。居民查进度时看得到转给了谁。" },
	{ "asked", "已申请延期，等治理提升办决定。" },
	{ "extended", "已延期。居民查进度时看得到原因和新的日子。" },
	{ "declined", "已答复单位：不同意延期。" }, { "visit", "回访记下了。" },
	{ "reminded", "已催办。单位的办件页上看得到。" }, { "closed", "已办结。" },
	{ "reopened", "已重新办理，从核实开始。" },
};

static const char *
done_sentence(const char *code)
{
	for (size_t i = 0; i < sizeof(done) / sizeof(done[0]); i++)
		if (text_equal(done[i].code, code))
			return done[i].sentence;
	return "";
}

static const char *
field_of(struct visit *visit, const struct case_desk *desk, const char *part)
{
	static const char *const codes[CASE_DEEDS] = {
		[CASE_ASSIGN] = "assign", [CASE_ASK] = "ask", [CASE_EXTEND] = "extend", [CASE_DECLINE] = "decline",
		[CASE_NOTE] = "note", [CASE_BACK] = "back", [CASE_VISIT] = "visit", [CASE_CLOSE] = "close",
		[CASE_REOPEN] = "reopen", [CASE_REMIND] = "remind",
	};

	return desk->act == NULL ? "" : arena_text(visit->arena, "%s%s", codes[desk->act->deed], part);
}

enum status
case_show(struct visit *visit, const struct case_desk *desk, enum status status)
{
	const struct case_file *file = desk->file;
	const struct case_problems *problems = &desk->problems;
	struct submission *submission = submission_by_number(visit->db, visit->arena, file->number);
	struct view *view = staff_begin(visit, "staff_case.tpl",
	    arena_text(visit->arena, "办件 %lld", (long long)file->number), MARK_NAV_CASES);
	const struct complaint complaints[] = {
		{ field_of(visit, desk, ""), MARK_FORM_DEED_WRONG, problems->deed },
		{ field_of(visit, desk, "-unit"), MARK_FORM_UNIT_WRONG, problems->unit },
		{ field_of(visit, desk, "-stage"), MARK_FORM_STAGE_WRONG, problems->stage },
		{ field_of(visit, desk, "-day"), MARK_FORM_DAY_WRONG, problems->day },
		{ field_of(visit, desk, "-reached"), MARK_FORM_RESULT_WRONG, problems->result },
		{ field_of(visit, desk, "-words"), MARK_FORM_WORDS_WRONG, problems->words },
	};

	staff_notice(view, desk->notice_kind, desk->notice);
	show_facts(visit, view, file, submission);
	show_state(visit, view, file);
	show_stages(view, file);
	show_deadlines(visit, view, file);
	show_words(view, file, submission);
	show_ways(visit, view, file);
	case_forms(visit, view, desk);
	case_timeline(visit, view, file, submission);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

enum status
case_page(struct visit *visit)
{
	struct case_desk desk = { .file = case_asked(visit), .notice_kind = "ok" };

	if (desk.file == NULL)
		return NOT_FOUND;
	desk.notice = done_sentence(page_field(visit, "done"));
	return case_show(visit, &desk, OK);
}
