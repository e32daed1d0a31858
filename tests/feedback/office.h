/* office.h - an office that writes adoption reports, in the tests of feedback/. */
#ifndef TESTS_FEEDBACK_OFFICE_H
#define TESTS_FEEDBACK_OFFICE_H

#include "desk.h"
#include "feedback/adoption.h"

#define AUGUST "2026-08"

static inline struct adoption_hand
hand_on(const struct adoption *adoption)
{
	return (struct adoption_hand){ adoption->id, adoption->version, "小王", "wang", "",
		clock_now() };
}

static inline struct adoption *
draft_for(const char *slug)
{
	struct adoption_hand hand = { .staff = "小王", .actor = "wang", .now = clock_now() };
	struct adoption_period period;
	int64_t id;

	ck_assert(adoption_period_parse(desk.arena, slug, &period));
	ck_assert_int_eq(adoption_create(desk.moderate, &period, &hand, &id), WRITTEN);
	return adoption_by_id(desk.db, desk.arena, id);
}

static inline struct adoption *
afresh(const struct adoption *adoption)
{
	return adoption_by_id(desk.db, desk.arena, adoption->id);
}

static inline struct adoption_entry
entry_of(const char *opinion, const char *verdict, const char *action)
{
	return (struct adoption_entry){ .opinion = opinion, .verdict = verdict, .action = action,
		.unit = "商务局", .done_on = "", .people = 3, .unknown_number = "" };
}

static inline enum written
put(const struct adoption *adoption, const struct adoption_entry *entry)
{
	struct adoption_hand hand = hand_on(adoption);

	hand.note = "改一处错字";
	return adoption_item_write(desk.moderate, desk.arena, &hand, entry);
}

static inline struct adoption *
with_item(struct adoption *adoption, const char *verdict)
{
	struct adoption_entry entry = entry_of("路灯", verdict, "装了 12 盏");

	ck_assert_int_eq(put(adoption, &entry), WRITTEN);
	return afresh(adoption);
}

/* After August is over. */
static inline struct adoption *
published(struct adoption *adoption)
{
	struct adoption_hand hand;

	clock_set(NOW + 20 * DAY_SECONDS);
	hand = hand_on(adoption);
	ck_assert_int_eq(adoption_publish(desk.moderate, desk.arena, &hand), WRITTEN);
	return afresh(adoption);
}

#endif
