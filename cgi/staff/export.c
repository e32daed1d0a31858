/* POST /staff/export - a month as CSV; nothing leaves without an entry in the audit. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/export.h"

enum status
export_take(struct visit *visit)
{
	const char *month = page_field(visit, "month");

	if (!month_parse(month))
		return BAD_REQUEST;
	if (!staff_audit(visit, "export", arena_text(visit->arena, "month %s", month), "csv"))
		return page_error(visit, UNAVAILABLE, "系统现在很忙，还没有导出。请过 1 分钟再试。");
	visit->response->content_type = "text/csv; charset=utf-8";
	visit->response->file_name = arena_text(visit->arena, "五大行动_%s_评价明细.csv", month);
	return export_month(visit->db, month, response_write, visit->response) < 0 ? INTERNAL_ERROR : OK;
}
