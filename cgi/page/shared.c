#include "page/shared.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "guard/digest.h"
#include "http/encoding.h"
#include "page/text_mode.h"

enum { BUCKETS = 1024, LONGEST_KEY = 512, TAG_BYTES = 2 * MAC_BYTES + sizeof("\"-gzip\"") };

/* One answer in one encoding; one piece of memory with its texts behind it. */
struct kept {
	struct kept *chained;            /* in the same bucket */
	struct kept *newer, *older;      /* by last use */
	int64_t      version, day;
	uint64_t     hash;
	size_t       bytes;              /* of the whole piece */
	const char  *key, *content_type, *file_name, *body;
	size_t       length;
	char         tag[TAG_BYTES];
	char         room[];
};

struct shared {
	pthread_mutex_t lock;            /* of everything here, the connection too */
	struct db      *db;              /* asked for its version alone */
	struct kept    *newest, *oldest;
	size_t          bytes, most;
	int64_t         hits;
	struct kept    *buckets[BUCKETS];
};

/* What is asked for. */
struct asked {
	const char   *key;
	uint64_t      hash;
	enum encoding encoding;
	int64_t       version, day;      /* version 0: unknown, nothing is found or kept */
};

struct shared *
shared_new(const char *database, size_t bytes)
{
	struct shared *shared = calloc(1, sizeof(*shared));

	if (shared == NULL || pthread_mutex_init(&shared->lock, NULL) != 0)
		die("no memory for shared answers");
	shared->db = db_open(database, VERSION_READ);
	shared->most = bytes;
	shared->bytes = sizeof(*shared);
	return shared;
}

/* The table ------------------------------------------------------------------- */

static struct kept **
place_of(struct shared *shared, const char *key, uint64_t hash)
{
	struct kept **at = &shared->buckets[hash % BUCKETS];

	while (*at != NULL && ((*at)->hash != hash || strcmp((*at)->key, key) != 0))
		at = &(*at)->chained;
	return at;
}

static void
leave_line(struct shared *shared, struct kept *kept)
{
	*(kept->newer == NULL ? &shared->newest : &kept->newer->older) = kept->older;
	*(kept->older == NULL ? &shared->oldest : &kept->older->newer) = kept->newer;
}

static void
join_line(struct shared *shared, struct kept *kept)
{
	kept->newer = NULL;
	kept->older = shared->newest;
	*(shared->newest == NULL ? &shared->oldest : &shared->newest->newer) = kept;
	shared->newest = kept;
}

static void
drop(struct shared *shared, struct kept *kept)
{
	struct kept **at = place_of(shared, kept->key, kept->hash);

	*at = kept->chained;
	leave_line(shared, kept);
	shared->bytes -= kept->bytes;
	free(kept);
}

static void
add(struct shared *shared, struct kept *kept)
{
	struct kept **at = place_of(shared, kept->key, kept->hash);

	if (*at != NULL)
		drop(shared, *at);
	while (shared->oldest != NULL && shared->bytes + kept->bytes > shared->most)
		drop(shared, shared->oldest);
	at = place_of(shared, kept->key, kept->hash);
	kept->chained = NULL;
	*at = kept;
	join_line(shared, kept);
	shared->bytes += kept->bytes;
}

void
shared_free(struct shared *shared)
{
	if (shared == NULL)
		return;
	while (shared->oldest != NULL)
		drop(shared, shared->oldest);
	db_close(shared->db);
	pthread_mutex_destroy(&shared->lock);
	free(shared);
}

size_t
shared_bytes(struct shared *shared)
{
	size_t bytes;

	pthread_mutex_lock(&shared->lock);
	bytes = shared->bytes;
	pthread_mutex_unlock(&shared->lock);
	return bytes;
}

int64_t
shared_hits(struct shared *shared)
{
	int64_t hits;

	pthread_mutex_lock(&shared->lock);
	hits = shared->hits;
	pthread_mutex_unlock(&shared->lock);
	return hits;
}

/* A visit's question ----------------------------------------------------------- */

/* FNV-1a, 64 bits. */
static uint64_t
hash_of(const char *key)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (; *key != '\0'; key++)
		hash = (hash ^ (unsigned char)*key) * UINT64_C(0x100000001b3);
	return hash;
}

/* All that a page is made from besides the database, the settings and the day;
 * the host only where pages carry it.  No part but the last can hold a line's
 * end, and a mode that does names none: what has it is never kept. */
static struct asked
asked_by(struct visit *visit)
{
	const struct request *request = visit->request;
	struct asked asked = { .encoding = encoding_accepted(request->wire->encodings), .day = day_of(visit->now) };
	const char *host = visit->config->site[0] != '\0' ? "" : page_address(visit, "");
	const char *mode = request_field_at(request, "text", 0);   /* whoever asked for it reads that it has begun */

	asked.key = arena_text(visit->arena, "%d %s\n%s\n%s\n%s\n%s", asked.encoding, text_mode_of(visit)->name,
	    host, request->wire->path, route_query(visit->route, request), mode == NULL ? "-" : mode);
	asked.hash = hash_of(asked.key);
	return asked;
}

/* 0 when the database is in trouble: the page itself will find out. */
static int64_t
version_now(struct db *db)
{
	struct query *query = db_query(db, data_version_query);
	int64_t version = query_next(query) ? column_int(query, 0) : 0;

	db_reset(db);
	return db_trouble(db) == 0 ? version : 0;
}

