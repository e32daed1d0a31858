/* minyictl account add, reset, disable, enable, totp-off, list. */
#include "guard/account.h"

#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/audit.h"
#include "feedback/unit.h"
#include "guard/password.h"
#include "ops/command.h"

static struct writer *
accounts_writer(const struct order *order)
{
	return writer_start(order_staff(order), ACCOUNT_READ | ACCOUNT_WRITE);
}

/* NULL having said that there is none. */
static struct account *
account_named(const struct order *order)
{
	struct db *db = db_open(order_staff(order), ACCOUNT_READ);
	struct account *account = account_by_name(db, order->arena, order->words[0]);

	db_close(db);
	if (account == NULL)
		order_refused(order, 1, "没有这个账号：%s。看有哪些账号：minyictl account list", order->words[0]);
	return account;
}

static bool
record(const struct order *order, const char *action, const char *detail)
{
	struct audit_entry entry = { .actor = "minyictl", .action = action, .detail = detail,
	    .subject = arena_text(order->arena, "account %s", order->words[0]) };
	struct writer *writer = order_writer(order);
	enum written written = audit_record(writer, &entry, clock_now());

	writer_stop(writer);
	return written == WRITTEN;
}

/* The audit lies in the other database, so it cannot share the transaction:
 * the entry comes first, and an account never changes without one.  False
 * having said why nothing is changed. */
static bool
announce(const struct order *order, const char *action, const char *detail)
{
	if (record(order, action, detail))
		return true;
	order_refused(order, EX_TEMPFAIL, "没能记入审计，所以账号没有改：数据库忙或磁盘满。请过一会儿再试。");
	return false;
}

/* Refused or failed, in words; what was announced did not come about. */
static int
not_written(const struct order *order, enum written written, const char *refusal)
{
	record(order, "account-unchanged", written == FAILED ? "failed" : "refused");
	return written == FAILED ? order_failed(order) :
	    order_refused(order, 1, "%s：%s", order->words[0], refusal);
}

/* A new random password and its hash, NULL having said why not. */
static char *
new_password(const struct order *order, char **hash)
{
	char *password = password_random(order->arena);

	password_cost(order->config->password_cost);
	*hash = password_hash(order->arena, password);
	if (*hash == NULL)
		order_refused(order, EX_TEMPFAIL, "内存不够，没能算出密码。请过一会儿再试。");
	return *hash == NULL ? NULL : password;
}

static void
print_password(const struct order *order, const char *password)
{
	fprintf(order->out, "账号：%s\n密码：%s\n", order->words[0], password);
}

/* False having said that there is no such unit.  *unit 0 when none was named. */
static bool
unit_named(const struct order *order, int64_t *unit)
{
	const char *name = order->options[2];
	struct unit *found;
	struct db *db;

	*unit = 0;
	if (name == NULL)
		return true;
	db = db_open(order_feedback(order), PUBLIC_READ | STAFF_READ);
	found = unit_by_name(db, order->arena, name);
	db_close(db);
	if (found != NULL)
		*unit = found->id;
	else
		order_refused(order, 1, "没有这个责任单位：%s。请先在“责任单位”页上加。", name);
	return found != NULL;
}

/* True having said so. */
static bool
name_is_taken(const struct order *order)
{
	struct db *db = db_open(order_staff(order), ACCOUNT_READ);
	bool taken = account_by_name(db, order->arena, order->words[0]) != NULL;

	db_close(db);
	if (taken)
		order_refused(order, 1, "%s：已经有这个账号。换密码用 minyictl account reset。", order->words[0]);
	return taken;
}

