/* minyictl backup FOLDER - a checked copy of both databases. */
#include "store/backup.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "ops/command.h"

/* 20261124-100000 */
static const char *
moment(struct arena *arena, int64_t now)
{
	char *iso = instant_iso(arena, now), *to = iso;

	for (const char *from = iso; *from != '\0'; from++)
		if (*from != '-' && *from != ':')
			*to++ = *from == ' ' ? '-' : *from;
	*to = '\0';
	return iso;
}

int
command_backup(const struct order *order)
{
	const char *folder = order->words[0], *when = moment(order->arena, clock_now());
	const struct { const char *name, *path; } databases[] = {
		/* First: the mark of the audit in it must not be ahead of the other's copy. */
		{ "staff", order_staff(order) },
		{ "feedback", order_feedback(order) },
	};

	if (mkdir(folder, 0700) != 0 && errno != EEXIST)
		return order_refused(order, 1, "建不了文件夹 %s：%s。", folder, strerror(errno));
	for (size_t i = 0; i < sizeof(databases) / sizeof(databases[0]); i++) {
		const char *copy = arena_text(
		    order->arena, "%s/%s-%s.db", folder, databases[i].name, when);
		const char *problem;
		struct stat about;

		if (access(databases[i].path, R_OK) != 0)
			return order_refused(order, EX_CONFIG, "读不了数据库 %s：%s。",
			    databases[i].path, strerror(errno));
		problem = db_backup(databases[i].path, copy);
		if (problem != NULL && i > 0)
			unlink(arena_text(order->arena, "%s/%s-%s.db", folder, databases[0].name, when));
		if (problem != NULL)
			return order_refused(order, 1, "没有备份好 %s：%s。", databases[i].path, problem);
		fprintf(order->out, "已备份并检查：%s（%lld 字节）\n", copy,
		    stat(copy, &about) == 0 ? (long long)about.st_size : 0LL);
	}
	fprintf(order->out, "密钥不在备份里，请另存：portal.key、contact.public、staff.key、contact.secret。\n");
	return EX_OK;
}
