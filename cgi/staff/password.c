/* GET, POST /staff/password - one's own password. */
#include "staff/door.h"

#include "base/arena.h"
#include "base/text.h"
#include "guard/password.h"

struct password_problems { const char *current, *fresh, *again; };

static enum status
show(struct visit *visit, const struct password_problems *problems, const char *notice,
    enum status status)
{
	struct view *view = staff_begin(visit, "staff_password.tpl", "修改密码", NO_MARKER);
	const struct complaint complaints[] = {
		{ "current", MARK_CURRENT_WRONG, problems->current },
		{ "new", MARK_NEW_WRONG, problems->fresh },
		{ "again", MARK_AGAIN_WRONG, problems->again },
	};

	view_set(view, MARK_TOKEN, page_token(visit, "/staff/password"));
	view_set_int(view, MARK_PASSWORD_LEAST, PASSWORD_LEAST);
	view_set_int(view, MARK_PASSWORD_MOST, PASSWORD_MOST);
	if (visit->staff->must_change)
		view_show(view, MARK_MUST_CHANGE);
	staff_notice(view, "warn", notice);
	staff_complain(visit, view, complaints, sizeof(complaints) / sizeof(complaints[0]), false);
	return page_show(visit, status);
}

enum status
password_page(struct visit *visit)
{
	return show(visit, &(struct password_problems){ 0 }, "", OK);
}

enum status
password_stale(struct visit *visit)
{
	return show(visit, &(struct password_problems){ 0 }, "这个页面打开太久了，请再填一次。", UNPROCESSABLE);
}

static struct password_problems
new_password_problems(struct visit *visit, const char *fresh)
{
	struct password_problems problems = {
		.fresh = password_problem(fresh, visit->staff->name, visit->staff->display_name),
	};

	if (problems.fresh == NULL && text_equal(fresh, page_field(visit, "current")))
		problems.fresh = "新密码要和现在的不一样";
	if (problems.fresh == NULL && !text_equal(fresh, page_field(visit, "again")))
		problems.again = "两次输的新密码不一样，请再输一次";
	return problems;
}

static enum status
busy(struct visit *visit)
{
	visit->response->retry_after = 10;
	return show(visit, &(struct password_problems){ 0 }, "系统现在很忙，密码还没有换。请过 1 分钟再试。",
	    UNAVAILABLE);
}

/* The new password counts from now on; every session ends, this one too. */
static enum status
change(struct visit *visit, const char *fresh)
{
	const char *hash = password_hash(visit->arena, fresh);

	if (hash == NULL || !staff_audit(visit, "password",
	    arena_text(visit->arena, "account %s", visit->staff->name), "changed by its owner"))
		return busy(visit);
	if (account_set_password(visit->accounts_writer, visit->staff->id, hash, false) != WRITTEN)
		return busy(visit);
	staff_cookie(visit, "");
	return page_redirect(visit, "/staff/sign-in?changed=1");
}

enum status
password_take(struct visit *visit)
{
	const char *fresh = page_field(visit, "new");
	struct password_problems problems = new_password_problems(visit, fresh);
	enum proof proof;

	if (problems.fresh != NULL || problems.again != NULL)
		return show(visit, &problems, "", UNPROCESSABLE);
	proof = own_password(visit);
	if (proof == PROOF_WRONG)
		problems.current = "现在的密码不对";
	if (proof == PROVEN)
		return change(visit, fresh);
	return show(visit, &problems, proof_sentence(visit, proof), proof_status(proof));
}
