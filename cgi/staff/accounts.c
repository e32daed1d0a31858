/* GET, POST /staff/accounts, POST /staff/accounts/:id/... - who may sign in. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "guard/password.h"

static const char *const roles[] = { "moderator", "office", "administrator" };

/* The list with the form below it, perhaps one that comes back. */
struct accounts_view {
	const char *name, *display_name, *role;   /* as typed */
	const char *problem;                      /* NULL: none */
	const char *notice;                       /* "" for none */
};

static const struct accounts_view nothing_typed = { "", "", "", NULL, "" };

/* Showing ------------------------------------------------------------------- */

static void
fill_row(struct visit *visit, struct view *row, const struct account *account)
{
	view_set_int(row, MARK_ACCOUNT_ID, account->id);
	view_set(row, MARK_ACCOUNT_NAME, account->name);
	view_set(row, MARK_ACCOUNT_DISPLAY, account->display_name);
	if (account->id == visit->staff->id)
		view_show(row, MARK_ACCOUNT_SELF);
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		choice_add(row, MARK_ROLE_CHOICE, roles[i], role_word(roles[i]),
		    text_equal(roles[i], account->role));
	view_set(row, MARK_STATE_KIND, account->disabled ? "bad" : account->must_change ? "warn" : "ok");
	view_set(row, MARK_STATE, account->disabled ? "已停用" : account->must_change ? "等本人换密码" : "在用");
	view_show(row, account->disabled ? MARK_DISABLED : MARK_ENABLED);
	view_set(row, MARK_SIGNED_IN, account->signed_in_at == 0 ? "还没有登录过" :
	    instant_words(visit->arena, account->signed_in_at));
}

static enum status
show(struct visit *visit, const struct accounts_view *typed, enum status status)
{
	struct view *view = staff_begin(visit, "staff_accounts.tpl", "账号", MARK_NAV_ACCOUNTS);
	const struct complaint complaint = { "name", MARK_CREATE_WRONG, typed->problem };
	struct account *account = accounts(visit->accounts, visit->arena);

	view_set(view, MARK_TOKEN, page_token(visit, "/staff/accounts"));
	view_set(view, MARK_DISABLE_TOKEN, page_token(visit, "/staff/accounts/:id/disable"));
	view_set(view, MARK_ENABLE_TOKEN, page_token(visit, "/staff/accounts/:id/enable"));
	view_set(view, MARK_RESET_TOKEN, page_token(visit, "/staff/accounts/:id/reset"));
	view_set(view, MARK_ROLE_TOKEN, page_token(visit, "/staff/accounts/:id/role"));
	for (; account != NULL; account = account->next)
		fill_row(visit, view_repeat(view, MARK_ACCOUNT), account);
	view_set(view, MARK_NEW_NAME, typed->name);
	view_set(view, MARK_NEW_DISPLAY, typed->display_name);
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		choice_add(view, MARK_NEW_ROLE, roles[i], role_word(roles[i]),
		    text_equal(roles[i], typed->role));
	staff_notice(view, "warn", typed->notice);
	staff_complain(visit, view, &complaint, 1, true);
	return page_show(visit, status);
}

enum status
accounts_page(struct visit *visit)
{
	return show(visit, &nothing_typed, OK);
}

static enum status
show_notice(struct visit *visit, const char *sentence, enum status status)
{
	struct accounts_view typed = nothing_typed;

	typed.notice = sentence;
	return show(visit, &typed, status);
}

/* For all forms of the page; what was typed into the one that has fields comes back. */
enum status
accounts_stale(struct visit *visit)
{
	struct accounts_view typed = {
		page_line(visit, "name"), page_line(visit, "display_name"), page_field(visit, "role"),
		NULL, stale_sentence,
	};

	return show(visit, &typed, UNPROCESSABLE);
}

static enum status
show_password(struct visit *visit, const char *title, const char *name, const char *password)
{
	struct view *view = staff_begin(visit, "staff_account_new_password.tpl", title, MARK_NAV_ACCOUNTS);

	view_set(view, MARK_GIVEN_TITLE, title);
	view_set(view, MARK_GIVEN_NAME, name);
	view_set(view, MARK_GIVEN_PASSWORD, password);
	return page_show(visit, OK);
}

