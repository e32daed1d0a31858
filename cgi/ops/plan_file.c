#include "ops/plan_load.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "plan_format.h"

enum { FILE_MOST = 4 * 1024 * 1024 };

/* The whole of a file, NULL with *problem set. */
static const char *
file_text(struct arena *arena, const char *path, const char **problem)
{
	FILE *file = fopen(path, "re");
	char *text = arena_take(arena, FILE_MOST + 1);
	size_t size;

	*problem = NULL;
	if (file == NULL) {
		*problem = arena_text(arena, "打不开文件 %s：%s。", path, strerror(errno));
		return NULL;
	}
	size = fread(text, 1, FILE_MOST + 1, file);
	if (ferror(file))
		*problem = arena_text(arena, "读不了文件 %s：%s。", path, strerror(errno));
	else if (size > FILE_MOST)
		*problem = arena_text(arena, "文件 %s 太大，最多 4 MiB。", path);
	else if (!text_is_utf8(text, size))
		*problem = arena_text(arena, "文件 %s 不是 UTF-8 编码的文本。", path);
	fclose(file);
	return *problem == NULL ? text : NULL;
}

struct db *
plan_file_open(struct arena *arena, const char *path, const char **problem)
{
	const char *scripts[] = { plan_format, file_text(arena, path, problem), NULL };
	const char *said;
	struct db *file;

	if (scripts[1] == NULL)
		return NULL;
	file = db_in_memory(scripts, PLAN_FILE, &said);
	if (file == NULL)
		*problem = arena_text(arena,
		    "文件 %s 里的 SQL 不对：%s。\n只能用 INSERT，往 format.sql 的表里写。", path,
		    said);
	return file;
}
