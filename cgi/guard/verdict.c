#include "guard/verdict.h"

#include <inttypes.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "guard/head.h"

struct judging {
	struct db         *db;
	struct arena      *arena;
	const struct keys *keys;
	struct verdict    *verdict;
	struct chain_end   end;       /* of what was found in order */
	struct finding   **next;
};

static void
find(struct judging *judging, enum finding_kind kind, int64_t entry, const char *sentence)
{
	struct finding *finding = arena_take(judging->arena, sizeof(*finding));

	*finding = (struct finding){ kind, entry, sentence, NULL };
	*judging->next = finding;
	judging->next = &finding->next;
}

/* The chain ------------------------------------------------------------------------- */

static const char *
words_on(struct judging *judging, enum finding_kind kind, int64_t entry, int64_t with)
{
	struct arena *arena = judging->arena;

	switch (kind) {
	case ENTRY_ALTERED:
		return arena_text(arena, "第 %" PRId64 " 条被改动：内容和印记对不上。", entry);
	case ENTRY_DELETED:
		return with > 1 ? arena_text(arena, "第 %" PRId64 " 条起被删除，一共 %" PRId64 " 条。", entry, with) :
		    arena_text(arena, "第 %" PRId64 " 条被删除。", entry);
	case ENTRY_INSERTED:
		return arena_text(arena, "第 %" PRId64 " 条是后来插入的。", entry);
	case ENTRY_REORDERED:
		return arena_text(arena, "第 %" PRId64 " 条的次序被调换（和第 %" PRId64 " 条）。", entry, with);
	case TAIL_CUT:
		return arena_text(arena, "第 %" PRId64 " 条起，末尾被截断。", entry);
	case SEAL_ALTERED:
		return arena_text(arena, "第 %" PRId64 " 条的印记被改动。", entry);
	case SEAL_MISSING:
		return arena_text(arena, "第 %" PRId64 " 条的印记被删除。", entry);
	case HEAD_ALTERED: case HEAD_MISSING:
		break;
	}
	return "";
}

/* What the numbers alone say at a place; entry and seal are the next ones of
 * the file, INT64_MAX when there is none.  False: both are where they belong. */
static bool
out_of_place(int64_t place, int64_t entry, int64_t seal, enum finding_kind *kind)
{
	if (entry < place)
		*kind = ENTRY_INSERTED;
	else if (entry == INT64_MAX)
		*kind = TAIL_CUT;
	else if (entry > place)
		*kind = ENTRY_DELETED;
	else if (seal < place)
		*kind = SEAL_ALTERED;
	else if (seal > place && seal < INT64_MAX)
		*kind = SEAL_MISSING;
	else
		return false;
	return true;
}

static int64_t
next_id(struct query *query)
{
	return query_next(query) ? column_int(query, 0) : INT64_MAX;
}

/* Goes on with the chain by the row that both queries stand at; false when they do not fit. */
static bool
fits(struct judging *judging, struct query *entries, struct query *seals)
{
	struct chain_entry entry = chain_entry_of_row(entries);
	struct blob seal = column_view(seals, 1);
	unsigned char hash[DIGEST_BYTES];

	chain_hash(judging->keys, judging->end.hash, &entry, hash);
	if (seal.size != DIGEST_BYTES || memcmp(seal.data, hash, DIGEST_BYTES) != 0)
		return false;
	judging->end.last = entry.id;
	memcpy(judging->end.hash, hash, DIGEST_BYTES);
	return true;
}

/* To the end, or to the first place that is wrong. */
static void
walk(struct judging *judging)
{
	struct query *entries = db_query(judging->db, audit_entries_query);
	struct query *seals = db_query(judging->db, audit_seals_query);
	int64_t from = judging->end.last == 0 ? INT64_MIN : judging->end.last + 1, with = 0;
	int64_t place = judging->end.last + 1, entry, seal;
	enum finding_kind kind;

	bind_int(entries, ":from", from);
	bind_int(entries, ":limit", INT64_MAX);
	bind_int(seals, ":from", from);
	bind_int(seals, ":limit", INT64_MAX);
	entry = next_id(entries);
	seal = next_id(seals);
	for (; entry != INT64_MAX || seal != INT64_MAX; place++) {
		bool wrong = out_of_place(place, entry, seal, &kind);

		if (!wrong && seal == place && !fits(judging, entries, seals)) {
			kind = chain_diagnosis(judging->db, judging->keys, &judging->end, &with);
			wrong = true;
		}
		if (wrong) {
			find(judging, kind, place, words_on(judging, kind, place, with));
			return;
		}
		if (seal == place)
			seal = next_id(seals);
		else
			judging->verdict->waiting++;
		entry = next_id(entries);
	}
}

/* The heads and the mark -------------------------------------------------------------- */

enum held { HELD, BEYOND, DIFFERENT };

