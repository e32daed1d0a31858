/* GET, POST /staff/entry, GET /staff/entry/:number - what a resident said on
 * paper, by telephone, in person or to 12345, and the slip for it. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/clerk_entry.h"
#include "feedback/personal.h"
#include "feedback/plan.h"
#include "guard/contact.h"
#include "guard/entry.h"

#define ROUTE "/staff/entry"

/* The form: empty, or again with what was typed and what is wrong. */
struct entry_form {
	struct draft          draft;
	struct clerk_entry    entry;
	const char           *phone, *once;  /* as typed; of the form that was sent */
	struct entry_problems problems;
	const char           *notice;
};

/* Showing ------------------------------------------------------------------------- */

static void
fill_choice(struct view *view, enum marker section, int64_t value, const char *word, bool checked)
{
	struct view *choice = view_repeat(view, section);

	view_set_int(choice, MARK_CHOICE_VALUE, value);
	view_set(choice, MARK_CHOICE_WORD, word);
	if (checked)
		view_show(choice, MARK_CHOICE_CHECKED);
}

static void
fill_projects(struct visit *visit, struct view *view, int64_t chosen)
{
	struct view *group = NULL;
	int64_t area = 0;

	for (struct project *one = projects_of_area(visit->db, visit->arena, 0); one != NULL; one = one->next) {
		if (one->area_id != area) {
			group = view_repeat(view, MARK_PROJECT_GROUP);
			view_set(group, MARK_PROJECT_GROUP_NAME, one->area_name);
			area = one->area_id;
		}
		choice_add(group, MARK_PROJECT_CHOICE, arena_text(visit->arena, "%lld", (long long)one->id),
		    one->name, one->id == chosen);
	}
}

static void
fill_choices(struct visit *visit, struct view *view, const struct entry_form *form)
{
	struct township *township = townships(visit->db, visit->arena);
	const char *channel;

	for (int n = 0; (channel = channel_at(n)) != NULL; n++)
		choice_add(view, MARK_CHANNEL_CHOICE, channel, channel_word(channel), text_equal(channel, form->entry.channel));
	fill_projects(visit, view, form->draft.project);
	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
		fill_choice(view, MARK_RATING_CHOICE, rating, rating_word(rating), form->draft.rating == rating);
	for (int reason = 1; reason <= RATING_REASONS; reason++)
		fill_choice(view, MARK_REASON_CHOICE, reason, rating_reason_word(reason),
		    form->draft.reasons & (1 << (reason - 1)));
	for (; township != NULL; township = township->next)
		fill_choice(view, MARK_TOWNSHIP_CHOICE, township->id, township->name, form->draft.township == township->id);
}

static void
fill_phone(struct visit *visit, struct view *view, const struct entry_form *form)
{
	struct view *phone;

	if (!visit->keys->seals_contacts) {
		view_show(view, MARK_ENTRY_NO_PHONE);
		return;
	}
	phone = view_repeat(view, MARK_ENTRY_PHONE);
	view_set(phone, MARK_DRAFT_PHONE, form->phone);
	if (form->draft.phone_agreed)
		view_show(phone, MARK_DRAFT_AGREED);
	if (form->problems.draft.phone != NULL)
		view_set(view_repeat(phone, MARK_PHONE_WRONG), MARK_WRONG_SENTENCE, form->problems.draft.phone);
	if (form->problems.draft.agreement != NULL)
		view_set(view_repeat(phone, MARK_AGREE_WRONG), MARK_WRONG_SENTENCE, form->problems.draft.agreement);
}

