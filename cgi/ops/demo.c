/* minyictl demo FILE - fills an empty site with sample feedback. */
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/flag.h"
#include "guard/head.h"
#include "ops/command.h"
#include "ops/sample.h"

/* Only deploy/run makes it, for `make demo`. */
#define MARK "DEMO"

/* The invented days end as real ones do: sealed and signed. */
static bool
seal(const struct order *order, struct db *db, struct writer *writer)
{
	struct keys keys;

	return keys_of_audit(&keys, order->config->staff_folder) && chain_catch_up(db, writer) &&
	    heads_sign_all(db, writer, &keys, clock_now()) == WRITTEN;
}

static int
fill(const struct order *order, struct db *db, struct writer *writer)
{
	const struct config *config = order->config;
	struct promise promise = {
		config->review_days, config->answer_days, config->answer_days_most
	};
	struct keys keys;
	struct sample_stage stage = {
		.arena = order->arena, .db = db, .writer = writer,
		.promise = &promise, .keys = &keys,
	};
	int64_t today = day_of(clock_now());
	const char *problem;

	stage.words = sample_words(order->arena, order->words[0], db, &problem);
	if (stage.words == NULL)
		return order_refused(order, 1, "没有放入示例。%s", problem);
	keys_of_portal(&keys, config->portal_folder);
	problem = sample_play(&stage, sample_story(order->arena, stage.words, today));
	if (problem == NULL)
		problem = sample_flagged(&stage, today);
	if (problem == NULL)
		problem = sample_indicators(&stage, order->words[0]);
	if (problem != NULL)
		return order_refused(order, 1, "示例没有放完：%s请删掉这个演示用的数据文件夹，再来一次。", problem);
	while (flags_work_off(writer, db) > 0)
		continue;   /* moderate's chore: the sample shows its groups at once */
	if (!seal(order, db, writer))
		return order_refused(order, 1, "示例放好了，但审计没有全部加上印记。请删掉这个演示用的数据文件夹，再来一次。");
	fprintf(order->out, "已放入示例：意见 %d 条，审核 %d 次，答复 %d 条，追评 %d 条，撤回 %d 条，进展 %d 条。\n",
	    SAMPLES + stage.flagged, stage.decided, stage.answered, stage.followed_up, stage.taken_back, stage.progress);
	return EX_OK;
}

/* The writer alone sees the present, and may ask whether there is anything. */
static bool
is_empty(struct db *db, void *unused)
{
	(void)unused;
	return !query_next(db_query(db, anything_submitted_query));
}

int
command_demo(const struct order *order)
{
	const char *mark = arena_text(order->arena, "%s/" MARK, order->config->feedback_folder);
	struct writer *writer;
	struct db *db;
	int status;

	if (access(mark, F_OK) != 0)
		return order_refused(order, 1, "这不是演示用的网站（没有 %s），没有放入示例。要看示例，请用 make demo。", mark);
	writer = order_writer(order);
	switch (writer_run(writer, is_empty, NULL)) {
	case WRITTEN:
		db = db_open(order_feedback(order), PUBLIC_READ | STAFF_READ);
		status = fill(order, db, writer);
		db_close(db);
		break;
	case REFUSED:
		status = order_refused(order, 1, "这里已经有意见，没有放入示例。示例不能和别的意见混在一起。");
		break;
	default:
		status = order_failed(order);
	}
	writer_stop(writer);
	return status;
}