/* Whether the file has this seal at this number. */
static enum held
holds(struct db *db, const struct chain_end *end)
{
	struct chain_mark mark = { .end = *end };

	if (chain_keeps(db, &mark))
		return HELD;
	return chain_end(db).last < end->last ? BEYOND : DIFFERENT;
}

static void
hold_mark(struct judging *judging, const struct chain_mark *mark)
{
	enum held held = holds(judging->db, &mark->end);

	if (held == BEYOND)
		find(judging, TAIL_CUT, chain_end(judging->db).last + 1, arena_text(judging->arena,
		    "第 %" PRId64 " 条起，末尾被截断：staff.db 记着已有 %" PRId64 " 条。",
		    chain_end(judging->db).last + 1, mark->end.last));
	if (held == DIFFERENT)
		find(judging, TAIL_CUT, mark->end.last, arena_text(judging->arena,
		    "第 %" PRId64 " 条和 staff.db 记下的不同：末尾被截断后又接着写过。", mark->end.last));
}

/* NULL, or what is wrong with a head that follows another (or none). */
static const char *
head_problem(struct judging *judging, const struct head *head, const struct head *before,
    const unsigned char public_key[KEY_BYTES])
{
	struct chain_end end = { .last = head->last };
	enum held held;

	memcpy(end.hash, head->hash, DIGEST_BYTES);
	if (!head_is_signed_by(head, public_key))
		return "签名不对，被改动或者换掉了";
	held = holds(judging->db, &end);
	if (held == BEYOND)
		return arena_text(judging->arena, "那天已有 %" PRId64 " 条，现在没有这么多，末尾被截断", head->last);
	if (held == DIFFERENT)
		return arena_text(judging->arena, "第 %" PRId64 " 条和那天签名时不同", head->last);
	if (head->entries != head->last - before->last)   /* before the first: 0 */
		return "条数和前一天接不上";
	return NULL;
}

static void
hold_head(struct judging *judging, const struct head *head, const struct head *before,
    const unsigned char public_key[KEY_BYTES])
{
	const char *problem = head_problem(judging, head, before, public_key);
	int64_t day = 0, day_before = 0;

	judging->verdict->heads++;
	if (problem != NULL)
		find(judging, HEAD_ALTERED, 0, arena_text(judging->arena, "%s 的每日指纹：%s。", head->day, problem));
	if (before->day[0] != '\0' && day_parse(head->day, &day) && day_parse(before->day, &day_before) &&
	    day != day_before + 1)
		find(judging, HEAD_MISSING, 0, arena_text(judging->arena, "%s 到 %s 之间缺每日指纹。",
		    before->day, head->day));
}

/* Copies the newest one's day. */
static void
hold_heads(struct judging *judging, char newest[16])
{
	struct query *query = db_query(judging->db, audit_heads_query);
	unsigned char public_key[KEY_BYTES];
	struct head before = { .day = "" };

	head_public_key(judging->keys, public_key);
	bind_text(query, ":after", "");
	bind_int(query, ":limit", INT64_MAX);
	while (query_next(query)) {
		struct head head = head_of_row(query);

		hold_head(judging, &head, &before, public_key);
		before = head;
	}
	memcpy(newest, before.day, sizeof(before.day));
}

/* The state at the newest head but one, where its signature is good. */
static struct chain_end
recent_start(struct db *db, const struct keys *keys)
{
	struct query *query = db_query(db, audit_heads_last_query);
	struct chain_end start = { .last = 0 };
	unsigned char public_key[KEY_BYTES];

	head_public_key(keys, public_key);
	bind_int(query, ":limit", 2);
	for (int i = 0; query_next(query); i++) {
		struct head head = head_of_row(query);

		if (i == 0 || !head_is_signed_by(&head, public_key))
			continue;
		start.last = head.last;
		memcpy(start.hash, head.hash, DIGEST_BYTES);
	}
	return start;
}

struct verdict
audit_verdict(struct db *db, struct db *accounts, struct arena *arena, const struct keys *keys, bool recent)
{
	struct chain_mark mark = { .head_day = "" };
	struct verdict verdict = { .findings = NULL };
	struct judging judging = { .db = db, .arena = arena, .keys = keys, .verdict = &verdict, .next = &verdict.findings };
	char newest[16] = "";

	if (accounts != NULL)
		mark = chain_mark(accounts);   /* first: it is never ahead of what is read then */
	db_snapshot_begin(db);
	if (recent)
		judging.end = recent_start(db, keys);
	walk(&judging);
	verdict.sealed = judging.end.last;
	hold_mark(&judging, &mark);
	hold_heads(&judging, newest);
	if (strcmp(newest, mark.head_day) < 0)
		find(&judging, HEAD_MISSING, 0, arena_text(arena,
		    "每日指纹缺了：staff.db 记着最新的是 %s 的。", mark.head_day));
	db_snapshot_end(db);
	return verdict;
}
