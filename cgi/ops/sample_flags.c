/* What came on the last evening of the sample and waits for people: flagged
 * texts, near copies from one source, and what clerks wrote down. */
#include "ops/sample.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/clerk_entry.h"
#include "feedback/plan.h"

enum { EVENING = 4 * 60 * 60, APART = 40 };   /* seconds before midnight; between two */

static const char spoken[] = "spoken-";

/* Who sends it and what makes it one: nobody else has a number for it. */
static struct seals
seals_of(int turn)
{
	struct seals seals = { .phone = { NULL, 0 } };

	memset(seals.device, 0xF1, sizeof(seals.device));
	memcpy(seals.device, &turn, sizeof(turn));
	memcpy(seals.request, seals.device, sizeof(seals.request));
	memcpy(seals.code_hash, seals.device, sizeof(seals.code_hash));
	return seals;
}

static bool
enter(struct sample_stage *stage, const struct draft *draft, const char *channel, const struct seals *seals,
    int64_t at, struct receipt *receipt)
{
	struct clerk_entry entry = {
		channel, day_iso(stage->arena, day_of(at) - 1), "审核员", "shenhe",
	};

	return entry_receive(stage->writer, stage->db, stage->arena, draft, &entry, seals, stage->promise, at, receipt) == WRITTEN;
}

static bool
receive(struct sample_stage *stage, const struct sample_text *text, int64_t project, int copies, int64_t at)
{
	bool is_copy = text_equal(text->tone, "copy"), is_spoken = strncmp(text->tone, spoken, strlen(spoken)) == 0;
	struct seals seals = seals_of(stage->flagged);
	struct receipt receipt;
	struct draft draft = {
		.project = project, .rating = is_copy ? 2 + copies % 2 : 3, .body = text->body, .phone = "",
		.burst = is_copy ? copies + 1 : 0,
	};

	if (is_spoken)
		return enter(stage, &draft, text->tone + strlen(spoken), &seals, at, &receipt);
	return writer_do(stage->writer, submission_receive(stage->db, stage->arena, &draft, &seals, stage->promise, at, &receipt)) == WRITTEN;
}

const char *
sample_flagged(struct sample_stage *stage, int64_t today)
{
	int64_t at = day_start(today) - EVENING;
	int copies = 0;

	for (const struct sample_text *text = stage->words->texts; text != NULL; text = text->next) {
		struct project *project;

		if (!text_equal(text->tone, "flagged") && !text_equal(text->tone, "copy") &&
		    strncmp(text->tone, spoken, strlen(spoken)) != 0)
			continue;
		project = project_by_slug(stage->db, stage->arena, text->project);
		if (project == NULL)
			continue;
		clock_set(at);
		if (!receive(stage, text, project->id, copies, at))
			return "不能存入一条有提示的示例意见。";
		copies += text_equal(text->tone, "copy");
		stage->flagged++;
		at += APART;
	}
	clock_set(0);
	return NULL;
}
