/* GET /staff/accounts/:id, POST /staff/accounts/:id/... - one account: its
 * role, its door, its sessions, and what the administrator does to it. */
#include "staff/door.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/unit.h"
#include "guard/password.h"
#include "staff/accounts.h"

static struct account *
account_asked(struct visit *visit)
{
	int64_t id;

	if (!text_number(request_capture(visit->request, ":id"), 1, INT64_MAX, &id))
		return NULL;
	return account_by_id(visit->accounts, visit->arena, id);
}

/* Showing ------------------------------------------------------------------- */

static void
fill_tokens(struct visit *visit, struct view *view)
{
	view_set(view, MARK_DISABLE_TOKEN, page_token(visit, "/staff/accounts/:id/disable"));
	view_set(view, MARK_ENABLE_TOKEN, page_token(visit, "/staff/accounts/:id/enable"));
	view_set(view, MARK_RESET_TOKEN, page_token(visit, "/staff/accounts/:id/reset"));
	view_set(view, MARK_ROLE_TOKEN, page_token(visit, "/staff/accounts/:id/role"));
	view_set(view, MARK_ONE_STEP_TOKEN, page_token(visit, "/staff/accounts/:id/one-step"));
	view_set(view, MARK_END_TOKEN, page_token(visit, "/staff/accounts/:id/sessions/end"));
	view_set(view, MARK_END_ALL_TOKEN, page_token(visit, "/staff/accounts/:id/sessions/end-all"));
}

static void
fill_door(struct visit *visit, struct view *view, const struct account *account)
{
	const char *kind, *state = account_state(account, &kind);
	struct second_step step = second_step_of(visit->accounts, account->id);

	view_set(view, MARK_STATE_KIND, kind);
	view_set(view, MARK_STATE, state);
	view_show(view, account->disabled ? MARK_DISABLED : MARK_ENABLED);
	view_set(view, MARK_SIGNED_IN, account->signed_in_at == 0 ? "还没有登录过" :
	    instant_words(visit->arena, account->signed_in_at));
	view_set(view, MARK_MADE_ON, day_words(visit->arena, day_of(account->created_at)));
	view_show(view, step.since == 0 ? MARK_STEP_OFF : MARK_STEP_ON);
	view_show(view, role_needs_second_step(visit->config, account->role) ? MARK_STEP_NEEDED : MARK_STEP_CHOSEN);
	view_set(view, MARK_STEP_SINCE, day_words(visit->arena, day_of(step.since)));
	view_set_int(view, MARK_CODES_LEFT, step.recovery_codes);
}

static enum status
show(struct visit *visit, const struct account *account, const char *problem, const char *notice,
    enum status status)
{
	struct view *view = staff_begin(visit, "staff_account_sheet.tpl",
	    arena_text(visit->arena, "账号：%s", text_beginning(visit->arena, account->name, 14)), MARK_NAV_ACCOUNTS);
	const struct complaint complaint = { "unit", MARK_UNIT_WRONG, problem };
	bool own = account->id == visit->staff->id;

	view_set_int(view, MARK_ACCOUNT_ID, account->id);
	view_set(view, MARK_ACCOUNT_NAME, account->name);
	view_set(view, MARK_ACCOUNT_DISPLAY, account->display_name);
	view_set(view, MARK_ACCOUNT_ROLE, role_word(account->role));
	if (own)
		view_show(view, MARK_ACCOUNT_SELF);
	if (account->unit != 0)
		view_set(view_repeat(view, MARK_ACCOUNT_OF_UNIT), MARK_ACCOUNT_UNIT,
		    unit_name(visit->db, visit->arena, account->unit));
	roles_fill(view, MARK_ROLE_CHOICE, problem == NULL ? account->role : page_field(visit, "role"));
	units_fill(visit, view, account->unit);
	fill_tokens(visit, view);
	fill_door(visit, view, account);
	sessions_fill(visit, view, account->id, own ? visit->session : NULL);
	sign_ins_fill(visit, view, account->id);
	staff_notice(view, status == OK ? "ok" : "warn", notice);
	staff_complain(visit, view, &complaint, 1, false);
	return page_show(visit, status);
}

enum status
account_sheet_page(struct visit *visit)
{
	static const struct { const char *code, *sentence; } done[] = {
		{ "disable", "已经停用，登录着的也退出了。" }, { "enable", "已经启用。" },
		{ "role", "角色换好了。本人要重新登录。" }, { "one-step", "手机验证码器已经取消，登录着的也退出了。" },
		{ "session", "那一处已经退出。" }, { "sessions", "这个账号在所有地方都已经退出。" },
	};
	struct account *account = account_asked(visit);
	const char *notice = "";

	for (size_t i = 0; i < sizeof(done) / sizeof(done[0]); i++)
		if (text_equal(page_field(visit, "done"), done[i].code))
			notice = done[i].sentence;
	return account == NULL ? NOT_FOUND : show(visit, account, NULL, notice, OK);
}

