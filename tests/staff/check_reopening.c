/* The conflict's page opens the item again with everything that was typed. */
#include "staff/undoing.h"

/* The value of the n-th hidden field of that name on the page as a browser
 * sends it; "" after the last. */
static const char *
hidden(const char *name, int n)
{
	const char *at = body(), *mark = words("type=\"hidden\" name=\"%s\" value=\"", name), *from;
	static char value[4096];
	size_t length = 0;

	at = strstr(at, "name=\"again\"");   /* the form's other fields come after it */
	ck_assert_ptr_nonnull(at);
	while ((at = strstr(at, mark)) != NULL && n-- > 0)
		at++;
	if (at == NULL)
		return "";
	for (from = at + strlen(mark); *from != '"'; length++)
		if (strncmp(from, "&lt;", 4) == 0 || strncmp(from, "&gt;", 4) == 0) {
			value[length] = from[1] == 'l' ? '<' : '>';
			from += 4;
		} else {
			value[length] = *from++;
		}
	value[length] = '\0';
	return encoded(value);
}

static void
press_again(int64_t number)
{
	char fields[4096];
	const char *version = strstr(body(), "name=\"version\" value=\"");
	static const char *const names[] = { "verdict", "reason", "filling", "text", "span", "cover", "ask", "state" };

	ck_assert(says("带着我填的内容再看这一条"));
	snprintf(fields, sizeof(fields), "again=1&version=%d", atoi(version + strlen("name=\"version\" value=\"")));
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		for (int n = 0; hidden(names[i], n)[0] != '\0'; n++) {
			size_t length = strlen(fields);

			snprintf(fields + length, sizeof(fields) - length, "&%s=%s", names[i], hidden(names[i], n));
		}
	post(moderate_routes, words("/staff/submissions/%lld/decision", (long long)number), fields);
}

static void
send_on_version_1(int64_t number, const char *fields)
{
	post(moderate_routes, words("/staff/submissions/%lld/decision", (long long)number), words("version=1&%s", fields));
	ck_assert_int_eq(answer.status, CONFLICT);
}

/* Ann has hidden it; Bob, whose page is older, sends his. */
static int64_t
hidden_by_ann(const char *text)
{
	int64_t number = submit(A_PROJECT, 2, text);

	sign_in_as("ann", "moderator");
	decide_on(number, "verdict=hidden&reason=private");
	sign_in_as("bob", "moderator");
	return number;
}

START_TEST(a_masked_text_comes_back_with_its_lines_its_reason_and_its_wish)
{
	int64_t number = hidden_by_ann("请联系王小明\n<b>路</b>一直没修");

	send_on_version_1(number, words("verdict=masked&reason=mask2&ask=1&text=%s", encoded("请联系▇▇▇\n<b>路</b>一直没修")));
	press_again(number);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says(">请联系▇▇▇\n&lt;b&gt;路&lt;/b&gt;一直没修</textarea>"));
	ck_assert(says("data-mask open"));
	ck_assert(says("value=\"mask2\" selected"));
	ck_assert(says("id=\"ask-masked\" value=\"1\" checked"));
	ck_assert(says("现在的结论：不公开，转办"));
	ck_assert(says(words("name=\"version\" value=\"%lld\"", (long long)version_of(number))));
	ck_assert_int_eq(site_number("SELECT count(*) FROM decision"), 1);
}
END_TEST

START_TEST(a_reason_with_its_blank_filled_comes_back)
{
	int64_t number = hidden_by_ann("说的不是这个项目");

	send_on_version_1(number, words("verdict=hidden&reason=off&filling=%s", encoded("县水利局")));
	press_again(number);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("value=\"off\" selected"));
	ck_assert(says("value=\"县水利局\""));
}
END_TEST

