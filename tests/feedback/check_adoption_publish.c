/* Adoption reports in public: what was published stays, and is corrected in the open. */
#include "office.h"

static void
rate(int64_t project, int ratings, int value)
{
	for (int i = 0; i < ratings; i++)
		submitted(project, value, "");
}

/* Publication -------------------------------------------------------------------- */

START_TEST(a_draft_is_never_public)
{
	struct adoption *adoption = with_item(draft_for(AUGUST), "adopted");

	ck_assert_ptr_null(adoption_published(desk.db, desk.arena, AUGUST));
	ck_assert_ptr_null(adoptions_published(desk.db, desk.arena));
	ck_assert_ptr_nonnull(adoptions(desk.db, desk.arena));
	published(adoption);
	ck_assert_int_eq(adoption_published(desk.db, desk.arena, AUGUST)->item_count, 1);
	ck_assert_int_eq(adoptions_published(desk.db, desk.arena)->item_count, 1);
}
END_TEST

START_TEST(a_period_that_goes_on_or_an_empty_report_is_not_published)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_hand hand;
	int64_t september = INT64_C(1788192000);   /* 2026-09-01 00:00 in the county */

	ck_assert_ptr_nonnull(strstr(adoption_publish_problem(adoption, september), "至少写一个"));
	adoption = with_item(adoption, "adopted");
	ck_assert_ptr_nonnull(strstr(adoption_publish_problem(adoption, september - 1), "还没有结束"));
	ck_assert_ptr_null(adoption_publish_problem(adoption, september));
	hand = hand_on(adoption);
	ck_assert_int_eq(adoption_publish(desk.moderate, desk.arena, &hand), REFUSED);
	ck_assert_int_eq(afresh(adoption)->published_at, 0);
}
END_TEST

START_TEST(published_figures_do_not_drift)
{
	struct submission *submission = submitted(1, 1, "路灯不亮");
	struct adoption *adoption;

	rate(1, 9, 5);
	adoption = published(with_item(draft_for(AUGUST), "adopted"));
	ck_assert_int_eq(adoption->figures.received, 1);
	ck_assert_int_eq(adoption->figures.ratings.total, 10);
	ck_assert_int_eq(adoption->figures.lows->low, 1);
	writer_do(desk.portal, submission_withdraw(desk.arena, submission->id, submission->version, clock_now()));
	adoption = adoption_published(desk.db, desk.arena, AUGUST);
	ck_assert_int_eq(adoption->figures.received, 1);
	ck_assert_int_eq(adoption->figures.ratings.total, 10);
	ck_assert_int_eq(adoption->figures.ratings.count[1], 1);
	ck_assert_str_eq(adoption->figures.lows->name, "农贸市场");
}
END_TEST

START_TEST(what_was_published_is_neither_taken_back_nor_cut)
{
	struct adoption *adoption = published(with_item(draft_for(AUGUST), "adopted"));
	struct adoption_entry entry = entry_of("又一条", "studying", "");
	struct adoption_hand hand = hand_on(adoption);

	ck_assert_int_eq(adoption_publish(desk.moderate, desk.arena, &hand), REFUSED);
	ck_assert_int_eq(adoption_item_remove(desk.moderate, desk.arena, &hand, adoption->items->id), REFUSED);
	ck_assert_int_eq(put(adoption, &entry), REFUSED);
	ck_assert(desk_refuses("UPDATE adoption_report SET published_at = NULL"));
	ck_assert(desk_refuses("UPDATE adoption_report SET received = 9"));
	ck_assert(desk_refuses("DELETE FROM adoption_report"));
	ck_assert(desk_refuses("DELETE FROM adoption_item"));
	ck_assert(desk_refuses("INSERT INTO adoption_item VALUES (9, 1, 9, 'a', 1, 'studying', '', 'b', '')"));
}
END_TEST

