/* What is wrong with a report before it may be stored or published. */
#include "feedback/adoption.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/submission.h"

enum {
	ASKED_CHARACTERS = 1000, METHOD_CHARACTERS = 500, NOTE_CHARACTERS = 200,
	OPINION_CHARACTERS = 200, ACTION_CHARACTERS = 500, UNIT_CHARACTERS = 50,
	PEOPLE_MOST = 1000000
};

static bool
has_blank(const char *text)
{
	return strstr(text, "〔") != NULL || strstr(text, "〕") != NULL || strstr(text, "待填") != NULL;
}

/* A correction says in public what was corrected. */
static const char *
note_problem(const struct adoption *adoption, const char *note)
{
	if (adoption->published_at == 0)
		return NULL;
	if (note[0] == '\0')
		return "已经公布了，请写明这次更正了什么";
	return text_length(note) > NOTE_CHARACTERS ? "更正说明最多 200 个字" : NULL;
}

static const char *
asked_problem(const char *asked)
{
	if (asked[0] == '\0')
		return "请写我们问了什么";
	if (has_blank(asked))
		return "“我们问了什么”里还有〔〕或“待填”，请填好";
	return text_length(asked) > ASKED_CHARACTERS ? "“我们问了什么”最多 1000 个字" : NULL;
}

static const char *
next_day_problem(const struct adoption *adoption, const char *next_day)
{
	int64_t day, end;

	if (next_day[0] == '\0')
		return NULL;
	if (!day_parse(next_day, &day))
		return "下一次公布的日期请像 2026-12-05 这样写，没有定就空着";
	return day_parse(adoption->period.end_day, &end) && day <= end ?
	    "下一次公布的日期要在这个期间之后" : NULL;
}

struct adoption_texts_problems
adoption_texts_problems(const struct adoption *adoption, const struct adoption_texts *texts,
    const char *note)
{
	struct adoption_texts_problems problems = {
		.asked = asked_problem(texts->asked),
		.next_day = next_day_problem(adoption, texts->next_day),
		.note = note_problem(adoption, note),
	};

	if (text_length(texts->method) > METHOD_CHARACTERS)
		problems.method = "补充说明最多 500 个字";
	problems.count = (problems.asked != NULL) + (problems.method != NULL) +
	    (problems.next_day != NULL) + (problems.note != NULL);
	return problems;
}

/* One item ------------------------------------------------------------------------ */

static const char *
opinion_problem(const char *opinion)
{
	if (opinion[0] == '\0')
		return "请写归并后的意见";
	if (has_blank(opinion))
		return "意见里还有〔〕或“待填”，请填好";
	return text_length(opinion) > OPINION_CHARACTERS ? "意见最多 200 个字" : NULL;
}

/* Whoever reads a verdict wants to know what it means for the street outside. */
static const char *
action_problem(const struct adoption_entry *entry)
{
	if (entry->action[0] == '\0' && text_equal(entry->verdict, "adopted"))
		return "采纳了的，请写明改了什么";
	if (entry->action[0] == '\0' && text_equal(entry->verdict, "partly"))
		return "部分采纳的，请写明改了什么、哪些没有改、为什么";
	if (entry->action[0] == '\0' && text_equal(entry->verdict, "declined"))
		return "暂未采纳的，必须写明为什么";
	if (has_blank(entry->action))
		return "“怎么改或为什么没采纳”里还有〔〕或“待填”，请填好";
	return text_length(entry->action) > ACTION_CHARACTERS ?
	    "“怎么改或为什么没采纳”最多 500 个字" : NULL;
}

static const char *
unit_problem(const char *unit)
{
	if (unit[0] == '\0')
		return "请填写责任单位";
	return text_length(unit) > UNIT_CHARACTERS ? "责任单位最多 50 个字" : NULL;
}

