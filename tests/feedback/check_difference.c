/* What was changed between two texts, character by character. */
#include "desk.h"

#include "feedback/difference.h"

/* Written as one line: [-removed-] and {+added+}. */
static const char *
written(const char *before, const char *after)
{
	const char *text = "";

	for (const struct difference *part = difference_of(desk.arena, before, after); part != NULL; part = part->next)
		text = arena_text(desk.arena, part->kind == SAME ? "%s%s" : part->kind == REMOVED ? "%s[-%s-]" : "%s{+%s+}",
		    text, part->text);
	return text;
}

START_TEST(what_was_changed_stands_between_what_was_not)
{
	ck_assert_str_eq(written("路灯修好了", "路灯已经修好了"), "路灯{+已经+}修好了");
	ck_assert_str_eq(written("路灯已经修好了", "路灯修好了"), "路灯[-已经-]修好了");
	ck_assert_str_eq(written("8 月 20 日前办完", "8 月 24 日前办完"), "8 月 2[-0-]{+4+} 日前办完");
	ck_assert_str_eq(written("一样", "一样"), "一样");
	ck_assert_str_eq(written("", "新的"), "{+新的+}");
	ck_assert_str_eq(written("旧的", ""), "[-旧的-]");
	ck_assert_str_eq(written("", ""), "");
	ck_assert_str_eq(written("甲乙", "丙丁"), "[-甲乙-]{+丙丁+}");
}
END_TEST

static const char *
joined(const char *before, const char *after, int without)
{
	const char *text = "";

	for (const struct difference *part = difference_of(desk.arena, before, after); part != NULL; part = part->next)
		if ((int)part->kind != without)
			text = arena_text(desk.arena, "%s%s", text, part->text);
	return text;
}

/* Random texts of few letters, so that much is common. */
static const char *
random_text(unsigned *state, int most)
{
	static const char *const letters[] = { "路", "灯", "a", "\n", "修", "🏮" };
	const char *text = "";
	int length;

	*state = *state * 1664525 + 1013904223;
	length = (int)(*state >> 8) % (most + 1);
	for (int i = 0; i < length; i++) {
		*state = *state * 1664525 + 1013904223;
		text = arena_text(desk.arena, "%s%s", text, letters[(*state >> 16) % 6]);
	}
	return text;
}

START_TEST(both_texts_can_be_put_together_again)
{
	unsigned state = 20260817;

	for (int i = 0; i < 500; i++) {
		const char *before = random_text(&state, 30), *after = random_text(&state, 30);

		ck_assert_str_eq(joined(before, after, ADDED), before);
		ck_assert_str_eq(joined(before, after, REMOVED), after);
	}
}
END_TEST

START_TEST(the_longest_answers_are_compared_too)
{
	const char *before = "", *after = "";

	for (int i = 0; i < 500; i++) {
		before = arena_text(desk.arena, "%s路灯", before);
		after = arena_text(desk.arena, "%s灯修", after);
	}
	ck_assert_str_eq(joined(before, after, ADDED), before);
	ck_assert_str_eq(joined(before, after, REMOVED), after);
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		what_was_changed_stands_between_what_was_not, both_texts_can_be_put_together_again,
		the_longest_answers_are_compared_too, NULL
	};

	return suite_run("difference", tests);
}
