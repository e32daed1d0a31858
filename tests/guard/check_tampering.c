/* Whoever writes into the file, past the programs, is found out. */
#include "chain_file.h"

static void
begin(void)
{
	work_for_days();
	attacker_prepares();
}

START_TEST(the_control_an_audit_that_nobody_touched_is_clean)
{
	struct verdict found;

	begin();
	found = verdict();
	ck_assert_ptr_null(found.findings);
	ck_assert_int_eq(found.sealed, ENTRIES);
	ck_assert_int_eq(found.waiting, 0);
	ck_assert_int_eq(found.heads, DAYS);
	all_as_before();
	ck_assert_ptr_null(verdict().findings);
	append(file.portal, "resident", FIRST_DAY + DAYS * DAY);
	found = verdict();
	ck_assert_ptr_null(found.findings);
	ck_assert_int_eq(found.waiting, 1);
}
END_TEST

START_TEST(every_column_that_is_altered_is_found)
{
	static const char *const changes[] = { "at = at + 1", "actor = 'wang'", "action = 'reply'",
		"subject = 'submission 1'", "detail = ''", "detail = detail || char(0) || 'x'" };

	begin();
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		attack("UPDATE audit SET %s WHERE id = 17", changes[i]);
		finds(ENTRY_ALTERED, 17, "第 17 条被改动");
		all_as_before();
	}
}
END_TEST

START_TEST(the_first_and_the_last_entry_are_no_exceptions)
{
	begin();
	attack("UPDATE audit SET detail = 'x' WHERE id = 1");
	finds(ENTRY_ALTERED, 1, "第 1 条被改动");
	all_as_before();
	attack("UPDATE audit SET detail = 'x' WHERE id = %d", ENTRIES);
	finds(ENTRY_ALTERED, ENTRIES, "第 40 条被改动");
}
END_TEST

START_TEST(only_the_first_of_several_alterations_is_named)
{
	begin();
	attack("UPDATE audit SET detail = 'x' WHERE id IN (9, 5, 30)");
	finds(ENTRY_ALTERED, 5, "第 5 条");
	ck_assert_ptr_null(verdict().findings->next);
}
END_TEST

START_TEST(a_deleted_entry_is_found_wherever_it_stood)
{
	static const int places[] = { 1, 2, 20, 39 };

	begin();
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		attack("DELETE FROM audit WHERE id = %d", places[i]);
		finds(ENTRY_DELETED, places[i], "被删除");
		attack("DELETE FROM audit_seal WHERE id = %d", places[i]);
		finds(ENTRY_DELETED, places[i], "被删除");
		all_as_before();
	}
	attack("DELETE FROM audit WHERE id = %d", ENTRIES);
	finds(TAIL_CUT, ENTRIES, "末尾被截断");
}
END_TEST

/* Numbers anew, so that no gap tells. */
static void
shift(const char *table, int from, int by)
{
	attack("UPDATE %s SET id = -id WHERE id >= %d; UPDATE %s SET id = -id + %d WHERE id < 0", table, from, table, by);
}

START_TEST(a_deleted_entry_is_found_when_the_rest_is_numbered_anew)
{
	begin();
	attack("DELETE FROM audit WHERE id = 12");
	shift("audit", 13, -1);
	finds(ENTRY_DELETED, 12, "第 12 条被删除");
	attack("DELETE FROM audit_seal WHERE id = 12");
	shift("audit_seal", 13, -1);
	finds(ENTRY_DELETED, 12, "第 12 条被删除");
	all_as_before();
	attack("DELETE FROM audit WHERE id IN (12, 13, 14); DELETE FROM audit_seal WHERE id IN (12, 13, 14)");
	shift("audit", 15, -3);
	shift("audit_seal", 15, -3);
	finds(ENTRY_DELETED, 12, "第 12 条起被删除，一共 3 条");
}
END_TEST

