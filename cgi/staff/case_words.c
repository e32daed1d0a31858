/* How cases are told on every page that has some. */
#include "staff/cases.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/calendar.h"

enum { BEGINNING = 30 };

bool
case_is_mine(const struct visit *visit, const struct case_file *file)
{
	return staff_may(visit, READ) || (visit->staff->unit != 0 && file->unit == visit->staff->unit);
}

struct case_file *
case_asked(struct visit *visit)
{
	int64_t number = submission_number_parse(visit->arena, request_capture(visit->request, ":number"));
	struct case_file *file = number == 0 ? NULL : case_by_number(visit->db, visit->arena, number);

	return file != NULL && case_is_mine(visit, file) ? file : NULL;
}

const char *
case_day_words(struct visit *visit, const char *iso)
{
	int64_t day;

	return day_parse(iso, &day) ? day_short(visit->arena, day) : iso;
}

/* What is left is counted in working days, what is too late in days: that is how long people wait. */
const char *
case_left_words(struct visit *visit, const struct case_file *file)
{
	int64_t today = day_of(visit->now), due;

	if (file->closed_at != 0 || file->answered || !day_parse(file->due, &due))
		return "";
	if (due < today)
		return arena_text(visit->arena, "超期 %lld 天", (long long)(today - due));
	if (due == today)
		return "今天到期";
	return arena_text(visit->arena, "还有 %lld 个工作日",
	    (long long)calendar_between(visit->db, today, due));
}

const char *
case_left_kind(struct visit *visit, const struct case_file *file)
{
	int64_t today = day_of(visit->now), due;

	if (!day_parse(file->due, &due) || due < today)
		return "bad";
	return calendar_between(visit->db, today, due) <= SOON_DAYS ? "warn" : "plain";
}

const char *
case_unit_words(const struct case_file *file)
{
	return file->unit == 0 ? "还没有分派" : file->unit_name;
}

const char *
case_beginning(struct visit *visit, const struct case_file *file)
{
	if (file->withdrawn_at != 0)
		return "本人已撤回";
	if (file->body[0] == '\0')
		return arena_text(visit->arena, "只打了分：%s", rating_word(file->rating));
	return text_beginning(visit->arena, case_listed_text(visit->db, visit->arena, file), BEGINNING);
}

static void
tag(struct view *row, const char *kind, const char *words)
{
	struct view *one = view_repeat(row, MARK_CASE_TAG);

	view_set(one, MARK_CASE_TAG_KIND, kind);
	view_set(one, MARK_CASE_TAG_WORDS, words);
}

static void
row_tags(struct visit *visit, struct view *row, const struct case_file *file)
{
	if (file->closed_at != 0)
		tag(row, "ok", closed_word(file->closed_why));
	else
		tag(row, "plain", stage_word_of_case(file->stage));
	if (file->low)
		tag(row, "bad", "差评");
	if (file->reopened_at != 0)
		tag(row, "warn", "复办");
	if (file->extended_at != 0)
		tag(row, "plain", "延期");
	if (file->asked_day[0] != '\0')
		tag(row, "warn", "申请延期");
	if (text_equal(file->visibility, "waiting"))
		tag(row, "plain", "还没有审核");
	if (file->closed_at == 0 && file->reminders > 0)
		tag(row, "warn", arena_text(visit->arena, "催了 %lld 次", (long long)file->reminders));
}

void
case_row(struct visit *visit, struct view *row, const struct case_file *file)
{
	const char *left = case_left_words(visit, file);

	view_set_int(row, MARK_CASE_NUMBER, file->number);
	view_set(row, MARK_CASE_NUMBER_WORDS, submission_number_text(visit->arena, file->number));
	view_set(row, MARK_CASE_BEGINNING, case_beginning(visit, file));
	view_set(row, MARK_CASE_PROJECT, file->project_name);
	view_set(row, MARK_CASE_UNIT, case_unit_words(file));
	view_set(row, MARK_CASE_RATING, rating_word(file->rating));
	row_tags(visit, row, file);
	if (file->closed_at != 0) {
		view_set(view_repeat(row, MARK_CASE_ENDED), MARK_CASE_ENDED_ON,
		    day_words(visit->arena, day_of(file->closed_at)));
	} else if (left[0] == '\0') {
		view_show(row, MARK_CASE_NOTHING_OWED);
	} else {
		struct view *owed = view_repeat(row, MARK_CASE_OWED);

		view_set(owed, MARK_CASE_DUE, case_day_words(visit, file->due));
		view_set(owed, MARK_CASE_LEFT, left);
		view_set(owed, MARK_CASE_LEFT_KIND, case_left_kind(visit, file));
	}
}