START_TEST(a_correction_leaves_a_note_an_entry_and_what_stood_there)
{
	struct adoption *adoption = published(with_item(draft_for(AUGUST), "adopted"));
	struct adoption_texts texts = { "问了三件事", "", "2026-10-05" };
	struct adoption_entry entry = entry_of("路灯不亮", "partly", "装了 10 盏");

	ck_assert_ptr_nonnull(adoption_texts_problems(adoption, &texts, "").note);
	ck_assert_int_eq(adoption_texts_problems(adoption, &texts, "写清楚").count, 0);
	entry.item = adoption->items->id;
	ck_assert_ptr_nonnull(adoption_entry_problems(desk.db, desk.arena, adoption, &entry, "").note);
	ck_assert_int_eq(put(adoption, &entry), WRITTEN);
	adoption = adoption_published(desk.db, desk.arena, AUGUST);
	ck_assert_int_ne(adoption->corrected_at, 0);
	ck_assert_str_eq(adoption->corrections->note, "改一处错字");
	ck_assert_ptr_nonnull(strstr(adoption->corrections->earlier, "装了 12 盏"));
	ck_assert_int_eq(adoption_sums(adoption->items).partly, 1);
	ck_assert_str_eq(desk_text(AUDITED " WHERE action = 'adoption-correct'"),
	    "wang/adoption-correct/adoption 2026-08/item 1 partly");
	ck_assert(desk_refuses("DELETE FROM adoption_correction"));
}
END_TEST

START_TEST(every_step_is_in_the_audit)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_hand hand = hand_on(adoption);
	struct adoption_texts texts = { "问了三件事", "电话里也收", "" };

	ck_assert_int_eq(adoption_write(desk.moderate, desk.arena, &hand, &texts), WRITTEN);
	adoption = published(with_item(afresh(adoption), "declined"));
	ck_assert_str_eq(desk_text("SELECT group_concat(action, ' ') FROM (SELECT action FROM audit ORDER BY id)"),
	    "adoption-new adoption-texts adoption-item-new adoption-publish");
	ck_assert_int_eq(adoption->version, 4);
	ck_assert_int_eq(adoption->corrected_at, 0);
}
END_TEST

/* CSV ------------------------------------------------------------------------------ */

static char sheet[1 << 16];

static bool
collect(void *length, const char *data, size_t size)
{
	size_t *at = length;

	memcpy(sheet + *at, data, size);
	*at += size;
	sheet[*at] = '\0';
	return true;
}

static bool
refuse_all(void *unused, const char *data, size_t size)
{
	(void)unused, (void)data, (void)size;
	return false;
}

START_TEST(the_csv_holds_figures_and_items_and_no_formula)
{
	struct adoption *adoption = draft_for(AUGUST);
	struct adoption_entry entry = entry_of("=HYPERLINK(\"x\")", "partly", "装了\n“一半”\"");
	size_t length = 0;

	submitted(1, 2, "路灯");
	ck_assert_int_eq(put(adoption, &entry), WRITTEN);
	adoption = published(afresh(adoption));
	ck_assert(adoption_export(desk.arena, adoption, collect, &length));
	ck_assert_int_eq(strncmp(sheet, "\xEF\xBB\xBF\"期间\",\"类别\",", 12), 0);
	ck_assert_ptr_nonnull(strstr(sheet, "\r\n\"2026-08\",\"合计\",\"1\",\"收到意见\",\"1\",\"\","));
	ck_assert_ptr_nonnull(strstr(sheet, "\"合计\",\"4\",\"部分采纳\",\"1\""));
	ck_assert_ptr_nonnull(strstr(sheet, "\"评价\",\"4\",\"不满意\",\"1\",\"1\""));
	ck_assert_ptr_nonnull(strstr(sheet, "\"意见\",\"1\",\"'=HYPERLINK(\"\"x\"\")\",\"3\",\"\",\"部分采纳\","
	    "\"装了\n“一半”\"\"\",\"商务局\",\"\"\r\n"));
	ck_assert(!adoption_export(desk.arena, adoption, refuse_all, NULL));
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		a_draft_is_never_public,
		a_period_that_goes_on_or_an_empty_report_is_not_published,
		published_figures_do_not_drift,
		what_was_published_is_neither_taken_back_nor_cut,
		a_correction_leaves_a_note_an_entry_and_what_stood_there,
		every_step_is_in_the_audit,
		the_csv_holds_figures_and_items_and_no_formula,
		NULL
	};

	return suite_run("adoption publication", tests);
}
