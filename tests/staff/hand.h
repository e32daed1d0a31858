/* hand.h - what a member of staff does in the checks of staff/. */
#ifndef TESTS_STAFF_HAND_H
#define TESTS_STAFF_HAND_H

#include <check.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "feedback/pending.h"
#include "guard/password.h"
#include "public/pages.h"
#include "site/site.h"
#include "staff/pages.h"
#include "suite.h"

/* Addresses and bodies that live until the test's next but seven. */
__attribute__((format(printf, 1, 2))) static inline const char *
words(const char *format, ...)
{
	static char ring[8][4096];
	static unsigned turn;
	char *text = ring[turn++ % 8];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(ring[0]), format, values);
	va_end(values);
	return text;
}

/* For checks that go through the door: what a password costs is tried once, in 110 ms. */
static inline void
open_with_passwords(void)
{
	site_open();
	password_cost("interactive");
}

static inline int64_t
version_of(int64_t number)
{
	return site_number(words("SELECT version FROM submission WHERE number = %lld", (long long)number));
}

static inline const char *
column_of(int64_t number, const char *column)
{
	return site_text(words("SELECT %s FROM submission WHERE number = %lld", column, (long long)number));
}

static inline const char *
place_of(int64_t number)
{
	return words("/staff/submissions/%lld", (long long)number);
}

/* Posts a decision on the version that stands; the fields already encoded.
 * It pends where undo_seconds say so or a second person is needed. */
static inline void
propose_on(int64_t number, const char *fields)
{
	post(moderate_routes, words("/staff/submissions/%lld/decision", (long long)number),
	    words("version=%lld&%s", (long long)version_of(number), fields));
}

/* Lets what is pending come into force: a colleague confirms it, the clock
 * goes on over the undo, the chore of every second runs. */
static inline void
settle(void)
{
	static const char *const next = "SELECT submission_id FROM pending_decision WHERE confirmation <> '' LIMIT 1";
	int64_t submission;

	while ((submission = site_number(next)) != 0) {
		struct second_look look = {
			.submission = submission, .staff = "老张", .actor = "second",
			.version = site_number(words("SELECT version FROM submission WHERE id = %lld", (long long)submission)),
		};

		ck_assert_int_eq(pending_confirm(visit.writer, &look, clock_now()), SECOND_DONE);
	}
	if (visit.config->undo_seconds > 0)
		clock_set(clock_now() + visit.config->undo_seconds);
	visit.now = clock_now();
	staff_tick(&visit);
}

/* A decision that is in force when this returns, where it was a good one. */
static inline void
decide_on(int64_t number, const char *fields)
{
	propose_on(number, fields);
	settle();
}

/* Where an answer to it comes about. */
static inline const char *
answer_place(int64_t number)
{
	return words("/staff/cases/%lld/answer", (long long)number);
}

/* 0: there is no live draft. */
static inline int64_t
draft_version_of(int64_t number)
{
	return site_number(words("SELECT coalesce(max(reply_draft.version), 0) FROM reply_draft"
	    " JOIN submission ON submission.id = submission_id WHERE number = %lld AND state <> 'released'",
	    (long long)number));
}

/* The versions that stand, as the forms carry them. */
static inline const char *
versions_of(int64_t number)
{
	return words("version=%lld&draft=%lld", (long long)version_of(number), (long long)draft_version_of(number));
}

/* Posts the form; next: save, submit or review. */
static inline void
draft_answer(int64_t number, const char *next, const char *unit, const char *outcome, const char *text)
{
	post(moderate_routes, answer_place(number), words("%s&next=%s&outcome=%s&unit=%s&body=%s",
	    versions_of(number), next, outcome, encoded(unit), encoded(text)));
}

static inline void
release_answer(int64_t number)
{
	post(moderate_routes, words("%s/release", answer_place(number)), versions_of(number));
}

/* The office writes and releases; what it wrote comes back where it is not good enough. */
static inline void
answer_to(int64_t number, const char *unit, const char *outcome, const char *text)
{
	draft_answer(number, "review", unit, outcome, text);
	if (answer.status == SEE_OTHER)
		release_answer(number);
}

static inline int64_t
audited(const char *actor, const char *action)
{
	return site_number(words("SELECT count(*) FROM audit WHERE actor = '%s' AND action = '%s'", actor, action));
}

static inline int64_t
audited_of(const char *action, const char *subject)
{
	return site_number(words("SELECT count(*) FROM audit WHERE action = '%s' AND subject = '%s'",
	    action, subject));
}

#endif