int
command_account_add(const struct order *order)
{
	const char *name = order->words[0];
	const char *role = order->options[0], *display_name = order->options[1];
	const char *problem;
	char *hash, *password;
	struct writer *writer;
	enum written written;
	int64_t unit;

	if (!unit_named(order, &unit))
		return 1;
	problem = account_problem(name, display_name, role, unit);
	if (problem != NULL)
		return order_refused(order, EX_USAGE, "%s", problem);
	if (name_is_taken(order))
		return 1;
	password = new_password(order, &hash);
	if (password == NULL || !announce(order, "account-add", role))
		return EX_TEMPFAIL;
	writer = accounts_writer(order);
	written = account_create(writer, name, display_name, role, unit, hash, true, clock_now());
	writer_stop(writer);
	if (written != WRITTEN)
		return not_written(order, written, "已经有这个账号。换密码用 minyictl account reset。");
	print_password(order, password);
	return EX_OK;
}

int
command_account_reset(const struct order *order)
{
	struct account *account = account_named(order);
	char *hash, *password;
	struct writer *writer;
	enum written written;

	if (account == NULL)
		return 1;
	password = new_password(order, &hash);
	if (password == NULL || !announce(order, "account-reset", ""))
		return EX_TEMPFAIL;
	writer = accounts_writer(order);
	written = account_set_password(writer, account->id, hash, true);
	writer_stop(writer);
	if (written != WRITTEN)
		return not_written(order, written, "没有这个账号。");
	print_password(order, password);
	if (account->disabled)
		fprintf(order->out, "这个账号还停用着。恢复：minyictl account enable %s\n", account->name);
	return EX_OK;
}

int
command_account_disable(const struct order *order)
{
	struct account *account = account_named(order);
	struct writer *writer;
	enum written written;

	if (account == NULL)
		return 1;
	if (!announce(order, "account-disable", ""))
		return EX_TEMPFAIL;
	writer = accounts_writer(order);
	written = account_disable(writer, account->id, clock_now());
	writer_stop(writer);
	if (written != WRITTEN)
		return not_written(order, written, "是最后一个能登录的管理员，没有停用。请先新建一个管理员。");
	fprintf(order->out, "已停用 %s，已登录的已退出。\n", account->name);
	return EX_OK;
}

int
command_account_enable(const struct order *order)
{
	struct account *account = account_named(order);
	struct writer *writer;
	enum written written;

	if (account == NULL)
		return 1;
	if (!announce(order, "account-enable", ""))
		return EX_TEMPFAIL;
	writer = accounts_writer(order);
	written = account_enable(writer, account->id);
	writer_stop(writer);
	if (written != WRITTEN)
		return not_written(order, written, "没有这个账号。");
	fprintf(order->out, "已恢复 %s。\n", account->name);
	return EX_OK;
}

int
command_account_totp_off(const struct order *order)
{
	struct account *account = account_named(order);
	struct writer *writer;
	enum written written;

	if (account == NULL)
		return 1;
	if (!announce(order, "second-step-off", ""))
		return EX_TEMPFAIL;
	writer = accounts_writer(order);
	written = account_drop_second_step(writer, account->id);
	writer_stop(writer);
	if (written != WRITTEN)
		return not_written(order, written, "没有手机验证码器。");
	fprintf(order->out, "已取消 %s 的手机验证码器，已登录的已退出。\n", account->name);
	return EX_OK;
}

static const char *
state_word(const struct account *account)
{
	if (account->disabled)
		return "已停用";
	return account->must_change ? "等本人改密码" : "正常";
}

int
command_account_list(const struct order *order)
{
	struct db *db = db_open(order_staff(order), ACCOUNT_READ);
	struct account *account = accounts(db, order->arena);
	int trouble = db_trouble(db);

	db_close(db);
	if (trouble != 0)
		return order_failed(order);
	if (account == NULL)
		fprintf(order->out, "还没有账号。新建管理员："
		    "minyictl account add 账号 --role administrator --name 显示名\n");
	for (; account != NULL; account = account->next)
		fprintf(order->out, "%s\t%s\t%s\t%s\t%s\t%s\n", account->name, account->display_name,
		    role_word(account->role), state_word(account), account->second_step ? "密码和验证码" : "只用密码",
		    account->signed_in_at == 0 ? "从未登录" :
		    instant_words(order->arena, account->signed_in_at));
	return EX_OK;
}
