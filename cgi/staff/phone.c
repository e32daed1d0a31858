/* GET, POST /staff/submissions/:number/phone - a resident's phone number, for a
 * purpose that stands in the audit before the number stands on the page. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/phone.h"
#include "guard/contact.h"

static struct view *
begin(struct visit *visit, const struct submission *submission, const char *notice)
{
	struct view *view = staff_begin(visit, "staff_phone.tpl",
	    arena_text(visit->arena, "查看手机号 %lld", (long long)submission->number), NO_MARKER);

	view_set_int(view, MARK_NUMBER, submission->number);
	view_set(view, MARK_NUMBER_WORDS, submission_number_text(visit->arena, submission->number));
	view_set(view, MARK_PROJECT_NAME, submission->project_name);
	staff_notice(view, "warn", notice);
	return view;
}

static enum status
show_form(struct visit *visit, const struct submission *submission, const struct phone_opening *typed,
    const struct phone_problems *problems, const char *notice, enum status status)
{
	struct view *view = begin(visit, submission, notice), *form;
	const struct complaint complaints[] = {
		{ "purpose", MARK_PURPOSE_WRONG, problems->purpose }, { "note", MARK_NOTE_WRONG, problems->note },
	};

	if (!submission->has_phone) {
		view_show(view, MARK_NO_PHONE);
		return page_show(visit, status);
	}
	form = view_repeat(view, MARK_PHONE_FORM);
	view_set(form, MARK_TOKEN, page_token(visit, "/staff/submissions/:number/phone"));
	for (int i = 0; i < PURPOSES; i++)
		choice_add(form, MARK_PURPOSE_CHOICE, purpose_codes[i], purpose_word(purpose_codes[i]),
		    text_equal(purpose_codes[i], typed->purpose));
	view_set(form, MARK_NOTE_TYPED, typed->note);
	/* The summary belongs to the page, the sentences to the form. */
	for (size_t i = 0; i < sizeof(complaints) / sizeof(complaints[0]); i++)
		if (complaints[i].sentence != NULL)
			view_set(view_repeat(form, complaints[i].section), MARK_WRONG_SENTENCE, complaints[i].sentence);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

static const struct phone_opening nothing_typed = { .purpose = "", .note = "" };

enum status
phone_page(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);

	if (submission == NULL)
		return NOT_FOUND;
	return show_form(visit, submission, &nothing_typed, &(struct phone_problems){ NULL, NULL, 0 }, "", OK);
}

static enum status
show_phone(struct visit *visit, const struct submission *submission, const struct phone_opening *opening)
{
	struct blob sealed = phone_sealed(visit->db, visit->arena, submission->id);
	char *phone = NULL;
	enum contact_opening outcome = contact_open_with(visit->arena, visit->config->staff_folder, sealed, &phone);
	struct view *view = begin(visit, submission, outcome != CONTACT_NOT_OURS ? "" :
	    "这个手机号不是用现在的密钥封的，打不开。请找回当时的 contact.secret。"), *part;

	if (outcome == CONTACT_NOT_OURS)
		return page_show(visit, OK);
	part = view_repeat(view, outcome == CONTACT_OPENED ? MARK_PHONE_OPENED : MARK_PHONE_SEALED);
	view_set(part, MARK_PURPOSE_WORD, purpose_word(opening->purpose));
	if (outcome == CONTACT_OPENED)
		view_set(part, MARK_PHONE, phone);
	else
		view_set(part, MARK_PHONE_BASE64, contact_text(visit->arena, sealed));
	return page_show(visit, OK);
}

static struct phone_opening
typed(struct visit *visit, const struct submission *submission)
{
	return (struct phone_opening){
		.submission = submission->id, .actor = visit->staff->name,
		.purpose = page_field(visit, "purpose"), .note = page_line(visit, "note"), .now = visit->now,
	};
}

enum status
phone_take(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct phone_opening opening;
	struct phone_problems problems;

	if (submission == NULL)
		return NOT_FOUND;
	opening = typed(visit, submission);
	problems = phone_problems(visit->arena, &opening);
	if (problems.count > 0)
		return show_form(visit, submission, &opening, &problems, "", UNPROCESSABLE);
	switch (phone_announce(visit->writer, visit->arena, &opening)) {
	case WRITTEN:
		return show_phone(visit, submission, &opening);
	case REFUSED:
		db_snapshot_renew(visit->db);
		return phone_page(visit);
	case FAILED:
		return show_form(visit, submission, &opening, &problems, unstored_sentence, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
phone_stale(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct phone_opening opening;

	if (submission == NULL)
		return NOT_FOUND;
	opening = typed(visit, submission);
	return show_form(visit, submission, &opening, &(struct phone_problems){ NULL, NULL, 0 }, stale_sentence, UNPROCESSABLE);
}
