#include "store/bigram.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/fold.h"
#include "base/log.h"

/* The tokenizer ---------------------------------------------------------------- */

typedef int token_taker(void *, int, const char *, int, int, int);

/* One text being cut: the character that waits for the next one. */
struct cutting {
	token_taker *take;
	void        *taker;
	char         bytes[2 * FOLD_BYTES];   /* the waiting one first */
	int          size;                    /* of the waiting one; 0: none */
	int          begin, end;              /* where it stands in the text */
	bool         paired;                  /* some pair was given */
};

static int
follow(struct cutting *cutting, int32_t point, int begin, int end)
{
	int size = (int)fold_encode(point, cutting->bytes + cutting->size), code = SQLITE_OK;

	if (cutting->size > 0) {
		code = cutting->take(cutting->taker, 0, cutting->bytes, cutting->size + size,
		    cutting->begin, end);
		cutting->paired = true;
		for (int i = 0; i < size; i++)
			cutting->bytes[i] = cutting->bytes[cutting->size + i];
	}
	cutting->size = size;
	cutting->begin = begin;
	cutting->end = end;
	return code;
}

static int
cut(Fts5Tokenizer *self, void *taker, int flags, const char *text, int size, token_taker *take)
{
	struct cutting cutting = { .take = take, .taker = taker };
	int32_t points[FOLD_MOST];
	int code = SQLITE_OK, count;

	(void)self;
	for (int at = 0, next; at < size && code == SQLITE_OK; at = next) {
		next = at + (int)fold_character(text + at, (size_t)(size - at), points, &count);
		for (int i = 0; i < count && code == SQLITE_OK; i++)
			code = follow(&cutting, points[i], at, next);
	}
	/* A phrase of pairs does not have to stand at the end of a text. */
	if (code != SQLITE_OK || cutting.size == 0 || ((flags & FTS5_TOKENIZE_QUERY) && cutting.paired))
		return code;
	return take(taker, 0, cutting.bytes, cutting.size, cutting.begin, cutting.end);
}

static int
make(void *unused, const char **words, int count, Fts5Tokenizer **tokenizer)
{
	static char nothing;   /* it keeps no state */

	(void)unused, (void)words;
	*tokenizer = (Fts5Tokenizer *)&nothing;
	return count == 0 ? SQLITE_OK : SQLITE_ERROR;
}

static void
forget(Fts5Tokenizer *tokenizer)
{
	(void)tokenizer;
}

/* closeness() --------------------------------------------------------------------- */

enum { PHRASES_MOST = 16, SCALE = 1000000 };

/* Of BM25: how soon more of the same word stops counting. */
static const double saturation = 1.2;

/* How often each phrase stands there, by the weights of the columns. */
static int
weigh(const Fts5ExtensionApi *api, Fts5Context *fts, int weights, sqlite3_value **weight,
    double found[PHRASES_MOST])
{
	int places = 0, code = api->xInstCount(fts, &places);

	for (int i = 0; i < places && code == SQLITE_OK; i++) {
		int phrase, column, offset;

		code = api->xInst(fts, i, &phrase, &column, &offset);
		if (code == SQLITE_OK && phrase < PHRASES_MOST && column < weights)
			found[phrase] += sqlite3_value_double(weight[column]);
	}
	return code;
}

static void
closeness(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int weights,
    sqlite3_value **weight)
{
	double found[PHRASES_MOST] = { 0 }, sum = 0;
	int code = weigh(api, fts, weights, weight, found);

	if (code != SQLITE_OK) {
		sqlite3_result_error_code(result, code);
		return;
	}
	for (int i = 0; i < PHRASES_MOST; i++)
		sum += found[i] * (saturation + 1) / (found[i] + saturation);
	sqlite3_result_int64(result, (sqlite3_int64)(sum * SCALE));
}

/* Both into SQLite ------------------------------------------------------------------ */

static int
fts5_of(sqlite3 *handle, fts5_api **api)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(handle, "VALUES (fts5(?1))", -1, &statement, NULL);   /* fts5.html, 7 */

	if (code == SQLITE_OK)
		code = sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", NULL);
	if (code == SQLITE_OK)
		sqlite3_step(statement);
	sqlite3_finalize(statement);
	return code == SQLITE_OK && *api == NULL ? SQLITE_ERROR : code;
}

static int
enter(sqlite3 *handle, const char **problem, const struct sqlite3_api_routines *unused)
{
	fts5_tokenizer bigram = { make, forget, cut };
	fts5_api *api = NULL;
	int code = fts5_of(handle, &api);

	(void)problem, (void)unused;
	if (code == SQLITE_OK)
		code = api->xCreateTokenizer(api, "bigram", NULL, &bigram, NULL);
	if (code == SQLITE_OK)
		code = api->xCreateFunction(api, "closeness", NULL, closeness, NULL);
	return code;
}

void
bigram_install(void)
{
	/* SQLite's type for an entry point is void (*)(void); it calls it as the function that it is. */
	if (sqlite3_auto_extension((void (*)(void))enter) != SQLITE_OK)
		refuse("SQLite does not take the search's tokenizer");
}
