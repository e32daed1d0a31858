#include "guard/account_row.h"

#include <string.h>

#include "base/arena.h"
#include "base/config.h"
#include "guard/keys.h"

/* LONGEST: no setting lets a session last longer (base/config.c). */
enum { TOKEN_BYTES = 32, MINUTE = 60, LONGEST = 24 * 60 * MINUTE };
enum { VARIANT = sodium_base64_VARIANT_URLSAFE_NO_PADDING };

static void
hash_of(const struct keys *keys, const char *label, const unsigned char token[TOKEN_BYTES], unsigned char hash[32])
{
	struct digest digest;

	digest_begin(&digest, keys->session, label, DIGEST_BYTES);
	digest_bytes(&digest, token, TOKEN_BYTES);
	digest_end(&digest, hash);
}

static char *
token_new(struct arena *arena, const struct keys *keys, const char *label, unsigned char hash[32])
{
	size_t size = sodium_base64_ENCODED_LEN(TOKEN_BYTES, VARIANT);
	unsigned char token[TOKEN_BYTES];
	char *text = arena_take(arena, size);

	randombytes_buf(token, sizeof(token));
	hash_of(keys, label, token, hash);
	sodium_bin2base64(text, size, token, sizeof(token), VARIANT);
	sodium_memzero(token, sizeof(token));
	return text;
}

char *
session_token(struct arena *arena, const struct keys *keys, unsigned char hash[32])
{
	return token_new(arena, keys, "session", hash);
}

char *
half_session_token(struct arena *arena, const struct keys *keys, unsigned char hash[32])
{
	return token_new(arena, keys, "half session", hash);
}

static bool
token_parse(const char *text, unsigned char token[TOKEN_BYTES])
{
	size_t size = 0;

	return sodium_base642bin(token, TOKEN_BYTES, text, strlen(text), NULL, &size, NULL,
	    VARIANT) == 0 && size == TOKEN_BYTES;
}

bool
half_session_hash(const struct keys *keys, const char *text, unsigned char hash[32])
{
	unsigned char token[TOKEN_BYTES];

	if (!token_parse(text, token))
		return false;
	hash_of(keys, "half session", token, hash);
	return true;
}

bool
session_begin(struct db *db, const unsigned char hash[32], int64_t account, const char *device, int64_t now)
{
	struct query *query = db_query(db, sessions_delete_unseen_query);

	bind_int(query, ":before", now - LONGEST);
	if (!query_done(query))
		return false;
	query = db_query(db, session_insert_query);
	bind_blob(query, ":session", hash, 32);
	bind_int(query, ":account", account);
	bind_text(query, ":device", device);
	bind_int(query, ":now", now);
	return query_done(query);
}

bool
sessions_delete(struct db *db, int64_t account)
{
	struct query *query = db_query(db, sessions_delete_of_account_query);

	bind_int(query, ":account", account);
	if (!query_done(query))
		return false;
	query = db_query(db, half_sessions_delete_of_account_query);
	bind_int(query, ":account", account);
	return query_done(query);
}

struct seen {
	const unsigned char *hash;
	int64_t              now;
};

static bool
note_seen(struct db *db, void *details)
{
	const struct seen *seen = details;
	struct query *query = db_query(db, session_was_seen_query);

	bind_blob(query, ":session", seen->hash, 32);
	bind_int(query, ":now", seen->now);
	return query_done(query);
}

/* A minute is exact enough for half an hour; a short limit is held to a tenth of it. */
static int64_t
noting_seconds(int64_t idle)
{
	return idle < 10 * MINUTE ? idle / 10 : MINUTE;
}

