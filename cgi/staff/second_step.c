/* GET, POST /staff/sign-in/code - the code after the password. */
#include "staff/door.h"

#include "base/arena.h"
#include "base/log.h"
#include "feedback/audit.h"

static enum status
show(struct visit *visit, const char *problem, const char *notice, enum status status)
{
	struct view *view = staff_begin(visit, "staff_code.tpl", "输验证码", NO_MARKER);
	const struct complaint complaint = { "code", MARK_CODE_WRONG, problem };

	view_set(view, MARK_TOKEN, page_token(visit, "/staff/sign-in/code"));
	view_set(view, MARK_ACCOUNT_NAME, visit->half->name);
	staff_notice(view, "warn", notice);
	staff_complain(visit, view, &complaint, 1, false);
	return page_show(visit, status);
}

/* Who has no second step sets it up first. */
enum status
code_page(struct visit *visit)
{
	if (!visit->half->second_step)
		return page_redirect(visit, "/staff/sign-in/set-up");
	return show(visit, NULL, "", OK);
}

enum status
code_stale(struct visit *visit)
{
	return show(visit, NULL, "这个页面打开太久了，请再输一次验证码。", UNPROCESSABLE);
}

static enum status
enter(struct visit *visit, const struct admission *admission)
{
	if (!come_in(visit, admission->account, admission->token, admission->by_recovery ? "recovery code" : ""))
		return show(visit, NULL, unstored_sentence, UNAVAILABLE);
	if (admission->by_recovery && !admission->account->must_change)
		return page_redirect(visit, "/staff/account?done=recovery");
	return page_redirect(visit, staff_home_path(admission->account));
}

static enum status
turn_away(struct visit *visit)
{
	struct audit_entry entry = {
		.actor = "sign-in", .action = "code-wrong", .detail = "",
		.subject = arena_text(visit->arena, "account %s", visit->half->name),
	};

	if (audit_record(visit->writer, &entry, visit->now) != WRITTEN)
		log_event("a wrong code is not in the audit");
	return show(visit, "验证码不对，或者已经用过。请等手机上换了新的 6 位数字再输。", "", UNPROCESSABLE);
}

enum status
code_take(struct visit *visit)
{
	struct attempt attempt = attempt_of(visit, visit->half->name, page_line(visit, "code"));
	struct door door = door_of(visit);
	struct admission admission;

	switch (sign_in_code(&door, visit->session, visit->half, &attempt, &admission)) {
	case SIGNED_IN:
		return enter(visit, &admission);
	case SIGN_IN_WRONG:
		return turn_away(visit);
	case SIGN_IN_WAIT:
		visit->response->retry_after = admission.wait;
		return show(visit, NULL, arena_text(visit->arena, "试的次数多了，请过 %d 秒再试。",
		    admission.wait), TOO_MANY_REQUESTS);
	case SIGN_IN_BUSY:
		return show(visit, NULL, unstored_sentence, UNAVAILABLE);
	case HALF_WAY:
		break;
	}
	return INTERNAL_ERROR;
}
