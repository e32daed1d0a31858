/* GET, POST /staff/accounts - who may sign in, and new accounts. */
#include "staff/door.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/unit.h"
#include "guard/password.h"
#include "staff/accounts.h"

static const char *const roles[] = { "moderator", "unit", "office", "auditor", "administrator" };

/* The list with the form below it, perhaps one that comes back. */
struct accounts_view {
	const char *name, *display_name, *role;   /* as typed */
	int64_t     unit;
	const char *problem, *role_problem;       /* NULL: none */
	const char *notice;                       /* "" for none */
};

static const struct accounts_view nothing_typed = { "", "", "", 0, NULL, NULL, "" };

/* Showing ------------------------------------------------------------------- */

void
roles_fill(struct view *view, enum marker section, const char *chosen)
{
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		choice_add(view, section, roles[i], role_word(roles[i]), text_equal(roles[i], chosen));
}

void
units_fill(struct visit *visit, struct view *view, int64_t chosen)
{
	struct unit *unit = units(visit->db, visit->arena);

	if (unit == NULL)
		view_show(view, MARK_NO_UNITS);
	for (; unit != NULL; unit = unit->next)
		if (!unit->retired || unit->id == chosen)
			choice_add(view, MARK_UNIT_CHOICE, arena_text(visit->arena, "%lld", (long long)unit->id),
			    unit->name, unit->id == chosen);
}

bool
unit_typed(struct visit *visit, int64_t *unit)
{
	*unit = 0;
	if (page_field(visit, "unit")[0] == '\0' || !text_equal(page_field(visit, "role"), "unit"))
		return true;
	return page_number(visit, "unit", INT64_MAX, unit) && unit_by_id(visit->db, visit->arena, *unit) != NULL;
}

const char *
account_state(const struct account *account, const char **kind)
{
	*kind = account->disabled ? "bad" : account->must_change ? "warn" : "ok";
	return account->disabled ? "已停用" : account->must_change ? "等本人换密码" : "在用";
}

static void
fill_row(struct visit *visit, struct view *row, const struct account *account)
{
	const char *kind, *state = account_state(account, &kind);

	view_set_int(row, MARK_ACCOUNT_ID, account->id);
	view_set(row, MARK_ACCOUNT_NAME, account->name);
	view_set(row, MARK_ACCOUNT_DISPLAY, account->display_name);
	if (account->id == visit->staff->id)
		view_show(row, MARK_ACCOUNT_SELF);
	view_set(row, MARK_ACCOUNT_ROLE, role_word(account->role));
	if (account->unit != 0)
		view_set(view_repeat(row, MARK_ACCOUNT_OF_UNIT), MARK_ACCOUNT_UNIT,
		    unit_name(visit->db, visit->arena, account->unit));
	view_set(row, MARK_STATE_KIND, kind);
	view_set(row, MARK_STATE, state);
	view_set(row, MARK_STEPS, account->second_step ? "密码和验证码" :
	    role_needs_second_step(visit->config, account->role) ? "下次登录设置" : "只用密码");
	view_set(row, MARK_SIGNED_IN, account->signed_in_at == 0 ? "还没有登录过" :
	    instant_words(visit->arena, account->signed_in_at));
}

static enum status
show(struct visit *visit, const struct accounts_view *typed, enum status status)
{
	struct view *view = staff_begin(visit, "staff_accounts.tpl", "账号", MARK_NAV_ACCOUNTS);
	const struct complaint complaints[] = {
		{ "name", MARK_CREATE_WRONG, typed->problem },
		{ "unit", MARK_UNIT_WRONG, typed->role_problem },
	};
	struct account *account = accounts(visit->accounts, visit->arena);

	view_set(view, MARK_TOKEN, page_token(visit, "/staff/accounts"));
	for (; account != NULL; account = account->next)
		fill_row(visit, view_repeat(view, MARK_ACCOUNT), account);
	view_set(view, MARK_NEW_NAME, typed->name);
	view_set(view, MARK_NEW_DISPLAY, typed->display_name);
	roles_fill(view, MARK_NEW_ROLE, typed->role);
	units_fill(visit, view, typed->unit);
	staff_notice(view, "warn", typed->notice);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), true);
	return page_show(visit, status);
}

enum status
accounts_page(struct visit *visit)
{
	return show(visit, &nothing_typed, OK);
}

static struct accounts_view
what_was_typed(struct visit *visit)
{
	struct accounts_view typed = nothing_typed;

	typed.name = page_line(visit, "name");
	typed.display_name = page_line(visit, "display_name");
	typed.role = page_field(visit, "role");
	return typed;
}

enum status
accounts_stale(struct visit *visit)
{
	struct accounts_view typed = what_was_typed(visit);

	unit_typed(visit, &typed.unit);
	typed.notice = stale_sentence;
	return show(visit, &typed, UNPROCESSABLE);
}

enum status
given_password_show(struct visit *visit, const char *title, const char *name, const char *password)
{
	struct view *view = staff_begin(visit, "staff_account_new_password.tpl", title, MARK_NAV_ACCOUNTS);

	view_set(view, MARK_GIVEN_TITLE, title);
	view_set(view, MARK_GIVEN_NAME, name);
	view_set(view, MARK_GIVEN_PASSWORD, password);
	return page_show(visit, OK);
}

/* Making -------------------------------------------------------------------- */

/* The audit entry comes first: an account never changes without one. */
bool
account_announce(struct visit *visit, const char *action, const char *name, const char *detail)
{
	return staff_audit(visit, action, arena_text(visit->arena, "account %s", name), detail);
}

static void
find_problems(struct visit *visit, struct accounts_view *typed)
{
	typed->problem = account_problem(typed->name, typed->display_name, "office", 0);
	typed->role_problem = role_problem(typed->role, typed->unit);
	if (typed->problem == NULL && account_by_name(visit->accounts, visit->arena, typed->name) != NULL)
		typed->problem = "这个账号名已经有人用了，请换一个";
}

enum status
accounts_create(struct visit *visit)
{
	struct accounts_view typed = what_was_typed(visit);
	const char *password, *hash;

	if (!unit_typed(visit, &typed.unit))
		return BAD_REQUEST;
	find_problems(visit, &typed);
	if (typed.problem != NULL || typed.role_problem != NULL)
		return show(visit, &typed, UNPROCESSABLE);
	password = password_random(visit->arena);
	hash = password_hash(visit->arena, password);
	typed.notice = unstored_sentence;
	if (hash == NULL || !account_announce(visit, "account-create", typed.name, typed.role))
		return show(visit, &typed, UNAVAILABLE);
	switch (account_create(visit->accounts_writer, typed.name, typed.display_name, typed.role, typed.unit,
	    hash, true, visit->now)) {
	case WRITTEN:
		return given_password_show(visit, "账号建好了", typed.name, password);
	case REFUSED:
		typed.problem = "这个账号名已经有人用了，请换一个";
		typed.notice = "";
		return show(visit, &typed, UNPROCESSABLE);
	case FAILED:
		return show(visit, &typed, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}
