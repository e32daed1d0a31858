/* GET, POST /staff/sign-in/set-up and /staff/account/set-up - the second step
 * is set up: before the first session of a role that needs it, or by choice. */
#include "staff/door.h"

#include "base/arena.h"
#include "page/qr.h"

#define WRONG_CODE "验证码不对。请照手机上现在的 6 位数字再输一次。手机的时间要准。"

struct set_up_problems { const char *current, *code; };

static enum status
show(struct visit *visit, const struct set_up_problems *problems, const char *notice, enum status status)
{
	bool first = visit->half != NULL;
	const struct account *account = first ? visit->half : visit->staff;
	struct door door = door_of(visit);
	struct offer offer = second_step_offer(&door, visit->session, account);
	struct qr *qr = qr_encode(visit->arena, offer.address);
	struct view *view = staff_begin(visit, "staff_set_up.tpl", "设置手机验证码器", NO_MARKER);
	const struct complaint complaints[] = {
		{ "current", MARK_CURRENT_WRONG, problems->current },
		{ "code", MARK_CODE_WRONG, problems->code },
	};

	view_set(view, MARK_SET_UP_PATH, first ? "sign-in/set-up" : "account/set-up");
	view_set(view, MARK_TOKEN, page_token(visit, first ? "/staff/sign-in/set-up" : "/staff/account/set-up"));
	view_show(view, first ? MARK_SET_UP_FIRST : MARK_SET_UP_OWN);
	if (!first && account->second_step)
		view_show(view, MARK_SET_UP_AGAIN);
	view_set(view, MARK_ACCOUNT_NAME, account->name);
	view_set(view, MARK_SECRET_WORDS, offer.words);
	view_set_int(view, MARK_QR_SIDE, qr == NULL ? 0 : qr->side);
	view_set(view, MARK_QR_PATH, qr == NULL ? "" : qr->path);
	staff_notice(view, "warn", notice);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), false);
	return page_show(visit, status);
}

static const struct set_up_problems none = { NULL, NULL };

/* Before the first session ------------------------------------------------------ */

/* Who has a second step uses it: another needs a session. */
enum status
set_up_first_page(struct visit *visit)
{
	if (visit->half->second_step)
		return page_redirect(visit, "/staff/sign-in/code");
	return show(visit, &none, "", OK);
}

enum status
set_up_first_stale(struct visit *visit)
{
	return show(visit, &none, "这个页面打开太久了，请再输一次验证码。", UNPROCESSABLE);
}

enum status
set_up_first_take(struct visit *visit)
{
	struct attempt attempt = attempt_of(visit, visit->half->name, page_line(visit, "code"));
	struct door door = door_of(visit);
	struct admission admission;
	struct recovery recovery;

	if (visit->half->second_step)
		return page_redirect(visit, "/staff/sign-in/code");
	switch (second_step_set_up_half(&door, visit->session, visit->half, &attempt, &admission, &recovery)) {
	case SIGNED_IN:
		if (!come_in(visit, admission.account, admission.token, "second step set up"))
			return show(visit, &none, unstored_sentence, UNAVAILABLE);
		return recovery_show(visit, &recovery, admission.account, staff_home_path(admission.account));
	case SIGN_IN_WRONG:
		return show(visit, &(struct set_up_problems){ .code = WRONG_CODE }, "", UNPROCESSABLE);
	default:
		return show(visit, &none, unstored_sentence, UNAVAILABLE);
	}
}

/* By choice, or for another phone ---------------------------------------------------- */

enum status
set_up_page(struct visit *visit)
{
	return show(visit, &none, "", OK);
}

enum status
set_up_stale(struct visit *visit)
{
	return show(visit, &none, "这个页面打开太久了，请再填一次。", UNPROCESSABLE);
}

enum status
set_up_take(struct visit *visit)
{
	struct door door = door_of(visit);
	enum proof proof = own_password(visit);
	struct recovery recovery;

	if (proof == PROOF_WRONG)
		return show(visit, &(struct set_up_problems){ .current = "现在的密码不对" }, "", UNPROCESSABLE);
	if (proof != PROVEN)
		return show(visit, &none, proof_sentence(visit, proof), proof_status(proof));
	if (!staff_audit(visit, "second-step", arena_text(visit->arena, "account %s", visit->staff->name),
	    "set up by its owner"))
		return show(visit, &none, unstored_sentence, UNAVAILABLE);
	switch (second_step_set_up(&door, visit->session, visit->staff, page_line(visit, "code"), &recovery)) {
	case SIGNED_IN:
		return recovery_show(visit, &recovery, visit->staff, "/staff/account");
	case SIGN_IN_WRONG:
		return show(visit, &(struct set_up_problems){ .code = WRONG_CODE }, "", UNPROCESSABLE);
	default:
		return show(visit, &none, unstored_sentence, UNAVAILABLE);
	}
}
