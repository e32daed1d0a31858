#include "guard/account_row.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/arena.h"
#include "guard/digest.h"
#include "guard/keys.h"
#include "guard/password.h"

/* How many wrong tries are free, and how long the delay may grow (seconds). */
enum { ACCOUNT_FREE = 5, SOURCE_FREE = 20, BOTH_FREE = 5 };
enum { DELAY_MOST = 15 * 60, DELAY_MOST_KNOWN = 60 };
enum { FAILURES_KEPT = 24 * 60 * 60, SOURCES_KEPT = 90 * 24 * 60 * 60 };

/* One attempt under the names that the database knows it by. */
struct try {
	unsigned char   account_key[DIGEST_BYTES], source_key[DIGEST_BYTES], both_key[DIGEST_BYTES];
	unsigned char   source[DIGEST_BYTES];      /* as a known source */
	struct account *account;                   /* NULL: no such account, or disabled */
	const char     *hash;                      /* the account's from now on */
	unsigned char   session[DIGEST_BYTES];
	int64_t         now;
};

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

/* All four are looked up whatever the name is. */
static int
longest_delay(struct db *db, const struct try *try)
{
	int64_t id = try->account == NULL ? 0 : try->account->id, now = try->now;
	bool known = source_is_known(db, id, try->source, now);
	int account = delay(db, try->account_key, ACCOUNT_FREE, DELAY_MOST, now);
	int source = delay(db, try->source_key, SOURCE_FREE, DELAY_MOST, now);
	int both = delay(db, try->both_key, BOTH_FREE, known ? DELAY_MOST_KNOWN : DELAY_MOST, now);

	if (known)
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

static bool
record_failure(struct db *db, void *details)
{
	const struct try *try = details;

	return forget_old_failures(db, try->now) && add_failure(db, try->account_key, try->now) &&
	    add_failure(db, try->source_key, try->now) && add_failure(db, try->both_key, try->now);
}

static bool
clear_failure(struct db *db, const unsigned char key[DIGEST_BYTES])
{
	struct query *query = db_query(db, sign_in_failure_delete_query);

	bind_blob(query, ":key", key, DIGEST_BYTES);
	return query_done(query);
}

static bool
note_source(struct db *db, const struct try *try)
{
	struct query *query = db_query(db, sources_forget_query);

	bind_int(query, ":account", try->account->id);
	bind_int(query, ":before", try->now - SOURCES_KEPT);
	if (!query_done(query))
		return false;
	query = db_query(db, source_note_query);
	bind_int(query, ":account", try->account->id);
	bind_blob(query, ":source", try->source, DIGEST_BYTES);
	bind_int(query, ":now", try->now);
	return query_done(query);
}

/* The source's own failures stay: who has one account must not try others for free. */
static bool
record_success(struct db *db, void *details)
{
	const struct try *try = details;
	struct query *query = db_query(db, account_signed_in_query);

	bind_int(query, ":id", try->account->id);
	bind_int(query, ":now", try->now);
	bind_text(query, ":hash", try->hash);
	bind_text(query, ":checked", try->account->password_hash);
	return query_done(query) && query_changes(query) == 1 &&
	    forget_old_failures(db, try->now) &&
	    clear_failure(db, try->account_key) && clear_failure(db, try->both_key) &&
	    note_source(db, try) && session_begin(db, try->session, try->account->id, try->now);
}

static enum sign_in_outcome
succeed(struct writer *writer, struct arena *arena, const struct keys *keys, struct try *try,
    const char *password, bool outdated, char **token)
{
	const char *hash = outdated ? password_hash(arena, password) : NULL;
	char *fresh = session_token(arena, keys, try->session);

	try->hash = hash != NULL ? hash : try->account->password_hash;   /* lanes full: next time */
	switch (writer_run(writer, record_success, try)) {
	case WRITTEN:
		try->account->password_hash = try->hash;
		*token = fresh;
		return SIGNED_IN;
	case REFUSED:
		return SIGN_IN_WRONG;   /* disabled, or another password, meanwhile */
	default:
		return SIGN_IN_BUSY;
	}
}

/* Tries that run side by side do not see each other's failures; the password
 * lanes let no more than four do so, and each counts towards the delay. */
enum sign_in_outcome
sign_in(struct db *db, struct writer *writer, struct arena *arena, const struct keys *keys,
    const struct attempt *attempt, int64_t now, char **token, struct account **account, int *wait)
{
	struct try try = { .now = now };
	struct account *found = account_by_name(db, arena, attempt->name);
	enum sign_in_outcome outcome;
	const char *hash;
	bool outdated;

	key_of(keys, "account", attempt->name, NULL, try.account_key);
	key_of(keys, "source", NULL, attempt->address, try.source_key);
	key_of(keys, "both", attempt->name, attempt->address, try.both_key);
	key_of(keys, "known source", NULL, attempt->address, try.source);
	try.account = found != NULL && !found->disabled ? found : NULL;
	*wait = longest_delay(db, &try);
	if (*wait > 0)
		return SIGN_IN_WAIT;
	hash = try.account == NULL ? "" : try.account->password_hash;
	switch (password_check(hash, attempt->password, &outdated)) {
	case PASSWORD_BUSY:
		return SIGN_IN_BUSY;
	case PASSWORD_WRONG:
		return writer_run(writer, record_failure, &try) == FAILED ?
		    SIGN_IN_BUSY : SIGN_IN_WRONG;
	case PASSWORD_RIGHT:
		break;
	}
	outcome = succeed(writer, arena, keys, &try, attempt->password, outdated, token);
	if (outcome == SIGNED_IN)
		*account = try.account;
	return outcome;
}
