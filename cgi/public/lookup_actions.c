/* POST /lookup/correct, /lookup/withdraw, /lookup/forget-phone - what its author may still do. */
#include "public/pages.h"

#include "base/arena.h"
#include "feedback/personal.h"
#include "guard/receipt.h"

struct submission *
lookup_proven(struct visit *visit)
{
	int64_t number = submission_number_parse(visit->arena, page_field(visit, "number"));

	if (number == 0 ||
	    !receipt_proof_holds(visit->keys, number, page_field(visit, "proof"), visit->now))
		return NULL;
	return submission_by_number(visit->db, visit->arena, number);
}

enum status
lookup_ask_again(struct visit *visit)
{
	struct lookup_form form = {
		.number = page_line(visit, "number"), .code = "",
		.correction = page_text(visit, "body"),
	};

	form.notice = form.correction[0] == '\0' ?
	    follow_up_is_chosen(visit) ?
	    "这个页面打开太久了。请用编号和查询码再查一次，再接着评。您选的还在。" :
	    "这个页面打开太久了。请用编号和查询码再查一次。" :
	    "这个页面打开太久了。请用编号和查询码再查一次，再接着保存。您改的文字还在。";
	visit->response->secret = true;
	return lookup_form_show(visit, &form, UNPROCESSABLE);
}

struct action {
	int64_t     number;
	const char *done;         /* what to say when it is */
	const char *correction;   /* to be shown again when it is not; NULL for none */
};

/* The result page again, as things stand after the writer's word. */
static enum status
show_outcome(struct visit *visit, enum written written, void *kept)
{
	const struct action *action = kept;
	struct submission *submission = submission_by_number(visit->db, visit->arena, action->number);
	struct lookup_word word = { 0 };
	enum status status = OK;

	if (submission == NULL)
		return UNAVAILABLE;
	if (written == WRITTEN) {
		word.done = action->done;
	} else if (written == REFUSED) {
		word.not_done = "这条意见刚才有了变化，这一步没有做。现在的情况写在下面。";
		status = CONFLICT;
	} else {
		word.not_done = "系统现在很忙，这一步没有做成。请过几分钟再试。";
		word.correction = action->correction;
		status = UNAVAILABLE;
	}
	return lookup_result_show(visit, submission, &word, status);
}

static enum status
act(struct visit *visit, struct errand errand, struct action action)
{
	struct action *kept = arena_take(visit->arena, sizeof(*kept));

	*kept = action;
	return page_write(visit, errand, show_outcome, kept);
}

/* What is wrong with the new text, by the rules of the form; NULL when nothing is. */
static void
find_problem(struct visit *visit, const struct submission *submission, struct lookup_word *word,
    bool personal_kept)
{
	struct draft draft = {
		.project = submission->project_id, .rating = submission->rating,
		.body = word->correction, .phone = "", .personal_kept = personal_kept,
	};
	struct draft_problems problems = draft_problems(visit->db, visit->arena, &draft);

	if (draft.body[0] == '\0') {
		word->correction_problem = "请写上意见；不想说了，可以用下面的“撤回我的意见”";
	} else if (problems.body != NULL) {
		word->correction_problem = problems.body;
	} else if (problems.personal != NULL) {
		word->correction_personal = true;
		word->correction_problem = arena_text(visit->arena, "意见里好像有%s，请删掉后再保存",
		    personal_words(visit->arena,
		    personal_kinds(personal_find(visit->arena, draft.body))));
	}
}

enum status
lookup_correct(struct visit *visit)
{
	struct submission *submission = lookup_proven(visit);
	const char *body = page_text(visit, "body");
	struct lookup_word word = { 0 };
	int64_t version;
	bool kept;

	if (!page_number(visit, "version", INT64_MAX, &version) ||
	    !personal_read(visit, &body, &kept))
		return BAD_REQUEST;
	if (submission == NULL)
		return lookup_ask_again(visit);
	word.correction = body;
	find_problem(visit, submission, &word, kept);
	if (word.correction_problem != NULL && submission_may_be_corrected(submission))
		return lookup_result_show(visit, submission, &word, UNPROCESSABLE);
	return act(visit, submission_correct(visit->arena, submission->id, version, body, visit->now),
	    (struct action){ submission->number, "已经改好，等工作人员审核。", body });
}

enum status
lookup_withdraw(struct visit *visit)
{
	struct submission *submission = lookup_proven(visit);
	int64_t version;

	if (!page_number(visit, "version", INT64_MAX, &version))
		return BAD_REQUEST;
	if (submission == NULL)
		return lookup_ask_again(visit);
	return act(visit, submission_withdraw(visit->arena, submission->id, version, visit->now),
	    (struct action){ submission->number, "已撤回。意见不再办理，也不再公开。", NULL });
}

enum status
lookup_forget_phone(struct visit *visit)
{
	struct submission *submission = lookup_proven(visit);

	if (submission == NULL)
		return lookup_ask_again(visit);
	return act(visit, submission_forget_phone(visit->arena, submission->id, visit->now),
	    (struct action){ submission->number, "手机号已删除。以后请用编号和查询码查结果。", NULL });
}
