/* minyictl export MONTH [FILE] - a month's submissions as CSV. */
#include "feedback/export.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/audit.h"
#include "ops/command.h"

/* A name never replaces what is there; NULL having said why not. */
static FILE *
open_file(const struct order *order, const char *path)
{
	int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
	FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");

	if (file == NULL && errno == EEXIST)
		order_refused(order, 1, "已经有文件 %s，没有导出。请换一个名字，或者先移走它。", path);
	else if (file == NULL)
		order_refused(order, 1, "建不了文件 %s：%s。", path, strerror(errno));
	return file;
}

static bool
write_part(void *sink, const char *data, size_t length)
{
	return fwrite(data, 1, length, sink) == length;
}

/* Answers the rows, -1 when something went wrong. */
static int64_t
write_month(const struct order *order, const char *month, FILE *file)
{
	struct db *db = db_open(order_feedback(order), PUBLIC_READ | STAFF_READ);
	int64_t rows;

	db_snapshot_begin(db);
	rows = export_month(db, month, write_part, file);
	db_snapshot_end(db);
	if (db_trouble(db) != 0)
		rows = -1;
	db_close(db);
	return fflush(file) == 0 ? rows : -1;
}

static int
record(const struct order *order, int64_t rows)
{
	struct audit_entry entry = { .actor = "minyictl", .action = "export",
	    .subject = arena_text(order->arena, "month %s", order->words[0]),
	    .detail = arena_text(order->arena, "%lld rows", (long long)rows) };
	struct writer *writer = order_writer(order);
	enum written written = audit_record(writer, &entry, clock_now());

	writer_stop(writer);
	return written == WRITTEN ? EX_OK :
	    order_refused(order, EX_TEMPFAIL, "已导出，但没能记入审计：数据库忙或磁盘满。");
}

int
command_export(const struct order *order)
{
	const char *month = order->words[0], *path = order->words[1];
	FILE *file = order->out;
	int64_t rows;

	if (!month_parse(month))
		return order_refused(order, EX_USAGE, "月份要写成 2026-08，不能是“%s”。", month);
	if (path != NULL && (file = open_file(order, path)) == NULL)
		return 1;
	rows = write_month(order, month, file);
	if (path != NULL && (fclose(file) != 0 || rows < 0)) {
		unlink(path);
		return order_refused(order, EX_TEMPFAIL, "没有导出：%s 写不完，磁盘满或数据库忙。", path);
	}
	if (rows < 0)
		return order_refused(order, EX_TEMPFAIL, "没有导出完：写不出去，或者数据库忙。");
	if (path != NULL)
		fprintf(order->out, "已导出 %s：%lld 条，在 %s\n", month_words(order->arena, month),
		    (long long)rows, path);
	return record(order, rows);
}