/* The forms here have nothing typed but a choice, which stands again as it is stored. */
enum status
account_sheet_stale(struct visit *visit)
{
	struct account *account = account_asked(visit);

	return account == NULL ? NOT_FOUND :
	    show(visit, account, NULL, "这个页面打开太久了，请再点一次按钮。", UNPROCESSABLE);
}

/* Changing ------------------------------------------------------------------ */

static enum status
unstored(struct visit *visit, const struct account *account)
{
	return show(visit, account, NULL, "系统现在很忙，还没有改。请过 1 分钟再点一次。", UNAVAILABLE);
}

/* Answers a change that may be refused, with the reason. */
static enum status
after(struct visit *visit, const struct account *account, enum written written, const char *done,
    const char *refusal)
{
	switch (written) {
	case WRITTEN:
		return page_redirect(visit, arena_text(visit->arena, "/staff/accounts/%lld?done=%s",
		    (long long)account->id, done));
	case REFUSED:
		account_announce(visit, "account-unchanged", account->name, "refused");
		return show(visit, account, NULL, refusal, CONFLICT);
	case FAILED:
		return unstored(visit, account);
	}
	return INTERNAL_ERROR;
}

enum status
accounts_disable(struct visit *visit)
{
	struct account *account = account_asked(visit);

	if (account == NULL)
		return NOT_FOUND;
	if (!account_announce(visit, "account-disable", account->name, ""))
		return unstored(visit, account);
	return after(visit, account, account_disable(visit->accounts_writer, account->id, visit->now), "disable",
	    "这是最后一个能登录的管理员，不能停用。请先给另一个人管理员角色。");
}

enum status
accounts_enable(struct visit *visit)
{
	struct account *account = account_asked(visit);

	if (account == NULL)
		return NOT_FOUND;
	if (!account_announce(visit, "account-enable", account->name, ""))
		return unstored(visit, account);
	return after(visit, account, account_enable(visit->accounts_writer, account->id), "enable",
	    "这个账号本来就在用。");
}

enum status
accounts_role(struct visit *visit)
{
	struct account *account = account_asked(visit);
	const char *role = page_field(visit, "role"), *problem;
	int64_t unit;

	if (account == NULL)
		return NOT_FOUND;
	if (role_word(role)[0] == '\0' || !unit_typed(visit, &unit))
		return BAD_REQUEST;
	problem = role_problem(role, unit);
	if (problem != NULL)
		return show(visit, account, problem, "", UNPROCESSABLE);
	if (!account_announce(visit, "account-role", account->name, unit == 0 ? role :
	    arena_text(visit->arena, "%s %lld", role, (long long)unit)))
		return unstored(visit, account);
	return after(visit, account, account_set_role(visit->accounts_writer, account->id, role, unit), "role",
	    "这是最后一个能登录的管理员，不能换成别的角色。请先给另一个人管理员角色。");
}

enum status
accounts_reset(struct visit *visit)
{
	struct account *account = account_asked(visit);
	const char *password, *hash;

	if (account == NULL)
		return NOT_FOUND;
	password = password_random(visit->arena);
	hash = password_hash(visit->arena, password);
	if (hash == NULL || !account_announce(visit, "account-reset", account->name, ""))
		return unstored(visit, account);
	if (account_set_password(visit->accounts_writer, account->id, hash, true) != WRITTEN)
		return unstored(visit, account);
	return given_password_show(visit, "密码重设好了", account->name, password);
}

/* For a phone that is lost. */
enum status
accounts_totp_off(struct visit *visit)
{
	struct account *account = account_asked(visit);

	if (account == NULL)
		return NOT_FOUND;
	if (!account_announce(visit, "second-step-off", account->name, "by an administrator"))
		return unstored(visit, account);
	return after(visit, account, account_drop_second_step(visit->accounts_writer, account->id), "one-step",
	    "这个账号没有手机验证码器。");
}

enum status
accounts_session_end(struct visit *visit)
{
	struct account *account = account_asked(visit);

	if (account == NULL)
		return NOT_FOUND;
	if (!account_announce(visit, "session-end", account->name, "one") ||
	    session_end_named(visit->accounts_writer, account->id, page_field(visit, "session")) == FAILED)
		return unstored(visit, account);
	return page_redirect(visit, arena_text(visit->arena, "/staff/accounts/%lld?done=session",
	    (long long)account->id));
}

enum status
accounts_sessions_end(struct visit *visit)
{
	struct account *account = account_asked(visit);

	if (account == NULL)
		return NOT_FOUND;
	if (!account_announce(visit, "session-end", account->name, "all"))
		return unstored(visit, account);
	return after(visit, account, sessions_end(visit->accounts_writer, account->id, NULL), "sessions", "");
}
