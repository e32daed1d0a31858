#include "feedback/flag.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/group.h"
#include "feedback/link.h"
#include "feedback/personal.h"
#include "feedback/watch_word.h"

enum { SHOWN_OF_PERSONAL = 3 };
enum { WORK_MEMORY = 16 * 1024 * 1024 };

static const struct { const char *kind, *words, *before, *after; } kinds[] = {
	{ "mobile",        "含手机号",   "含手机号：",   "" },
	{ "identity_card", "含身份证号", "含身份证号：", "" },
	{ "bank_card",     "含银行卡号", "含银行卡号：", "" },
	{ "plate",         "含车牌号",   "含车牌号：",   "" },
	{ "word",          "含敏感词",   "含敏感词：",   "" },
	{ "link",          "含链接",     "含链接：",     "" },
	{ "duplicate",     "与别的意见相似", "与 ",      " 相似" },
	{ "burst",         "同一来源集中提交", "同一来源 10 分钟内 ", " 条" },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

const char *
flag_words(const char *kind)
{
	for (size_t i = 0; i < KINDS; i++)
		if (text_equal(kinds[i].kind, kind))
			return kinds[i].words;
	return "";
}

char *
flag_sentence(struct arena *arena, const struct flag *flag)
{
	for (size_t i = 0; i < KINDS; i++)
		if (text_equal(kinds[i].kind, flag->kind))
			return arena_text(arena, "%s%s%s", kinds[i].before, flag->shown, kinds[i].after);
	return arena_text(arena, "%s", flag->shown);
}

bool
flags_speak_of_words(const struct flag *flag)
{
	while (flag != NULL && (text_equal(flag->kind, "duplicate") || text_equal(flag->kind, "burst")))
		flag = flag->next;
	return flag != NULL;
}

/* Of a text ----------------------------------------------------------------------- */

static const char *
kind_of(enum personal_kind kind)
{
	switch (kind) {
	case PERSONAL_PLATE:         return "plate";
	case PERSONAL_MOBILE:        return "mobile";
	case PERSONAL_BANK_CARD:     return "bank_card";
	case PERSONAL_IDENTITY_CARD: return "identity_card";
	}
	return "";
}

/* 138********: the first characters, and a star for each of the others;
 * blanks and dashes between them are left out. */
static char *
beginning_of(struct arena *arena, const char *text, const struct personal *personal)
{
	char *number = text_digits(arena, arena_copy(arena, text + personal->start, personal->length));
	size_t characters = text_length(number), at = 0;
	char *shown;

	for (size_t n = 0; number[at] != '\0'; at++)
		if (((unsigned char)number[at] & 0xC0) != 0x80 && n++ == SHOWN_OF_PERSONAL)
			break;
	shown = arena_text(arena, "%.*s", (int)at, number);
	for (size_t n = SHOWN_OF_PERSONAL; n < characters; n++)
		shown = arena_text(arena, "%s*", shown);
	return shown;
}

/* Into a list in the order of the text. */
static void
insert(struct flag **list, struct flag *flag)
{
	while (*list != NULL && (*list)->start <= flag->start)
		list = &(*list)->next;
	flag->next = *list;
	*list = flag;
}

static void
add(struct arena *arena, struct flag **list, const char *kind, const char *shown, size_t start, size_t length)
{
	struct flag *flag = arena_take(arena, sizeof(*flag));

	*flag = (struct flag){ kind, shown, start, length, NULL };
	insert(list, flag);
}

/* A number is told once, as the person's. */
static bool
is_personal(const struct personal *personal, const struct link *link)
{
	for (; personal != NULL; personal = personal->next)
		if (personal->start < link->start + link->length && link->start < personal->start + personal->length)
			return true;
	return false;
}

struct flag *
flags_of_text(struct db *db, struct arena *arena, const char *text)
{
	struct personal *personal = personal_find(arena, text);
	struct flag *list = NULL;

	for (struct link *one = link_find(arena, text); one != NULL; one = one->next)
		if (!is_personal(personal, one))
			add(arena, &list, "link", one->shown, one->start, one->length);
	for (struct watch_match *one = watch_find(db, arena, text); one != NULL; one = one->next)
		add(arena, &list, "word", one->word, one->start, one->length);
	for (; personal != NULL; personal = personal->next)
		add(arena, &list, kind_of(personal->kind), beginning_of(arena, text, personal),
		    personal->start, personal->length);
	return list;
}

/* Stored --------------------------------------------------------------------------- */

struct flag *
flags_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, flags_of_submission_query);
	struct flag *placed = NULL, **placed_end = &placed, *whole = NULL, **whole_end = &whole;

	bind_int(query, ":submission", submission);
	while (query_next(query)) {
		struct flag *flag = arena_take(arena, sizeof(*flag));

		flag->kind = column_text(query, 0, arena);
		flag->shown = column_text(query, 1, arena);
		flag->start = (size_t)column_int(query, 2);
		flag->length = (size_t)column_int(query, 3);
		if (flag->length > 0) {
			*placed_end = flag;
			placed_end = &flag->next;
		} else {
			*whole_end = flag;
			whole_end = &flag->next;
		}
	}
	*placed_end = whole;
	return placed;
}

