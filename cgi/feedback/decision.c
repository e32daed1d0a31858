#include "feedback/decision.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/masking.h"
#include "feedback/rating.h"
#include "feedback/submission.h"

enum { FILLING_CHARACTERS = 100, PUBLIC_CHARACTERS = 1000 };

static const struct { const char *verdict, *word; } verdicts[] = {
	{ "published", "通过并公开" }, { "masked", "遮盖后公开" },
	{ "hidden", "不公开，转办" }, { "refused", "不予受理" },
};

const char *
verdict_word(const char *verdict)
{
	for (size_t i = 0; i < sizeof(verdicts) / sizeof(verdicts[0]); i++)
		if (text_equal(verdicts[i].verdict, verdict))
			return verdicts[i].word;
	return "";
}

struct reason *
reasons(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, reasons_query);
	struct reason *list = NULL, **end = &list;

	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->code = column_text(query, 0, arena);
		(*end)->verdict = column_text(query, 1, arena);
		(*end)->label = column_text(query, 2, arena);
		(*end)->sentence = column_text(query, 3, arena);
	}
	return list;
}

/* What is wrong with it ------------------------------------------------------ */

static const char *
reason_problem(struct db *db, struct arena *arena, const struct decision *decision)
{
	struct reason *reason = reasons(db, arena);
	const char *open, *close;

	if (text_equal(decision->verdict, "published"))
		return decision->reason[0] == '\0' ? NULL : "“通过并公开”不用选理由。请去掉理由，或者换一种处理";
	if (decision->reason[0] == '\0')
		return "请选择理由。群众会看到这个理由。";
	while (reason != NULL && !text_equal(reason->code, decision->reason))
		reason = reason->next;
	if (reason == NULL)
		return "请从列表里选择理由";
	if (!text_equal(reason->verdict, decision->verdict))
		return arena_text(arena, "“%s”这个理由用于“%s”，请重新选择",
		    reason->label, verdict_word(reason->verdict));
	open = strstr(reason->sentence, "〔");
	close = open == NULL ? NULL : strstr(open, "〕");
	if (close == NULL || decision->filling[0] != '\0')
		return NULL;
	open += strlen("〔");
	return arena_text(arena, "请填写：%.*s", (int)(close - open), open);
}

static bool
keeps_something(const struct span *span)
{
	for (; span != NULL; span = span->next)
		if (span->kind == KEPT)
			return true;
	return false;
}

static const char *
masking_problem(struct arena *arena, const char *original, const char *public_text)
{
	struct span *spans = masking_compare(arena, original, public_text);

	if (text_equal(original, public_text))
		return "公开文本和原文一样，没有遮盖。请遮盖后再提交，或者选“通过并公开”";
	if (text_length(public_text) > PUBLIC_CHARACTERS)
		return arena_text(arena, "公开文本最多 %d 个字，现在是 %zu 个字",
		    PUBLIC_CHARACTERS, text_length(public_text));
	if (spans == NULL)
		return "公开文本只能用 ▇ 或［…］遮盖原文，其他字要和原文一样，不能改，也不能删";
	if (!keeps_something(spans))
		return "公开文本全部遮盖了。不能公开的，请选“不公开，转办”";
	return NULL;
}

const char *
decision_problem(struct db *db, struct arena *arena, const struct decision *decision,
    const struct submission *submission)
{
	bool masked = text_equal(decision->verdict, "masked");
	size_t filling = text_length(decision->filling);
	const char *problem;

	if (verdict_word(decision->verdict)[0] == '\0')
		return "请选择一种处理";
	if (text_equal(submission->visibility, "withdrawn"))
		return "本人已经撤回，不用再审核";
	if (submission->body[0] == '\0')
		return "这条只有评分，没有意见，不用审核";
	problem = reason_problem(db, arena, decision);
	if (problem != NULL)
		return problem;
	if (filling > FILLING_CHARACTERS)
		return arena_text(arena, "理由里填写的内容最多 %d 个字，现在是 %zu 个字",
		    FILLING_CHARACTERS, filling);
	if (submission->is_private && (masked || text_equal(decision->verdict, "published")))
		return "本人要求不公开，不能公开";
	return masked ? masking_problem(arena, submission->body, decision->public_text) : NULL;
}

/* How much of it stays in sight, in characters. */
static size_t
length_kept(const struct span *span)
{
	size_t length = 0;

	for (; span != NULL; span = span->next)
		if (span->kind == KEPT)
			length += text_length(span->text);
	return length;
}

bool
decision_needs_second(struct arena *arena, const struct decision *decision, const struct submission *submission)
{
	if (text_equal(decision->verdict, "refused"))
		return true;
	if (!rating_is_low(submission->rating))
		return false;
	if (text_equal(decision->verdict, "masked"))
		return 2 * length_kept(masking_compare(arena, submission->body, decision->public_text)) <
		    text_length(submission->body);
	return text_equal(decision->verdict, "hidden");
}

/* Taking it ------------------------------------------------------------------- */

/* The job's own look at the submission: only the writer sees the present.  Its
 * texts are copied, for the statement is needed no longer than it is read. */