/* Why a submission does not belong into the report, NULL when it does. */
static const char *
source_problem(struct arena *arena, const struct adoption *adoption,
    const struct submission *submission, int64_t number)
{
	const char *words = submission_number_text(arena, number), *month;

	if (submission == NULL)
		return arena_text(arena, "没有编号 %s 的意见，请检查", words);
	month = month_of(arena, submission->received_at);
	if (strcmp(month, adoption->period.first_month) < 0 ||
	    strcmp(month, adoption->period.last_month) > 0)
		return arena_text(arena, "编号 %s 不是这个期间收到的，请去掉", words);
	if (text_equal(submission->visibility, "none"))
		return arena_text(arena, "编号 %s 只打了分，没有写意见，请去掉", words);
	/* Who withdrew after the publication was counted in it all the same. */
	return text_equal(submission->visibility, "withdrawn") && adoption->published_at == 0 ?
	    arena_text(arena, "编号 %s 已由本人撤回，请去掉", words) : NULL;
}

/* Looks at every source and counts different devices. */
static const char *
sources_problem(struct db *db, struct arena *arena, const struct adoption *adoption,
    struct adoption_entry *entry)
{
	unsigned char (*devices)[HASH_BYTES] =
	    arena_take(arena, (entry->number_count + 1) * sizeof(*devices));
	const char *problem;
	int64_t people = 0;

	for (size_t i = 0; i < entry->number_count; i++) {
		struct submission *one = submission_by_number(db, arena, entry->numbers[i]);
		bool known = false;

		if ((problem = source_problem(arena, adoption, one, entry->numbers[i])) != NULL)
			return problem;
		for (int64_t j = 0; j < people && !known; j++)
			known = memcmp(devices[j], one->device, HASH_BYTES) == 0;
		if (!known)
			memcpy(devices[people++], one->device, HASH_BYTES);
	}
	if (entry->number_count > 0)
		entry->people = people;
	return NULL;
}

static const char *
numbers_problem(struct db *db, struct arena *arena, const struct adoption *adoption,
    struct adoption_entry *entry)
{
	if (entry->unknown_number[0] != '\0')
		return arena_text(arena, "“%s”不是 10 位的受理编号，请检查",
		    text_beginning(arena, entry->unknown_number, 20));
	if (entry->number_count > ADOPTION_SOURCES)
		return "一个问题最多写 200 个编号";
	return sources_problem(db, arena, adoption, entry);
}

static const char *
people_problem(const struct adoption_entry *entry)
{
	if (entry->number_count > 0 || (entry->people >= 1 && entry->people <= PEOPLE_MOST))
		return NULL;
	return "请填写提的人数，或者写上归并进来的编号，由系统来数";
}

struct adoption_entry_problems
adoption_entry_problems(struct db *db, struct arena *arena, const struct adoption *adoption,
    struct adoption_entry *entry, const char *note)
{
	int64_t day;
	struct adoption_entry_problems problems = {
		.opinion = opinion_problem(entry->opinion),
		.numbers = numbers_problem(db, arena, adoption, entry),
		.verdict = adoption_word(entry->verdict)[0] == '\0' ? "请选择是否采纳" : NULL,
		.action = action_problem(entry),
		.unit = unit_problem(entry->unit),
		.done_on = entry->done_on[0] != '\0' && !day_parse(entry->done_on, &day) ?
		    "完成日期请像 2026-12-05 这样写，没有定就空着" : NULL,
		.note = note_problem(adoption, note),
	};

	if (problems.numbers == NULL)
		problems.people = people_problem(entry);
	problems.count = (problems.opinion != NULL) + (problems.people != NULL) +
	    (problems.numbers != NULL) + (problems.verdict != NULL) + (problems.action != NULL) +
	    (problems.unit != NULL) + (problems.done_on != NULL) + (problems.note != NULL);
	return problems;
}

/* Publishing ------------------------------------------------------------------------ */

const char *
adoption_publish_problem(const struct adoption *adoption, int64_t now)
{
	int64_t end;

	if (adoption->published_at != 0)
		return "这一份已经公布了";
	if (day_parse(adoption->period.end_day, &end) && day_of(now) <= end)
		return "这个期间还没有结束，结束以后才能公布";
	return adoption->items == NULL ? "还没有写归并后的问题，至少写一个才能公布" : NULL;
}
