/* GET, POST /staff/canned and /staff/canned/:id - the canned replies: read by
 * whoever answers, kept by the office. */
#include "feedback/canned_reply.h"

#include "base/arena.h"
#include "base/text.h"
#include "staff/pages.h"

static const char *const outcomes[] = { "", "adopted", "partly", "declined", "explained" };

/* The list, or one of it, perhaps with a form that comes back. */
struct canned_page {
	struct canned_reply    typed;          /* id 0: a new one */
	struct canned_problems problems;
	const struct canned_reply *now;        /* what stands, where somebody was faster */
	const char            *notice;
};

static const char *
fits(const char *outcome)
{
	return outcome[0] == '\0' ? "都适合" : outcome_word(outcome);
}

static struct canned_hand
hand_of(const struct visit *visit)
{
	return (struct canned_hand){ visit->staff->name, visit->now };
}

static void
fill_form(struct visit *visit, struct view *page, const struct canned_page *canned, const char *route)
{
	struct view *view = view_include(page, MARK_CANNED_FORM, "staff_canned_form.tpl");
	const struct canned_problems *problems = &canned->problems;
	const struct complaint complaints[] = {
		{ "name", MARK_NAME_WRONG, problems->name },
		{ "outcome", MARK_OUTCOME_WRONG, problems->outcome },
		{ "body", MARK_BODY_WRONG, problems->body },
	};

	view_set(view, MARK_TOKEN, page_token(visit, route));
	if (canned->typed.id == 0)
		view_show(view, MARK_CANNED_NEW);
	else
		view_show(view, MARK_CANNED_OLD);
	view_set(view, MARK_FORM_PLACE, canned->typed.id == 0 ? "" :
	    arena_text(visit->arena, "/%lld", (long long)canned->typed.id));
	view_set_int(view, MARK_VERSION, canned->typed.version);
	view_set(view, MARK_NAME_TYPED, canned->typed.name);
	view_set(view, MARK_BODY_TYPED, canned->typed.body);
	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++)
		choice_add(view, MARK_OUTCOME_CHOICE, outcomes[i], fits(outcomes[i]),
		    text_equal(outcomes[i], canned->typed.outcome));
	for (size_t i = 0; i < sizeof(complaints) / sizeof(complaints[0]); i++)
		if (complaints[i].sentence != NULL)
			view_set(view_repeat(view, complaints[i].section), MARK_WRONG_SENTENCE, complaints[i].sentence);
	staff_complain(visit, page, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
}

static void
fill_one(struct visit *visit, struct view *one, const struct canned_reply *canned, bool first, bool last)
{
	struct view *hand;

	view_set(one, MARK_CANNED_NAME, canned->name);
	view_set(one, MARK_CANNED_FITS, fits(canned->outcome));
	view_set(one, MARK_CANNED_TEXT, canned->body);
	if (!staff_may(visit, OFFICE))
		return;
	hand = view_repeat(one, MARK_MAY_KEEP_CANNED);
	view_set_int(hand, MARK_CANNED_ID, canned->id);
	view_set(hand, MARK_MOVE_TOKEN, page_token(visit, "/staff/canned/:id/move"));
	view_set(hand, MARK_RETIRE_TOKEN, page_token(visit, "/staff/canned/:id/retire"));
	view_show(hand, canned->retired ? MARK_CANNED_RETIRED : MARK_CANNED_IN_USE);
	if (!canned->retired && !first)
		view_show(hand, MARK_MAY_GO_UP);
	if (!canned->retired && !last)
		view_show(hand, MARK_MAY_GO_DOWN);
}

static void
fill_list(struct visit *visit, struct view *view)
{
	struct canned_reply *canned = canned_replies(visit->db, visit->arena);
	struct view *retired = NULL;
	bool first = true;

	for (; canned != NULL; first = false, canned = canned->next) {
		bool last = canned->next == NULL || canned->next->retired;

		if (canned->retired && retired == NULL)
			retired = view_repeat(view, MARK_CANNED_GONE);
		fill_one(visit, view_repeat(canned->retired ? retired : view, MARK_CANNED), canned, first, last);
	}
}

static enum status
show_list(struct visit *visit, const struct canned_page *canned, enum status status)
{
	struct view *view = staff_begin(visit, "staff_canned.tpl", "常用答复", MARK_NAV_CASES);

	staff_notice(view, "warn", canned->notice);
	fill_list(visit, view);
	if (staff_may(visit, OFFICE))
		fill_form(visit, view, canned, "/staff/canned");
	return page_show(visit, status);
}

static enum status
show_one(struct visit *visit, const struct canned_page *canned, enum status status)
{
	struct view *view = staff_begin(visit, "staff_canned_one.tpl", "修改常用答复", MARK_NAV_CASES);

	staff_notice(view, "warn", canned->notice);
	if (canned->now != NULL) {
		struct view *now = view_repeat(view, MARK_STORED_NOW);

		view_set(now, MARK_CANNED_NAME, canned->now->name);
		view_set(now, MARK_CANNED_FITS, fits(canned->now->outcome));
		view_set(now, MARK_CANNED_TEXT, canned->now->body);
	}
	fill_form(visit, view, canned, "/staff/canned/:id");
	return page_show(visit, status);
}

enum status
canned_page(struct visit *visit)
{
	struct canned_page page = { .typed = { .name = "", .outcome = "", .body = "" }, .notice = "" };

	return show_list(visit, &page, OK);
}

