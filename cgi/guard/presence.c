#include "guard/presence.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"

/* Numbers of items follow each other, so the remainder spreads them evenly;
 * all who are at one item share its row. */
enum { ROWS = 256, WAYS = 8, NAME_BYTES = 96 };

struct place {
	int64_t item, account, opened_at;   /* account 0: free */
	char    name[NAME_BYTES];
};

struct presence {
	pthread_mutex_t lock;               /* guards the rows */
	struct place    rows[ROWS][WAYS];
};

struct presence *
presence_new(void)
{
	struct presence *presence = calloc(1, sizeof(*presence));

	if (presence == NULL)
		die("no memory for who is at which item");
	pthread_mutex_init(&presence->lock, NULL);
	return presence;
}

void
presence_free(struct presence *presence)
{
	if (presence == NULL)
		return;
	pthread_mutex_destroy(&presence->lock);
	free(presence);
}

static struct place *
row_of(struct presence *presence, int64_t item)
{
	return presence->rows[(uint64_t)item % ROWS];
}

static struct place *
find(struct place *row, int64_t item, int64_t account)
{
	for (int i = 0; i < WAYS; i++)
		if (row[i].account == account && row[i].item == item)
			return &row[i];
	return NULL;
}

static struct place *
free_or_oldest(struct place *row)
{
	struct place *oldest = row;

	for (int i = 0; i < WAYS; i++) {
		if (row[i].account == 0)
			return &row[i];
		if (row[i].opened_at < oldest->opened_at)
			oldest = &row[i];
	}
	return oldest;
}

void
presence_note(struct presence *presence, int64_t item, int64_t account, const char *name, int64_t now)
{
	struct place *row = row_of(presence, item), *place;

	pthread_mutex_lock(&presence->lock);
	place = find(row, item, account);
	if (place == NULL)
		place = free_or_oldest(row);
	*place = (struct place){ .item = item, .account = account, .opened_at = now };
	snprintf(place->name, sizeof(place->name), "%s", name);
	pthread_mutex_unlock(&presence->lock);
}

void
presence_leave(struct presence *presence, int64_t item, int64_t account)
{
	struct place *place;

	pthread_mutex_lock(&presence->lock);
	place = find(row_of(presence, item), item, account);
	if (place != NULL)
		*place = (struct place){ .account = 0 };
	pthread_mutex_unlock(&presence->lock);
}

/* A clock that was set back leaves nobody at an item for ever; one request a
 * little later than another does no harm. */
static bool
is_fresh(const struct place *place, int64_t now)
{
	return now - place->opened_at < PRESENCE_SECONDS && place->opened_at - now < PRESENCE_SECONDS;
}

static void
insert(struct present **first, struct arena *arena, const struct place *place)
{
	struct present *one = arena_take(arena, sizeof(*one));

	while (*first != NULL && (*first)->opened_at >= place->opened_at)
		first = &(*first)->next;
	*one = (struct present){
		.name = arena_copy(arena, place->name, strlen(place->name)), .opened_at = place->opened_at, .next = *first,
	};
	*first = one;
}

struct present *
presence_others(struct presence *presence, struct arena *arena, int64_t item, int64_t account, int64_t now)
{
	struct place row[WAYS];
	struct present *others = NULL;

	/* Copied out: nobody waits for the lock while names are written down. */
	pthread_mutex_lock(&presence->lock);
	memcpy(row, row_of(presence, item), sizeof(row));
	pthread_mutex_unlock(&presence->lock);
	for (int i = 0; i < WAYS; i++)
		if (row[i].account != 0 && row[i].account != account && row[i].item == item && is_fresh(&row[i], now))
			insert(&others, arena, &row[i]);
	return others;
}
