/* GET and POST /projects/:project/feedback - the form: rating, reasons, words, phone. */
#include "public/pages.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/source.h"
#include "guard/burst.h"
#include "guard/contact.h"

#define ROUTE "/projects/:project/feedback"

/* The form as it is shown: empty, or again with what was typed and what is wrong. */
struct form {
	const struct project *project;
	struct draft          draft;
	const char           *phone;       /* as typed */
	struct draft_problems problems;
	const char           *notice;      /* NULL, or a sentence above the form */
};

static void
fill_choice(struct view *view, enum marker section, long long value, const char *word, bool checked)
{
	struct view *choice = view_repeat(view, section);

	view_set_int(choice, MARK_CHOICE_VALUE, value);
	view_set(choice, MARK_CHOICE_WORD, word);
	if (checked)
		view_show(choice, MARK_CHOICE_CHECKED);
}

static void
fill_choices(struct visit *visit, struct view *view, const struct draft *draft)
{
	struct township *township = townships(visit->db, visit->arena);

	for (int rating = RATING_HIGHEST; rating >= RATING_LOWEST; rating--)
		fill_choice(view, MARK_RATING_CHOICE, rating, rating_word(rating),
		    draft->rating == rating);
	for (int reason = 1; reason <= RATING_REASONS; reason++)
		fill_choice(view, MARK_REASON_CHOICE, reason, rating_reason_word(reason),
		    draft->reasons & (1 << (reason - 1)));
	for (; township != NULL; township = township->next)
		fill_choice(view, MARK_TOWNSHIP_CHOICE, township->id, township->name,
		    draft->township == township->id);
}

static void
fill_problem(struct view *view, enum marker section, enum marker marker, const char *problem)
{
	if (problem == NULL)
		return;
	view_show(view, section);
	view_set(view, marker, problem);
}

static void
fill_problems(struct visit *visit, struct view *view, const struct draft_problems *problems)
{
	if (problems->count == 0)
		return;
	problems_fill(visit, view, problems->count);
	fill_problem(view, MARK_RATING_PROBLEM, MARK_RATING_PROBLEM_SENTENCE, problems->rating);
	fill_problem(view, MARK_BODY_PROBLEM, MARK_BODY_PROBLEM_SENTENCE, problems->body);
	fill_problem(view, MARK_PERSONAL_PROBLEM, MARK_PERSONAL_PROBLEM_SENTENCE, problems->personal);
	if (problems->body != NULL || problems->personal != NULL)
		view_show(view, MARK_BODY_WRONG);
	fill_problem(view, MARK_TOWNSHIP_PROBLEM, MARK_TOWNSHIP_PROBLEM_SENTENCE, problems->township);
	fill_problem(view, MARK_PHONE_PROBLEM, MARK_PHONE_PROBLEM_SENTENCE, problems->phone);
	fill_problem(view, MARK_AGREE_PROBLEM, MARK_AGREE_PROBLEM_SENTENCE, problems->agreement);
}

static void
fill_form(struct visit *visit, struct view *page, const struct form *form)
{
	struct view *view = view_repeat(page, MARK_FORM);

	view_set(view, MARK_TOKEN, page_token(visit, ROUTE));
	fill_choices(visit, view, &form->draft);
	view_set(view, MARK_DRAFT_BODY, form->draft.body);
	view_set(view, MARK_DRAFT_PHONE, form->phone);
	if (form->draft.source[0] != '\0') {
		view_show(view, MARK_SOURCE_KNOWN);
		view_set(view, MARK_SOURCE, form->draft.source);
	}
	if (form->draft.is_private)
		view_show(view, MARK_DRAFT_PRIVATE);
	if (form->draft.phone_agreed)
		view_show(view, MARK_DRAFT_AGREED);
	if (form->draft.personal_kept)
		view_show(view, MARK_PERSONAL_KEPT);
	view_set_int(view, MARK_REVIEW_DAYS, visit->config->review_days);
	privacy_fill(view, visit->config);
}

static enum status
form_show(struct visit *visit, const struct form *form, enum status status)
{
	char *title = arena_text(visit->arena, "评价%s",
	    share_name(visit, form->project->name, SHARE_CHARACTERS - 2));
	struct view *view = page_begin(visit, "feedback_form.tpl", title);
	view_set(visit->layout, MARK_DESCRIPTION, arena_text(visit->arena,
	    "%s办得怎么样？您也来说一句。大约 1 分钟，不用注册，可以不留姓名。", form->project->name));

	view_set(view, MARK_PROJECT_SLUG, form->project->slug);
	view_set(view, MARK_PROJECT_NAME, form->project->name);
	project_crumbs(visit, form->project);
	page_crumb(visit, form->project->name, arena_text(visit->arena, "/projects/%s", form->project->slug));
	collection_fill(visit, view);
	if (collection_of(visit) != IN_COLLECTION)
		return page_show(visit, status);
	if (form->notice != NULL) {
		view_show(view, MARK_FORM_NOTICE);
		view_set(view, MARK_FORM_NOTICE_SENTENCE, form->notice);
	}
	fill_problems(visit, view, &form->problems);
	fill_form(visit, view, form);
	return page_show(visit, status);
}

/* Only this page gives a device its cookie: whoever sends a form without one
 * takes none, and stays recognisable as the same sender for a retry. */
enum status
feedback_form(struct visit *visit)
{
	struct form form = {
		.project = project_asked(visit), .draft = { .body = "", .phone = "" }, .phone = "",
	};

	if (form.project == NULL)
		return NOT_FOUND;
	form.draft.source = source_of(visit->arena, page_field(visit, "from"));
	if (!visit->device.from_cookie)
		response_cookie(visit->response,
		    device_cookie_new(visit->arena, visit->request->wire->https));
	return form_show(visit, &form, OK);
}

