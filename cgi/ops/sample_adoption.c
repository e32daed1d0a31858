/* The sample's adoption reports: last month's published, this month's a draft,
 * their items merged from what the sample's residents wrote in that month. */
#include "ops/sample.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/adoption.h"

enum { HOUR = 3600, SOURCES_MOST = 40, MONTH_MOST = 1000 };

/* The fifth of a month, at ten. */
static int64_t
fifth_of(struct arena *arena, const char *month)
{
	int64_t day;

	day_parse(arena_text(arena, "%s-05", month), &day);
	return day_start(day) + 10 * HOUR;
}

int64_t
sample_adoption_at(struct arena *arena, int64_t end)
{
	const char *month = month_of(arena, end);

	while (fifth_of(arena, month) >= end)
		month = month_next(arena, month, -1);
	return fifth_of(arena, month);
}

/* Whether a text speaks of one of the things, which have 、 between. */
static bool
speaks_of(struct arena *arena, const char *body, const char *about)
{
	static const char mark[] = "、";
	const char *end;

	for (; about[0] != '\0'; about = end[0] == '\0' ? end : end + strlen(mark)) {
		end = strstr(about, mark);
		if (end == NULL)
			end = about + strlen(about);
		if (end > about && strstr(body, arena_copy(arena, about, (size_t)(end - about))) != NULL)
			return true;
	}
	return false;
}

static size_t
sources_of(struct sample_stage *stage, const struct adoption *adoption, const char *about,
    int64_t numbers[SOURCES_MOST])
{
	const struct submission *one = submissions_of_month(stage->db, stage->arena,
	    adoption->period.first_month, 0, MONTH_MOST);
	size_t count = 0;

	for (; one != NULL && count < SOURCES_MOST; one = one->next)
		if (!text_equal(one->visibility, "withdrawn") && !text_equal(one->visibility, "refused") &&
		    speaks_of(stage->arena, one->body, about))
			numbers[count++] = one->number;
	return count;
}

static const char *
add_item(struct sample_stage *stage, struct adoption_hand *hand, const struct sample_adoption *one)
{
	const struct adoption *adoption = adoption_by_id(stage->db, stage->arena, hand->report);
	const struct sample nobody = { .town = "", .received_at = hand->now };
	int64_t *numbers = arena_take(stage->arena, SOURCES_MOST * sizeof(*numbers));
	struct adoption_entry entry = {
		.opinion = one->opinion, .verdict = one->verdict, .unit = one->unit, .people = one->people,
		.action = sample_filled(stage->arena, one->action, &nobody, hand->now),
		.done_on = one->is_dated ? day_iso(stage->arena, day_of(hand->now) + one->done_in) : "",
		.numbers = numbers, .unknown_number = "",
	};

	hand->version = adoption->version;
	entry.number_count = sources_of(stage, adoption, one->about, numbers);
	if (adoption_entry_problems(stage->db, stage->arena, adoption, &entry, "").count > 0)
		return arena_text(stage->arena, "示例问题“%s”用不了。", one->opinion);
	return adoption_item_write(stage->writer, stage->arena, hand, &entry) == WRITTEN ? NULL :
	    "不能存入一个示例问题。";
}

/* A draft for the month, with the items of the file that belong to it. */
static const char *
write_draft(struct sample_stage *stage, struct adoption_hand *hand, const char *month, bool is_draft)
{
	const struct sample_adoption *one = stage->words->adoptions;
	struct adoption_period period;
	const char *problem = NULL;

	if (!adoption_period_parse(stage->arena, month, &period) ||
	    adoption_create(stage->writer, &period, hand, &hand->report) != WRITTEN)
		return "不能存入一份示例采纳情况。";
	for (; one != NULL && problem == NULL; one = one->next)
		if (one->is_draft == is_draft)
			problem = add_item(stage, hand, one);
	return problem;
}

static struct adoption_hand
office_at(int64_t at)
{
	return (struct adoption_hand){
		.staff = "治理提升办", .actor = "bangong", .note = "", .now = at,
	};
}

const char *
sample_adopt(struct sample_stage *stage, int64_t at)
{
	const char *now = month_of(stage->arena, at);
	struct adoption_hand hand = office_at(at);
	struct adoption_texts texts = { .method = "" };
	const struct adoption *adoption;
	const char *problem;

	if (stage->words->adoptions == NULL)
		return NULL;
	problem = write_draft(stage, &hand, month_next(stage->arena, now, -1), false);
	if (problem != NULL)
		return problem;
	adoption = adoption_by_id(stage->db, stage->arena, hand.report);
	texts.asked = adoption->asked;
	texts.next_day = day_iso(stage->arena,
	    day_of(fifth_of(stage->arena, month_next(stage->arena, now, 1))));
	hand.version = adoption->version;
	if (adoption_write(stage->writer, stage->arena, &hand, &texts) != WRITTEN)
		return "不能存入一份示例采纳情况。";
	hand.version++;
	return adoption_publish(stage->writer, stage->arena, &hand) == WRITTEN ? NULL :
	    "不能公布示例采纳情况。";
}

const char *
sample_adopt_draft(struct sample_stage *stage, int64_t published_at, int64_t at)
{
	struct adoption_hand hand = office_at(at);

	return stage->words->adoptions == NULL ? NULL :
	    write_draft(stage, &hand, month_of(stage->arena, published_at), true);
}
