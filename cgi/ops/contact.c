/* minyictl contact open - one phone number, on the server by its submission, or
 * anywhere from its sealed form with a secret key alone. */
#include "guard/contact.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/phone.h"
#include "feedback/submission.h"
#include "ops/command.h"

enum { SEALED_TEXT_MOST = 4096 };

static int
show(const struct order *order, enum contact_opening outcome, const char *phone)
{
	switch (outcome) {
	case CONTACT_OPENED:
		fprintf(order->out, "%s\n", phone);
		return EX_OK;
	case CONTACT_SECRET_ELSEWHERE:
		return order_refused(order, 1, "没有找到 contact.secret。请在放它的机器上用 --secret 打开。");
	case CONTACT_NOT_OURS:
		break;
	}
	return order_refused(order, 1, "打不开：密文不完整，或者不是用这一把密钥封的。");
}

/* What page /staff/submissions/:number/phone gave, on the standard input. */
static int
open_sealed(const struct order *order)
{
	char *text = arena_take(order->arena, SEALED_TEXT_MOST + 1), path[PATH_MAX], *phone;
	enum contact_opening outcome;
	struct blob sealed;

	if (order->options[0] == NULL)
		return order_refused(order, EX_USAGE, "要写受理编号，或者用 --secret 写私钥文件。");
	if (realpath(order->options[0], path) == NULL)
		return order_refused(order, 1, "打不开文件 %s。", order->options[0]);
	text[fread(text, 1, SEALED_TEXT_MOST, stdin)] = '\0';
	sealed = contact_of_text(order->arena, text);
	outcome = contact_open_with_file(order->arena, path, sealed, &phone);
	return show(order, outcome, phone);
}

/* The line in the audit comes first. */
static int
announce(const struct order *order, const struct phone_opening *opening)
{
	struct writer *writer = order_writer(order);
	enum written written = phone_announce(writer, order->arena, opening);

	writer_stop(writer);
	if (written == FAILED)
		return order_failed(order);
	return written == WRITTEN ? EX_OK : order_refused(order, 1, "这条意见没有手机号，或者已经删除。");
}

static int
open_stored(const struct order *order, const struct submission *submission, const struct phone_opening *opening)
{
	struct db *db = db_open(order_feedback(order), PUBLIC_READ | STAFF_READ);
	struct blob sealed = phone_sealed(db, order->arena, submission->id);
	enum contact_opening outcome;
	char path[PATH_MAX], *phone = NULL;
	int status;

	db_close(db);
	status = announce(order, opening);
	if (status != EX_OK)
		return status;
	if (order->options[0] == NULL)
		outcome = contact_open_with(order->arena, order->config->staff_folder, sealed, &phone);
	else if (realpath(order->options[0], path) == NULL)
		return order_refused(order, 1, "打不开文件 %s。", order->options[0]);
	else
		outcome = contact_open_with_file(order->arena, path, sealed, &phone);
	return show(order, outcome, phone);
}

int
command_contact_open(const struct order *order)
{
	struct submission *submission;
	struct phone_opening opening;
	struct phone_problems problems;
	struct db *db;

	if (order->words[0] == NULL)
		return open_sealed(order);
	opening = (struct phone_opening){
		.actor = "minyictl", .purpose = purpose_code(order->options[1] == NULL ? "" : order->options[1]),
		.note = text_clean_line(order->arena, order->words[1] == NULL ? "" : order->words[1]), .now = clock_now(),
	};
	problems = phone_problems(order->arena, &opening);
	if (problems.purpose != NULL)
		return order_refused(order, EX_USAGE, "--purpose 后面写：回访、核实情况或者本人要求。");
	if (problems.note != NULL)
		return order_refused(order, EX_USAGE, "%s。", problems.note);
	db = db_open(order_feedback(order), PUBLIC_READ);
	submission = submission_by_number(db, order->arena, submission_number_parse(order->arena, order->words[0]));
	db_close(db);
	if (submission == NULL)
		return order_refused(order, 1, "没有这个受理编号：%s。", order->words[0]);
	opening.submission = submission->id;
	return open_stored(order, submission, &opening);
}