static void
show(struct visit *visit, const struct kept *kept)
{
	struct response *response = visit->response;

	response->content_type = arena_copy(visit->arena, kept->content_type, strlen(kept->content_type));
	response->file_name = arena_copy(visit->arena, kept->file_name, strlen(kept->file_name));
	response->etag = arena_copy(visit->arena, kept->tag, strlen(kept->tag));
	response->length = 0;
	response_write(response, kept->body, kept->length);
}

/* Asks for the version, and for the answer under it. */
static bool
find(struct visit *visit, struct asked *asked)
{
	struct shared *shared = visit->shared;
	struct kept *kept;
	bool found;

	pthread_mutex_lock(&shared->lock);
	asked->version = version_now(shared->db);
	kept = *place_of(shared, asked->key, asked->hash);
	found = kept != NULL && asked->version != 0 && kept->version == asked->version && kept->day == asked->day;
	if (found) {
		leave_line(shared, kept);
		join_line(shared, kept);
		shared->hits++;
		show(visit, kept);
	}
	pthread_mutex_unlock(&shared->lock);
	return found;
}

/* A new answer ------------------------------------------------------------------ */

/* A strong tag (RFC 9110, 8.8.1): of the bytes and of how they are encoded. */
static void
tag_of(const struct response *response, enum encoding encoding, char tag[TAG_BYTES])
{
	static const unsigned char no_secret[32];
	unsigned char hash[MAC_BYTES];
	struct digest digest;
	char *to = tag;

	digest_begin(&digest, no_secret, "entity tag", sizeof(hash));
	digest_text(&digest, response->content_type);
	digest_text(&digest, response->file_name);
	digest_bytes(&digest, response->body, response->length);
	digest_end(&digest, hash);
	*to++ = '"';
	for (size_t i = 0; i < sizeof(hash); i++)
		to += sprintf(to, "%02x", hash[i]);
	sprintf(to, "%s%s\"", encoding == IDENTITY ? "" : "-", encoding_name(encoding));
}

static char *
append(char **to, const char *bytes, size_t length)
{
	char *at = memcpy(*to, bytes, length);

	at[length] = '\0';
	*to += length + 1;
	return at;
}

static struct kept *
kept_new(const struct asked *asked, const struct response *response, const char *tag)
{
	size_t key = strlen(asked->key), type = strlen(response->content_type), name = strlen(response->file_name);
	size_t bytes = sizeof(struct kept) + key + type + name + response->length + 4;
	struct kept *kept = malloc(bytes);
	char *to;

	if (kept == NULL)
		die("no memory for an answer of %zu bytes", bytes);
	to = kept->room;
	kept->version = asked->version;
	kept->day = asked->day;
	kept->hash = asked->hash;
	kept->bytes = bytes;
	kept->length = response->length;
	kept->key = append(&to, asked->key, key);
	kept->content_type = append(&to, response->content_type, type);
	kept->file_name = append(&to, response->file_name, name);
	kept->body = append(&to, response->body, response->length);
	memcpy(kept->tag, tag, TAG_BYTES);
	return kept;
}

/* The page is what it was, whatever else was committed: it need not be compressed again. */
static bool
stands(struct visit *visit, const struct asked *asked, const char *tag)
{
	struct shared *shared = visit->shared;
	struct kept *kept;
	bool same;

	pthread_mutex_lock(&shared->lock);
	kept = *place_of(shared, asked->key, asked->hash);
	same = kept != NULL && strcmp(kept->tag, tag) == 0;
	if (same) {
		kept->version = asked->version;
		kept->day = asked->day;
		leave_line(shared, kept);
		join_line(shared, kept);
		show(visit, kept);
	}
	pthread_mutex_unlock(&shared->lock);
	return same;
}

static void
keep(struct visit *visit, const struct asked *asked)
{
	struct response *response = visit->response;
	struct shared *shared = visit->shared;
	char *tag = arena_take(visit->arena, TAG_BYTES);
	struct encoded encoded;
	struct kept *kept;

	tag_of(response, asked->encoding, tag);
	response->etag = tag;
	if (asked->version != 0 && stands(visit, asked, tag))
		return;
	encoded = encoding_make(asked->encoding, visit->arena, response->body, response->length);
	if (asked->encoding != IDENTITY) {
		response->length = 0;
		response_write(response, encoded.bytes, encoded.length);
	}
	/* A large one would drive out many; long addresses are nobody else's. */
	if (asked->version == 0 || response->length > shared->most / 8 || strlen(asked->key) > LONGEST_KEY)
		return;
	kept = kept_new(asked, response, tag);
	pthread_mutex_lock(&shared->lock);
	add(shared, kept);
	pthread_mutex_unlock(&shared->lock);
}

static bool
has_it(const struct visit *visit)
{
	const char *tags = visit->request->wire->if_none_match;

	return strcmp(tags, "*") == 0 || strstr(tags, visit->response->etag) != NULL;
}

enum status
shared_answer(struct visit *visit, enum status (*make)(struct visit *))
{
	struct asked asked;
	enum status status;

	if (visit->shared == NULL || !route_takes(visit->route, visit->request))
		return make(visit);
	asked = asked_by(visit);
	if (find(visit, &asked)) {
		text_mode_take(visit);   /* it was good when the answer was kept */
	} else {
		if ((status = make(visit)) != OK || visit->response->secret)
			return status;
		keep(visit, &asked);
	}
	visit->response->encoding = encoding_name(asked.encoding);
	visit->response->shared = true;
	if (!has_it(visit))
		return OK;
	visit->response->length = 0;
	return NOT_MODIFIED;
}
