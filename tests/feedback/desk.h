/* desk.h - a database of its own with a small plan, and hands to work on it.
 *
 * For the rules alone, without pages: every suite of this folder is one file
 * and this header.  The clock stands at NOW. */
#ifndef TESTS_FEEDBACK_DESK_H
#define TESTS_FEEDBACK_DESK_H

#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/decision.h"
#include "feedback/plan.h"
#include "feedback/reply.h"
#include "feedback/submission.h"
#include "folder.h"
#include "site/pattern.h"
#include "store/db.h"
#include "store/writer.h"
#include "suite.h"

#define NOW INT64_C(1786932000)   /* Monday 2026-08-17 10:00 */
/* The words of an audit entry on one line. */
#define AUDITED "SELECT actor || '/' || action || '/' || subject || '/' || detail FROM audit"

enum { HOUR = 3600, DAY_SECONDS = 86400 };

static struct {
	char           folder[64], path[96];
	struct arena  *arena;
	struct writer *portal, *moderate;   /* their writers, with their roles */
	struct db     *db;                  /* moderate's reader */
	sqlite3       *own;                 /* the test's */
} desk;

static inline void
desk_run(const char *sql)
{
	char *problem = NULL;

	ck_assert_msg(sqlite3_exec(desk.own, sql, NULL, NULL, &problem) == SQLITE_OK, "%s: %s",
	    sql, problem);
}

/* Whether the schema refuses it. */
static inline bool
desk_refuses(const char *sql)
{
	return (sqlite3_exec(desk.own, sql, NULL, NULL, NULL) & 0xff) == SQLITE_CONSTRAINT;
}

static inline int64_t
desk_number(const char *sql)
{
	sqlite3_stmt *statement;
	int64_t number;

	ck_assert_msg(sqlite3_prepare_v2(desk.own, sql, -1, &statement, NULL) == SQLITE_OK,
	    "%s: %s",
	    sql, sqlite3_errmsg(desk.own));
	ck_assert_msg(sqlite3_step(statement) == SQLITE_ROW, "no row: %s", sql);
	number = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return number;
}

static inline const char *
desk_text(const char *sql)
{
	sqlite3_stmt *statement;
	const char *text;

	ck_assert_msg(sqlite3_prepare_v2(desk.own, sql, -1, &statement, NULL) == SQLITE_OK,
	    "%s: %s",
	    sql, sqlite3_errmsg(desk.own));
	ck_assert_msg(sqlite3_step(statement) == SQLITE_ROW, "no row: %s", sql);
	text = (const char *)sqlite3_column_text(statement, 0);
	text = arena_copy(desk.arena, text == NULL ? "" : text, text == NULL ? 0 : strlen(text));
	sqlite3_finalize(statement);
	return text;
}

/* Two areas with three projects, and one project that has left the plan. */
static inline void
desk_plan(void)
{
	desk_run(
	    "INSERT INTO face VALUES (1, 'strong', 2, '强', '', 0), (2, 'rich', 1, '富', '', 0),"
	    " (3, 'old', 3, '旧', '', 1);"
	    "INSERT INTO indicator (id, slug, face_id, position, name, target, unit, sense, actual, actual_on, retired) VALUES"
	    " (1, 'gdp', 1, 2, '产值', 300, '亿元', 'at_least', NULL, '', 0),"
	    " (2, 'energy', 1, 1, '能耗', 13.5, '%', 'at_most', 12, '2025 年', 0),"
	    " (3, 'gone', 1, 3, '去', 1, '', 'reach', NULL, '', 1);"
	    "INSERT INTO area VALUES (1, 'livelihood', 2, '民生', '民生行动', '', '', '', 0),"
	    " (2, 'industry', 1, '产业', '产业行动', '强', '先', '一句话', 0);"
	    "INSERT INTO project (id, slug, area_id, position, name, summary, goal, due, unit,"
	    " retired) VALUES"
	    " (1, 'market', 1, 1, '农贸市场', '', '', '2026 年', '商务局', 0),"
	    " (2, 'school', 1, 2, '学校', '', '', '2027 年', '', 0),"
	    " (3, 'park', 2, 1, '产业园', '', '', '2025 年', '', 0),"
	    " (4, 'left', 2, 2, '已调出', '', '', '', '', 1);"
	    "INSERT INTO project_fact VALUES (1, 2, '面积', '5 亩'), (1, 1, '投资', '2 亿元');"
	    "INSERT INTO township VALUES (1, '城关镇', 2, 0), (2, '大浦镇', 1, 0), (3, '撤并乡', 3, 1);");
}

