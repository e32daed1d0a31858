/* Whatever changes what matters has an entry in the audit, in the same transaction. */
#include "desk.h"

#include <glob.h>

#include "feedback/audit.h"
#include "feedback/follow_up.h"

static const char *
entries_of(const struct submission *submission)
{
	return desk_text(arena_text(desk.arena, "SELECT group_concat(actor || '/' || action || '/' || detail, ' | ')"
	    " FROM audit WHERE subject = 'submission %lld'", (long long)submission->number));
}

START_TEST(a_submission_that_is_received_is_in_the_audit_with_project_and_rating)
{
	struct submission *submission = submitted(1, 2, "路灯坏了，电话 13800138000");

	ck_assert_str_eq(entries_of(submission), "resident/submit/project market, rating 2");
}
END_TEST

START_TEST(the_same_submission_again_is_no_second_entry)
{
	struct draft draft = draft_of(1, 2, "路灯坏了");
	struct seals seals = seals_of(7, 7);
	struct receipt receipt;

	ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), WRITTEN);
	ck_assert_int_eq(receive(&draft, &seals, NOW + 5, &receipt), WRITTEN);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit"), 1);
	seals.phone = (struct blob){ "sealed", 6 };
	ck_assert_int_eq(receive(&draft, &seals, NOW + 9, &receipt), WRITTEN);
	ck_assert_str_eq(desk_text(AUDITED " WHERE id = 2"), arena_text(desk.arena,
	    "resident/replace-phone/submission %lld/", (long long)receipt.number));
}
END_TEST

START_TEST(a_refused_submission_leaves_nothing)
{
	struct draft draft = draft_of(99, 2, "没有这个项目");
	struct seals seals = seals_of(7, 7);
	struct receipt receipt;

	ck_assert_int_eq(receive(&draft, &seals, NOW, &receipt), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit"), 0);
}
END_TEST

START_TEST(what_its_author_does_later_is_in_the_audit)
{
	struct submission *submission = submitted(1, 2, "路灯坏了");

	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, submission->id, submission->version, "两盏路灯坏了", NOW)), WRITTEN);
	desk_run("INSERT INTO contact VALUES (1, x'01', 1)");
	ck_assert_int_eq(writer_do(desk.portal, submission_forget_phone(desk.arena, submission->id, NOW)), WRITTEN);
	submission = again(submission);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, submission->version, NOW)), WRITTEN);
	ck_assert_str_eq(entries_of(submission), "resident/submit/project market, rating 2 | resident/correct/"
	    " | resident/forget-phone/ | resident/withdraw/");
}
END_TEST

START_TEST(what_changed_nothing_is_not_in_the_audit)
{
	struct submission *submission = submitted(1, 2, "路灯坏了");

	ck_assert_int_eq(writer_do(desk.portal, submission_forget_phone(desk.arena, submission->id, NOW)), WRITTEN);
	ck_assert_int_eq(writer_do(desk.portal, submission_correct(desk.arena, submission->id, 99, "别的", NOW)), REFUSED);
	ck_assert_int_eq(writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, 99, NOW)), REFUSED);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM audit"), 1);
}
END_TEST

START_TEST(a_follow_up_is_in_the_audit)
{
	struct submission *submission = submitted(1, 2, "路灯坏了");
	struct follow_up follow_up = { .solved = "no", .rating = 1 };

	ck_assert_int_eq(decide(submission, "published", "", "路灯坏了"), DECIDED);
	submission = again(submission);
	ck_assert_int_eq(answer(submission, "explained"), WRITTEN);
	submission = again(submission);
	follow_up.submission = submission->id;
	follow_up.version = submission->version;
	ck_assert_int_eq(writer_do(desk.portal, follow_up_take(desk.arena, &follow_up, 5, NOW)), WRITTEN);
	ck_assert_ptr_nonnull(strstr(entries_of(submission), "resident/follow-up/solved no, rating 1"));
}
END_TEST

/* Every write there is ---------------------------------------------------------------- */

