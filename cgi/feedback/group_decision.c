#include "feedback/group_decision.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/decision.h"
#include "feedback/flag.h"
#include "feedback/group.h"
#include "feedback/pending.h"

enum { CHUNK = 100, PRESS_MEMORY = 64 * 1024 * 1024 };

static struct decision
decision_on(const struct group_press *press, const struct submission *member)
{
	return (struct decision){
		.submission = member->id, .version = member->version, .verdict = press->verdict,
		.reason = press->reason, .filling = press->filling, .public_text = "",
		.staff = press->staff, .actor = press->actor,
	};
}

const char *
group_press_problem(struct db *db, struct arena *arena, const struct group_press *press)
{
	struct submission *member = group_waiting(db, arena, press->group, 0, press->last, CHUNK);
	const char *problem = NULL;

	if (text_equal(press->verdict, "masked"))
		return "遮盖要逐条做。请选“通过并公开”“不公开，转办”或者“不予受理”";
	/* What only one of them stands in the way of is no problem of the press. */
	for (; member != NULL; member = member->next) {
		struct decision decision = decision_on(press, member);

		problem = decision_problem(db, arena, &decision, member);
		if (problem == NULL || !member->is_private)
			break;
	}
	return problem;
}

struct gathering {
	struct db       *db;
	struct arena    *arena, *scratch;    /* scratch: of one member */
	struct proposal *first, **end;
	int64_t          count, left;
};

/* By the words as they stand and the newest list, not by what was stored. */
static bool
is_left(struct gathering *it, const struct decision *decision, const struct submission *member)
{
	bool left = member->corrected || decision_problem(it->db, it->scratch, decision, member) != NULL ||
	    flags_speak_of_words(flags_of_text(it->db, it->scratch, member->body));

	arena_reset(it->scratch);
	return left;
}

static void
gather(struct gathering *it, const struct group_press *press, const struct submission *member)
{
	struct decision decision = decision_on(press, member);
	struct proposal *proposal;

	if (is_left(it, &decision, member)) {
		it->left++;
		return;
	}
	proposal = arena_take(it->arena, sizeof(*proposal));
	proposal->decision = decision;
	proposal->confirmation = decision_needs_second(it->scratch, &decision, member) ? "required" : "";
	arena_reset(it->scratch);
	*it->end = proposal;
	it->end = &proposal->next;
	it->count++;
}

static void
gather_all(struct gathering *it, const struct group_press *press)
{
	int64_t after = 0;

	while (it->count < GROUP_AT_ONCE) {
		struct submission *member = group_waiting(it->db, it->arena, press->group, after, press->last, CHUNK);

		if (member == NULL)
			return;
		for (; member != NULL && it->count < GROUP_AT_ONCE; member = member->next) {
			gather(it, press, member);
			after = member->id;
		}
	}
}

struct group_outcome
group_decide(struct writer *writer, struct db *db, const struct group_press *press, int64_t now)
{
	struct gathering it = { .db = db };
	struct group_outcome outcome = { 0 };

	it.arena = arena_new(PRESS_MEMORY);
	it.scratch = arena_new(PRESS_MEMORY);
	it.end = &it.first;
	gather_all(&it, press);
	outcome.left = it.left;
	if (it.first != NULL)
		proposals_store(writer, it.first, press->undo_seconds, now);
	for (struct proposal *one = it.first; one != NULL; one = one->next) {
		outcome.failed |= one->outcome == DECISION_FAILED;
		outcome.decided += one->outcome == DECIDED || one->outcome == DECISION_PENDING;
		outcome.unconfirmed += one->outcome == DECISION_UNCONFIRMED;
		outcome.left += one->outcome == ALREADY_DECIDED;
	}
	arena_free(it.scratch);
	arena_free(it.arena);
	return outcome;
}

/* Kinds in words, each once, from a list with commas between. */
static const char *
kinds_in_words(struct arena *arena, const char *kinds)
{
	const char *words = "";

	while (*kinds != '\0') {
		size_t length = strcspn(kinds, ",");
		const char *word = flag_words(arena_copy(arena, kinds, length));

		if (strstr(words, word) == NULL)
			words = arena_text(arena, "%s%s%s", words, words[0] == '\0' ? "" : "、", word);
		kinds += length + (kinds[length] == ',');
	}
	return words;
}

struct group_aside *
group_set_aside(struct db *db, struct arena *arena, int64_t group)
{
	struct query *query = db_query(db, group_set_aside_query);
	struct group_aside *list = NULL, **end = &list;

	bind_int(query, ":group", group);
	bind_int(query, ":limit", GROUP_ASIDE);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->number = column_int(query, 0);
		(*end)->is_private = column_int(query, 1) != 0;
		(*end)->corrected = column_int(query, 2) != 0;
		(*end)->flags = kinds_in_words(arena, column_text(query, 3, arena));
	}
	return list;
}
