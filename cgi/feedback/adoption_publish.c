/* Publication: what the period's figures are at this moment stands from now on. */
#include "feedback/adoption.h"

#include "base/arena.h"
#include "feedback/audit.h"

struct publication {
	const struct adoption_hand *hand;
	struct arena               *arena;
};

static bool
put_lows(struct db *db, int64_t report, const struct adoption_low *low)
{
	for (int position = 1; low != NULL; low = low->next, position++) {
		struct query *query = db_query(db, adoption_low_insert_query);

		bind_int(query, ":report", report);
		bind_int(query, ":position", position);
		bind_int(query, ":project", low->project);
		bind_int(query, ":ratings", low->ratings);
		bind_int(query, ":low", low->low);
		bind_int(query, ":reason", low->reason);
		bind_int(query, ":reason_count", low->reason_count);
		if (!query_done(query))
			return false;
	}
	return true;
}

/* The version goes up first: as a draft, so that this is no correction. */
static bool
raise_version(struct db *db, const struct adoption_hand *hand)
{
	struct query *query = db_query(db, adoption_touch_query);

	bind_int(query, ":report", hand->report);
	bind_int(query, ":version", hand->version);
	bind_text(query, ":staff", hand->staff);
	bind_int(query, ":now", hand->now);
	return query_done(query) && query_changes(query) == 1;
}

static bool
put_figures(struct db *db, const struct adoption_hand *hand, const struct adoption_figures *figures)
{
	static const char *const names[] = { "", ":rated_1", ":rated_2", ":rated_3", ":rated_4", ":rated_5" };
	struct query *query = db_query(db, adoption_publish_query);

	bind_int(query, ":report", hand->report);
	bind_int(query, ":now", hand->now);
	bind_int(query, ":received", figures->received);
	for (int rating = RATING_LOWEST; rating <= RATING_HIGHEST; rating++)
		bind_int(query, names[rating], figures->ratings.count[rating]);
	return query_done(query) && query_changes(query) == 1 &&
	    put_lows(db, hand->report, figures->lows);
}

static bool
publish(struct db *db, void *details)
{
	const struct publication *publication = details;
	const struct adoption_hand *hand = publication->hand;
	struct adoption *adoption = adoption_by_id(db, publication->arena, hand->report);
	const char *subject;

	if (adoption == NULL || adoption->version != hand->version ||
	    adoption_publish_problem(adoption, hand->now) != NULL ||
	    !raise_version(db, hand) || !put_figures(db, hand, &adoption->figures))
		return false;
	subject = arena_text(publication->arena, "adoption %s", adoption->period.slug);
	return audit_append(db, &(struct audit_entry){ hand->actor, "adoption-publish", subject,
	    arena_text(publication->arena, "%lld items", (long long)adoption->item_count) }, hand->now);
}

enum written
adoption_publish(struct writer *writer, struct arena *arena, const struct adoption_hand *hand)
{
	return writer_run(writer, publish, &(struct publication){ hand, arena });
}