START_TEST(ticked_places_come_back_as_they_were)
{
	int64_t number = submit(A_PROJECT, 2, "路灯坏了，一直没修");

	site_run("UPDATE submission SET body = '打 13812345678 或 13912345678'");
	sign_in_as("ann", "moderator");
	decide_on(number, "verdict=hidden&reason=private");
	sign_in_as("bob", "moderator");
	send_on_version_1(number, words("verdict=masked&reason=mask&text=%s&cover=4-11-word&span=4-11&cover=20-11-block",
	    encoded("打 13812345678 或 13912345678")));
	press_again(number);
	ck_assert(says("value=\"4-11\" checked"));
	ck_assert(says("value=\"20-11\""));
	ck_assert(!says("value=\"20-11\" checked"));
	ck_assert(says("value=\"4-11-word\" selected"));
	ck_assert(says("打 ［电话已遮盖］ 或 13912345678</textarea>"));
}
END_TEST

START_TEST(a_number_that_its_author_wrote_meanwhile_is_ticked_of_itself)
{
	int64_t number = submit(A_PROJECT, 4, "路灯坏了，一直没修");

	sign_in_as("bob", "moderator");
	ck_assert_int_eq(writer_do(visit.writer, submission_correct(visit.arena, site_number("SELECT id FROM submission"), 1, "打 13812345678", SITE_NOW)),
	    WRITTEN);
	send_on_version_1(number, words("verdict=masked&reason=mask&text=%s", encoded("▇▇坏了，一直没修")));
	press_again(number);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("value=\"4-11\" checked"));
	ck_assert(says("▇▇坏了，一直没修</textarea>"));
}
END_TEST

START_TEST(while_a_colleagues_decision_pends_the_conflict_keeps_what_was_typed)
{
	int64_t number = submit(A_PROJECT, 4, "请联系王小明，路一直没修");
	const char *typed = words("verdict=masked&reason=mask&text=%s", encoded("请联系▇▇▇，路一直没修"));

	site_undo_seconds(10);
	sign_in_as("ann", "moderator");
	propose_on(number, "verdict=published");
	sign_in_as("bob", "moderator");
	send_on_version_1(number, typed);
	press_again(number);
	ck_assert_int_eq(answer.status, CONFLICT);
	time_passes(10);
	press_again(number);   /* on the version of before: Ann's is in force now */
	ck_assert_int_eq(answer.status, CONFLICT);
	press_again(number);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("现在的结论：通过并公开"));
	ck_assert(says("请联系▇▇▇，路一直没修</textarea>"));
}
END_TEST

START_TEST(the_list_it_was_opened_from_comes_along)
{
	int64_t number = hidden_by_ann("说的不是这个项目");

	send_on_version_1(number, "verdict=hidden&reason=off&state=hidden");
	press_again(number);
	ck_assert_int_eq(answer.status, OK);
	ck_assert(says("name=\"state\" value=\"hidden\""));
}
END_TEST

START_TEST(what_was_withdrawn_is_not_offered_again)
{
	int64_t number = submit(A_PROJECT, 4, "我想撤回的话");

	sign_in_as("bob", "moderator");
	ck_assert_int_eq(writer_do(visit.writer, submission_withdraw(visit.arena, site_number("SELECT id FROM submission"), 1, SITE_NOW)), WRITTEN);
	send_on_version_1(number, "verdict=published");
	ck_assert(!says("带着我填的内容再看这一条"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("staff reopening");
	TCase *all = tcase_create("reopening");

	tcase_set_timeout(all, 120);
	tcase_add_checked_fixture(all, site_open, site_close);
	tcase_add_test(all, a_masked_text_comes_back_with_its_lines_its_reason_and_its_wish);
	tcase_add_test(all, a_reason_with_its_blank_filled_comes_back);
	tcase_add_test(all, ticked_places_come_back_as_they_were);
	tcase_add_test(all, a_number_that_its_author_wrote_meanwhile_is_ticked_of_itself);
	tcase_add_test(all, while_a_colleagues_decision_pends_the_conflict_keeps_what_was_typed);
	tcase_add_test(all, the_list_it_was_opened_from_comes_along);
	tcase_add_test(all, what_was_withdrawn_is_not_offered_again);
	suite_add_tcase(suite, all);
	return run_suite(suite);
}