/* A tick box says "1" or is not sent. */
static bool
read_tick(const struct visit *visit, const char *name, bool *ticked)
{
	const char *value = page_field(visit, name);

	*ticked = text_equal(value, "1");
	return *ticked || value[0] == '\0';
}

/* A number of a list; 0 when nothing was chosen. */
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
form_read(struct visit *visit, struct form *form)
{
	struct draft *draft = &form->draft;

	draft->project = form->project->id;
	draft->source = source_of(visit->arena, page_field(visit, "from"));
	draft->body = page_text(visit, "body");
	form->phone = page_line(visit, "phone");
	draft->phone = text_digits(visit->arena, form->phone);
	return personal_read(visit, &draft->body, &draft->personal_kept) &&
	    read_choice(visit, "rating", RATING_HIGHEST, &draft->rating) &&
	    read_choice(visit, "township", INT32_MAX, &draft->township) &&
	    read_reasons(visit, &draft->reasons) &&
	    read_tick(visit, "private", &draft->is_private) &&
	    read_tick(visit, "agree", &draft->phone_agreed);
}

/* All that makes two drafts the same, but for the phone, which may be mended. */
static char *
words_of(struct visit *visit, const struct draft *draft)
{
	return arena_text(visit->arena, "%lld %lld %lld %d %lld\n%s", (long long)draft->project,
	    (long long)draft->rating, (long long)draft->reasons, draft->is_private,
	    (long long)draft->township, draft->body);
}

/* How many texts came from this address lately, as a hint for the moderator. */
static int64_t
burst_of(struct visit *visit, const struct draft *draft)
{
	return draft->body[0] == '\0' ? 0 : burst_with_one(visit->request->wire->address, visit->now);
}

static struct seals
seals_of(struct visit *visit, const struct draft *draft)
{
	const unsigned char *device = visit->device.secret;
	struct seals seals = { 0 };

	receipt_request(visit->keys, device, words_of(visit, draft), seals.request);
	if (visit->device.from_cookie)
		receipt_device(visit->keys, device, seals.device);
	else   /* neighbours look alike without cookies: none may replace another's rating */
		receipt_request(visit->keys, device, arena_text(visit->arena, "%lld %s",
		    (long long)visit->now, words_of(visit, draft)), seals.device);
	receipt_code_hash(visit->keys, seals.request,
	    receipt_code(visit->keys, visit->arena, device, seals.request, visit->now), seals.code_hash);
	if (draft->phone[0] != '\0')
		seals.phone = contact_seal(visit->keys, visit->arena, draft->phone);
	return seals;
}

/* A browser that keeps our cookie may ask for its receipt; any other gets it in this answer. */
static enum status
hand_over(struct visit *visit, const struct receipt *receipt, const struct project *project,
    const char *code)
{
	if (!visit->device.from_cookie)
		return receipt_show(visit, receipt, project, code);
	return page_redirect(visit, arena_text(visit->arena, "/receipts/%lld%s",
	    (long long)receipt->number, receipt->again ? "?again=1" : ""));
}

/* What is being received, while it waits to be on disk. */
struct reception {
	struct form    form;
	struct seals   seals;
	struct receipt receipt;
};

/* An earlier receipt of the same request has a code of its own. */
static enum status
received(struct visit *visit, enum written written, void *kept)
{
	struct reception *reception = kept;
	const struct receipt *receipt = &reception->receipt;
	struct form *form = &reception->form;

	if (written != WRITTEN) {
		form->notice = "系统现在很忙，还没有提交。您写的内容都在，请过几分钟再点一次“提交评价”。";
		return form_show(visit, form, UNAVAILABLE);
	}
	if (!receipt->again && form->draft.burst > 0)
		burst_note(visit->request->wire->address, visit->now);
	return hand_over(visit, receipt, form->project, receipt_code(visit->keys, visit->arena,
	    visit->device.secret, reception->seals.request, receipt->received_at));
}

enum status
feedback_receive(struct visit *visit)
{
	const struct config *config = visit->config;
	const struct promise promise = { config->review_days, config->answer_days, config->answer_days_most };
	struct reception *reception = arena_take(visit->arena, sizeof(*reception));
	struct form *form = &reception->form;

	form->project = project_asked(visit);
	if (form->project == NULL)
		return NOT_FOUND;
	if (!form_read(visit, form))
		return BAD_REQUEST;
	if (collection_of(visit) != IN_COLLECTION)
		return form_show(visit, form, UNPROCESSABLE);
	form->problems = draft_problems(visit->db, visit->arena, &form->draft);
	if (form->problems.count > 0)
		return form_show(visit, form, UNPROCESSABLE);
	reception->seals = seals_of(visit, &form->draft);
	form->draft.burst = burst_of(visit, &form->draft);
	return page_write(visit, submission_receive(visit->db, visit->arena, &form->draft, &reception->seals,
	    &promise, visit->now, &reception->receipt), received, reception);
}

enum status
feedback_stale(struct visit *visit)
{
	struct form form = { .project = project_asked(visit) };

	if (form.project == NULL)
		return NOT_FOUND;
	if (!form_read(visit, &form))
		return BAD_REQUEST;
	form.notice = "这个页面打开太久了，请再点一次“提交评价”。您写的内容还在。";
	return form_show(visit, &form, UNPROCESSABLE);
}
