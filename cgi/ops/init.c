/* minyictl init, minyictl migrate - folders, keys and databases. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "feedback/audit.h"
#include "guard/keys.h"
#include "ops/command.h"
#include "store/schema.h"

/* The folder that both programs write gives its group to what is made in it. */
enum { SHARED_FOLDER = 02770, PORTAL_FOLDER = 0750, STAFF_FOLDER = 0700 };
enum { SHARED_FILE = 0660, STAFF_FILE = 0600 };

/* With its parents; true when it is there at the end. */
static bool
folder_make(const struct order *order, const char *path, mode_t mode)
{
	char *part = arena_text(order->arena, "%s", path);

	for (char *slash = strchr(part + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(part, 0755) != 0 && errno != EEXIST)
			return false;
		*slash = '/';
	}
	if (mkdir(path, mode) == 0) {
		fprintf(order->out, "新建文件夹 %s\n", path);
		return chmod(path, mode) == 0;
	}
	return errno == EEXIST;
}

static bool
folders_make(const struct order *order)
{
	const struct config *config = order->config;
	const struct { const char *path; mode_t mode; } folders[] = {
		{ config->feedback_folder, SHARED_FOLDER },
		{ config->portal_folder, PORTAL_FOLDER },
		{ config->staff_folder, STAFF_FOLDER },
	};

	for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++) {
		if (!folder_make(order, folders[i].path, folders[i].mode)) {
			order_refused(order, 1, "建不了文件夹 %s：%s。", folders[i].path, strerror(errno));
			return false;
		}
	}
	return true;
}

/* root's work must be usable by the programs' users: a file goes to whom its
 * folder belongs. */
static void
give(const char *folder, const char *path)
{
	struct stat about;

	if (geteuid() == 0 && access(path, F_OK) == 0 &&
	    (stat(folder, &about) != 0 || lchown(path, about.st_uid, about.st_gid) != 0))
		fprintf(stderr, "%s 没能交给文件夹的主人：%s\n", path, strerror(errno));
}

/* Answers how many migrations ran, -1 having said what is wrong. */
static int
database_migrate(const struct order *order, const char *path, enum database database, mode_t mode)
{
	static const char *const files[] = { "", ".lock", "-wal", "-shm" };
	const char *problem, *folder = database == STAFF_DATABASE ?
	    order->config->staff_folder : order->config->feedback_folder;
	bool there = access(path, F_OK) == 0;
	int ran = schema_migrate(path, database, &problem);

	if (ran < 0)
		order_refused(order, 1, "数据库 %s 没有升级，数据没有动：%s。", path, problem);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		const char *file = arena_text(order->arena, "%s%s", path, files[i]);

		if (!there)
			chmod(file, mode);
		give(folder, file);
	}
	return ran;
}

/* The audit is in one of the two: its line comes when both are up to date. */
static bool
record(const struct order *order)
{
	struct writer *writer = order_writer(order);
	struct audit_entry entry = { .actor = "minyictl", .action = "migrate", .subject = "databases",
	    .detail = arena_text(order->arena, "feedback %d, staff %d",
	    schema_version(FEEDBACK_DATABASE), schema_version(STAFF_DATABASE)) };
	enum written written = audit_record(writer, &entry, clock_now());

	if (written == WRITTEN)
		order_seal(order, writer);
	writer_stop(writer);
	if (written != WRITTEN)
		order_refused(order, EX_TEMPFAIL, "升级好了，但没能记入审计：数据库忙或磁盘满。");
	return written == WRITTEN;
}

/* Says what it did with each; *made counts. */
static bool
databases_migrate(const struct order *order, int *made)
{
	const struct { const char *path; enum database database; mode_t mode; } databases[] = {
		{ order_feedback(order), FEEDBACK_DATABASE, SHARED_FILE },
		{ order_staff(order), STAFF_DATABASE, STAFF_FILE },
	};

	for (size_t i = 0; i < sizeof(databases) / sizeof(databases[0]); i++) {
		bool there = access(databases[i].path, F_OK) == 0;
		int ran = database_migrate(
		    order, databases[i].path, databases[i].database, databases[i].mode);

		if (ran < 0)
			return false;
		if (ran > 0)
			fprintf(order->out, "%s数据库 %s（结构版本 %d）\n", there ? "已升级" : "新建",
			    databases[i].path, schema_version(databases[i].database));
		*made += ran > 0;
	}
	return *made == 0 || record(order);
}

int
command_migrate(const struct order *order)
{
	int made = 0;

	if (access(order_feedback(order), F_OK) != 0 || access(order_staff(order), F_OK) != 0)
		return order_refused(order, EX_CONFIG, "还没有数据库。请先运行 minyictl init。");
	if (!databases_migrate(order, &made))
		return 1;
	if (made == 0)
		fprintf(order->out, "两个数据库都已是这个版本，不用升级。\n");
	return EX_OK;
}

/* The four key files, which keys_create() may just have made. */
static void
keys_give(const struct order *order)
{
	const struct config *config = order->config;
	static const char *const portal[] = { "portal.key", "contact.public" };
	static const char *const staff[] = { "staff.key", "contact.secret" };

	for (int i = 0; i < 2; i++) {
		give(config->portal_folder,
		    arena_text(order->arena, "%s/%s", config->portal_folder, portal[i]));
		give(config->staff_folder,
		    arena_text(order->arena, "%s/%s", config->staff_folder, staff[i]));
	}
}

int
command_init(const struct order *order)
{
	int keys, made = 0;

	if (!folders_make(order))
		return 1;
	keys = keys_create(order->config->portal_folder, order->config->staff_folder);
	if (keys < 0)
		return order_refused(order, 1, "密钥没有建好，请看上面的说明。");
	keys_give(order);
	if (keys > 0)
		fprintf(order->out, "新建密钥 %d 个。请把密钥另存一份，和数据备份分开放。\n", keys);
	if (!databases_migrate(order, &made))
		return 1;
	if (keys == 0 && made == 0)
		fprintf(order->out, "都已建好，没有要做的。\n");
	return EX_OK;
}