START_TEST(an_inserted_entry_is_found_with_and_without_a_seal)
{
	begin();
	shift("audit", 12, 1);
	attack("INSERT INTO audit VALUES (12, %lld, 'li', 'decide', 'submission 1', 'refused')", (long long)FIRST_DAY);
	finds(ENTRY_INSERTED, 12, "第 12 条是后来插入的");
	shift("audit_seal", 12, 1);
	attack("INSERT INTO audit_seal VALUES (12, randomblob(32))");
	finds(ENTRY_INSERTED, 12, "第 12 条是后来插入的");
	all_as_before();
	attack("INSERT INTO audit VALUES (0, %lld, 'li', 'decide', 'submission 1', '')", (long long)FIRST_DAY);
	finds(ENTRY_INSERTED, 1, "插入");
}
END_TEST

static void
swap(const char *table, int a, int b)
{
	attack("UPDATE %s SET id = -1 WHERE id = %d; UPDATE %s SET id = %d WHERE id = %d; UPDATE %s SET id = %d WHERE id = -1",
	    table, a, table, a, b, table, b);
}

START_TEST(two_swapped_entries_are_found_near_and_far)
{
	begin();
	swap("audit", 12, 13);
	finds(ENTRY_REORDERED, 12, "次序被调换（和第 13 条）");
	swap("audit_seal", 12, 13);
	finds(ENTRY_REORDERED, 12, "次序被调换（和第 13 条）");
	all_as_before();
	swap("audit", 5, 33);
	finds(ENTRY_REORDERED, 5, "次序被调换（和第 33 条）");
	swap("audit_seal", 5, 33);
	finds(ENTRY_REORDERED, 5, "次序被调换（和第 33 条）");
}
END_TEST

START_TEST(an_entry_that_was_moved_is_found)
{
	begin();
	swap("audit", 12, 13);   /* 12 behind 15, the others one up */
	swap("audit", 13, 14);
	swap("audit", 14, 15);
	finds(ENTRY_REORDERED, 12, "次序被调换（和第 15 条）");
}
END_TEST

START_TEST(a_tail_that_is_cut_off_is_found)
{
	begin();
	attack("DELETE FROM audit WHERE id > 36");
	finds(TAIL_CUT, 37, "第 37 条起，末尾被截断");
	attack("DELETE FROM audit_seal WHERE id > 36");
	finds(TAIL_CUT, 37, "第 37 条起，末尾被截断");
}
END_TEST

START_TEST(a_tail_cut_off_on_the_same_day_is_found_by_the_mark)
{
	begin();
	append(file.moderate, "li", FIRST_DAY + DAYS * DAY);
	append(file.moderate, "li", FIRST_DAY + DAYS * DAY);
	tick(FIRST_DAY + DAYS * DAY + 1);
	attack("DELETE FROM audit WHERE id = 42; DELETE FROM audit_seal WHERE id = 42");
	finds(TAIL_CUT, 42, "staff.db 记着已有 42 条");
	append(file.moderate, "zhao", FIRST_DAY + DAYS * DAY + 5);
	tick(FIRST_DAY + DAYS * DAY + 6);
	finds(TAIL_CUT, 42, "末尾被截断后又接着写过");
}
END_TEST

START_TEST(a_tail_that_is_cut_and_sealed_anew_is_found_by_the_heads_alone)
{
	struct verdict found;

	begin();
	attack("DELETE FROM audit WHERE id > 25; DELETE FROM audit_seal WHERE id > 25");
	for (int i = 0; i < 20; i++)
		append(file.moderate, "zhao", FIRST_DAY + DAYS * DAY);
	found = audit_verdict(file.db, NULL, file.arena, &file.keys, false);
	ck_assert_ptr_nonnull(found.findings);
	ck_assert_int_eq(found.findings->kind, HEAD_ALTERED);
	ck_assert_ptr_nonnull(strstr(found.findings->sentence, "2026-11-26 的每日指纹：第 30 条和那天签名时不同"));
}
END_TEST