/* NULL: :id is none of the list. */
static struct canned_reply *
canned_asked(struct visit *visit)
{
	int64_t id;

	return text_number(request_capture(visit->request, ":id"), 1, INT64_MAX, &id) ?
	    canned_reply_by_id(visit->db, visit->arena, id) : NULL;
}

enum status
canned_one_page(struct visit *visit)
{
	const struct canned_reply *canned = canned_asked(visit);
	struct canned_page page = { .notice = "" };

	if (canned == NULL)
		return NOT_FOUND;
	page.typed = *canned;
	return show_one(visit, &page, OK);
}

/* Changing ------------------------------------------------------------------- */

static struct canned_reply
typed_canned(struct visit *visit, int64_t id)
{
	struct canned_reply canned = {
		.id = id, .name = page_line(visit, "name"), .outcome = page_field(visit, "outcome"),
		.body = page_text(visit, "body"),
	};

	page_number(visit, "version", INT64_MAX, &canned.version);
	return canned;
}

enum status
canned_add(struct visit *visit)
{
	struct canned_page page = { .typed = typed_canned(visit, 0), .notice = "" };
	struct canned_hand hand = hand_of(visit);

	page.problems = canned_problems(&page.typed);
	if (page.problems.count > 0)
		return show_list(visit, &page, UNPROCESSABLE);
	switch (canned_reply_put(visit->writer, &page.typed, &hand)) {
	case WRITTEN:
		return page_redirect(visit, "/staff/canned");
	case REFUSED:
		page.problems = (struct canned_problems){ .name = "已经有一条叫这个名字，请换一个", .count = 1 };
		return show_list(visit, &page, UNPROCESSABLE);
	case FAILED:
		page.notice = unstored_sentence;
		return show_list(visit, &page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

/* Not stored: somebody changed it meanwhile, or the name is another's. */
static enum status
not_put(struct visit *visit, struct canned_page *page)
{
	const struct canned_reply *now;

	db_snapshot_renew(visit->db);
	now = canned_asked(visit);
	if (now == NULL)
		return NOT_FOUND;
	if (now->version == page->typed.version) {
		page->problems = (struct canned_problems){ .name = "已经有一条叫这个名字，请换一个", .count = 1 };
		return show_one(visit, page, UNPROCESSABLE);
	}
	page->now = now;
	page->typed.version = now->version;
	page->notice = "刚才有同事改了这一条。您填的还没有存，请先看现在的，再决定要不要改。";
	return show_one(visit, page, CONFLICT);
}

enum status
canned_change(struct visit *visit)
{
	const struct canned_reply *canned = canned_asked(visit);
	struct canned_hand hand = hand_of(visit);
	struct canned_page page = { .notice = "" };

	if (canned == NULL)
		return NOT_FOUND;
	page.typed = typed_canned(visit, canned->id);
	page.problems = canned_problems(&page.typed);
	if (page.problems.count > 0)
		return show_one(visit, &page, UNPROCESSABLE);
	switch (canned_reply_put(visit->writer, &page.typed, &hand)) {
	case WRITTEN:
		return page_redirect(visit, "/staff/canned");
	case REFUSED:
		return not_put(visit, &page);
	case FAILED:
		page.notice = unstored_sentence;
		return show_one(visit, &page, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
canned_stale(struct visit *visit)
{
	const struct canned_reply *canned = canned_asked(visit);
	struct canned_page page = { .notice = stale_sentence };

	page.typed = typed_canned(visit, canned == NULL ? 0 : canned->id);
	return canned == NULL ? show_list(visit, &page, UNPROCESSABLE) : show_one(visit, &page, UNPROCESSABLE);
}

/* A button of the list; what cannot be done any more is shown as it stands. */
static enum status
pressed(struct visit *visit, enum written written)
{
	struct canned_page page = { .typed = { .name = "", .outcome = "", .body = "" },
		.notice = written == FAILED ? unstored_sentence : "刚才有变化，请看现在的。" };

	if (written == WRITTEN)
		return page_redirect(visit, "/staff/canned");
	db_snapshot_renew(visit->db);
	return show_list(visit, &page, written == FAILED ? UNAVAILABLE : CONFLICT);
}

enum status
canned_shift(struct visit *visit)
{
	const struct canned_reply *canned = canned_asked(visit);
	const char *by = page_field(visit, "by");
	struct canned_hand hand = hand_of(visit);
	bool up = text_equal(by, "up");

	if (canned == NULL)
		return NOT_FOUND;
	if (!up && !text_equal(by, "down"))
		return BAD_REQUEST;
	return pressed(visit, canned_reply_move(visit->writer, canned->id, up, &hand));
}

enum status
canned_retire(struct visit *visit)
{
	const struct canned_reply *canned = canned_asked(visit);
	const char *asked = page_field(visit, "retired");
	struct canned_hand hand = hand_of(visit);
	bool retired = text_equal(asked, "1");

	if (canned == NULL)
		return NOT_FOUND;
	if (!retired && !text_equal(asked, "0"))
		return BAD_REQUEST;
	return pressed(visit, canned_reply_retire(visit->writer, canned->id, retired, &hand));
}

enum status
canned_button_stale(struct visit *visit)
{
	struct canned_page page = { .typed = { .name = "", .outcome = "", .body = "" }, .notice = stale_sentence };

	return show_list(visit, &page, UNPROCESSABLE);
}
