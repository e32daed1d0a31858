/* The audit is sealed entry by entry, its days are signed, its end is marked. */
#include "chain_file.h"

START_TEST(what_moderate_appends_is_sealed_in_the_same_transaction)
{
	append(file.moderate, "li", FIRST_DAY);
	append(file.moderate, "li", FIRST_DAY);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_seal"), 2);
	ck_assert_int_eq(chain_waiting(file.db), 0);
}
END_TEST

START_TEST(what_portal_appends_waits_until_the_next_second)
{
	append(file.portal, "resident", FIRST_DAY);
	append(file.portal, "resident", FIRST_DAY);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_seal"), 0);
	ck_assert_int_eq(chain_waiting(file.db), 2);
	tick(FIRST_DAY);
	ck_assert_int_eq(number("SELECT max(id) FROM audit_seal"), 2);
	ck_assert_int_eq(chain_waiting(file.db), 0);
}
END_TEST

START_TEST(moderate_seals_what_waits_before_its_own)
{
	append(file.portal, "resident", FIRST_DAY);
	append(file.moderate, "li", FIRST_DAY);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_seal"), 2);
	ck_assert_ptr_null(verdict().findings);
}
END_TEST

START_TEST(one_transaction_seals_no_more_than_its_share_and_a_tick_the_rest)
{
	attack("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
	    " INSERT INTO audit (at, actor, action, subject, detail) SELECT %lld, 'resident', 'submit', 's', i FROM n",
	    3 * SEALED_AT_ONCE, (long long)FIRST_DAY);
	append(file.moderate, "li", FIRST_DAY);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_seal"), SEALED_AT_ONCE);
	tick(FIRST_DAY);
	ck_assert_int_eq(chain_waiting(file.db), 0);
	ck_assert_int_eq(verdict().sealed, 3 * SEALED_AT_ONCE + 1);
}
END_TEST

static bool
appends_and_refuses(struct db *db, void *details)
{
	(void)details;
	audit_append(db, &(struct audit_entry){ "li", "decide", "submission 1", "" }, FIRST_DAY);
	return false;
}

START_TEST(what_is_undone_leaves_no_gap_in_the_numbers)
{
	append(file.moderate, "li", FIRST_DAY);
	ck_assert_int_eq(writer_run(file.moderate, appends_and_refuses, NULL), REFUSED);
	append(file.moderate, "li", FIRST_DAY);
	ck_assert_int_eq(number("SELECT max(id) FROM audit"), 2);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_seal"), 2);
}
END_TEST

START_TEST(the_schema_lets_nobody_change_or_skip_by_accident)
{
	static const char *const refused[] = {
		"UPDATE audit SET actor = 'x' WHERE id = 1", "DELETE FROM audit WHERE id = 1",
		"INSERT INTO audit VALUES (9, 1, 'a', 'b', 'c', 'd')", "UPDATE audit_seal SET hash = zeroblob(32)",
		"DELETE FROM audit_seal", "INSERT INTO audit_seal VALUES (9, zeroblob(32))",
		"UPDATE audit_head SET last = 1", "DELETE FROM audit_head",
	};

	work_for_days();
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		ck_assert_msg(sqlite3_exec(file.own, refused[i], NULL, NULL, NULL) == SQLITE_CONSTRAINT, "%s", refused[i]);
	ck_assert_ptr_null(verdict().findings);
}
END_TEST

START_TEST(portal_holds_no_key_of_the_audit)
{
	static const unsigned char zeros[KEY_BYTES];
	struct keys portal;

	keys_of_portal(&portal, file.folder);
	ck_assert_mem_eq(portal.audit, zeros, KEY_BYTES);
	ck_assert_mem_eq(portal.audit_head, zeros, KEY_BYTES);
	ck_assert_mem_ne(file.keys.audit, zeros, KEY_BYTES);
	ck_assert_mem_ne(file.keys.audit_head, file.keys.audit, KEY_BYTES);
}
END_TEST

START_TEST(every_part_of_an_entry_is_in_its_seal)
{
	static const unsigned char start[DIGEST_BYTES];
	struct chain_entry whole = { 7, 8, { "ab", 2 }, { "cd", 2 }, { "ef", 2 }, { "gh", 2 } }, other[8];
	unsigned char seal[DIGEST_BYTES], another[DIGEST_BYTES];

	for (size_t i = 0; i < 8; i++)
		other[i] = whole;
	other[0].id = 8;
	other[1].at = 9;
	other[2].actor.data = "xb";
	other[3].action.data = "cx";
	other[4].subject.size = 1;
	other[5].detail = (struct blob){ "gh\0", 3 };
	other[6].actor = (struct blob){ "abc", 3 };   /* the same letters, cut elsewhere */
	other[6].action = (struct blob){ "d", 1 };
	other[7].detail = (struct blob){ NULL, 0 };
	chain_hash(&file.keys, start, &whole, seal);
	for (size_t i = 0; i < 8; i++) {
		chain_hash(&file.keys, start, &other[i], another);
		ck_assert_msg(memcmp(seal, another, DIGEST_BYTES) != 0, "part %zu", i);
	}
	chain_hash(&file.keys, seal, &whole, another);
	ck_assert_mem_ne(seal, another, DIGEST_BYTES);
}
END_TEST

/* Heads ------------------------------------------------------------------------------- */