START_TEST(a_seal_that_is_altered_or_gone_is_found)
{
	begin();
	attack("UPDATE audit_seal SET hash = randomblob(32) WHERE id = 8");
	finds(SEAL_ALTERED, 8, "第 8 条的印记被改动");
	all_as_before();
	attack("DELETE FROM audit_seal WHERE id = 8");
	finds(SEAL_MISSING, 8, "第 8 条的印记被删除");
	all_as_before();
	attack("INSERT INTO audit_seal VALUES (0, randomblob(32))");
	finds(SEAL_ALTERED, 1, "印记被改动");
	all_as_before();
	attack("PRAGMA ignore_check_constraints = ON; UPDATE audit_seal SET hash = x'00' WHERE id = 8");
	finds(SEAL_ALTERED, 8, "第 8 条的印记被改动");
}
END_TEST

START_TEST(a_changed_head_is_found)
{
	static const char *const changes[] = { "last = last + 1", "entries = entries - 1", "hash = randomblob(32)",
		"signature = randomblob(64)", "signer = randomblob(32)" };

	begin();
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		attack("UPDATE audit_head SET %s WHERE day = '2026-11-25'", changes[i]);
		finds(HEAD_ALTERED, 0, "2026-11-25 的每日指纹：签名不对");
		all_as_before();
	}
}
END_TEST

START_TEST(a_head_replaced_by_an_older_one_is_found)
{
	begin();
	attack("UPDATE audit_head SET (last, entries, hash, signature) ="
	    " (SELECT last, entries, hash, signature FROM kept_head WHERE day = '2026-11-24') WHERE day = '2026-11-26'");
	finds(HEAD_ALTERED, 0, "2026-11-26 的每日指纹：签名不对");
}
END_TEST

START_TEST(a_head_that_is_gone_is_found_first_middle_or_last)
{
	begin();
	attack("DELETE FROM audit_head WHERE day = '2026-11-24'");
	finds(HEAD_ALTERED, 0, "条数和前一天接不上");
	all_as_before();
	attack("DELETE FROM audit_head WHERE day = '2026-11-26'");
	ck_assert_ptr_nonnull(verdict().findings);
	all_as_before();
	attack("DELETE FROM audit_head WHERE day = '2026-11-27'");
	finds(HEAD_MISSING, 0, "最新的是 2026-11-27 的");
	attack("DELETE FROM audit_head");
	finds(HEAD_MISSING, 0, "每日指纹缺了");
}
END_TEST

START_TEST(a_recent_verdict_looks_at_the_last_days_only)
{
	struct verdict found;

	begin();
	attack("UPDATE audit SET detail = 'x' WHERE id = 3");
	found = audit_verdict(file.db, file.accounts, file.arena, &file.keys, true);
	ck_assert_ptr_null(found.findings);
	attack("UPDATE audit SET detail = 'x' WHERE id = 35");
	found = audit_verdict(file.db, file.accounts, file.arena, &file.keys, true);
	ck_assert_int_eq(found.findings->entry, 35);
}
END_TEST

START_TEST(with_another_key_nothing_fits)
{
	begin();
	file.keys.audit[0] ^= 1;
	finds(ENTRY_ALTERED, 1, "第 1 条");
}
END_TEST

/* The property: whatever is done to what was sealed, something is found --------------- */

static int
between(int least, int most)
{
	return least + rand() % (most - least + 1);
}

static void
mutate_entry(void)
{
	static const char *const changes[] = { "at = at - 1", "actor = actor || 'x'", "action = 'sign-in'",
		"subject = 'submission 7'", "detail = substr(detail, 2)" };

	attack("UPDATE audit SET %s WHERE id = %d", changes[between(0, 4)], between(1, ENTRIES));
}

static void
mutate_by_deletion(void)
{
	int place = between(1, ENTRIES), count = between(1, 4);
	bool seals = between(0, 1), anew = between(0, 1);

	for (int i = 0; i <= seals; i++) {
		const char *table = i == 0 ? "audit" : "audit_seal";

		attack("DELETE FROM %s WHERE id BETWEEN %d AND %d", table, place, place + count - 1);
		if (anew)
			shift(table, place + count, -count);
	}
}