static inline void
desk_open(void)
{
	clock_set(NOW);
	folder_new(desk.folder, "desk");
	snprintf(desk.path, sizeof(desk.path), "%s/feedback.db", desk.folder);
	pattern_database(desk.path);
	ck_assert_int_eq(sqlite3_open(desk.path, &desk.own), SQLITE_OK);
	sqlite3_busy_timeout(desk.own, 5000);
	desk_run("PRAGMA foreign_keys = ON");
	desk.arena = arena_new(64 * 1024 * 1024);
	desk_plan();
	desk.portal = writer_start(desk.path, PUBLIC_READ | PUBLIC_WRITE);
	desk.moderate = writer_start(desk.path,
	    PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE);
	desk.db = db_open(desk.path, PUBLIC_READ | STAFF_READ);
}

static inline void
desk_close(void)
{
	static const char *const names[] = { "", "-wal", "-shm", ".lock" };
	char path[128];

	writer_stop(desk.portal);
	writer_stop(desk.moderate);
	db_close(desk.db);
	sqlite3_close(desk.own);
	arena_free(desk.arena);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(path, sizeof(path), "%s%s", desk.path, names[i]);
		unlink(path);
	}
	rmdir(desk.folder);
}

/* Seals whose bytes tell the device and the words apart. */
static inline struct seals
seals_of(int device, int words)
{
	struct seals seals = { .phone = { NULL, 0 } };

	memset(&seals, 0, sizeof(seals));
	memcpy(seals.device, &device, sizeof(device));
	memcpy(seals.request, &device, sizeof(device));
	memcpy(seals.request + 8, &words, sizeof(words));
	seals.code_hash[0] = (unsigned char)words;
	return seals;
}

static inline struct draft
draft_of(int64_t project, int64_t rating, const char *body)
{
	return (struct draft){ .project = project, .rating = rating, .body = body, .phone = "" };
}

static const struct promise promise = { 1, 7, 15 };

static inline enum written
receive(const struct draft *draft, const struct seals *seals, int64_t now, struct receipt *receipt)
{
	return writer_do(desk.portal, submission_receive(desk.db, desk.arena, draft, seals, &promise, now, receipt));
}

/* A new submission from a device nobody else has. */
static inline struct submission *
submitted(int64_t project, int64_t rating, const char *body)
{
	static int device = 1000;
	struct draft draft = draft_of(project, rating, body);
	struct seals seals = seals_of(device, device);
	struct receipt receipt;

	device++;
	ck_assert_int_eq(receive(&draft, &seals, clock_now(), &receipt), WRITTEN);
	return submission_by_number(desk.db, desk.arena, receipt.number);
}

static inline struct submission *
again(const struct submission *submission)
{
	return submission_by_number(desk.db, desk.arena, submission->number);
}

static inline struct decision
decision_of(const struct submission *submission, const char *verdict, const char *reason)
{
	return (struct decision){ submission->id, submission->version, verdict, reason, "", "",
	    "小李", "li", "老张" };
}

static inline enum decision_outcome
decide(const struct submission *submission, const char *verdict, const char *reason,
    const char *public_text)
{
	struct decision decision = decision_of(submission, verdict, reason);

	decision.public_text = public_text;
	return decision_take(desk.moderate, &decision);
}

static inline struct reply
reply_of(const struct submission *submission, const char *outcome)
{
	return (struct reply){ submission->id, submission->version, "商务局", outcome,
		"您好。地面 8 月 20 日已铺防滑垫。", "小王", "wang" };
}

static inline enum written
answer(const struct submission *submission, const char *outcome)
{
	struct reply reply = reply_of(submission, outcome);

	return reply_give(desk.moderate, &reply);
}

/* Runs the tests, each on a desk of its own; the exit status of main(). */
static inline int
suite_run(const char *name, const TTest *const tests[])
{
	Suite *suite = suite_create(name);
	TCase *all = tcase_create(name);

	tcase_add_checked_fixture(all, desk_open, desk_close);
	tcase_set_timeout(all, 60);
	for (; *tests != NULL; tests++)
		tcase_add_test(all, *tests);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}

#endif
