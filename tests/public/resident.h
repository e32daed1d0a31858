/* resident.h - what residents and their counterparts do in the tests of public/. */
#ifndef TESTS_PUBLIC_RESIDENT_H
#define TESTS_PUBLIC_RESIDENT_H

#include <check.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "feedback/decision.h"
#include "feedback/reply.h"
#include "public/pages.h"
#include "site/site.h"
#include "suite.h"

#define FEEDBACK "/projects/" A_PROJECT "/feedback"

/* A text of the test's own: a visit takes its arena back, this stays. */
__attribute__((format(printf, 1, 2)))
static inline char *
text(const char *format, ...)
{
	static char texts[64][12000];
	static int next;
	char *to = texts[next++ % 64];
	va_list args;

	va_start(args, format);
	ck_assert_int_lt(vsnprintf(to, sizeof(texts[0]), format, args), (int)sizeof(texts[0]));
	va_end(args);
	return to;
}

/* How often a text stands in the last answer. */
static inline int
times(const char *words)
{
	int count = 0;

	for (const char *at = body(); (at = strstr(at, words)) != NULL; at += strlen(words))
		count++;
	return count;
}

/* What stands in the last answer between two texts, the n-th time. */
static inline const char *
between(const char *before, const char *after, int n)
{
	const char *at = body(), *end;

	while (n-- > 0 && at != NULL)
		if ((at = strstr(at, before)) != NULL)
			at += strlen(before);
	if (at == NULL || (end = strstr(at, after)) == NULL)
		return "";
	return text("%.*s", (int)(end - at), at);
}

/* What a resident takes home. */
struct paper {
	char number[16], code[16];
};

static inline void
copy_digits(char to[16], const char *from)
{
	size_t length = 0;

	for (; *from != '\0' && length < 15; from++)
		if (*from >= '0' && *from <= '9')
			to[length++] = *from;
	to[length] = '\0';
}

/* From the receipt that was shown last. */
static inline struct paper
paper_shown(void)
{
	struct paper paper;

	copy_digits(paper.number, between("class=\"code\">", "<", 1));
	copy_digits(paper.code, between("class=\"code\">", "<", 2));
	return paper;
}

/* Sends a form as a browser with cookies does, and reads the receipt. */
static inline struct paper
hand_in(const char *fields)
{
	const char *location;

	forget_cookies();
	get(portal_routes, FEEDBACK);
	post(portal_routes, FEEDBACK, fields);
	ck_assert_int_eq(answer.status, SEE_OTHER);
	location = text("%s", answer.location);
	get(portal_routes, location);
	ck_assert_int_eq(answer.status, OK);
	return paper_shown();
}

static inline void
look_up(const char *number, const char *code)
{
	get(portal_routes, "/lookup");
	post(portal_routes, "/lookup", text("number=%s&code=%s", encoded(number), encoded(code)));
}

/* One of the forms on the result page that was shown last. */
static inline void
act(const char *path, const char *number, const char *more)
{
	post(portal_routes, path, text("number=%s&proof=%s&version=%s%s", number,
	    encoded(between("name=\"proof\" value=\"", "\"", 1)),
	    between("name=\"version\" value=\"", "\"", 1), more));
}

static inline struct submission *
submission_of(const char *number)
{
	struct submission *submission;

	db_snapshot_begin(visit.db);
	submission = submission_by_number(visit.db, visit.arena, strtoll(number, NULL, 10));
	db_snapshot_end(visit.db);
	ck_assert_ptr_nonnull(submission);
	return submission;
}

static inline void
decide_on(const char *number, const char *verdict, const char *reason, const char *public_text)
{
	struct submission *submission = submission_of(number);
	struct decision decision = {
		.submission = submission->id, .version = submission->version, .verdict = verdict,
		.reason = reason, .filling = "县交通运输局", .public_text = public_text,
		.staff = "审核员", .actor = "shenhe", .confirmed_by = "老张",
	};

	ck_assert_int_eq(decision_take(visit.writer, &decision), DECIDED);
}

static inline void
reply_to(const char *number, const char *outcome, const char *words)
{
	struct submission *submission = submission_of(number);
	struct reply reply = {
		.submission = submission->id, .version = submission->version, .unit = "县商务局",
		.outcome = outcome, .body = words,
		.staff = "办公室", .actor = "bangong",
	};

	ck_assert_int_eq(reply_give(visit.writer, &reply), WRITTEN);
}

/* A published comment; its number. */
static inline struct paper
say_in_public(const char *words)
{
	struct paper paper = hand_in(text("rating=4&body=%s", encoded(words)));

	decide_on(paper.number, "published", "", "");
	return paper;
}

#endif