/* Changing ------------------------------------------------------------------ */

/* The audit entry comes first: an account never changes without one. */
static bool
announce(struct visit *visit, const char *action, const char *name, const char *detail)
{
	return staff_audit(visit, action, arena_text(visit->arena, "account %s", name), detail);
}

enum status
accounts_create(struct visit *visit)
{
	struct accounts_view typed = {
		page_line(visit, "name"), page_line(visit, "display_name"), page_field(visit, "role"),
		NULL, "",
	};
	const char *password, *hash;

	typed.problem = account_problem(typed.name, typed.display_name, typed.role);
	if (typed.problem == NULL && account_by_name(visit->accounts, visit->arena, typed.name) != NULL)
		typed.problem = "这个账号名已经有人用了，请换一个";
	if (typed.problem != NULL)
		return show(visit, &typed, UNPROCESSABLE);
	password = password_random(visit->arena);
	hash = password_hash(visit->arena, password);
	typed.notice = unstored_sentence;
	if (hash == NULL || !announce(visit, "account-create", typed.name, typed.role))
		return show(visit, &typed, UNAVAILABLE);
	switch (account_create(visit->accounts_writer, typed.name, typed.display_name, typed.role,
	    hash, true, visit->now)) {
	case WRITTEN:
		return show_password(visit, "账号建好了", typed.name, password);
	case REFUSED:
		typed.problem = "这个账号名已经有人用了，请换一个";
		typed.notice = "";
		return show(visit, &typed, UNPROCESSABLE);
	case FAILED:
		return show(visit, &typed, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

static struct account *
account_asked(struct visit *visit)
{
	int64_t id;

	if (!text_number(request_capture(visit->request, ":id"), 1, INT64_MAX, &id))
		return NULL;
	return account_by_id(visit->accounts, visit->arena, id);
}

/* Answers a change that may be refused for the sake of the last administrator. */
static enum status
after(struct visit *visit, const struct account *account, enum written written, const char *refusal)
{
	switch (written) {
	case WRITTEN:
		return page_redirect(visit, "/staff/accounts");
	case REFUSED:
		announce(visit, "account-unchanged", account->name, "refused");
		return show_notice(visit, refusal, CONFLICT);
	case FAILED:
		return show_notice(visit, unstored_sentence, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
accounts_disable(struct visit *visit)
{
	struct account *account = account_asked(visit);

	if (account == NULL)
		return NOT_FOUND;
	if (!announce(visit, "account-disable", account->name, ""))
		return show_notice(visit, unstored_sentence, UNAVAILABLE);
	return after(visit, account, account_disable(visit->accounts_writer, account->id, visit->now),
	    "这是最后一个能登录的管理员，不能停用。请先给另一个人管理员角色。");
}

enum status
accounts_enable(struct visit *visit)
{
	struct account *account = account_asked(visit);

	if (account == NULL)
		return NOT_FOUND;
	if (!announce(visit, "account-enable", account->name, ""))
		return show_notice(visit, unstored_sentence, UNAVAILABLE);
	return after(visit, account, account_enable(visit->accounts_writer, account->id), "这个账号本来就在用。");
}

enum status
accounts_role(struct visit *visit)
{
	struct account *account = account_asked(visit);
	const char *role = page_field(visit, "role");

	if (account == NULL)
		return NOT_FOUND;
	if (role_word(role)[0] == '\0')
		return BAD_REQUEST;
	if (!announce(visit, "account-role", account->name, role))
		return show_notice(visit, unstored_sentence, UNAVAILABLE);
	return after(visit, account, account_set_role(visit->accounts_writer, account->id, role),
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
	if (hash == NULL || !announce(visit, "account-reset", account->name, ""))
		return show_notice(visit, unstored_sentence, UNAVAILABLE);
	if (account_set_password(visit->accounts_writer, account->id, hash, true) != WRITTEN)
		return show_notice(visit, unstored_sentence, UNAVAILABLE);
	return show_password(visit, "密码重设好了", account->name, password);
}
