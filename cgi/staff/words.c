/* GET, POST /staff/words, POST /staff/words/retire - the county's list of
 * watched words and its versions. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/flag.h"
#include "feedback/watch_list.h"

/* The page, perhaps with a form that comes back. */
struct words_view {
	int64_t             version;       /* 0: the newest */
	struct watch_change typed;
	struct watch_problems problems;
	const char         *notice, *kind;
};

static const struct words_view nothing_typed = {
	.typed = { .word = "", .exceptions = "", .note = "" }, .notice = "", .kind = "warn",
};

/* Exceptions on one line. */
static char *
on_one_line(struct visit *visit, const char *lines)
{
	char *line = arena_text(visit->arena, "%s", "");

	while (*lines != '\0') {
		int length = 0;

		while (lines[length] != '\0' && lines[length] != '\n')
			length++;
		if (length > 0)
			line = arena_text(visit->arena, "%s%s%.*s", line, line[0] == '\0' ? "" : "、", length, lines);
		lines += length + (lines[length] == '\n');
	}
	return line;
}

static void
fill_words(struct visit *visit, struct view *view, int64_t version, bool editable)
{
	int64_t count = 0;

	for (struct watch_word *one = watch_words(visit->db, visit->arena, version); one != NULL; one = one->next, count++) {
		struct view *row = view_repeat(view, MARK_WATCH_WORD);

		view_set_int(row, MARK_WORD_ID, one->id);
		view_set(row, MARK_WORD, one->word);
		view_show(row, editable ? MARK_WORD_TICK : MARK_WORD_PLAIN);
		view_set(row, MARK_WORD_EXCEPTIONS, on_one_line(visit, one->exceptions));
		view_set_int(row, MARK_WORD_SINCE, one->since);
	}
	view_set_int(view, MARK_WORD_COUNT, count);
}

static void
fill_optional(struct view *view, enum marker section, enum marker marker, const char *words)
{
	if (words[0] == '\0')
		return;
	view_show(view, section);
	view_set(view, marker, words);
}

static char *
moment_of(struct visit *visit, const struct watch_version *version)
{
	return version->changed_by[0] == '\0' ? "安装时" : instant_words(visit->arena, version->changed_at);
}

static void
fill_versions(struct visit *visit, struct view *view, int64_t shown, bool old)
{
	for (struct watch_version *one = watch_versions(visit->db, visit->arena); one != NULL; one = one->next) {
		struct view *row = view_repeat(view, MARK_WORDS_VERSION);

		view_set_int(row, MARK_PAST_VERSION, one->version);
		view_set(row, MARK_PAST_VERSION_AT, moment_of(visit, one));
		view_set(row, MARK_PAST_VERSION_BY, one->changed_by[0] == '\0' ? "随系统带来的" : one->changed_by);
		view_set_int(row, MARK_PAST_VERSION_WORDS, one->words);
		if (one->version > 1) {
			fill_optional(row, MARK_VERSION_ADDED, MARK_VERSION_ADDED_WORDS, one->added);
			fill_optional(row, MARK_VERSION_RETIRED, MARK_VERSION_RETIRED_WORDS, one->retired);
			fill_optional(row, MARK_VERSION_NOTE, MARK_VERSION_NOTE_WORDS, one->note);
		}
		if (old && one->version == shown) {
			view_show(view, MARK_OLD_VERSION);
			view_set(view, MARK_VERSION_AT, moment_of(visit, one));
		}
	}
}

static void
fill_forms(struct visit *visit, struct view *view, const struct words_view *page)
{
	view_show(view, MARK_WORDS_FORM);
	view_show(view, MARK_WORDS_FORM_END);
	view_show(view, MARK_ADD_FORM);
	view_set(view, MARK_TOKEN, page_token(visit, "/staff/words"));
	view_set(view, MARK_RETIRE_TOKEN, page_token(visit, "/staff/words/retire"));
	view_set(view, MARK_TYPED_WORD, page->typed.word);
	view_set(view, MARK_TYPED_EXCEPTIONS, page->typed.exceptions);
	view_set(view, MARK_TYPED_NOTE, page->typed.note);
}

