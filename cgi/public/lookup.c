/* GET and POST /lookup - what became of my submission: number and code, please. */
#include "public/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "guard/pace.h"

/* Wrong tries: for a number from anywhere, and for a number from one source. */
enum { NUMBER_BURST = 20, NUMBER_SECONDS = 60, SOURCE_BURST = 5, SOURCE_SECONDS = 180 };

enum status
lookup_form_show(struct visit *visit, const struct lookup_form *form, enum status status)
{
	struct view *view = page_begin(visit, "lookup.tpl", "查进度");
	int problems = (form->number_problem != NULL) + (form->code_problem != NULL);

	view_show(visit->layout, MARK_NAV_LOOKUP);
	view_set(visit->layout, MARK_DESCRIPTION, "用受理编号和查询码，看您的意见办到了哪一步、什么时候答复。");
	view_set(view, MARK_TOKEN, page_token(visit, "/lookup"));
	view_set(view, MARK_NUMBER, form->number);
	view_set(view, MARK_CODE, form->code);
	contact_fill(view, visit->config);
	if (form->correction != NULL && form->correction[0] != '\0') {
		view_show(view, MARK_CORRECTION_CARRIED);
		view_set(view, MARK_CORRECTION_BODY, form->correction);
	}
	follow_up_carry(visit, view);
	if (form->notice != NULL) {
		view_show(view, MARK_FORM_NOTICE);
		view_set(view, MARK_FORM_NOTICE_SENTENCE, form->notice);
	}
	if (problems > 0)
		problems_fill(visit, view, problems);
	if (form->number_problem != NULL) {
		view_show(view, MARK_NUMBER_PROBLEM);
		view_set(view, MARK_NUMBER_PROBLEM_SENTENCE, form->number_problem);
	}
	if (form->code_problem != NULL) {
		view_show(view, MARK_CODE_PROBLEM);
		view_set(view, MARK_CODE_PROBLEM_SENTENCE, form->code_problem);
	}
	return page_show(visit, status);
}

enum status
lookup_page(struct visit *visit)
{
	return lookup_form_show(visit, &(struct lookup_form){ .number = "", .code = "" }, OK);
}

static char *
key_of_number(struct visit *visit, int64_t number)
{
	return arena_text(visit->arena, "look-up:%lld", (long long)number);
}

static char *
key_of_source(struct visit *visit, int64_t number)
{
	const struct wire *wire = visit->request->wire;

	return arena_text(visit->arena, "look-up:%lld:%s:%s", (long long)number, wire->address,
	    wire->agent);
}

/* Seconds until a try is listened to.  A stranger who guesses slows others
 * down, but never the device that made the submission. */
static int
wait_of(struct visit *visit, int64_t number, const struct submission *submission)
{
	unsigned char device[HASH_BYTES];
	int by_number = pace_wait(visit->pace, key_of_number(visit, number),
	    NUMBER_BURST, NUMBER_SECONDS, visit->now);
	int by_source = pace_wait(visit->pace, key_of_source(visit, number),
	    SOURCE_BURST, SOURCE_SECONDS, visit->now);

	receipt_device(visit->keys, visit->device.secret, device);
	if (visit->device.from_cookie && submission != NULL &&
	    memcmp(device, submission->device, sizeof(device)) == 0)
		return 0;
	return by_number > by_source ? by_number : by_source;
}

static enum status
hold(struct visit *visit, struct lookup_form *form, int seconds)
{
	const char *telephone = visit->config->telephone;

	visit->response->retry_after = seconds;
	form->notice = arena_text(visit->arena, "试的次数多了，请 %d 分钟后再查%s%s。", (seconds + 59) / 60,
	    telephone[0] != '\0' ? "，或者拨打 " : "", telephone);
	return lookup_form_show(visit, form, TOO_MANY_REQUESTS);
}

/* The same work for a number that does not exist. */
static bool
code_is_right(const struct visit *visit, const struct submission *submission, const char *code)
{
	static const struct submission nobody;
	const struct submission *asked = submission != NULL ? submission : &nobody;

	return receipt_code_matches(visit->keys, asked->request, code, asked->code_hash) &&
	    submission != NULL;
}

/* A wrong try and what it leaves.  Counted for the number as typed, whether
 * there is such a one or not, so that the sentence tells nothing. */
static const char *
mismatch(struct visit *visit, int64_t number)
{
	int by_number = pace_spend(visit->pace, key_of_number(visit, number), NUMBER_BURST,
	    NUMBER_SECONDS, visit->now);
	int by_source = pace_spend(visit->pace, key_of_source(visit, number), SOURCE_BURST,
	    SOURCE_SECONDS, visit->now);
	int left = by_number < by_source ? by_number : by_source;

	if (left > 0)
		return arena_text(visit->arena,
		    "编号和查询码对不上。请检查后再输一次；还可以试 %d 次。", left);
	return arena_text(visit->arena, "编号和查询码对不上。试的次数多了，请 %d 分钟后再查。",
	    (wait_of(visit, number, NULL) + 59) / 60);
}

/* With the text that was changed too long ago to be saved, or what was chosen
 * then, where there is such a thing. */
static enum status
show_found(struct visit *visit, const struct submission *submission, const char *correction)
{
	struct follow_up chosen = { 0 };
	struct lookup_word word = { .follow_up = follow_up_read(visit, &chosen) ? &chosen : NULL };

	if (correction[0] != '\0' && submission_may_be_corrected(submission))
		word.correction = correction;
	else if (correction[0] != '\0')
		word.not_done = "这条意见现在不能改了，刚才改的没有保存。";
	return lookup_result_show(visit, submission, &word, OK);
}

enum status
lookup_find(struct visit *visit)
{
	struct lookup_form form = {
		.number = page_line(visit, "number"), .code = page_line(visit, "code"),
		.correction = page_text(visit, "correction"),
	};
	int64_t number = submission_number_parse(visit->arena, form.number);
	char *code = receipt_code_parse(visit->arena, form.code);
	struct submission *submission;
	int seconds;

	visit->response->secret = true;
	form.number_problem = number == 0 ? "请输入 10 位受理编号" : NULL;
	form.code_problem = code[0] == '\0' ? "请输入 8 位查询码" : NULL;
	if (form.number_problem != NULL || form.code_problem != NULL)
		return lookup_form_show(visit, &form, UNPROCESSABLE);
	submission = submission_by_number(visit->db, visit->arena, number);
	seconds = wait_of(visit, number, submission);
	if (seconds > 0)
		return hold(visit, &form, seconds);
	if (code_is_right(visit, submission, code))
		return show_found(visit, submission, form.correction);
	form.code_problem = mismatch(visit, number);
	return lookup_form_show(visit, &form, UNPROCESSABLE);
}

enum status
lookup_stale(struct visit *visit)
{
	struct lookup_form form = {
		.number = page_line(visit, "number"), .code = page_line(visit, "code"),
		.correction = page_text(visit, "correction"),
		.notice = "这个页面打开太久了，请再点一次“查询”。您填的还在。",
	};

	if (form.code[0] == '\0')
		return lookup_ask_again(visit);
	visit->response->secret = true;
	return lookup_form_show(visit, &form, UNPROCESSABLE);
}