bool
flag_put(struct db *db, int64_t submission, const struct flag *flag)
{
	struct query *query = db_query(db, submission_flag_put_query);

	bind_int(query, ":submission", submission);
	bind_int(query, ":start", (int64_t)flag->start);
	bind_text(query, ":kind", flag->kind);
	bind_int(query, ":length", (int64_t)flag->length);
	bind_text(query, ":shown", flag->shown);
	return query_done(query);
}

bool
flags_put(struct db *db, int64_t submission, const struct flag *flag)
{
	for (; flag != NULL; flag = flag->next)
		if (!flag_put(db, submission, flag))
			return false;
	return true;
}

bool
flags_renew(struct db *db, struct arena *arena, int64_t submission, const char *body)
{
	struct query *query = db_query(db, submission_flags_of_text_delete_query);

	bind_int(query, ":submission", submission);
	return query_done(query) && flags_put(db, submission, flags_of_text(db, arena, body));
}

bool
flags_look_later(struct db *db, int64_t submission)
{
	struct query *query = db_query(db, flag_todo_put_query);

	bind_int(query, ":submission", submission);
	return query_done(query);
}

/* Again ------------------------------------------------------------------------------ */

int64_t
flags_todo(struct db *db)
{
	struct query *query = db_query(db, flags_todo_count_query);
	int64_t count = 0;

	while (query_next(query))
		count = column_int(query, 0);
	return count;
}

struct todo {
	struct placed_text text;     /* its body "" when withdrawn */
	bool               waits;
};

struct work {
	struct arena *arena, *scratch;   /* scratch: for one text */
	struct todo   todo[FLAGS_AT_ONCE];
	int           count;
};

static bool
done(struct db *db, int64_t submission)
{
	struct query *query = db_query(db, flag_todo_done_query);

	bind_int(query, ":submission", submission);
	return query_done(query);
}

/* Flags are for who decides; a decided text still shows what is a copy of it. */
static bool
look_through(struct db *db, struct arena *arena, const struct todo *one)
{
	const struct placed_text *text = &one->text;

	if (text->body[0] == '\0')
		return true;
	return (!one->waits || flags_renew(db, arena, text->submission, text->body)) && group_place(db, arena, text);
}

static bool
work_off(struct db *db, void *details)
{
	struct work *work = details;
	struct query *query = db_query(db, flags_todo_query);

	bind_int(query, ":limit", FLAGS_AT_ONCE);
	for (work->count = 0; work->count < FLAGS_AT_ONCE && query_next(query); work->count++)
		work->todo[work->count] = (struct todo){ .waits = column_int(query, 2) != 0,
		    .text = { column_int(query, 0), column_int(query, 1), column_text(query, 3, work->arena) } };
	for (int i = 0; i < work->count; i++) {
		const struct todo *one = &work->todo[i];

		if (!look_through(db, work->scratch, one) || !done(db, one->text.submission))
			return false;
		arena_reset(work->scratch);
	}
	return true;
}

int
flags_work_off(struct writer *writer, struct db *db)
{
	struct work work = { .count = 0 };
	enum written written;

	if (flags_todo(db) == 0)
		return 0;
	work.arena = arena_new(WORK_MEMORY);
	work.scratch = arena_new(WORK_MEMORY);
	written = writer_run(writer, work_off, &work);
	arena_free(work.scratch);
	arena_free(work.arena);
	return written == WRITTEN ? work.count : 0;
}
