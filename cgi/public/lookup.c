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
	view_set(view, MARK_TOKEN, page_token(visit, "/lookup"));
	view_set(view, MARK_NUMBER, form->number);
	view_set(view, MARK_CODE, form->code);
	contact_fill(view, visit->config);
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

enum status
lookup_find(struct visit *visit)
{
	struct lookup_form form = {
		.number = page_line(visit, "number"), .code = page_line(visit, "code"),
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
		return lookup_result_show(visit, submission, &(struct lookup_word){ 0 }, OK);
	pace_spend(visit->pace, key_of_number(visit, number), NUMBER_BURST, NUMBER_SECONDS,
	    visit->now);
	pace_spend(visit->pace, key_of_source(visit, number), SOURCE_BURST, SOURCE_SECONDS,
	    visit->now);
	form.code_problem = "编号和查询码对不上。请检查后再输一次。";
	return lookup_form_show(visit, &form, UNPROCESSABLE);
}

enum status
lookup_stale(struct visit *visit)
{
	struct lookup_form form = {
		.number = page_line(visit, "number"), .code = page_line(visit, "code"),
		.notice = "这个页面打开太久了。请用编号和查询码再查一次。",
	};

	visit->response->secret = true;
	return lookup_form_show(visit, &form, UNPROCESSABLE);
}
