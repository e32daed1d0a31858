/* GET /staff/account, POST /staff/account/... - one's own account: password,
 * second step, recovery codes, sessions and what the door has seen. */
#include "staff/door.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

/* The forms that ask for the password; each has a field of its own to complain at. */
enum form { NO_FORM, ONE_STEP, RECOVERY };

static void
fill_step(struct visit *visit, struct view *view)
{
	struct second_step step = second_step_of(visit->accounts, visit->staff->id);
	bool needed = role_needs_second_step(visit->config, visit->staff->role);

	view_show(view, step.since == 0 ? MARK_STEP_OFF : MARK_STEP_ON);
	if (step.since == 0)
		return;
	view_set(view, MARK_STEP_SINCE, day_words(visit->arena, day_of(step.since)));
	view_set_int(view, MARK_CODES_LEFT, step.recovery_codes);
	if (step.recovery_codes <= 3)
		view_show(view, MARK_CODES_FEW);
	view_show(view, needed ? MARK_STEP_NEEDED : MARK_STEP_CHOSEN);
	view_set(view, MARK_ONE_STEP_TOKEN, page_token(visit, "/staff/account/one-step"));
	view_set(view, MARK_RECOVERY_TOKEN, page_token(visit, "/staff/account/recovery"));
}

static enum status
show(struct visit *visit, enum form form, const char *problem, const char *notice, enum status status)
{
	struct view *view = staff_begin(visit, "staff_account.tpl", "我的账号", NO_MARKER);
	const struct complaint complaints[] = {
		{ "recovery-current", MARK_RECOVERY_WRONG, form == RECOVERY ? problem : NULL },
		{ "one-step-current", MARK_ONE_STEP_WRONG, form == ONE_STEP ? problem : NULL },
	};

	view_set(view, MARK_ACCOUNT_NAME, visit->staff->name);
	view_set(view, MARK_ACCOUNT_DISPLAY, visit->staff->display_name);
	view_set(view, MARK_ACCOUNT_ROLE, role_word(visit->staff->role));
	view_set(view, MARK_END_TOKEN, page_token(visit, "/staff/account/sessions/end"));
	view_set(view, MARK_END_OTHERS_TOKEN, page_token(visit, "/staff/account/sessions/end-others"));
	fill_step(visit, view);
	sessions_fill(visit, view, visit->staff->id, visit->session);
	sign_ins_fill(visit, view, visit->staff->id);
	staff_notice(view, status == OK ? "ok" : "warn", notice);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), false);
	return page_show(visit, status);
}

enum status
own_account_page(struct visit *visit)
{
	static const struct { const char *code, *sentence; } done[] = {
		{ "session", "那一处已经退出。" }, { "sessions", "别的地方都已经退出。" },
		{ "recovery", "这次用掉了一个备用码。剩几个，看下面。" },
	};
	const char *notice = "";

	for (size_t i = 0; i < sizeof(done) / sizeof(done[0]); i++)
		if (text_equal(page_field(visit, "done"), done[i].code))
			notice = done[i].sentence;
	return show(visit, NO_FORM, NULL, notice, OK);
}

enum status
own_account_stale(struct visit *visit)
{
	return show(visit, NO_FORM, NULL, "这个页面打开太久了，请再点一次按钮。", UNPROCESSABLE);
}

static enum status
unstored(struct visit *visit)
{
	return show(visit, NO_FORM, NULL, "系统现在很忙，还没有改。请过 1 分钟再点一次。", UNAVAILABLE);
}

/* PROVEN, or the page that says why not in *status. */
static bool
proven(struct visit *visit, enum form form, enum status *status)
{
	enum proof proof = own_password(visit);

	if (proof == PROOF_WRONG)
		*status = show(visit, form, "现在的密码不对", "", UNPROCESSABLE);
	else if (proof != PROVEN)
		*status = show(visit, NO_FORM, NULL, proof_sentence(visit, proof), proof_status(proof));
	return proof == PROVEN;
}

static bool
announce(struct visit *visit, const char *action, const char *detail)
{
	return staff_audit(visit, action, arena_text(visit->arena, "account %s", visit->staff->name), detail);
}

/* Every session ends with it, this one too: they were begun by two steps. */
enum status
own_totp_off(struct visit *visit)
{
	enum status status;

	if (role_needs_second_step(visit->config, visit->staff->role))
		return FORBIDDEN;
	if (!proven(visit, ONE_STEP, &status))
		return status;
	if (!announce(visit, "second-step-off", "by its owner"))
		return unstored(visit);
	switch (account_drop_second_step(visit->accounts_writer, visit->staff->id)) {
	case WRITTEN:
		staff_cookie(visit, "");
		return page_redirect(visit, "/staff/sign-in");
	case REFUSED:
		return page_redirect(visit, "/staff/account");
	case FAILED:
		return unstored(visit);
	}
	return INTERNAL_ERROR;
}

enum status
own_recovery_take(struct visit *visit)
{
	struct door door = door_of(visit);
	struct recovery recovery;
	enum status status;

	if (!proven(visit, RECOVERY, &status))
		return status;
	if (!announce(visit, "recovery-codes", "new ones"))
		return unstored(visit);
	switch (recovery_codes_renew(&door, visit->staff, &recovery)) {
	case WRITTEN:
		return recovery_show(visit, &recovery, visit->staff, "/staff/account");
	case REFUSED:
		return page_redirect(visit, "/staff/account");
	case FAILED:
		return unstored(visit);
	}
	return INTERNAL_ERROR;
}

/* One that has ended meanwhile has ended. */
enum status
own_session_end(struct visit *visit)
{
	if (!announce(visit, "session-end", "one, by its owner") ||
	    session_end_named(visit->accounts_writer, visit->staff->id, page_field(visit, "session")) == FAILED)
		return unstored(visit);
	return page_redirect(visit, "/staff/account?done=session");
}

enum status
own_sessions_end(struct visit *visit)
{
	if (!announce(visit, "session-end", "all others, by its owner") ||
	    sessions_end(visit->accounts_writer, visit->staff->id, visit->session) != WRITTEN)
		return unstored(visit);
	return page_redirect(visit, "/staff/account?done=sessions");
}
