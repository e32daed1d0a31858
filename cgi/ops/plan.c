/* minyictl plan load FILE - says what became of it, one change a line. */
#include "base/arena.h"
#include "ops/command.h"
#include "ops/plan_load.h"

int
command_plan_load(const struct order *order)
{
	struct writer *writer = order_writer(order);
	struct plan_report report;
	bool loaded = plan_load(writer, order->arena, order->words[0], &report);

	writer_stop(writer);
	if (!loaded)
		return order_refused(order, report.busy ? EX_TEMPFAIL : 1,
		    "规划没有装入，什么都没有改。\n%s", report.problem);
	/* Of a first load nobody wants to read every line. */
	if (report.changed + report.retired + report.unchanged > 0)
		for (const struct plan_change *change = report.changes; change != NULL;
		    change = change->next)
			fprintf(order->out, "%s：%s\n", change->kind, change->what);
	if (report.added + report.changed + report.retired == 0)
		fprintf(order->out, "规划没有变化：%d 项都和文件一样。\n", report.unchanged);
	else
		fprintf(order->out, "规划已装入：新增 %d，更改 %d，停用 %d，不变 %d。\n",
		    report.added, report.changed, report.retired, report.unchanged);
	return EX_OK;
}
