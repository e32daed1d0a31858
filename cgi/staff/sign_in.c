/* GET, POST /staff/sign-in - in; POST /staff/sign-out - and out. */
#include "staff/door.h"

#include "base/arena.h"
#include "base/log.h"
#include "base/text.h"
#include "feedback/audit.h"

enum { BUSY_SECONDS = 10 };

static enum status
show(struct visit *visit, const char *name, const char *refusal, enum status status)
{
	struct view *view = staff_begin(visit, "staff_sign_in.tpl", "工作人员登录", NO_MARKER);

	view_set(view, MARK_TOKEN, page_token(visit, "/staff/sign-in"));
	view_set(view, MARK_ACCOUNT_NAME, name);
	view_set_int(view, MARK_IDLE, visit->config->session_idle);
	if (refusal[0] != '\0')
		view_set(view_repeat(view, MARK_REFUSAL), MARK_REFUSAL_SENTENCE, refusal);
	if (page_field(visit, "changed")[0] == '1')
		staff_notice(view, "ok", "密码已修改，请重新登录。");
	if (page_field(visit, "late")[0] == '1')
		staff_notice(view, "warn", "输密码以后过了 5 分钟，或者已经登录完了。请从密码重新开始。");
	return page_show(visit, status);
}

enum status
sign_in_page(struct visit *visit)
{
	if (visit->staff != NULL)
		return page_redirect(visit, staff_home_path(visit->staff));
	return show(visit, "", "", OK);
}

enum status
sign_in_stale(struct visit *visit)
{
	return show(visit, page_line(visit, "name"), "这个页面打开太久了，请再输一次密码，再点“登录”。", UNPROCESSABLE);
}

/* What an earlier session of this browser was good for ends. */
static void
end_earlier(struct visit *visit)
{
	if (visit->staff != NULL)
		session_end(visit->accounts_writer, visit->session);
}

static enum status
all_the_way(struct visit *visit, const struct admission *admission)
{
	if (!come_in(visit, admission->account, admission->token, ""))
		return show(visit, admission->account->name, unstored_sentence, UNAVAILABLE);
	end_earlier(visit);
	return page_redirect(visit, staff_home_path(admission->account));
}

static enum status
half_way(struct visit *visit, const struct admission *admission)
{
	end_earlier(visit);
	if (visit->staff != NULL)
		staff_cookie(visit, "");
	half_cookie(visit, admission->token);
	return page_redirect(visit, admission->account->second_step ?
	    "/staff/sign-in/code" : "/staff/sign-in/set-up");
}

/* The audit names existing accounts only: what a stranger types never gets into it. */
static enum status
turn_away(struct visit *visit, const char *name)
{
	struct account *account = account_by_name(visit->accounts, visit->arena, name);
	struct audit_entry entry = {
		.actor = "sign-in", .action = "sign-in-wrong", .detail = "",
		.subject = arena_text(visit->arena, "account %s",
		    account == NULL ? "unknown" : account->name),
	};

	if (audit_record(visit->writer, &entry, visit->now) != WRITTEN)
		log_event("a wrong sign-in is not in the audit");
	return show(visit, name, "账号或密码不对", UNPROCESSABLE);
}

enum status
sign_in_take(struct visit *visit)
{
	const char *name = page_line(visit, "name");
	struct attempt attempt = attempt_of(visit, name, page_field(visit, "password"));
	struct door door = door_of(visit);
	struct admission admission;

	switch (sign_in(&door, &attempt, &admission)) {
	case SIGNED_IN:
		return all_the_way(visit, &admission);
	case HALF_WAY:
		return half_way(visit, &admission);
	case SIGN_IN_WRONG:
		return turn_away(visit, name);
	case SIGN_IN_WAIT:
		visit->response->retry_after = admission.wait;
		return show(visit, name, arena_text(visit->arena, "试的次数多了，请过 %d 秒再试。",
		    admission.wait), TOO_MANY_REQUESTS);
	case SIGN_IN_BUSY:
		visit->response->retry_after = BUSY_SECONDS;
		return show(visit, name, arena_text(visit->arena, "登录的人多，请过 %d 秒再试。", BUSY_SECONDS),
		    UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
sign_out_take(struct visit *visit)
{
	if (session_end(visit->accounts_writer, visit->session) == FAILED)
		return page_error(visit, UNAVAILABLE, "还没有退出。请过 1 分钟再点一次“退出登录”。");
	staff_cookie(visit, "");
	return page_redirect(visit, "/staff/sign-in");
}