static enum status
show(struct visit *visit, const struct words_view *page, enum status status)
{
	int64_t newest = watch_newest(visit->db), version = page->version == 0 ? newest : page->version,
	    left = flags_todo(visit->db);
	bool old = version != newest, editable = !old && staff_may(visit, ADMINISTRATE);
	struct view *view = staff_begin(visit, "staff_words.tpl", "敏感词表", MARK_NAV_QUEUE);
	const struct complaint complaints[] = {
		{ "word", MARK_WORD_WRONG, page->problems.word },
		{ "exceptions", MARK_EXCEPTIONS_WRONG, page->problems.exceptions },
		{ "note", MARK_WORD_NOTE_WRONG, page->problems.note },
	};

	view_set_int(view, MARK_VERSION, version);
	fill_words(visit, view, version, editable);
	fill_versions(visit, view, version, old);
	if (editable)
		fill_forms(visit, view, page);
	if (left > 0) {
		view_show(view, MARK_WORDS_LEFT);
		view_set_int(view, MARK_WORDS_LEFT_COUNT, left);
	}
	staff_notice(view, page->kind, page->notice);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

enum status
words_page(struct visit *visit)
{
	struct words_view page = nothing_typed;

	if (page_field(visit, "version")[0] != '\0' && (!page_number(visit, "version", INT64_MAX / 10, &page.version) ||
	    watch_words(visit->db, visit->arena, page.version) == NULL))
		return NOT_FOUND;
	if (page_field(visit, "saved")[0] == '1') {
		page.notice = "词表改好了，从现在起按新的一版检查。";
		page.kind = "ok";
	}
	return show(visit, &page, OK);
}

/* Changing ---------------------------------------------------------------------- */

static struct words_view
page_typed(struct visit *visit)
{
	struct words_view page = nothing_typed;

	page.typed = (struct watch_change){
		.word = page_line(visit, "word"), .exceptions = page_text(visit, "exceptions"),
		.note = page_line(visit, "note"), .staff = visit->staff->display_name, .actor = visit->staff->name,
	};
	return page;
}

static enum status
take(struct visit *visit, struct words_view *page)
{
	if (!page_number(visit, "version", INT64_MAX / 10, &page->typed.version))
		return BAD_REQUEST;
	page->problems = watch_change_problems(visit->db, visit->arena, &page->typed);
	if (page->problems.count > 0)
		return show(visit, page, UNPROCESSABLE);
	switch (watch_change(visit->writer, &page->typed, visit->now)) {
	case WRITTEN:
		return page_redirect(visit, "/staff/words?saved=1");
	case REFUSED:
		db_snapshot_renew(visit->db);
		page->notice = "词表刚被同事改过，下面是新的一版。请看一看，要改的话再提交一次。";
		return show(visit, page, CONFLICT);
	case FAILED:
		page->notice = unstored_sentence;
		return show(visit, page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
words_add(struct visit *visit)
{
	struct words_view page = page_typed(visit);

	return take(visit, &page);
}

enum status
words_retire(struct visit *visit)
{
	struct words_view page = page_typed(visit);
	struct watch_change *typed = &page.typed;
	const char *id;

	for (size_t n = 0; (id = request_field_at(visit->request, "id", n)) != NULL; n++)
		if (typed->retired_count == WATCH_RETIRED_AT_ONCE ||
		    !text_number(id, 1, INT64_MAX / 10, &typed->retired[typed->retired_count++]))
			return BAD_REQUEST;
	if (typed->retired_count == 0) {
		page.notice = "请先勾选要停用的词";
		return show(visit, &page, UNPROCESSABLE);
	}
	return take(visit, &page);
}

enum status
words_stale(struct visit *visit)
{
	struct words_view page = page_typed(visit);

	page.notice = stale_sentence;
	return show(visit, &page, UNPROCESSABLE);
}
