/* minyictl check - is this installation fit to run?  Looks, changes nothing. */
#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/arena.h"
#include "feedback/plan.h"
#include "guard/account.h"
#include "guard/keys.h"
#include "guard/verdict.h"
#include "ops/command.h"
#include "store/integrity.h"
#include "store/schema.h"

enum { SPACE_LEAST = 200 };   /* MiB: a full disk refuses residents */

/* What was found so far. */
struct findings {
	const struct order *order;
	int                 problems;
};

static void found(struct findings *, const char *remedy, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void
found(struct findings *findings, const char *remedy, const char *format, ...)
{
	FILE *out = findings->order->out;
	va_list values;

	findings->problems++;
	fprintf(out, "问题：");
	va_start(values, format);
	vfprintf(out, format, values);
	va_end(values);
	fprintf(out, " 处理：%s\n", remedy);
}

/* True when the programs could open it. */
static bool
check_database(struct findings *findings, const char *path, enum database database)
{
	struct integrity state;
	int wanted = schema_version(database);

	if (access(path, R_OK) != 0) {
		found(findings, errno == ENOENT ? "运行 minyictl init，或者从备份找回。" : "检查文件属于哪个用户。",
		    "数据库 %s 打不开：%s。", path, strerror(errno));
		return false;
	}
	state = integrity_of(path, false);
	if (!state.readable || state.problem[0] != '\0')
		found(findings, "停下程序，用最近的备份恢复，原文件留着查原因。", "数据库 %s 坏了：%s。", path, state.problem);
	if (!state.readable)
		return false;
	if (state.loose > 0)
		found(findings, "停下程序，用最近的备份恢复，原文件留着查原因。",
		    "数据库 %s 有 %lld 行指向不存在的内容。", path, (long long)state.loose);
	if (!state.logged && state.problem[0] == '\0')
		found(findings, "运行 minyictl migrate。", "数据库 %s 没有用 WAL 日志，像是刚恢复的备份。", path);
	if (state.version < wanted)
		found(findings, "先备份，再运行 minyictl migrate。", "数据库 %s 的结构是 %d，程序要 %d。",
		    path, state.version, wanted);
	if (state.version > wanted)
		found(findings, "安装新版本的程序。", "数据库 %s 的结构是 %d，比程序的 %d 新。",
		    path, state.version, wanted);
	return state.version == wanted && state.problem[0] == '\0';
}

/* A path that others than its user (and group) may reach into. */
static void
check_mode(struct findings *findings, const char *path, mode_t forbidden)
{
	struct stat about;
	struct arena *arena = findings->order->arena;

	if (stat(path, &about) != 0) {
		if (forbidden & S_IXOTH)   /* a folder; a missing file is named elsewhere */
			found(findings, "运行 minyictl init。", "文件夹 %s 打不开：%s。", path,
			    strerror(errno));
	} else if (about.st_mode & forbidden) {
		const char *narrow = forbidden & S_IRGRP ? "go-rwx" : "o-rwx";

		found(findings, arena_text(arena, "运行 chmod %s %s。", narrow, path),
		    "别的用户也能读写 %s（权限 %03o）。", path, (unsigned)(about.st_mode & 0777));
	}
}

static void
check_modes(struct findings *findings)
{
	const struct config *config = findings->order->config;

	check_mode(findings, config->feedback_folder, S_IRWXO);
	check_mode(findings, config->portal_folder, S_IRWXO);
	check_mode(findings, config->staff_folder, S_IRWXO | S_IRWXG);
	check_mode(findings, order_feedback(findings->order), S_IROTH | S_IWOTH);
	check_mode(findings, order_staff(findings->order), S_IROTH | S_IWOTH | S_IRGRP | S_IWGRP);
}

static void
check_space(struct findings *findings)
{
	const struct config *config = findings->order->config;
	struct statvfs disk;

	if (statvfs(config->feedback_folder, &disk) == 0 &&
	    (disk.f_bavail * disk.f_frsize) >> 20 < SPACE_LEAST)
		found(findings, "腾出空间。磁盘满了，群众就提交不了。", "%s 所在的磁盘只剩不到 %d MiB。",
		    config->feedback_folder, SPACE_LEAST);
}

/* The programs look into each template at start; here only whether they are there. */
static void
check_templates(struct findings *findings)
{
	static const char *const names[] = { "layout.tpl", "error.tpl", "home.tpl", "project.tpl",
		"staff_queue.tpl" };
	const char *folder = findings->order->config->templates;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *path = arena_text(findings->order->arena, "%s/%s", folder, names[i]);

		if (access(path, R_OK) != 0) {
			found(findings, "改设置里的 templates，或者重新安装。",
			    "模板 %s 打不开：%s。", path, strerror(errno));
			return;
		}
	}
}