struct account *
session_account(struct db *db, struct writer *writer, struct arena *arena, const struct keys *keys,
    const struct config *config, const char *text, int64_t now, unsigned char hash[32])
{
	unsigned char token[TOKEN_BYTES];
	int64_t idle = config->session_idle * MINUTE, seen_at = now;
	struct account *account = NULL;
	struct query *query;

	if (!token_parse(text, token))
		return NULL;
	hash_of(keys, "session", token, hash);
	query = db_query(db, account_of_session_query);
	bind_blob(query, ":session", hash, 32);
	bind_int(query, ":seen_after", now - idle);
	bind_int(query, ":created_after", now - config->session_most * MINUTE);
	while (query_next(query)) {
		account = account_from_row(query, arena);
		seen_at = column_int(query, ACCOUNT_COLUMNS);
	}
	if (account != NULL && !account->second_step && role_needs_second_step(config, account->role))
		return NULL;
	/* Not noting it costs a little of the idle time and nothing else. */
	if (account != NULL && now - seen_at >= noting_seconds(idle))
		writer_run(writer, note_seen, &(struct seen){ hash, now });
	return account;
}

/* The account's list ------------------------------------------------------------- */

/* Into its place: the one that was seen last comes first. */
static void
insert_line(struct session_line **list, struct session_line *line)
{
	while (*list != NULL && (*list)->seen_at >= line->seen_at)
		list = &(*list)->next;
	line->next = *list;
	*list = line;
}

struct session_line *
sessions_of_account(struct db *db, struct arena *arena, const struct config *config, int64_t account,
    int64_t now, const unsigned char *current)
{
	struct session_line *list = NULL;
	struct query *query = db_query(db, sessions_of_account_query);

	bind_int(query, ":account", account);
	bind_int(query, ":seen_after", now - config->session_idle * MINUTE);
	bind_int(query, ":created_after", now - config->session_most * MINUTE);
	while (query_next(query)) {
		struct session_line *line = arena_take(arena, sizeof(*line));
		struct blob hash = column_blob(query, 0, arena);

		sodium_bin2hex(line->name, sizeof(line->name), hash.data, SESSION_NAME_BYTES);
		line->device = column_text(query, 1, arena);
		line->created_at = column_int(query, 2);
		line->seen_at = column_int(query, 3);
		line->current = current != NULL && sodium_memcmp(hash.data, current, 32) == 0;
		insert_line(&list, line);
	}
	return list;
}

/* Ending ------------------------------------------------------------------------- */

static bool
end(struct db *db, void *details)
{
	struct query *query = db_query(db, session_delete_query);

	bind_blob(query, ":session", details, 32);
	return query_done(query);
}

enum written
session_end(struct writer *writer, const unsigned char hash[32])
{
	unsigned char copy[32];

	memcpy(copy, hash, sizeof(copy));
	return writer_run(writer, end, copy);
}

struct ending {
	int64_t              account;
	unsigned char        name[SESSION_NAME_BYTES];
	const unsigned char *but;
};

static bool
end_named(struct db *db, void *details)
{
	const struct ending *ending = details;
	struct query *query = db_query(db, session_delete_named_query);

	bind_int(query, ":account", ending->account);
	bind_blob(query, ":name", ending->name, sizeof(ending->name));
	return query_done(query) && query_changes(query) > 0;
}

enum written
session_end_named(struct writer *writer, int64_t account, const char *name)
{
	struct ending ending = { .account = account };
	size_t size = 0;

	if (sodium_hex2bin(ending.name, sizeof(ending.name), name, strlen(name), NULL, &size, NULL) != 0 ||
	    size != sizeof(ending.name))
		return REFUSED;
	return writer_run(writer, end_named, &ending);
}

static bool
end_all(struct db *db, void *details)
{
	const struct ending *ending = details;
	struct query *query;

	if (ending->but == NULL)
		return sessions_delete(db, ending->account);
	query = db_query(db, sessions_delete_others_query);
	bind_int(query, ":account", ending->account);
	bind_blob(query, ":session", ending->but, 32);
	return query_done(query);
}

enum written
sessions_end(struct writer *writer, int64_t account, const unsigned char *but)
{
	struct ending ending = { .account = account, .but = but };

	return writer_run(writer, end_all, &ending);
}
