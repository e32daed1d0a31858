/* How the story's answers come about: drafted by the unit, now and then
 * returned, released by the office; and drafts that lie about at its end. */
#include "ops/sample.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/case_unit.h"
#include "feedback/reply.h"
#include "feedback/reply_draft.h"

enum { DRAFTS_LEFT = 9, RETURNED_EVERY = 11 };

/* What the unit, and what the office does, on what stands now. */
static struct drafting
drafting_of(struct sample_stage *stage, int64_t number, const struct reply *reply, bool is_unit)
{
	const struct submission *submission = submission_by_number(stage->db, stage->arena, number);
	const struct reply_draft *draft = reply_draft_of_submission(stage->db, stage->arena, submission->id);
	int64_t unit = case_unit(stage->db, stage->arena, submission->id).id;

	return (struct drafting){
		.submission = submission->id, .version = submission->version,
		.draft_version = draft == NULL ? 0 : draft->version, .unit_id = is_unit ? unit : 0,
		.unit = reply->unit, .outcome = reply->outcome, .body = reply->body,
		.staff = is_unit && unit != 0 ? reply->unit : "治理提升办", .actor = is_unit && unit != 0 ? "danwei" : "bangong",
	};
}

static bool
submit(struct sample_stage *stage, int64_t number, const struct reply *reply, int64_t at)
{
	struct drafting drafting = drafting_of(stage, number, reply, true);

	return reply_draft_submit(stage->writer, stage->arena, &drafting, at) == WRITTEN;
}

static bool
send_back(struct sample_stage *stage, int64_t number, const struct reply *reply, int64_t at)
{
	struct drafting drafting = drafting_of(stage, number, reply, false);

	return reply_draft_return(stage->writer, stage->arena, &drafting, "请写清哪天办完，再写上单位的电话。", at) == WRITTEN;
}

static bool
release(struct sample_stage *stage, int64_t number, const struct reply *reply, int64_t at)
{
	struct drafting drafting = drafting_of(stage, number, reply, false);

	return reply_draft_release(stage->writer, stage->arena, &drafting, at) == WRITTEN;
}

const char *
sample_answer(struct sample_stage *stage, const struct submission *submission, const struct reply *reply, int64_t at)
{
	int64_t number = submission->number;

	if (reply_problems(stage->arena, reply, submission).count > 0)
		return arena_text(stage->arena, "示例答复“%s”用不了。", reply->body);
	if (!submit(stage, number, reply, at) ||
	    (number % RETURNED_EVERY == 0 && !(send_back(stage, number, reply, at) && submit(stage, number, reply, at))) ||
	    !release(stage, number, reply, at))
		return "不能存入一条答复。";
	stage->answered++;
	return NULL;
}

/* A draft, one that waits for the office, one that was returned, in turns. */
static bool
leave_draft(struct sample_stage *stage, const struct sample *sample, int turn, int64_t at)
{
	struct reply reply = {
		.unit = sample->project->unit, .outcome = sample->outcome,
		.body = sample_filled(stage->arena, sample->reply, sample, at),
	};
	struct drafting drafting;

	if (turn % 3 > 0)
		return submit(stage, sample->number, &reply, at) &&
		    (turn % 3 == 1 || send_back(stage, sample->number, &reply, at));
	drafting = drafting_of(stage, sample->number, &reply, true);
	return reply_draft_save(stage->writer, stage->arena, &drafting, at) == WRITTEN;
}

const char *
sample_drafts(struct sample_stage *stage, const struct sample_story *story, int64_t at)
{
	int left = 0;

	for (int i = SAMPLES - 1; i >= 0 && left < DRAFTS_LEFT; i--) {
		const struct sample *sample = &story->samples[i];
		const struct submission *submission = sample->number == 0 || sample->reply[0] == '\0' ? NULL :
		    submission_by_number(stage->db, stage->arena, sample->number);

		if (submission == NULL || !text_equal(submission->handling, "open") || submission->replied_at != 0 ||
		    text_equal(submission->visibility, "waiting"))
			continue;
		if (!leave_draft(stage, sample, left++, at))
			return "不能存入一份答复的草稿。";
	}
	return NULL;
}