static void
check_plan(struct findings *findings)
{
	struct arena *arena = findings->order->arena;
	struct db *db = db_open(order_feedback(findings->order), PUBLIC_READ);

	if (areas(db, arena) == NULL || projects_of_area(db, arena, 0) == NULL)
		found(findings, "运行 minyictl plan load 文件。", "还没有装入规划。");
	db_close(db);
}

static void
check_administrator(struct findings *findings)
{
	struct db *db = db_open(order_staff(findings->order), ACCOUNT_READ);
	struct account *account = accounts(db, findings->order->arena);

	while (account != NULL &&
	    (account->disabled || strcmp(account->role, "administrator") != 0))
		account = account->next;
	if (account == NULL)
		found(findings, "运行 minyictl account add 账号 --role administrator --name 显示名，"
		    "或者 minyictl account enable 账号。", "没有能登录的管理员。");
	db_close(db);
}

/* The last two days of it; minyictl audit verify looks at everything. */
static void
check_audit(struct findings *findings)
{
	const struct order *order = findings->order;
	struct keys keys;
	struct db *db, *accounts;
	struct verdict verdict;

	if (!keys_of_audit(&keys, order->config->staff_folder))
		return;   /* said with the keys */
	db = db_open(order_feedback(order), PUBLIC_READ | STAFF_READ);
	accounts = db_open(order_staff(order), ACCOUNT_READ);
	verdict = audit_verdict(db, accounts, order->arena, &keys, true);
	if (verdict.findings != NULL)
		found(findings, "运行 minyictl audit verify，把结果和数据库文件一起留存，再查原因。",
		    "审计对不上：%s", verdict.findings->sentence);
	db_close(accounts);
	db_close(db);
}

static void
check_all(struct findings *findings)
{
	const struct order *order = findings->order;
	const char *problem = keys_problem(
	    order->config->portal_folder, order->config->staff_folder);
	unsigned char secret[KEY_BYTES];
	bool feedback, staff;

	check_modes(findings);
	if (problem != NULL)
		found(findings, "看前面的说明。", "%s", problem);
	else if (keys_contact_secret(order->config->staff_folder, secret) == SECRET_ELSEWHERE)
		fprintf(order->out, "说明：contact.secret 不在这台机器上，手机号在放它的机器上打开：minyictl contact open --secret 文件。\n");
	check_templates(findings);
	check_space(findings);
	if (access(maintenance_path(order), F_OK) == 0)
		found(findings, "恢复以后运行 minyictl maintenance off。", "网站关着，正在维护。");
	feedback = check_database(findings, order_feedback(order), FEEDBACK_DATABASE);
	staff = check_database(findings, order_staff(order), STAFF_DATABASE);
	if (feedback) {
		db_check(order_feedback(order), PUBLIC_READ | STAFF_READ);   /* as the programs do at their start */
		check_plan(findings);
	}
	if (staff) {
		db_check(order_staff(order), ACCOUNT_READ);
		check_administrator(findings);
	}
	if (feedback && staff)
		check_audit(findings);
}

int
command_check(const struct order *given)
{
	struct order order = *given;
	struct findings findings = { .order = &order };
	const char *problem = config_problem(order.config_path);
	struct config *settings;

	if (problem != NULL) {
		found(&findings, "改好设置文件，再查一次。", "%s。", problem);
		return 1;
	}
	order.config = settings = config_read(order.config_path);
	check_all(&findings);
	config_free(settings);
	if (findings.problems == 0)
		fprintf(order.out, "检查过了，没有发现问题。\n");
	else
		fprintf(order.out, "发现 %d 个问题。\n", findings.problems);
	return findings.problems == 0 ? EX_OK : 1;
}