struct taking {
	const struct decision *decision;
	struct arena          *arena;
	int64_t                now;
	int64_t                number, project, received_at;
	bool                   answered;
	const char            *township, *body, *answer_due;
};

static bool
find(struct db *db, struct taking *taking)
{
	struct query *query = db_query(db, submission_in_hand_query);
	bool found = false;

	bind_int(query, ":submission", taking->decision->submission);
	bind_int(query, ":version", taking->decision->version);
	for (; query_next(query); found = true) {
		taking->number = column_int(query, 0);
		taking->project = column_int(query, 1);
		taking->township = column_text(query, 2, taking->arena);
		taking->received_at = column_int(query, 3);
		taking->body = column_text(query, 4, taking->arena);
		taking->answer_due = column_text(query, 5, taking->arena);
		taking->answered = column_int(query, 6) != 0;
	}
	return found;
}

/* "" unless it is published with this decision. */
static const char *
public_text(const struct taking *taking)
{
	const char *verdict = taking->decision->verdict;

	if (text_equal(verdict, "published"))
		return taking->body;
	return text_equal(verdict, "masked") ? taking->decision->public_text : "";
}

/* The decision is kept and comes into force. */
static bool
decide(struct db *db, const struct taking *taking)
{
	const struct decision *decision = taking->decision;
	struct query *query = db_query(db, decision_insert_query);
	int64_t id;

	bind_int(query, ":submission", decision->submission);
	bind_text(query, ":verdict", decision->verdict);
	bind_text(query, ":reason", decision->reason);
	bind_text(query, ":filling", decision->filling);
	bind_text(query, ":public_text", public_text(taking));
	bind_text(query, ":staff", decision->staff);
	bind_text(query, ":confirmed_by", decision->confirmed_by == NULL ? "" : decision->confirmed_by);
	bind_int(query, ":now", taking->now);
	if (!query_done(query))
		return false;
	id = query_inserted(query);
	query = db_query(db, submission_decide_query);
	bind_int(query, ":decision", id);
	bind_int(query, ":submission", decision->submission);
	bind_int(query, ":version", decision->version);
	bind_text(query, ":verdict", decision->verdict);
	bind_text(query, ":reason", decision->reason);
	return query_done(query) && query_changes(query) == 1;
}

/* What stood on the project's page goes; what may stand there comes. */
static bool
publish(struct db *db, const struct taking *taking)
{
	const struct decision *decision = taking->decision;
	struct query *query = db_query(db, publication_delete_query);

	bind_int(query, ":submission", decision->submission);
	if (!query_done(query))
		return false;
	if (public_text(taking)[0] == '\0')
		return true;
	query = db_query(db, publication_insert_query);
	bind_int(query, ":project", taking->project);
	bind_int(query, ":answered", taking->answered);
	bind_int(query, ":now", taking->now);
	bind_int(query, ":submission", decision->submission);
	bind_int(query, ":number", taking->number);
	bind_text(query, ":township", taking->township);
	bind_int(query, ":received_at", taking->received_at);
	bind_text(query, ":body", public_text(taking));
	bind_int(query, ":masked", text_equal(decision->verdict, "masked"));
	bind_text(query, ":answer_due", taking->answer_due);
	return query_done(query);
}

bool
decision_take_within(struct db *db, struct arena *arena, const struct decision *decision, const char *action,
    int64_t now)
{
	struct taking taking = { .decision = decision, .arena = arena, .now = now };
	char subject[48], detail[64];

	if (!find(db, &taking) || !decide(db, &taking) || !publish(db, &taking))
		return false;
	snprintf(subject, sizeof(subject), "submission %lld", (long long)taking.number);
	snprintf(detail, sizeof(detail), decision->reason[0] == '\0' ? "%s" : "%s, %s",
	    decision->verdict, decision->reason);
	return audit_append(db, &(struct audit_entry){ decision->actor, action, subject, detail }, now);
}

struct present {
	const struct decision *decision;
	struct arena          *arena;
	int64_t                now;
};

static bool
take(struct db *db, void *details)
{
	struct present *present = details;

	return decision_take_within(db, present->arena, present->decision, "decide", present->now);
}

enum decision_outcome
decision_take(struct writer *writer, const struct decision *decision)
{
	struct present present = { .decision = decision, .now = clock_now() };
	enum written written;

	present.arena = arena_new(256 * 1024);
	written = writer_run(writer, take, &present);
	arena_free(present.arena);
	if (written == FAILED)
		return DECISION_FAILED;
	return written == WRITTEN ? DECIDED : ALREADY_DECIDED;
}

struct past_decision *
decisions_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, decisions_of_submission_query);
	struct past_decision *list = NULL, **end = &list;

	bind_int(query, ":submission", submission);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->verdict = column_text(query, 0, arena);
		(*end)->reason_label = column_text(query, 1, arena);
		(*end)->sentence = text_fill(arena, column_text(query, 2, arena),
		    column_text(query, 3, arena));
		(*end)->public_text = column_text(query, 4, arena);
		(*end)->staff = column_text(query, 5, arena);
		(*end)->decided_at = column_int(query, 6);
		(*end)->confirmed_by = column_text(query, 7, arena);
	}
	return list;
}
