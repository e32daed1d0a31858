#include "guard/head.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"

_Static_assert(SIGNATURE_BYTES == crypto_sign_BYTES, "an Ed25519 signature is 64 bytes");
_Static_assert(KEY_BYTES == crypto_sign_SEEDBYTES, "keys are 32 bytes");
_Static_assert(KEY_BYTES == crypto_sign_PUBLICKEYBYTES, "keys are 32 bytes");

enum { SIGNED_AT_ONCE = 64 };   /* days, in one transaction */

static void
take(struct query *query, int column, unsigned char *to, size_t size)
{
	struct blob bytes = column_view(query, column);

	memset(to, 0, size);
	if (bytes.size == size)
		memcpy(to, bytes.data, size);
}

struct head
head_of_row(struct query *query)
{
	struct head head = { .last = column_int(query, 1), .entries = column_int(query, 2) };
	struct blob day = column_view(query, 0);

	snprintf(head.day, sizeof(head.day), "%.*s", (int)day.size, (const char *)day.data);
	take(query, 3, head.hash, sizeof(head.hash));
	take(query, 4, head.signature, sizeof(head.signature));
	take(query, 5, head.signer, sizeof(head.signer));
	return head;
}

void
head_line(const struct head *head, char line[HEAD_LINE])
{
	char hex[2 * DIGEST_BYTES + 1];

	sodium_bin2hex(hex, sizeof(hex), head->hash, sizeof(head->hash));
	snprintf(line, HEAD_LINE, "minyi-audit %s %" PRId64 " %" PRId64 " %s", head->day, head->last,
	    head->entries, hex);
}

bool
head_is_signed_by(const struct head *head, const unsigned char public_key[KEY_BYTES])
{
	char line[HEAD_LINE];

	head_line(head, line);
	return memcmp(head->signer, public_key, KEY_BYTES) == 0 &&
	    crypto_sign_verify_detached(head->signature, (const unsigned char *)line, strlen(line),
	    public_key) == 0;
}

static void
key_pair(const struct keys *keys, unsigned char public_key[KEY_BYTES],
    unsigned char secret_key[crypto_sign_SECRETKEYBYTES])
{
	if (crypto_sign_seed_keypair(public_key, secret_key, keys->audit_head) != 0)
		die("libsodium makes no signing key");
}

void
head_public_key(const struct keys *keys, unsigned char public_key[KEY_BYTES])
{
	unsigned char secret_key[crypto_sign_SECRETKEYBYTES];

	key_pair(keys, public_key, secret_key);
	sodium_memzero(secret_key, sizeof(secret_key));
}

char *
head_key_text(struct arena *arena, const unsigned char public_key[KEY_BYTES])
{
	/* SubjectPublicKeyInfo of an Ed25519 key: always these bytes, then the key. */
	static const unsigned char prefix[] = { 0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00 };
	unsigned char whole[sizeof(prefix) + KEY_BYTES];
	char text[sodium_base64_ENCODED_LEN(sizeof(whole), sodium_base64_VARIANT_ORIGINAL)];

	memcpy(whole, prefix, sizeof(prefix));
	memcpy(whole + sizeof(prefix), public_key, KEY_BYTES);
	sodium_bin2base64(text, sizeof(text), whole, sizeof(whole), sodium_base64_VARIANT_ORIGINAL);
	return arena_text(arena, "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n", text);
}

char *
head_hex(struct arena *arena, const unsigned char *bytes, size_t size)
{
	char *text = arena_take(arena, 2 * size + 1);

	return sodium_bin2hex(text, 2 * size + 1, bytes, size);
}

void
head_hex_into(char *to, const unsigned char *bytes, size_t size)
{
	sodium_bin2hex(to, 2 * size + 1, bytes, size);
}

/* Signing ---------------------------------------------------------------------------- */

struct signing {
	const struct keys *keys;
	int64_t            now, first_day;   /* the latter where there is no head yet */
};