static void
mutate_by_insertion(void)
{
	int place = between(1, ENTRIES);

	shift("audit", place, 1);
	attack("INSERT INTO audit VALUES (%d, %lld, 'li', 'decide', 'submission 1', 'x%d')", place,
	    (long long)FIRST_DAY, rand());
	if (between(0, 1)) {
		shift("audit_seal", place, 1);
		attack("INSERT INTO audit_seal VALUES (%d, randomblob(32))", place);
	}
}

static void
mutate_order(void)
{
	int a = between(1, ENTRIES - 1), b = between(a + 1, ENTRIES);

	swap("audit", a, b);
	if (between(0, 1))
		swap("audit_seal", a, b);
}

static void
mutate_tail(void)
{
	int last = between(0, ENTRIES - 1);

	attack("DELETE FROM audit WHERE id > %d", last);
	if (between(0, 2) > 0)
		attack("DELETE FROM audit_seal WHERE id > %d", last);
}

static void
mutate_seal(void)
{
	int place = between(1, ENTRIES);

	if (between(0, 1))
		attack("UPDATE audit_seal SET hash = randomblob(32) WHERE id = %d", place);
	else
		attack("DELETE FROM audit_seal WHERE id %s %d", between(0, 1) ? "=" : ">=", place);
}

static void
mutate_head(void)
{
	static const char *const changes[] = {
		"UPDATE audit_head SET last = last + 1", "UPDATE audit_head SET entries = entries - 1",
		"UPDATE audit_head SET hash = randomblob(32)", "UPDATE audit_head SET signature = randomblob(64)",
		"UPDATE audit_head SET signer = randomblob(32)", "DELETE FROM audit_head",
		"UPDATE audit_head SET day = '2026-12-31'",
	};

	attack("%s WHERE day = '2026-11-%d'", changes[between(0, 6)], between(24, 27));
}

START_TEST(of_fourteen_hundred_random_attacks_every_one_is_found)
{
	static void (*const mutations[])(void) = { mutate_entry, mutate_by_deletion, mutate_by_insertion,
		mutate_order, mutate_tail, mutate_seal, mutate_head };
	enum { KINDS = sizeof(mutations) / sizeof(mutations[0]) };

	begin();
	srand(20261124);
	for (int i = 0; i < 1400; i++) {
		mutations[i % KINDS]();
		if (i % 5 == 0)
			mutations[between(0, KINDS - 2)]();
		ck_assert_msg(verdict().findings != NULL, "attack %d of kind %d was not found", i, i % KINDS);
		all_as_before();
		arena_reset(file.arena);
		if (i % 100 == 0)
			ck_assert_msg(verdict().findings == NULL, "after attack %d the control is not clean", i);
	}
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		the_control_an_audit_that_nobody_touched_is_clean, every_column_that_is_altered_is_found,
		the_first_and_the_last_entry_are_no_exceptions, only_the_first_of_several_alterations_is_named,
		a_deleted_entry_is_found_wherever_it_stood, a_deleted_entry_is_found_when_the_rest_is_numbered_anew,
		an_inserted_entry_is_found_with_and_without_a_seal, two_swapped_entries_are_found_near_and_far,
		an_entry_that_was_moved_is_found, a_tail_that_is_cut_off_is_found,
		a_tail_cut_off_on_the_same_day_is_found_by_the_mark,
		a_tail_that_is_cut_and_sealed_anew_is_found_by_the_heads_alone, a_seal_that_is_altered_or_gone_is_found,
		a_changed_head_is_found, a_head_replaced_by_an_older_one_is_found,
		a_head_that_is_gone_is_found_first_middle_or_last, a_recent_verdict_looks_at_the_last_days_only,
		with_another_key_nothing_fits, of_fourteen_hundred_random_attacks_every_one_is_found, NULL
	};

	return suite_run("tampering", tests);
}
