#include "guard/account_row.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/arena.h"
#include "guard/keys.h"

/* How many wrong tries are free, and how long the delay may grow (seconds). */
enum { ACCOUNT_FREE = 5, SOURCE_FREE = 20, BOTH_FREE = 5 };
enum { DELAY_MOST = 15 * 60, DELAY_MOST_KNOWN = 60 };
enum { FAILURES_KEPT = 24 * 60 * 60, SOURCES_KEPT = 90 * 24 * 60 * 60 };

/* An IPv4 address, or the /64 that an IPv6 subscriber has for himself. */
static void
add_source(struct digest *digest, const char *address)
{
	unsigned char four[4], six[16];
	static const unsigned char mapped[12] = { [10] = 0xff, [11] = 0xff };

	if (inet_pton(AF_INET, address, four) == 1)
		digest_bytes(digest, four, sizeof(four));
	else if (inet_pton(AF_INET6, address, six) != 1)
		digest_text(digest, address);
	else if (memcmp(six, mapped, sizeof(mapped)) == 0)
		digest_bytes(digest, six + 12, 4);
	else
		digest_bytes(digest, six, 8);
}

/* NULL for a name or an address that is no part of the key. */
static void
key_of(const struct keys *keys, const char *label, const char *name, const char *address,
    unsigned char key[DIGEST_BYTES])
{
	struct digest digest;

	digest_begin(&digest, keys->source, label, DIGEST_BYTES);
	if (name != NULL)
		digest_text(&digest, name);
	if (address != NULL)
		add_source(&digest, address);
	digest_end(&digest, key);
}

/* 1, 2, 4 ... seconds after the last failure, from the first that is not free. */
static int
delay(struct db *db, const unsigned char key[DIGEST_BYTES], int free_tries, int most, int64_t now)
{
	struct query *query = db_query(db, sign_in_failures_query);
	int64_t failures = 0, failed_at = 0, seconds, left;

	bind_blob(query, ":key", key, DIGEST_BYTES);
	bind_int(query, ":after", now - FAILURES_KEPT);
	bind_int(query, ":until", now + DELAY_MOST);
	while (query_next(query)) {
		failures = column_int(query, 0);
		failed_at = column_int(query, 1);
	}
	if (failures < free_tries)
		return 0;
	failures -= free_tries;
	seconds = failures < 10 ? INT64_C(1) << failures : most;
	if (seconds > most)
		seconds = most;
	left = failed_at + seconds - now;
	return (int)(left < 0 ? 0 : left > seconds ? seconds : left);
}

static bool
source_is_known(struct db *db, int64_t account, const unsigned char source[DIGEST_BYTES],
    int64_t now)
{
	struct query *query = db_query(db, source_is_known_query);
	bool known = false;

	bind_int(query, ":account", account);
	bind_blob(query, ":source", source, DIGEST_BYTES);
	bind_int(query, ":after", now - SOURCES_KEPT);
	while (query_next(query))
		known = true;
	return known;
}

struct try
try_of(const struct door *door, const char *step, const struct attempt *attempt, int64_t account)
{
	struct try try = {
		.account = account, .now = door->now, .device = device_words(door->arena, attempt->agent),
		.outcome = step[0] == '\0' ? "password" : "code",
	};

	key_of(door->keys, arena_text(door->arena, "%saccount", step), attempt->name, NULL, try.account_key);
	key_of(door->keys, "source", NULL, attempt->address, try.source_key);
	key_of(door->keys, arena_text(door->arena, "%sboth", step), attempt->name, attempt->address, try.both_key);
	key_of(door->keys, "known source", NULL, attempt->address, try.source);
	try.known = source_is_known(door->db, account, try.source, door->now);
	return try;
}

int
try_delay(const struct door *door, const struct try *try)
{
	int account = delay(door->db, try->account_key, ACCOUNT_FREE, DELAY_MOST, try->now);
	int source = delay(door->db, try->source_key, SOURCE_FREE, DELAY_MOST, try->now);
	int both = delay(door->db, try->both_key, BOTH_FREE, try->known ? DELAY_MOST_KNOWN : DELAY_MOST, try->now);

	if (try->known)
		return both;
	if (account < source)
		account = source;
	return account > both ? account : both;
}

static bool
add_failure(struct db *db, const unsigned char key[DIGEST_BYTES], int64_t now)
{
	struct query *query = db_query(db, sign_in_failure_add_query);

	bind_blob(query, ":key", key, DIGEST_BYTES);
	bind_int(query, ":now", now);
	bind_int(query, ":after", now - FAILURES_KEPT);
	bind_int(query, ":until", now + DELAY_MOST);
	return query_done(query);
}

static bool
forget_old_failures(struct db *db, int64_t now)
{
	struct query *query = db_query(db, sign_in_failures_forget_query);

	bind_int(query, ":before", now - FAILURES_KEPT);
	return query_done(query);
}

bool
try_failed(struct db *db, void *details)
{
	const struct try *try = details;

	return forget_old_failures(db, try->now) && add_failure(db, try->account_key, try->now) &&
	    add_failure(db, try->source_key, try->now) && add_failure(db, try->both_key, try->now) &&
	    (try->account == 0 || history_add(db, try, try->outcome, NULL));
}

static bool
clear_failure(struct db *db, const unsigned char key[DIGEST_BYTES])
{
	struct query *query = db_query(db, sign_in_failure_delete_query);

	bind_blob(query, ":key", key, DIGEST_BYTES);
	return query_done(query);
}

/* Who has one account must not try others for free. */
bool
try_forgive(struct db *db, const struct try *try)
{
	return forget_old_failures(db, try->now) &&
	    clear_failure(db, try->account_key) && clear_failure(db, try->both_key);
}

bool
try_note_source(struct db *db, const struct try *try)
{
	struct query *query = db_query(db, sources_forget_query);

	bind_int(query, ":account", try->account);
	bind_int(query, ":before", try->now - SOURCES_KEPT);
	if (!query_done(query))
		return false;
	query = db_query(db, source_note_query);
	bind_int(query, ":account", try->account);
	bind_blob(query, ":source", try->source, DIGEST_BYTES);
	bind_int(query, ":now", try->now);
	return query_done(query);
}
