/* GET /receipts/:number - what a resident takes home: the number, the code, the days. */
#include "public/pages.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"

enum { CODE_SECONDS = 600 };   /* so long the device may see its code again */

enum status
receipt_show(struct visit *visit, const struct receipt *receipt, const struct project *project,
    const char *code)
{
	struct view *view;

	visit->response->secret = true;
	view = page_begin(visit, "receipt.tpl", "已收到您的评价");
	view_set(view, MARK_NUMBER, submission_number_text(visit->arena, receipt->number));
	view_set(view, MARK_PROJECT_NAME, project->name);
	view_set(view, MARK_PROJECT_SLUG, project->slug);
	view_set(view, MARK_RECEIVED_AT, instant_words(visit->arena, receipt->received_at));
	view_set(view, MARK_LOOKUP_ADDRESS, page_address(visit, "/lookup"));
	view_set(view, MARK_AREA_SLUG, project->area_slug);
	view_show(view, code[0] != '\0' ? MARK_CODE_SHOWN : MARK_CODE_GONE);
	view_set(view, MARK_CODE, code[0] == '\0' ? "" :
	    arena_text(visit->arena, "%.4s %s", code, code + 4));
	if (receipt->again)
		view_show(view, MARK_RECEIVED_AGAIN);
	view_show(view, receipt->has_text ? MARK_WITH_TEXT : MARK_RATING_ONLY);
	view_show(view, receipt->has_phone ? MARK_WITH_PHONE : MARK_WITHOUT_PHONE);
	view_set(view, MARK_REVIEW_DUE, day_in_short(visit, receipt->review_due));
	view_set(view, MARK_ANSWER_DUE, day_in_short(visit, receipt->answer_due));
	view_set(view, MARK_ANSWER_DUE_MOST, day_in_short(visit, receipt->answer_due_most));
	return page_show(visit, OK);
}

/* Only the cookie proves a device: address and browser are shared by a whole village. */
static bool
is_of_this_device(const struct visit *visit, const struct submission *submission)
{
	unsigned char device[HASH_BYTES];

	if (!visit->device.from_cookie)
		return false;
	receipt_device(visit->keys, visit->device.secret, device);
	return memcmp(device, submission->device, sizeof(device)) == 0;
}

/* A receipt of another device looks like none: numbers tell nothing. */
enum status
receipt_page(struct visit *visit)
{
	int64_t number = submission_number_parse(visit->arena,
	    request_capture(visit->request, ":number"));
	struct submission *submission = number == 0 ? NULL :
	    submission_by_number(visit->db, visit->arena, number);
	struct receipt receipt;
	struct project *project;
	const char *code = "";

	visit->response->secret = true;
	if (submission == NULL || !is_of_this_device(visit, submission))
		return NOT_FOUND;
	project = project_by_id(visit->db, visit->arena, submission->project_id);
	if (project == NULL)
		return NOT_FOUND;
	if (visit->now - submission->received_at <= CODE_SECONDS)
		code = receipt_code(visit->keys, visit->arena, visit->device.secret,
		    submission->request, submission->received_at);
	receipt = (struct receipt){
		.number = number, .received_at = submission->received_at,
		.again = page_field(visit, "again")[0] != '\0',
		.has_text = submission->body[0] != '\0', .has_phone = submission->has_phone,
		.review_due = submission->review_due, .answer_due = submission->answer_due,
		.answer_due_most = submission->answer_due_most,
	};
	return receipt_show(visit, &receipt, project, code);
}
