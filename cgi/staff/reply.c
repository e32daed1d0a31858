/* POST /staff/submissions/:number/reply - the official answer. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

static const char *const outcomes[] = { "adopted", "partly", "declined", "explained" };

/* To copy from; what stands in 〔〕 must be replaced before an answer is taken. */
static const struct { const char *name, *text; } canned[] = {
	{ "收到了", "您好。您说的〔事情〕，我们 〔日期〕 已收到，由〔单位〕〔科室〕负责，〔日期〕 前给您答复。" },
	{ "办好了", "您好。您说的〔事情〕，〔日期〕 已经〔怎么处理的〕。如果还有问题，请拨打 〔电话〕。〔单位〕" },
	{ "打算办", "您好。〔事情〕属实。我们打算〔怎么做〕，〔日期〕 前完成。完成后会在这里更新。〔单位〕" },
	{ "采纳一部分", "您好。您提的 〔n〕 点，第 〔x〕 点已采纳，〔日期〕 前做到；第 〔y〕 点这次没有采纳，因为〔理由〕。〔单位〕" },
	{ "没有采纳", "您好。您的建议我们认真研究了，这次没有采纳。原因是：〔理由，写明依据〕。如果〔条件〕变化，我们会重新研究。〔单位〕" },
	{ "说明情况", "您好。关于〔问题〕，情况是这样的：〔解释〕。依据：〔文件或数据〕。〔单位〕" },
	{ "要晚一些", "您好。您说的〔事情〕需要〔原因〕，原定 〔日期〕 前办不完，改为 〔日期〕 前。耽误您了。〔单位〕" },
	{ "转给别的单位", "您好。〔事情〕由〔单位〕负责，我们 〔日期〕 已转过去，对方电话 〔电话〕，〔日期〕 前答复您。" },
	{ "没做好", "您好。这件事是我们没做好：〔具体哪里〕。现在已经〔怎么改〕。〔单位〕" },
};

/* The form ------------------------------------------------------------------ */

static void
show_wrong(struct view *form, const char *section, const char *sentence)
{
	if (sentence != NULL)
		view_set(view_repeat(form, section), MARK_WRONG_SENTENCE, sentence);
}

static void
fill_lists(struct view *form, const char *chosen)
{
	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++) {
		struct view *choice = view_repeat(form, MARK_OUTCOME_CHOICE);

		view_set(choice, MARK_OUTCOME_CODE, outcomes[i]);
		view_set(choice, MARK_OUTCOME_WORDS, outcome_word(outcomes[i]));
		if (text_equal(outcomes[i], chosen))
			view_show(choice, MARK_OUTCOME_CHOSEN);
	}
	for (size_t i = 0; i < sizeof(canned) / sizeof(canned[0]); i++) {
		struct view *one = view_repeat(form, MARK_CANNED);

		view_set(one, MARK_CANNED_NAME, canned[i].name);
		view_set(one, MARK_CANNED_TEXT, canned[i].text);
	}
}

/* What stands in a form nobody has touched: the answer in force, else the
 * project's unit.  A second answer begins empty: the first did not help. */
static struct reply
untouched_reply(const struct submission *submission, const char *today)
{
	bool reopened = submission->reopened_due[0] != '\0';
	bool again = submission->replied_at != 0 && !reopened;

	return (struct reply){
		.unit = again || reopened ? submission->reply_unit : submission->project_unit,
		.outcome = again ? submission->reply_outcome : "",
		.body = again ? submission->reply_body : "", .replied_on = today,
	};
}