/* The newest head; of the day before the first one that is to get one, with zeros, when there is none. */
static void
newest_head(struct db *db, int64_t first_day, struct head *head, int64_t *day)
{
	struct query *query = db_query(db, audit_heads_last_query);

	*head = (struct head){ .last = 0 };
	*day = first_day - 1;
	bind_int(query, ":limit", 1);
	while (query_next(query)) {
		*head = head_of_row(query);
		day_parse(head->day, day);
	}
}

/* Of the audit's entry number 1; today while there is none. */
static int64_t
first_day(struct db *db, int64_t now)
{
	struct query *query = db_query(db, audit_entry_of_id_query);
	int64_t day = day_of(now);

	bind_int(query, ":id", 1);
	while (query_next(query))
		day = day_of(column_int(query, 1));
	return day;
}

/* The last entry from before an instant, and its seal; false when it has none yet. */
static bool
state_before(struct db *db, int64_t instant, struct head *head)
{
	struct query *query = db_query(db, audit_last_before_query);
	bool sealed;

	head->last = 0;
	bind_int(query, ":instant", instant);
	while (query_next(query))
		head->last = column_int(query, 0);
	memset(head->hash, 0, sizeof(head->hash));
	sealed = head->last == 0;
	query = db_query(db, audit_seal_of_id_query);
	bind_int(query, ":id", head->last);
	while (query_next(query)) {
		take(query, 1, head->hash, sizeof(head->hash));
		sealed = true;
	}
	return sealed;
}

static bool
sign_day(struct db *db, const struct signing *signing, int64_t day, struct head *head)
{
	unsigned char secret_key[crypto_sign_SECRETKEYBYTES];
	struct query *query = db_query(db, audit_head_insert_query);
	struct date date = date_of_day(day);
	int64_t before = head->last;
	char line[HEAD_LINE];

	snprintf(head->day, sizeof(head->day), "%04u-%02u-%02u", (unsigned)date.year % 10000,
	    (unsigned)date.month % 100, (unsigned)date.day % 100);
	/* A clock that was set back: what was signed as past stays past. */
	if (!state_before(db, day_start(day + 1), head) || head->last < before)
		return false;
	head->entries = head->last - before;
	key_pair(signing->keys, head->signer, secret_key);
	head_line(head, line);
	crypto_sign_detached(head->signature, NULL, (const unsigned char *)line, strlen(line), secret_key);
	sodium_memzero(secret_key, sizeof(secret_key));
	bind_text(query, ":day", head->day);
	bind_int(query, ":last", head->last);
	bind_int(query, ":entries", head->entries);
	bind_blob(query, ":hash", head->hash, sizeof(head->hash));
	bind_blob(query, ":signature", head->signature, sizeof(head->signature));
	bind_blob(query, ":signer", head->signer, sizeof(head->signer));
	bind_int(query, ":now", signing->now);
	return query_done(query);
}

static bool
sign_days(struct db *db, void *details)
{
	const struct signing *signing = details;
	struct head head;
	int64_t day;

	newest_head(db, signing->first_day, &head, &day);
	for (int i = 0; i < SIGNED_AT_ONCE && ++day < day_of(signing->now); i++)
		if (!sign_day(db, signing, day, &head))
			return false;
	return true;
}

enum written
heads_sign(struct db *db, struct writer *writer, const struct keys *keys, int64_t now)
{
	struct signing signing = { keys, now, first_day(db, now) };
	struct head head;
	int64_t day;

	newest_head(db, signing.first_day, &head, &day);
	return day + 1 >= day_of(now) ? WRITTEN : writer_run(writer, sign_days, &signing);
}

enum written
heads_sign_all(struct db *db, struct writer *writer, const struct keys *keys, int64_t now)
{
	struct query *query = db_query(db, audit_first_instant_query);
	struct signing signing = { keys, now, day_of(now) };
	enum written written = WRITTEN;
	struct head head;
	int64_t day;

	while (query_next(query))
		signing.first_day = day_of(column_int(query, 0));
	newest_head(db, signing.first_day, &head, &day);
	while (written == WRITTEN && day + 1 < day_of(now)) {
		written = writer_run(writer, sign_days, &signing);
		newest_head(db, signing.first_day, &head, &day);
	}
	return written;
}
