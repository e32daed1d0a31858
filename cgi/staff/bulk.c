/* POST /staff/queue/decisions - passes several items of the queue with one
 * press: what can be passed is, what cannot is named with the reason. */
#include "staff/queue.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/flag.h"
#include "feedback/pending.h"

enum { BULK_MOST = 50 };

struct refused {
	int64_t         number;
	const char     *why;
	struct refused *next;
};

struct bulk {
	struct proposal *proposals, **last;
	struct refused  *refused, **last_refused;
	int64_t          count;
};

static void
refuse(struct bulk *bulk, struct visit *visit, int64_t number, const char *why)
{
	struct refused *refused = arena_take(visit->arena, sizeof(*refused));

	refused->number = number;
	refused->why = why;
	*bulk->last_refused = refused;
	bulk->last_refused = &refused->next;
}

/* NULL, or why this one is to be looked at by itself. */
static const char *
why_not(struct visit *visit, const struct decision *decision, const struct submission *submission)
{
	const struct flag *flag = flags_of_submission(visit->db, visit->arena, submission->id);

	if (!text_equal(submission->visibility, "waiting") || submission->version != decision->version)
		return "刚才有变化，请打开再看。";
	if (flag != NULL)
		return arena_text(visit->arena, "有机器提示（%s），请逐条看。", flag_sentence(visit->arena, flag));
	return decision_problem(visit->db, visit->arena, decision, submission);
}

/* "2608170031-1"; NULL for what no form of ours sends. */
static struct submission *
item_asked(struct visit *visit, const char *item, int64_t *version)
{
	size_t length = strcspn(item, "-");
	int64_t number;

	if (!text_number(arena_copy(visit->arena, item, length), 0, INT64_MAX, &number) || item[length] != '-' ||
	    !text_number(item + length + 1, 0, INT64_MAX, version))
		return NULL;
	return submission_by_number(visit->db, visit->arena, number);
}

static void
add(struct bulk *bulk, struct visit *visit, const struct submission *submission, int64_t version)
{
	struct decision decision = {
		.submission = submission->id, .version = version, .verdict = "published", .reason = "", .filling = "",
		.public_text = "", .staff = visit->staff->display_name, .actor = visit->staff->name,
	};
	const char *why = why_not(visit, &decision, submission);
	struct proposal *proposal;

	if (why != NULL) {
		refuse(bulk, visit, submission->number, why);
		return;
	}
	proposal = arena_take(visit->arena, sizeof(*proposal));
	proposal->decision = decision;
	proposal->confirmation = "";
	*bulk->last = proposal;
	bulk->last = &proposal->next;
	bulk->count++;
	claim_end(visit, submission->number);   /* whoever passes it has looked, also when a colleague was faster */
}

static int64_t
number_of(struct visit *visit, int64_t submission)
{
	struct pending_decision *pending = pending_of_submission(visit->db, visit->arena, submission);

	return pending == NULL ? 0 : pending->number;
}

/* A colleague may have been faster between the look and the job. */
static void
refuse_overtaken(struct bulk *bulk, struct visit *visit)
{
	db_snapshot_renew(visit->db);
	for (struct proposal *one = bulk->proposals; one != NULL; one = one->next) {
		int64_t number;

		if (one->outcome != ALREADY_DECIDED)
			continue;
		bulk->count--;
		number = number_of(visit, one->decision.submission);
		if (number != 0)
			refuse(bulk, visit, number, "同事刚处理了这条。");
	}
}

static enum status
answer(struct visit *visit, struct bulk *bulk)
{
	struct queue_asking asking;
	const char *query = queue_asked(visit, &asking) ? queue_query(visit, &asking, "") : "";

	struct view *view;

	if (bulk->refused == NULL)
		return page_redirect(visit, queue_address(visit, "/staff/queue", query));
	view = staff_begin(visit, "staff_bulk.tpl", "有的没有通过", MARK_NAV_QUEUE);
	for (const struct refused *refused = bulk->refused; refused != NULL; refused = refused->next) {
		struct view *row = view_repeat(view, MARK_BULK_REFUSED);

		view_set_int(row, MARK_BULK_NUMBER, refused->number);
		view_set(row, MARK_BULK_NUMBER_WORDS, submission_number_text(visit->arena, refused->number));
		view_set(row, MARK_BULK_WHY, refused->why);
	}
	view_set_int(view, MARK_BULK_PASSED, bulk->count);
	view_set(view, MARK_BULK_QUERY, query);
	return page_show(visit, OK);
}

enum status
bulk_decide(struct visit *visit)
{
	struct bulk bulk = { .last = &bulk.proposals, .last_refused = &bulk.refused };
	const char *item;

	for (size_t n = 0; (item = request_field_at(visit->request, "item", n)) != NULL; n++) {
		int64_t version;
		struct submission *submission = item_asked(visit, item, &version);

		if (submission == NULL)
			return BAD_REQUEST;
		if (n < BULK_MOST)
			add(&bulk, visit, submission, version);
		else
			refuse(&bulk, visit, submission->number, arena_text(visit->arena, "一次最多通过 %d 条。", BULK_MOST));
	}
	if (bulk.proposals != NULL) {
		if (proposals_store(visit->writer, bulk.proposals, visit->config->undo_seconds, visit->now) == 0 &&
		    bulk.proposals->outcome == DECISION_FAILED)
			return page_error(visit, UNAVAILABLE, "一条也没有通过。请回上一页再试一次。");
		refuse_overtaken(&bulk, visit);
	}
	return answer(visit, &bulk);
}
