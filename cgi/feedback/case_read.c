/* Reading a case and what was done about it. */
#include "feedback/case_rows.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* The columns of the view case_sheet, in its order. */
enum {
	SUBMISSION, NUMBER, VERSION, PROJECT, PROJECT_SLUG, PROJECT_NAME, AREA_NAME,
	UNIT, UNIT_NAME, UNIT_TELEPHONE, RATING, LOW, HAS_TEXT, HAS_PHONE, BODY, VISIBILITY, STAGE,
	PROMISED, DUE, DUE_MOST, ANSWERED, FIRST_ANSWER, EXTENDED_AT, EXTENDED_BY, EXTENSION_REASON,
	ASKED_DAY, ASKED_REASON, REMINDERS, REMINDED_AT, OPENED_AT, REOPENED_AT, CLOSED_AT, CLOSED_WHY,
	WITHDRAWN_AT, MONTH, AREA
};

static void
read_deadlines(struct case_file *file, struct query *query, struct arena *arena)
{
	file->promised = column_text(query, PROMISED, arena);
	file->due = column_text(query, DUE, arena);
	file->due_most = column_text(query, DUE_MOST, arena);
	file->answered = column_int(query, ANSWERED) != 0;
	file->first_answer = column_text(query, FIRST_ANSWER, arena);
	file->extended_at = column_int(query, EXTENDED_AT);
	file->extended_by = column_text(query, EXTENDED_BY, arena);
	file->extension_reason = column_text(query, EXTENSION_REASON, arena);
	file->asked_day = column_text(query, ASKED_DAY, arena);
	file->asked_reason = column_text(query, ASKED_REASON, arena);
	file->reminders = column_int(query, REMINDERS);
	file->reminded_at = column_int(query, REMINDED_AT);
	file->opened_at = column_int(query, OPENED_AT);
	file->reopened_at = column_int(query, REOPENED_AT);
	file->closed_at = column_int(query, CLOSED_AT);
	file->closed_why = column_text(query, CLOSED_WHY, arena);
}

static struct case_file *
case_of_row(struct query *query, struct arena *arena)
{
	struct case_file *file = arena_take(arena, sizeof(*file));

	file->submission = column_int(query, SUBMISSION);
	file->number = column_int(query, NUMBER);
	file->version = column_int(query, VERSION);
	file->project = column_int(query, PROJECT);
	file->area = column_int(query, AREA);
	file->project_slug = column_text(query, PROJECT_SLUG, arena);
	file->project_name = column_text(query, PROJECT_NAME, arena);
	file->area_name = column_text(query, AREA_NAME, arena);
	file->unit = column_int(query, UNIT);
	file->unit_name = column_text(query, UNIT_NAME, arena);
	file->unit_telephone = column_text(query, UNIT_TELEPHONE, arena);
	file->rating = (int)column_int(query, RATING);
	file->low = column_int(query, LOW) != 0;
	file->has_text = column_int(query, HAS_TEXT) != 0;
	file->has_phone = column_int(query, HAS_PHONE) != 0;
	file->withdrawn_at = column_int(query, WITHDRAWN_AT);
	file->body = file->withdrawn_at != 0 ? "" : column_text(query, BODY, arena);
	file->visibility = column_text(query, VISIBILITY, arena);
	file->stage = column_text(query, STAGE, arena);
	read_deadlines(file, query, arena);
	return file;
}

struct case_file *
cases_of_query(struct query *query, struct arena *arena)
{
	struct case_file *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next)
		*end = case_of_row(query, arena);
	return list;
}

const char *
case_listed_text(struct db *db, struct arena *arena, const struct case_file *file)
{
	struct query *query;
	const char *text = file->body;

	if (!text_equal(file->visibility, "published"))
		return text;
	query = db_query(db, public_text_query);
	bind_int(query, ":submission", file->submission);
	while (query_next(query))
		text = column_text(query, 0, arena);
	return text;
}

struct case_file *
case_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, case_of_submission_query);

	bind_int(query, ":submission", submission);
	return cases_of_query(query, arena);
}

struct case_file *
case_by_number(struct db *db, struct arena *arena, int64_t number)
{
	struct query *query = db_query(db, case_by_number_query);

	bind_int(query, ":number", number);
	return cases_of_query(query, arena);
}

struct case_entry *
case_entries(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, case_entries_query);
	struct case_entry *list = NULL, **end = &list;

	bind_int(query, ":submission", submission);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->at = column_int(query, 0);
		(*end)->kind = column_text(query, 1, arena);
		(*end)->stage = column_text(query, 2, arena);
		(*end)->unit = column_int(query, 3);
		(*end)->unit_name = column_text(query, 4, arena);
		(*end)->day = column_text(query, 5, arena);
		(*end)->result = column_text(query, 6, arena);
		(*end)->satisfied = column_int(query, 7);
		(*end)->words = column_text(query, 8, arena);
		(*end)->staff = column_text(query, 9, arena);
		(*end)->actor = column_text(query, 10, arena);
	}
	return list;
}

const char *
case_last_visit(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, case_last_visit_query);
	const char *result = "";

	bind_int(query, ":submission", submission);
	while (query_next(query))
		result = column_text(query, 0, arena);
	return result;
}

/* Words ------------------------------------------------------------------------ */

struct word { const char *code, *word; };

static const char *
word_of(const struct word *words, size_t count, const char *code)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(words[i].code, code))
			return words[i].word;
	return "";
}

const char *
stage_word_of_case(const char *stage)
{
	static const struct word words[] = {
		{ "handling", "办理" }, { "verify", "核实" }, { "rectify", "整改" },
		{ "feedback", "反馈" }, { "review", "复核" },
	};

	return word_of(words, sizeof(words) / sizeof(words[0]), stage);
}

const char *
closed_word(const char *closed_why)
{
	static const struct word words[] = {
		{ "answered", "已答复" }, { "reviewed", "已复核" }, { "noted", "已了解" },
		{ "refused", "不予受理" }, { "withdrawn", "本人已撤回" },
	};

	return word_of(words, sizeof(words) / sizeof(words[0]), closed_why);
}

const char *
visit_result_word(const char *result)
{
	static const struct word words[] = {
		{ "reached", "打通了" }, { "unreached", "打了 2 次没有接通" }, { "refused", "本人不愿意谈" },
	};

	return word_of(words, sizeof(words) / sizeof(words[0]), result);
}

bool
case_has_stages(const struct case_file *file)
{
	return !text_equal(file->stage, "handling");
}

bool
case_is_late(const struct case_file *file, const char *today)
{
	return file->closed_at == 0 && !file->answered && strcmp(file->due, today) < 0;
}

/* Before the day has passed: an extension explains, it does not hide. */
bool
case_may_be_extended(const struct case_file *file, const char *today)
{
	return file->closed_at == 0 && file->has_text && !file->answered && file->extended_at == 0 &&
	    file->reopened_at == 0 && strcmp(today, file->due) <= 0 && strcmp(file->due, file->due_most) < 0;
}