static enum status
show(struct visit *visit, const struct entry_form *form, enum status status)
{
	const struct draft_problems *draft = &form->problems.draft;
	const struct complaint complaints[] = {
		{ "channel-paper", MARK_CHANNEL_WRONG, form->problems.channel },
		{ "said_on", MARK_SAID_ON_WRONG, form->problems.said_on },
		{ "project", MARK_PROJECT_WRONG, form->problems.project },
		{ "rating-5", MARK_RATING_WRONG, draft->rating },
		{ "body", MARK_ENTRY_BODY_WRONG, draft->body },
		{ "body", MARK_PERSONAL_WRONG, draft->personal },
		{ "township", MARK_TOWNSHIP_WRONG, draft->township },
		{ "phone", MARK_PHONE_WRONG, draft->phone },
		{ "agree", MARK_AGREE_WRONG, draft->agreement },
	};
	struct view *view = staff_begin(visit, "staff_entry.tpl", "代录居民的意见", MARK_NAV_ENTRY);

	view_set(view, MARK_TOKEN, page_token(visit, ROUTE));
	view_set(view, MARK_ENTRY_ONCE, form->once);
	view_set(view, MARK_ENTRY_TODAY, day_iso(visit->arena, day_of(visit->now)));
	view_set(view, MARK_ENTRY_SAID_ON, form->entry.said_on);
	view_set(view, MARK_DRAFT_BODY, form->draft.body);
	if (form->draft.is_private)
		view_show(view, MARK_DRAFT_PRIVATE);
	if (draft->body != NULL || draft->personal != NULL)
		view_show(view, MARK_BODY_WRONG);
	fill_choices(visit, view, form);
	fill_phone(visit, view, form);
	staff_notice(view, "warn", form->notice);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

enum status
entry_page(struct visit *visit)
{
	struct entry_form form = {
		.draft = { .body = "", .phone = "" }, .entry = { .channel = "" }, .phone = "", .notice = "",
	};

	form.once = entry_once(visit->arena);
	form.entry.said_on = day_iso(visit->arena, day_of(visit->now));
	return show(visit, &form, OK);
}

/* Receiving ------------------------------------------------------------------------ */

static bool
read_choice(const struct visit *visit, const char *name, int64_t most, int64_t *choice)
{
	const char *value = page_field(visit, name);

	*choice = 0;
	return value[0] == '\0' || text_number(value, 1, most, choice);
}

static bool
read_reasons(const struct visit *visit, int64_t *reasons)
{
	const char *value;
	int64_t reason;

	for (size_t n = 0; (value = request_field_at(visit->request, "reason", n)) != NULL; n++) {
		if (!text_number(value, 1, RATING_REASONS, &reason))
			return false;
		*reasons |= 1 << (reason - 1);
	}
	return true;
}

/* False when a field holds what our form cannot send. */
static bool
form_read(struct visit *visit, struct entry_form *form)
{
	struct draft *draft = &form->draft;
	const char *personal = page_field(visit, "personal");

	form->notice = "";
	form->once = page_field(visit, "once");
	form->phone = page_line(visit, "phone");
	form->entry = (struct clerk_entry){
		page_field(visit, "channel"), page_line(visit, "said_on"), visit->staff->display_name, visit->staff->name,
	};
	draft->body = page_text(visit, "body");
	draft->phone = text_digits(visit->arena, form->phone);
	draft->is_private = text_equal(page_field(visit, "private"), "1");
	draft->phone_agreed = text_equal(page_field(visit, "agree"), "1");
	draft->personal_kept = text_equal(personal, "keep");
	if (text_equal(personal, "mask"))
		draft->body = personal_mask(visit->arena, draft->body);
	return read_choice(visit, "project", INT32_MAX, &draft->project) &&
	    read_choice(visit, "rating", RATING_HIGHEST, &draft->rating) &&
	    read_choice(visit, "township", INT32_MAX, &draft->township) && read_reasons(visit, &draft->reasons);
}

enum status
entry_take(struct visit *visit)
{
	const struct config *config = visit->config;
	const struct promise promise = { config->review_days, config->answer_days, config->answer_days_most };
	struct entry_form form = { 0 };
	struct receipt receipt;
	struct seals seals;

	if (!form_read(visit, &form) || !entry_seals(visit->keys, form.once, &seals) ||
	    (form.draft.phone[0] != '\0' && !visit->keys->seals_contacts))
		return BAD_REQUEST;
	form.problems = entry_problems(visit->db, visit->arena, &form.draft, &form.entry, day_of(visit->now));
	if (form.problems.count > 0)
		return show(visit, &form, UNPROCESSABLE);
	if (form.draft.phone[0] != '\0')
		seals.phone = contact_seal(visit->keys, visit->arena, form.draft.phone);
	if (entry_receive(visit->writer, visit->db, visit->arena, &form.draft, &form.entry, &seals, &promise, visit->now,
	    &receipt) == WRITTEN)
		return page_redirect(visit, arena_text(visit->arena, ROUTE "/%lld", (long long)receipt.number));
	form.notice = unstored_sentence;
	return show(visit, &form, UNAVAILABLE);
}

enum status
entry_stale(struct visit *visit)
{
	struct entry_form form = { 0 };

	if (!form_read(visit, &form))
		return BAD_REQUEST;
	form.notice = stale_sentence;
	return show(visit, &form, UNPROCESSABLE);
}

/* The slip --------------------------------------------------------------------------- */

static char *
day_in_words(struct visit *visit, const char *iso)
{
	int64_t day;

	return day_parse(iso, &day) ? day_words(visit->arena, day) : arena_text(visit->arena, "%s", iso);
}

static void
fill_promises(struct visit *visit, struct view *view, const struct submission *submission)
{
	struct view *next;

	if (submission->body[0] == '\0') {
		view_show(view, MARK_RATING_ONLY);
		return;
	}
	next = view_repeat(view, MARK_WITH_TEXT);
	view_set(next, MARK_REVIEW_DUE, day_in_words(visit, submission->review_due));
	view_set(next, MARK_ANSWER_DUE, day_in_words(visit, submission->answer_due));
	view_set(next, MARK_ANSWER_DUE_MOST, day_in_words(visit, submission->answer_due_most));
	if (submission->has_phone)
		view_show(next, MARK_WITH_PHONE);
}

enum status
entry_slip(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct clerk_entry *entry = submission == NULL ? NULL :
	    entry_of_submission(visit->db, visit->arena, submission->id);
	struct view *view;

	if (entry == NULL)
		return NOT_FOUND;
	view = staff_begin(visit, "staff_entry_slip.tpl", "已代录", MARK_NAV_ENTRY);
	view_set(view, MARK_PROJECT_NAME, submission->project_name);
	view_set(view, MARK_RECEIVED_AT, instant_words(visit->arena, submission->received_at));
	view_set(view, MARK_ENTRY_CHANNEL, channel_word(entry->channel));
	view_set(view, MARK_ENTRY_SAID_ON, day_in_words(visit, entry->said_on));
	view_set(view, MARK_NUMBER, submission_number_text(visit->arena, submission->number));
	view_set_int(view, MARK_SLIP_NUMBER, submission->number);
	view_set(view, MARK_SLIP_ADDRESS, page_address(visit,
	    arena_text(visit->arena, "/projects/%s", submission->project_slug)));
	if (visit->config->telephone[0] != '\0')
		view_set(view_repeat(view, MARK_SLIP_TELEPHONE), MARK_SLIP_TELEPHONE_NUMBER, visit->config->telephone);
	else
		view_show(view, MARK_SLIP_HOTLINE);
	fill_promises(visit, view, submission);
	return page_show(visit, OK);
}

/* For other pages ------------------------------------------------------------------------ */

void
entry_show(struct visit *visit, struct view *view, const struct submission *submission)
{
	struct clerk_entry *entry = entry_of_submission(visit->db, visit->arena, submission->id);
	struct view *line;

	if (entry == NULL)
		return;
	line = view_repeat(view, MARK_BY_CLERK);
	view_set(line, MARK_ENTRY_CHANNEL, channel_word(entry->channel));
	view_set(line, MARK_ENTRY_SAID_ON, day_in_words(visit, entry->said_on));
	view_set(line, MARK_ENTRY_CLERK, entry->staff);
}

void
entries_fill(struct visit *visit, struct view *view, const char *month)
{
	struct channel_count *one = entries_of_month(visit->db, visit->arena, month);
	struct view *table = one == NULL ? NULL : view_repeat(view, MARK_CHANNEL_COUNTS);

	for (; one != NULL; one = one->next) {
		struct view *row = view_repeat(table, MARK_CHANNEL_COUNT);

		view_set(row, MARK_CHANNEL_NAME, channel_word(one->channel));
		view_set_int(row, MARK_CHANNEL_N, one->count);
	}
}
