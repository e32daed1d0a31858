#include "feedback/follow_up.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/calendar.h"
#include "feedback/submission.h"

const char *const solved_codes[SOLVED_CHOICES] = { "yes", "partly", "no" };

const char *
solved_word(const char *solved)
{
	static const char *const words[SOLVED_CHOICES] = { "解决了", "解决了一部分", "没有解决" };

	for (int i = 0; i < SOLVED_CHOICES; i++)
		if (text_equal(solved_codes[i], solved))
			return words[i];
	return "";
}

struct follow_up_problems
follow_up_problems(const struct follow_up *follow_up)
{
	bool rated = follow_up->rating >= RATING_LOWEST && follow_up->rating <= RATING_HIGHEST;
	struct follow_up_problems problems = {
		.solved = solved_word(follow_up->solved)[0] == '\0' ? "请选择问题解决了没有" : NULL,
		.rating = rated ? NULL : "请选择您对这次办理的满意程度",
	};

	problems.count = (problems.solved != NULL) + (problems.rating != NULL);
	return problems;
}

int64_t
follow_up_last_day(const struct submission *submission)
{
	return day_of(submission->replied_at) + FOLLOW_UP_DAYS;
}

bool
submission_was_answered_again(const struct submission *submission)
{
	return text_equal(submission->solved, "no") &&
	    submission->replied_at > submission->followed_up_at;
}

bool
submission_may_be_followed_up(const struct submission *submission, int64_t today)
{
	bool is_case = text_equal(submission->visibility, "published") ||
	    text_equal(submission->visibility, "hidden");

	return is_case && text_equal(submission->handling, "answered") &&
	    submission->followed_up_at == 0 && today <= follow_up_last_day(submission);
}

/* Taking it --------------------------------------------------------------------- */

struct taking {
	struct arena           *arena;
	const struct follow_up *follow_up;
	int64_t                 answer_days, now;
};

static bool
insert(struct db *db, const struct taking *taking, const char *due)
{
	const struct follow_up *follow_up = taking->follow_up;
	struct query *query = db_query(db, follow_up_insert_query);

	bind_int(query, ":submission", follow_up->submission);
	bind_int(query, ":version", follow_up->version);
	bind_text(query, ":solved", follow_up->solved);
	bind_int(query, ":rating", follow_up->rating);
	bind_text(query, ":due", due);
	bind_int(query, ":now", taking->now);
	bind_int(query, ":since", day_start(day_of(taking->now) - FOLLOW_UP_DAYS));
	return query_done(query) && query_changes(query) == 1;
}

static bool
reopen(struct db *db, const struct taking *taking, const char *due)
{
	struct query *query = db_query(db, submission_follow_up_query);

	bind_int(query, ":submission", taking->follow_up->submission);
	bind_int(query, ":version", taking->follow_up->version);
	bind_text(query, ":due", due);
	if (!query_done(query) || query_changes(query) != 1)
		return false;
	if (due[0] == '\0')
		return true;
	query = db_query(db, publication_reopen_query);
	bind_int(query, ":submission", taking->follow_up->submission);
	bind_text(query, ":due", due);
	return query_done(query);
}

static bool
take(struct db *db, void *details)
{
	const struct taking *taking = details;
	const char *due = "";

	if (text_equal(taking->follow_up->solved, "no"))
		due = day_iso(taking->arena,
		    calendar_after(db, day_of(taking->now), taking->answer_days));
	return insert(db, taking, due) && reopen(db, taking, due) &&
	    audit_append_on(db, taking->follow_up->submission, "resident", "follow-up",
	    arena_text(taking->arena, "solved %s, rating %d", taking->follow_up->solved,
	    (int)taking->follow_up->rating),
	    taking->now);
}

struct errand
follow_up_take(struct arena *arena, const struct follow_up *follow_up, int64_t answer_days,
    int64_t now)
{
	struct taking *taking = arena_take(arena, sizeof(*taking));

	*taking = (struct taking){ arena, follow_up, answer_days, now };
	return (struct errand){ take, taking };
}

/* Figures ------------------------------------------------------------------------- */

struct follow_up_figures
follow_up_figures(struct db *db, struct arena *arena, const char *month)
{
	struct follow_up_figures figures = { 0 };
	int64_t *const by[SOLVED_CHOICES] = {
		&figures.solved, &figures.partly, &figures.unsolved,
	};
	struct query *query = db_query(db, follow_ups_counted_query);

	bind_text(query, ":month", month);
	while (query_next(query)) {
		const char *solved = column_text(query, 0, arena);
		int64_t count = column_int(query, 2);

		for (int i = 0; i < SOLVED_CHOICES; i++)
			if (text_equal(solved_codes[i], solved))
				*by[i] += count;
		distribution_add(&figures.ratings, (int)column_int(query, 1), count);
		figures.total += count;
	}
	query = db_query(db, submissions_reopened_count_query);
	bind_text(query, ":month", month);
	while (query_next(query))
		figures.reopened = column_int(query, 0);
	return figures;
}