/* Queries that are run where no entry is appended, and why that is right. */
static const struct { const char *query, *why; } without[] = {
	{ "account_insert", "staff.db: its callers append to the audit first, in feedback.db" },
	{ "account_close", "staff.db, as above" },
	{ "account_reopen", "staff.db, as above" },
	{ "account_new_role", "staff.db, as above" },
	{ "account_new_password", "staff.db, as above" },
	{ "account_signed_in", "staff.db: the page appends sign-in before it gives the cookie" },
	{ "account_came_half_way", "staff.db: nobody is signed in yet" },
	{ "account_came_in", "staff.db: the page appends sign-in before it gives the cookie" },
	{ "session_delete_named", "staff.db: the page appends session-end first" },
	{ "sessions_delete_others", "staff.db: the page appends session-end first" },
	{ "half_session_insert", "nobody is signed in yet" },
	{ "half_session_delete", "nobody is signed in any more by it" },
	{ "half_sessions_delete_of_account", "comes with a change of the account" },
	{ "half_sessions_delete_old", "they have ended" },
	{ "second_step_put", "staff.db: the page appends its entry first" },
	{ "second_step_count", "a code is taken once: comes with the sign-in" },
	{ "second_step_delete", "staff.db: the page or minyictl appends its entry first" },
	{ "recovery_code_insert", "staff.db: the page appends its entry first" },
	{ "recovery_code_delete", "comes with the sign-in" },
	{ "recovery_codes_delete", "comes with a change of the second step" },
	{ "sign_in_event_insert", "is the history of sign-ins" },
	{ "sign_in_event_delete", "is the history of sign-ins" },
	{ "sign_in_events_forget", "is the history of sign-ins" },
	{ "session_insert", "staff.db: comes with the sign-in" },
	{ "session_was_seen", "a clock of the session" },
	{ "session_delete", "the owner signs out" },
	{ "sessions_delete_of_account", "comes with a change of the account" },
	{ "sessions_delete_unseen", "they have ended" },
	{ "sign_in_failure_add", "paces sign-ins; the page appends sign-in-wrong" },
	{ "sign_in_failure_delete", "paces sign-ins" },
	{ "sign_in_failures_forget", "paces sign-ins" },
	{ "source_note", "paces sign-ins" },
	{ "sources_forget", "paces sign-ins" },
	{ "submission_flags_of_text_delete", "machine flags: made from the text, whose arrival is in the audit" },
	{ "submission_flag_put", "machine flags: made from the text, whose arrival is in the audit" },
	{ "flag_todo_put", "machine flags: made from the text, whose arrival is in the audit" },
	{ "flag_todo_done", "machine flags: made from the text, whose arrival is in the audit" },
	{ "submission_flag_delete", "near copies: found from the text, whose arrival is in the audit" },
	{ "text_print_put", "near copies: found from the text, whose arrival is in the audit" },
	{ "text_print_delete", "near copies: found from the text, whose arrival is in the audit" },
	{ "text_print_join", "near copies: found from the text, whose arrival is in the audit" },
	{ "text_group_insert", "near copies: found from the text, whose arrival is in the audit" },
	{ "text_band_put", "near copies: found from the text, whose arrival is in the audit" },
	{ "queue_index", "the desk's search: made from texts whose arrival is in the audit" },
	{ "audit_seal_insert", "is the audit's own" },
	{ "audit_head_insert", "is the audit's own" },
	{ "audit_mark_put", "is the audit's own" },
};

static const char *
reason_for(const char *query)
{
	for (size_t i = 0; i < sizeof(without) / sizeof(without[0]); i++)
		if (strcmp(without[i].query, query) == 0)
			return without[i].why;
	return NULL;
}

static const char *
file_text(const char *path)
{
	FILE *file = fopen(path, "r");
	char *text = arena_take(desk.arena, 1 << 16);

	ck_assert_ptr_nonnull(file);
	text[fread(text, 1, (1 << 16) - 1, file)] = '\0';
	fclose(file);
	return text;
}

/* Whether a source uses a query and appends nothing to the audit. */
static bool
keeps_silent(const char *source, const char *query)
{
	const char *use = arena_text(desk.arena, "%s_query", query), *at = source;
	size_t length = strlen(use);

	while ((at = strstr(at, use)) != NULL) {
		bool whole = (at == source || (at[-1] != '_' && (at[-1] < 'a' || at[-1] > 'z'))) && at[length] != '_';

		if (whole)
			return strstr(source, "audit_append") == NULL && strstr(source, "audit_insert") == NULL;
		at += length;
	}
	return false;
}

static bool
writes(const char *sql)
{
	return strncmp(sql, "INSERT", 6) == 0 || strncmp(sql, "UPDATE", 6) == 0 || strncmp(sql, "DELETE", 6) == 0;
}

START_TEST(every_write_is_where_the_audit_is_appended_to_or_says_why_not)
{
	size_t count, tried = 0;
	const struct query_text *texts = query_texts(&count);
	glob_t sources;

	ck_assert_int_eq(glob("cgi/*/*.c", 0, NULL, &sources), 0);
	for (size_t file = 0; file < sources.gl_pathc; file++) {
		const char *source = file_text(sources.gl_pathv[file]);

		for (size_t i = 0; i < count; i++) {
			if (!writes(texts[i].sql))
				continue;
			tried++;
			ck_assert_msg(!keeps_silent(source, texts[i].name) || reason_for(texts[i].name) != NULL,
			    "%s runs %s and appends nothing to the audit", sources.gl_pathv[file], texts[i].name);
		}
	}
	globfree(&sources);
	ck_assert_uint_gt(tried, 1000);
}
END_TEST

START_TEST(the_control_a_silent_write_is_noticed)
{
	ck_assert(keeps_silent("x = db_query(db, reply_insert_query);", "reply_insert"));
	ck_assert(!keeps_silent("x = db_query(db, reply_insert_query); audit_append(db);", "reply_insert"));
	ck_assert(!keeps_silent("x = db_query(db, canned_reply_insert_query);", "reply_insert"));
	ck_assert(writes("UPDATE reply SET x = 1"));
	ck_assert(!writes("SELECT 1"));
}
END_TEST

START_TEST(nobody_on_the_list_of_exceptions_is_gone)
{
	size_t count;
	const struct query_text *texts = query_texts(&count);

	for (size_t i = 0; i < sizeof(without) / sizeof(without[0]); i++) {
		bool known = false;

		for (size_t j = 0; j < count; j++)
			known |= strcmp(texts[j].name, without[i].query) == 0;
		ck_assert_msg(known, "%s is no query any more", without[i].query);
	}
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_submission_that_is_received_is_in_the_audit_with_project_and_rating,
		the_same_submission_again_is_no_second_entry, a_refused_submission_leaves_nothing,
		what_its_author_does_later_is_in_the_audit, what_changed_nothing_is_not_in_the_audit,
		a_follow_up_is_in_the_audit, every_write_is_where_the_audit_is_appended_to_or_says_why_not,
		the_control_a_silent_write_is_noticed, nobody_on_the_list_of_exceptions_is_gone, NULL
	};

	return suite_run("audit", tests);
}
