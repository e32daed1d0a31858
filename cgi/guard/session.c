#include "guard/account_row.h"

#include <string.h>

#include "base/arena.h"
#include "base/config.h"
#include "guard/digest.h"
#include "guard/keys.h"

/* LONGEST: no setting lets a session last longer (base/config.c). */
enum { TOKEN_BYTES = 32, MINUTE = 60, LONGEST = 24 * 60 * MINUTE };
enum { VARIANT = sodium_base64_VARIANT_URLSAFE_NO_PADDING };

static void
hash_of(const struct keys *keys, const unsigned char token[TOKEN_BYTES], unsigned char hash[32])
{
	struct digest digest;

	digest_begin(&digest, keys->session, "session", DIGEST_BYTES);
	digest_bytes(&digest, token, TOKEN_BYTES);
	digest_end(&digest, hash);
}

char *
session_token(struct arena *arena, const struct keys *keys, unsigned char hash[32])
{
	size_t size = sodium_base64_ENCODED_LEN(TOKEN_BYTES, VARIANT);
	unsigned char token[TOKEN_BYTES];
	char *text = arena_take(arena, size);

	randombytes_buf(token, sizeof(token));
	hash_of(keys, token, hash);
	sodium_bin2base64(text, size, token, sizeof(token), VARIANT);
	sodium_memzero(token, sizeof(token));
	return text;
}

bool
session_begin(struct db *db, const unsigned char hash[32], int64_t account, int64_t now)
{
	struct query *query = db_query(db, sessions_delete_unseen_query);

	bind_int(query, ":before", now - LONGEST);
	if (!query_done(query))
		return false;
	query = db_query(db, session_insert_query);
	bind_blob(query, ":session", hash, 32);
	bind_int(query, ":account", account);
	bind_int(query, ":now", now);
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

static bool
token_parse(const char *text, unsigned char token[TOKEN_BYTES])
{
	size_t size = 0;

	return sodium_base642bin(token, TOKEN_BYTES, text, strlen(text), NULL, &size, NULL,
	    VARIANT) == 0 && size == TOKEN_BYTES;
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
	hash_of(keys, token, hash);
	query = db_query(db, account_of_session_query);
	bind_blob(query, ":session", hash, 32);
	bind_int(query, ":seen_after", now - idle);
	bind_int(query, ":created_after", now - config->session_most * MINUTE);
	while (query_next(query)) {
		account = account_from_row(query, arena);
		seen_at = column_int(query, 10);
	}
	/* Not noting it costs a little of the idle time and nothing else. */
	if (account != NULL && now - seen_at >= noting_seconds(idle))
		writer_run(writer, note_seen, &(struct seen){ hash, now });
	return account;
}

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
