#include "staff/door.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "guard/pace.h"
#include "guard/password.h"

/* Wrong tries of the present password from within a session: a few, then one a minute. */
enum { TRIES = 5, TRY_SECONDS = 60 };
enum { HISTORY_SHOWN = 50 };

struct door
door_of(struct visit *visit)
{
	return (struct door){
		.db = visit->accounts, .writer = visit->accounts_writer, .arena = visit->arena,
		.keys = visit->keys, .config = visit->config, .now = visit->now,
	};
}

struct attempt
attempt_of(struct visit *visit, const char *name, const char *secret)
{
	return (struct attempt){
		.name = name, .secret = secret,
		.address = visit->request->wire->address, .agent = visit->request->wire->agent,
	};
}

enum proof
own_password(struct visit *visit)
{
	struct account *account = account_by_id(visit->accounts, visit->arena, visit->staff->id);
	const char *pace = arena_text(visit->arena, "password %s", visit->staff->name);
	bool outdated;

	visit->response->retry_after = pace_wait(visit->pace, pace, TRIES, TRY_SECONDS, visit->now);
	if (visit->response->retry_after > 0)
		return PROOF_WAIT;
	switch (password_check(account == NULL ? "" : account->password_hash,
	    page_field(visit, "current"), &outdated)) {
	case PASSWORD_RIGHT:
		return PROVEN;
	case PASSWORD_WRONG:
		pace_spend(visit->pace, pace, TRIES, TRY_SECONDS, visit->now);
		return PROOF_WRONG;
	case PASSWORD_BUSY:
		break;
	}
	return PROOF_BUSY;
}

const char *
proof_sentence(struct visit *visit, enum proof proof)
{
	if (proof == PROOF_WAIT)
		return arena_text(visit->arena, "试的次数多了，请过 %d 秒再试。", visit->response->retry_after);
	return proof == PROOF_BUSY ? "系统现在很忙，还没有改。请过 1 分钟再试。" : "";
}

enum status
proof_status(enum proof proof)
{
	if (proof == PROOF_WAIT)
		return TOO_MANY_REQUESTS;
	return proof == PROOF_BUSY ? UNAVAILABLE : UNPROCESSABLE;
}

void
half_cookie(struct visit *visit, const char *token)
{
	response_cookie(visit->response, arena_text(visit->arena,
	    "%s=%s; Path=/; HttpOnly; SameSite=Strict%s%s", page_half_cookie(visit), token,
	    visit->request->wire->https ? "; Secure" : "", token[0] == '\0' ? "; Max-Age=0" : ""));
}

/* Nobody comes in without an entry in the audit. */
bool
come_in(struct visit *visit, const struct account *account, const char *token, const char *detail)
{
	struct audit_entry entry = {
		.actor = account->name, .action = "sign-in", .detail = detail,
		.subject = arena_text(visit->arena, "account %s", account->name),
	};

	if (audit_record(visit->writer, &entry, visit->now) != WRITTEN)
		return false;
	if (visit->half != NULL)
		half_cookie(visit, "");
	staff_cookie(visit, token);
	return true;
}

enum status
recovery_show(struct visit *visit, const struct recovery *recovery, const struct account *account, const char *next)
{
	struct view *view = staff_begin(visit, "staff_recovery_codes.tpl", "备用码", NO_MARKER);

	for (int i = 0; i < RECOVERY_CODES; i++)
		view_set(view_repeat(view, MARK_RECOVERY_CODE), MARK_CODE, recovery->codes[i]);
	view_set_int(view, MARK_CODES, RECOVERY_CODES);
	view_set(view, MARK_ACCOUNT_NAME, account->name);
	view_set(view, MARK_MADE_ON, day_words(visit->arena, day_of(visit->now)));
	view_set(view, MARK_NEXT_PATH, next + 1);
	if (visit->staff != NULL)
		view_show(view, MARK_RENEWED);
	return page_show(visit, OK);
}

/* Sessions and history ------------------------------------------------------------- */

void
sessions_fill(struct visit *visit, struct view *view, int64_t account, const unsigned char *current)
{
	struct session_line *line = sessions_of_account(visit->accounts, visit->arena, visit->config, account,
	    visit->now, current);
	int others = 0;

	view_show(view, line == NULL ? MARK_NO_SESSIONS : MARK_SESSIONS);
	for (; line != NULL; line = line->next) {
		struct view *row = view_repeat(view, MARK_SESSION_LINE);

		view_set(row, MARK_DEVICE, line->device[0] == '\0' ? "没有记下" : line->device);
		view_set(row, MARK_SESSION_BEGAN, instant_words(visit->arena, line->created_at));
		view_set(row, MARK_SESSION_SEEN, visit->now - line->seen_at < 2 * 60 ? "刚才" :
		    arena_text(visit->arena, "%s前", span_words(visit->arena, visit->now - line->seen_at)));
		view_set(row, MARK_SESSION_NAME, line->name);
		view_show(row, line->current ? MARK_SESSION_CURRENT : MARK_SESSION_OTHER);
		others += !line->current;
	}
	if (others > 0)
		view_show(view, MARK_OTHER_SESSIONS);
}

static const struct outcome {
	const char *name, *kind, *words;
} outcomes[] = {
	{ "in", "ok", "登录了" }, { "recovery", "warn", "用备用码登录了" },
	{ "half", "warn", "密码对，没有输完验证码" }, { "password", "bad", "密码不对" }, { "code", "bad", "验证码不对" },
};

void
sign_ins_fill(struct visit *visit, struct view *view, int64_t account)
{
	struct sign_in_line *line = sign_ins_of_account(visit->accounts, visit->arena, account, HISTORY_SHOWN);

	view_show(view, line == NULL ? MARK_NO_SIGN_INS : MARK_SIGN_INS);
	view_set_int(view, MARK_SIGN_INS_SHOWN, HISTORY_SHOWN);
	for (; line != NULL; line = line->next) {
		struct view *row = view_repeat(view, MARK_SIGN_IN_LINE);

		for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++)
			if (text_equal(outcomes[i].name, line->outcome)) {
				view_set(row, MARK_OUTCOME_KIND, outcomes[i].kind);
				view_set(row, MARK_OUTCOME, outcomes[i].words);
			}
		view_set(row, MARK_SIGNED_IN, instant_words(visit->arena, line->at));
		view_set(row, MARK_DEVICE, line->device);
		view_set(row, MARK_SOURCE, line->known ? "以前登录过的地方" : "新的地方");
	}
}