START_TEST(every_day_that_has_ended_has_a_signed_head)
{
	work_for_days();
	ck_assert_int_eq(number("SELECT count(*) FROM audit_head"), DAYS);
	ck_assert_int_eq(number("SELECT last FROM audit_head WHERE day = '2026-11-24'"), ENTRIES_A_DAY);
	ck_assert_int_eq(number("SELECT last FROM audit_head WHERE day = '2026-11-25'"), 2 * ENTRIES_A_DAY);
	ck_assert_int_eq(number("SELECT entries FROM audit_head WHERE day = '2026-11-25'"), ENTRIES_A_DAY);
	ck_assert_int_eq(number("SELECT audit_head.hash = audit_seal.hash FROM audit_head JOIN audit_seal"
	    " ON id = last WHERE day = '2026-11-25'"), 1);
	ck_assert_int_eq(verdict().heads, DAYS);
}
END_TEST

START_TEST(a_day_without_entries_has_a_head_as_well)
{
	append(file.moderate, "li", FIRST_DAY);
	tick(FIRST_DAY + 3 * DAY);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_head"), 3);
	ck_assert_int_eq(number("SELECT entries FROM audit_head WHERE day = '2026-11-26'"), 0);
	ck_assert_int_eq(number("SELECT last FROM audit_head WHERE day = '2026-11-26'"), 1);
	ck_assert_ptr_null(verdict().findings);
}
END_TEST

START_TEST(what_comes_after_midnight_belongs_to_the_new_day)
{
	int64_t midnight = day_start(day_of(FIRST_DAY) + 1);

	append(file.moderate, "li", midnight - 1);
	append(file.moderate, "li", midnight);
	tick(midnight + 5);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_head"), 1);
	ck_assert_int_eq(number("SELECT last FROM audit_head"), 1);
}
END_TEST

START_TEST(the_day_that_runs_has_no_head_and_no_day_has_two)
{
	append(file.moderate, "li", FIRST_DAY);
	tick(FIRST_DAY + 60);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_head"), 0);
	tick(FIRST_DAY + DAY);
	tick(FIRST_DAY + DAY + 1);
	ck_assert_int_eq(number("SELECT count(*) FROM audit_head"), 1);
}
END_TEST

START_TEST(a_head_is_signed_over_the_line_that_the_public_reads)
{
	struct query *query;
	struct head head = { .last = 0 };
	unsigned char public_key[KEY_BYTES];
	char line[HEAD_LINE];

	work_for_days();
	head_public_key(&file.keys, public_key);
	query = db_query(file.db, audit_heads_query);
	bind_text(query, ":after", "2026-11-24");
	bind_int(query, ":limit", 1);
	while (query_next(query))
		head = head_of_row(query);
	head_line(&head, line);
	ck_assert_int_eq(strncmp(line, "minyi-audit 2026-11-25 20 10 ", 29), 0);
	ck_assert_uint_eq(strlen(line), 29 + 64);
	ck_assert(head_is_signed_by(&head, public_key));
	head.entries++;
	ck_assert(!head_is_signed_by(&head, public_key));
}
END_TEST

START_TEST(the_public_key_is_a_file_that_openssl_reads)
{
	unsigned char key[KEY_BYTES] = { 1, 2, 3 };

	ck_assert_str_eq(head_key_text(file.arena, key), "-----BEGIN PUBLIC KEY-----\n"
	    "MCowBQYDK2VwAyEAAQIDAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n-----END PUBLIC KEY-----\n");
}
END_TEST

/* The mark ------------------------------------------------------------------------------ */

START_TEST(the_mark_follows_the_chain_and_never_goes_back)
{
	struct chain_mark mark;

	work_for_days();
	mark = chain_mark(file.accounts);
	ck_assert_int_eq(mark.end.last, ENTRIES);
	ck_assert_str_eq(mark.head_day, "2026-11-27");
	attacker_prepares();
	attack("DELETE FROM audit_seal WHERE id > 30; DELETE FROM audit WHERE id > 30");
	ck_assert_int_eq(chain_mark_move(file.db, file.accounts, file.accounts_writer, FIRST_DAY), REFUSED);
	ck_assert_int_eq(chain_mark(file.accounts).end.last, ENTRIES);
}
END_TEST

START_TEST(a_mark_that_stands_costs_no_write)
{
	work_for_days();
	ck_assert_int_eq(chain_mark_move(file.db, file.accounts, file.accounts_writer, FIRST_DAY + 99 * DAY), WRITTEN);
	ck_assert_int_eq(chain_mark(file.accounts).end.last, ENTRIES);
	append(file.moderate, "li", FIRST_DAY + DAYS * DAY);
	ck_assert_int_eq(chain_mark_move(file.db, file.accounts, file.accounts_writer, FIRST_DAY), WRITTEN);
	ck_assert_int_eq(chain_mark(file.accounts).end.last, ENTRIES + 1);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		what_moderate_appends_is_sealed_in_the_same_transaction, what_portal_appends_waits_until_the_next_second,
		moderate_seals_what_waits_before_its_own, one_transaction_seals_no_more_than_its_share_and_a_tick_the_rest,
		what_is_undone_leaves_no_gap_in_the_numbers, the_schema_lets_nobody_change_or_skip_by_accident,
		portal_holds_no_key_of_the_audit, every_part_of_an_entry_is_in_its_seal,
		every_day_that_has_ended_has_a_signed_head, a_day_without_entries_has_a_head_as_well,
		what_comes_after_midnight_belongs_to_the_new_day, the_day_that_runs_has_no_head_and_no_day_has_two,
		a_head_is_signed_over_the_line_that_the_public_reads, the_public_key_is_a_file_that_openssl_reads,
		the_mark_follows_the_chain_and_never_goes_back, a_mark_that_stands_costs_no_write, NULL
	};

	return suite_run("chain", tests);
}