void
reply_form(struct visit *visit, struct view *view, const struct submission_sheet *sheet)
{
	const struct submission *submission = sheet->submission;
	const char *today = day_iso(visit->arena, day_of(visit->now));
	struct reply reply = sheet->reply == NULL ? untouched_reply(submission, today) : *sheet->reply;
	struct view *form = view_include(view, MARK_REPLY_FORM, "staff_reply_form.tpl");

	if (submission->reopened_due[0] != '\0') {
		view_show(form, MARK_REPLY_SECOND);
	} else if (submission->replied_at != 0) {
		view_show(form, MARK_REPLY_FOLDED);
		view_show(form, MARK_REPLY_AGAIN);
	} else {
		view_show(form, MARK_REPLY_FIRST);
	}
	if (sheet->reply != NULL)
		view_show(form, MARK_REPLY_UNFOLDED);
	view_set_int(form, MARK_REPLY_NUMBER, submission->number);
	view_set_int(form, MARK_REPLY_VERSION, submission->version);
	view_set(form, MARK_REPLY_TOKEN, page_token(visit, "/staff/submissions/:number/reply"));
	view_set(form, MARK_REPLY_TODAY, today);
	view_set(form, MARK_REPLY_UNIT_TYPED, reply.unit);
	view_set(form, MARK_REPLY_DATE_TYPED, reply.replied_on);
	view_set(form, MARK_REPLY_BODY_TYPED, reply.body);
	fill_lists(form, reply.outcome);
	show_wrong(form, MARK_UNIT_WRONG, sheet->reply_problems.unit);
	show_wrong(form, MARK_OUTCOME_WRONG, sheet->reply_problems.outcome);
	show_wrong(form, MARK_DATE_WRONG, sheet->reply_problems.replied_on);
	show_wrong(form, MARK_ANSWER_WRONG, sheet->reply_problems.body);
}

/* What it carries -------------------------------------------------------------- */

static struct reply
typed_reply(struct visit *visit, const struct submission *submission)
{
	struct reply reply = {
		.submission = submission->id,
		.unit = page_line(visit, "unit"), .outcome = page_field(visit, "outcome"),
		.replied_on = page_line(visit, "replied_on"), .body = page_text(visit, "body"),
		.staff = visit->staff->display_name, .actor = visit->staff->name,
	};

	page_number(visit, "version", INT64_MAX, &reply.version);
	return reply;
}

static enum status
conflict(struct visit *visit, int64_t number, const struct reply *reply)
{
	const struct typed typed[] = {
		{ "答复单位", reply->unit }, { "结果", outcome_word(reply->outcome) },
		{ "答复日期", reply->replied_on }, { "答复内容", reply->body }, { NULL, NULL }
	};

	return submission_conflict(visit, number, typed);
}

static enum status
give(struct visit *visit, struct submission_sheet *sheet)
{
	const struct submission *submission = sheet->submission;

	switch (reply_give(visit->writer, sheet->reply)) {
	case WRITTEN:
		return page_redirect(visit, submission_path(visit->arena, submission->number));
	case REFUSED:
		db_snapshot_renew(visit->db);
		return conflict(visit, submission->number, sheet->reply);
	case FAILED:
		sheet->notice = unstored_sentence;
		return submission_show(visit, sheet, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
answer_submission(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct submission_sheet sheet = { .submission = submission, .notice = "" };
	struct reply reply;

	if (submission == NULL)
		return NOT_FOUND;
	reply = typed_reply(visit, submission);
	sheet.reply = &reply;
	if (reply.version != submission->version || text_equal(submission->handling, "none"))
		return conflict(visit, submission->number, &reply);
	sheet.reply_problems = reply_problems(&reply, submission, day_of(visit->now));
	if (sheet.reply_problems.count > 0)
		return submission_show(visit, &sheet, UNPROCESSABLE);
	return give(visit, &sheet);
}

enum status
answer_stale(struct visit *visit)
{
	struct submission *submission = submission_asked(visit);
	struct submission_sheet sheet = { .submission = submission, .notice = stale_sentence };
	struct reply reply;

	if (submission == NULL)
		return NOT_FOUND;
	reply = typed_reply(visit, submission);
	if (reply.version != submission->version || text_equal(submission->handling, "none"))
		return conflict(visit, submission->number, &reply);
	sheet.reply = &reply;
	return submission_show(visit, &sheet, UNPROCESSABLE);
}
