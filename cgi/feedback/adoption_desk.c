/* How a report comes about: every change one job, with its line in the audit. */
#include "feedback/adoption.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"

/* What a new draft begins with: the form of the portal asks just this. */
#define ASKED "总的来说，您对这个项目满意吗？哪里好、哪里不好、希望怎么改？"

struct change {
	const struct adoption_hand  *hand;
	struct arena                *arena;
	const struct adoption_period         *period;    /* of a new one */
	const struct adoption_texts *texts;
	const struct adoption_entry *entry;
	int64_t                      item, id;  /* id: of what was made */
	bool                         up;
	char                         period_slug[8];
	bool                         published;
};

/* Whether the report still stands as it was seen. */
static bool
take_in_hand(struct db *db, struct change *change)
{
	struct query *query = db_query(db, adoption_in_hand_query);
	bool found = false;

	bind_int(query, ":report", change->hand->report);
	bind_int(query, ":version", change->hand->version);
	while (query_next(query)) {
		found = true;
		snprintf(change->period_slug, sizeof(change->period_slug), "%s",
		    column_text(query, 0, change->arena));
		change->published = column_int(query, 1) != 0;
	}
	return found;
}

static bool
touch(struct db *db, const struct adoption_hand *hand)
{
	struct query *query = db_query(db, adoption_touch_query);

	bind_int(query, ":report", hand->report);
	bind_int(query, ":version", hand->version);
	bind_text(query, ":staff", hand->staff);
	bind_int(query, ":now", hand->now);
	return query_done(query) && query_changes(query) == 1;
}

static bool
record(struct db *db, const struct change *change, const char *action, const char *detail)
{
	char subject[32];

	snprintf(subject, sizeof(subject), "adoption %s", change->period_slug);
	return audit_append(db,
	    &(struct audit_entry){ change->hand->actor, action, subject, detail }, change->hand->now);
}

/* Raises the version and leaves the line in the audit; a correction also its public note. */
static bool
finish(struct db *db, const struct change *change, const char *action, const char *detail,
    const char *earlier)
{
	struct query *query;

	if (!touch(db, change->hand))
		return false;
	if (!change->published)
		return record(db, change, action, detail);
	query = db_query(db, adoption_correction_insert_query);
	bind_int(query, ":report", change->hand->report);
	bind_int(query, ":now", change->hand->now);
	bind_text(query, ":staff", change->hand->staff);
	bind_text(query, ":note", change->hand->note);
	bind_text(query, ":earlier", earlier);
	return query_done(query) && record(db, change, "adoption-correct", detail);
}

/* A new draft ------------------------------------------------------------------------- */

static bool
create(struct db *db, void *details)
{
	struct change *change = details;
	struct query *query = db_query(db, adoption_insert_query);

	bind_text(query, ":period", change->period->slug);
	bind_text(query, ":begin_day", change->period->begin_day);
	bind_text(query, ":end_day", change->period->end_day);
	bind_text(query, ":asked", ASKED);
	bind_text(query, ":staff", change->hand->staff);
	bind_int(query, ":now", change->hand->now);
	if (!query_done(query))
		return false;
	change->id = query_inserted(query);
	snprintf(change->period_slug, sizeof(change->period_slug), "%s", change->period->slug);
	return record(db, change, "adoption-new", "");
}

enum written
adoption_create(struct writer *writer, const struct adoption_period *period,
    const struct adoption_hand *hand, int64_t *id)
{
	struct change change = { .hand = hand, .period = period };
	enum written written = writer_run(writer, create, &change);

	*id = change.id;
	return written;
}

/* Texts -------------------------------------------------------------------------------- */

static bool
put_texts(struct db *db, void *details)
{
	struct change *change = details;
	const struct adoption *before = adoption_by_id(db, change->arena, change->hand->report);
	const char *earlier;
	struct query *query;

	if (before == NULL || !take_in_hand(db, change))
		return false;
	earlier = arena_text(change->arena, "我们问了什么：%s\n补充说明：%s\n下一次公布：%s",
	    before->asked, before->method, before->next_day);
	query = db_query(db, adoption_texts_query);
	bind_int(query, ":report", change->hand->report);
	bind_text(query, ":asked", change->texts->asked);
	bind_text(query, ":method", change->texts->method);
	bind_text(query, ":next_day", change->texts->next_day);
	return query_done(query) && finish(db, change, "adoption-texts", "texts", earlier);
}

enum written
adoption_write(struct writer *writer, struct arena *arena, const struct adoption_hand *hand,
    const struct adoption_texts *texts)
{
	return writer_run(writer, put_texts,
	    &(struct change){ .hand = hand, .arena = arena, .texts = texts });
}

/* Items -------------------------------------------------------------------------------- */

static void
bind_entry(struct query *query, const struct change *change)
{
	const struct adoption_entry *entry = change->entry;

	bind_int(query, ":report", change->hand->report);
	bind_text(query, ":opinion", entry->opinion);
	bind_int(query, ":people", entry->people);
	bind_text(query, ":verdict", entry->verdict);
	bind_text(query, ":action", entry->action);
	bind_text(query, ":unit", entry->unit);
	bind_text(query, ":done_on", entry->done_on);
}

/* The id of a new item at the end; 0 when there are too many or the schema says no. */
static int64_t
insert_item(struct db *db, const struct change *change)
{
	struct query *query = db_query(db, adoption_item_last_query);
	int64_t last = 0, count = 0;

	bind_int(query, ":report", change->hand->report);
	while (query_next(query)) {
		last = column_int(query, 0);
		count = column_int(query, 1);
	}
	if (count >= ADOPTION_ITEMS)
		return 0;
	query = db_query(db, adoption_item_insert_query);
	bind_entry(query, change);
	bind_int(query, ":position", last + 1);
	return query_done(query) ? query_inserted(query) : 0;
}

