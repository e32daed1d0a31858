/* minyictl audit verify, audit seal - the chain of the audit. */
#include "base/arena.h"
#include "guard/head.h"
#include "guard/verdict.h"
#include "ops/command.h"

bool
order_seal(const struct order *order, struct writer *writer)
{
	struct db *db = db_open(order_feedback(order), PUBLIC_READ | STAFF_READ);
	bool sealed = chain_catch_up(db, writer);

	db_close(db);
	return sealed;
}

static int
no_key(const struct order *order)
{
	return order_refused(order, EX_CONFIG, "读不了 %s/staff.key，没有它核对不了审计，也加不了印记。",
	    order->config->staff_folder);
}

int
command_audit_seal(const struct order *order)
{
	struct keys keys;
	struct writer *writer;
	bool sealed;

	if (!keys_of_audit(&keys, order->config->staff_folder))
		return no_key(order);
	writer = order_writer(order);
	sealed = order_seal(order, writer);
	writer_stop(writer);
	if (!sealed)
		return order_refused(order, 1, "没有全部加上印记。请运行 minyictl audit verify 看是哪里。");
	fprintf(order->out, "审计记录都有印记了。\n");
	return EX_OK;
}

/* All lines but the last say what is wrong. */
static int
tell(const struct order *order, const struct verdict *verdict)
{
	for (const struct finding *finding = verdict->findings; finding != NULL; finding = finding->next)
		fprintf(order->out, "问题：%s\n", finding->sentence);
	fprintf(order->out, "%s%lld 条，等着加印记的 %lld 条；每日指纹 %lld 个。\n",
	    verdict->findings == NULL ? "审计核对过了，没有发现问题：" : "从头起对得上的有 ",
	    (long long)verdict->sealed, (long long)verdict->waiting, (long long)verdict->heads);
	return verdict->findings == NULL ? EX_OK : 1;
}

int
command_audit_verify(const struct order *order)
{
	struct keys keys;
	struct db *db, *accounts;
	struct verdict verdict;

	if (!keys_of_audit(&keys, order->config->staff_folder))
		return no_key(order);
	db = db_open(order_feedback(order), PUBLIC_READ | STAFF_READ);
	accounts = db_open(order_staff(order), ACCOUNT_READ);
	verdict = audit_verdict(db, accounts, order->arena, &keys, false);
	db_close(accounts);
	if (db_trouble(db) != 0) {
		db_close(db);
		return order_failed(order);
	}
	db_close(db);
	return tell(order, &verdict);
}
