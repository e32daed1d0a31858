#include "feedback/clerk_entry.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/plan.h"

static const struct { const char *channel, *word; } channels[] = {
	{ "paper", "纸质意见" }, { "telephone", "电话" }, { "visit", "来访" }, { "hotline", "12345 热线" },
};

enum { CHANNELS = sizeof(channels) / sizeof(channels[0]) };

const char *
channel_word(const char *channel)
{
	for (int i = 0; i < CHANNELS; i++)
		if (text_equal(channels[i].channel, channel))
			return channels[i].word;
	return "";
}

const char *
channel_at(int n)
{
	return n < CHANNELS ? channels[n].channel : NULL;
}

/* What is wrong ------------------------------------------------------------------ */

static const char *
day_problem(struct arena *arena, const char *said_on, int64_t today)
{
	int64_t day;

	if (!day_parse(said_on, &day))
		return arena_text(arena, "请把日期写成 %s 这样", day_iso(arena, today));
	if (day > today)
		return "日期不能晚于今天";
	if (day < today - SAID_DAYS_MOST)
		return arena_text(arena, "只能补录 %d 天以内的意见", SAID_DAYS_MOST);
	return NULL;
}

struct entry_problems
entry_problems(struct db *db, struct arena *arena, const struct draft *draft, const struct clerk_entry *entry,
    int64_t today)
{
	struct entry_problems problems = { .draft = draft_problems(db, arena, draft) };

	if (project_by_id(db, arena, draft->project) == NULL)
		problems.project = "请选择是哪个项目";
	if (channel_word(entry->channel)[0] == '\0')
		problems.channel = "请选择意见是怎么来的";
	problems.said_on = day_problem(arena, entry->said_on, today);
	problems.count = problems.draft.count + (problems.project != NULL) + (problems.channel != NULL) +
	    (problems.said_on != NULL);
	return problems;
}

/* Receiving ------------------------------------------------------------------------ */

struct entering {
	struct submission_arrival            arrival;
	const struct clerk_entry *entry;
};

static bool
mark(struct db *db, const struct entering *it)
{
	struct query *query = db_query(db, clerk_entry_insert_query);

	bind_int(query, ":number", it->arrival.receipt->number);
	bind_text(query, ":channel", it->entry->channel);
	bind_text(query, ":said_on", it->entry->said_on);
	bind_text(query, ":staff", it->entry->staff);
	return query_done(query) && query_changes(query) == 1;
}

static bool
enter(struct db *db, void *details)
{
	struct entering *it = details;
	struct arena *arena = it->arrival.arena;

	if (!submission_receive_within(db, &it->arrival))
		return false;
	if (it->arrival.receipt->again)
		return true;
	return mark(db, it) && audit_append(db, &(struct audit_entry){ it->entry->actor, "entry",
	    arena_text(arena, "submission %lld", (long long)it->arrival.receipt->number),
	    arena_text(arena, "%s, %s", it->entry->channel, it->entry->said_on) }, it->arrival.now);
}

enum written
entry_receive(struct writer *writer, struct db *db, struct arena *arena, const struct draft *draft, const struct clerk_entry *entry,
    const struct seals *seals, const struct promise *promise, int64_t received_at, struct receipt *receipt)
{
	struct entering it = { submission_arrives(db, arena, draft, seals, promise, received_at, receipt), entry };

	return writer_run(writer, enter, &it);
}

/* Reading --------------------------------------------------------------------------- */

struct clerk_entry *
entry_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, clerk_entry_of_submission_query);
	struct clerk_entry *entry = NULL;

	bind_int(query, ":submission", submission);
	while (query_next(query)) {
		entry = arena_take(arena, sizeof(*entry));
		*entry = (struct clerk_entry){
			.channel = column_text(query, 0, arena), .said_on = column_text(query, 1, arena),
			.staff = column_text(query, 2, arena), .actor = "",
		};
	}
	return entry;
}

struct channel_count *
entries_of_month(struct db *db, struct arena *arena, const char *month)
{
	struct query *query = db_query(db, clerk_entries_counted_query);
	struct channel_count *list = NULL, **end = &list;

	bind_text(query, ":month", month);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->channel = column_text(query, 0, arena);
		(*end)->count = column_int(query, 1);
	}
	return list;
}