static int64_t
update_item(struct db *db, const struct change *change)
{
	struct query *query = db_query(db, adoption_item_put_query);

	bind_entry(query, change);
	bind_int(query, ":item", change->entry->item);
	return query_done(query) && query_changes(query) == 1 ? change->entry->item : 0;
}

/* A number that was typed twice stands once. */
static bool
put_sources(struct db *db, const struct adoption_entry *entry, int64_t item)
{
	struct query *query = db_query(db, adoption_sources_delete_query);
	bool good;

	bind_int(query, ":item", item);
	good = query_done(query);
	for (size_t i = 0; i < entry->number_count && good; i++) {
		bool again = false;

		for (size_t j = 0; j < i; j++)
			again |= entry->numbers[j] == entry->numbers[i];
		if (again)
			continue;
		query = db_query(db, adoption_source_insert_query);
		bind_int(query, ":item", item);
		bind_int(query, ":number", entry->numbers[i]);
		good = query_done(query);
	}
	return good;
}

/* An item in words, for the record of what stood there. */
static const char *
item_words(struct arena *arena, const struct adoption *adoption, int64_t id)
{
	const struct adoption_item *item = adoption->items;

	while (item != NULL && item->id != id)
		item = item->next;
	return item == NULL ? "" : arena_text(arena,
	    "意见：%s\n提的人数：%lld\n是否采纳：%s\n怎么改或为什么没采纳：%s\n责任单位：%s\n完成日期：%s",
	    item->opinion, (long long)item->people, adoption_word(item->verdict), item->action,
	    item->unit, item->done_on);
}

static bool
put_item(struct db *db, void *details)
{
	struct change *change = details;
	const struct adoption *before = adoption_by_id(db, change->arena, change->hand->report);
	bool is_new = change->entry->item == 0;
	const char *earlier;
	int64_t item;

	if (before == NULL || !take_in_hand(db, change) || (is_new && change->published))
		return false;
	earlier = item_words(change->arena, before, change->entry->item);
	item = is_new ? insert_item(db, change) : update_item(db, change);
	if (item == 0 || !put_sources(db, change->entry, item))
		return false;
	return finish(db, change, is_new ? "adoption-item-new" : "adoption-item",
	    arena_text(change->arena, "item %lld %s", (long long)item, change->entry->verdict), earlier);
}

enum written
adoption_item_write(struct writer *writer, struct arena *arena, const struct adoption_hand *hand,
    const struct adoption_entry *entry)
{
	return writer_run(writer, put_item,
	    &(struct change){ .hand = hand, .arena = arena, .entry = entry });
}

static bool
remove_item(struct db *db, void *details)
{
	struct change *change = details;
	struct query *query;
	char detail[32];

	if (!take_in_hand(db, change) || change->published)
		return false;
	query = db_query(db, adoption_item_delete_query);
	bind_int(query, ":item", change->item);
	bind_int(query, ":report", change->hand->report);
	snprintf(detail, sizeof(detail), "item %lld", (long long)change->item);
	return query_done(query) && query_changes(query) == 1 &&
	    finish(db, change, "adoption-item-remove", detail, "");
}

enum written
adoption_item_remove(struct writer *writer, struct arena *arena, const struct adoption_hand *hand,
    int64_t item)
{
	return writer_run(writer, remove_item,
	    &(struct change){ .hand = hand, .arena = arena, .item = item });
}

struct place { int64_t item, position; };

/* The first row's numbers, in which a position may be asked for; item 0 when there is none. */
static struct place
place_of(struct db *db, enum query_name name, const struct change *change, int64_t position)
{
	struct query *query = db_query(db, name);
	struct place place = { 0, 0 };

	bind_int(query, ":report", change->hand->report);
	bind_int(query, ":position", position);
	while (query_next(query))
		place = (struct place){ column_int(query, 0), column_int(query, 1) };
	return place;
}

static bool
put_place(struct db *db, const struct change *change, struct place place)
{
	struct query *query = db_query(db, adoption_item_move_query);

	bind_int(query, ":report", change->hand->report);
	bind_int(query, ":item", place.item);
	bind_int(query, ":position", place.position);
	return query_done(query) && query_changes(query) == 1;
}

static bool
move_item(struct db *db, void *details)
{
	struct change *change = details;
	struct place here = { change->item, 0 }, there;
	struct query *query;

	if (!take_in_hand(db, change) || change->published)
		return false;
	query = db_query(db, adoption_item_place_query);
	bind_int(query, ":item", change->item);
	bind_int(query, ":report", change->hand->report);
	while (query_next(query))
		here.position = column_int(query, 0);
	there = place_of(db, change->up ? adoption_item_before_query : adoption_item_after_query,
	    change, here.position);
	if (here.position == 0 || there.item == 0)
		return false;
	return put_place(db, change, (struct place){ here.item, there.position }) &&
	    put_place(db, change, (struct place){ there.item, here.position }) &&
	    finish(db, change, "adoption-item-move", change->up ? "up" : "down", "");
}

enum written
adoption_item_move(struct writer *writer, struct arena *arena, const struct adoption_hand *hand,
    int64_t item, bool up)
{
	return writer_run(writer, move_item,
	    &(struct change){ .hand = hand, .arena = arena, .item = item, .up = up });
}
