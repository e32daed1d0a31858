/* What somebody must have got from us: form tokens, proofs, numbers and 查询码. */
#include "fuzz.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "feedback/submission.h"
#include "guard/keys.h"
#include "guard/receipt.h"
#include "guard/stamp.h"
#include "guard/token.h"

static const struct keys keys = { .form = "a key", .device = "another", .receipt = "a third" };

/* Made here, it is good until its time is over; changed in any place, or for
 * another form or bond, it is forged.  What nobody made never is anything else. */
void
fuzz_tokens(struct input *input)
{
	int64_t now = 1 + (int64_t)take_number(input, UINT32_MAX) * (1 + take_byte(input)), late = take_number(input, 4 * TOKEN_SECONDS);
	uint32_t place = take_number(input, 65536);
	uint8_t  change = take_byte(input);
	const char *form = take_line(input, 0), *bond = take_line(input, 0), *shown = take_line(input, 0);
	char *token = token_make(input->arena, keys.form, form, bond, now), *mended;
	struct stamp stamp;
	enum token_verdict verdict = token_check(keys.form, form, bond, token, now + late);

	MUST(verdict == (late < TOKEN_SECONDS ? TOKEN_GOOD : verdict) && verdict != TOKEN_FORGED);
	MUST(late <= TOKEN_SECONDS + 60 || verdict == TOKEN_STALE);
	MUST(token_check(keys.receipt, form, bond, token, now) == TOKEN_FORGED);
	MUST(token_check(keys.form, arena_text(input->arena, "%s/", form), bond, token, now) == TOKEN_FORGED);
	MUST(token_check(keys.form, form, arena_text(input->arena, "%s0", bond), token, now) == TOKEN_FORGED);
	MUST(token_check(keys.form, form, bond, token, now - 600) == TOKEN_STALE);   /* made before the clock was set back */
	MUST(token_check(keys.form, form, bond, shown, now) == TOKEN_FORGED || strcmp(shown, token) == 0);
	MUST(!receipt_proof_holds(&keys, now, shown, now));
	if (stamp_parse(shown, &stamp))
		MUST(strcmp(stamp_text(input->arena, &stamp), shown) == 0 && stamp.time >= 0);
	mended = arena_copy(input->arena, token, strlen(token));
	mended[place % strlen(mended)] ^= (char)(change == 0 ? 1 : change);
	MUST(token_check(keys.form, form, bond, mended, now) == TOKEN_FORGED);
	token = receipt_proof(&keys, input->arena, now, now);
	MUST(receipt_proof_holds(&keys, now, token, now + late) == (late <= PROOF_SECONDS));
	MUST(!receipt_proof_holds(&keys, now + 1, token, now));
}

/* A number or a code as people write it down: in groups, in full width. */
static char *
written(struct input *input, const char *digits)
{
	static const char *const between[] = { "", " ", "-", "　", "－", "—", "\t", "\u00A0" };
	char *out = arena_take(input->arena, 8 * strlen(digits) + 1), *to = out;

	for (; *digits != '\0'; digits++) {
		uint8_t how = take_byte(input);

		to = stpcpy(to, between[how % 8]);
		to += how & 0x80 ? sprintf(to, "\xEF\xBC%c", 0x90 + (*digits - '0')) : sprintf(to, "%c", *digits);
	}
	return out;
}

static void
must_be_digits(const char *text, size_t count)
{
	MUST(strlen(text) == count && strspn(text, "0123456789") == count);
}

/* What is typed where a number and a 查询码 are asked for. */
void
fuzz_lookup(struct input *input)
{
	int64_t day = day_of_date((struct date){ 2010, 1, 1 }) + take_number(input, 90 * 365), sequence = 1 + take_number(input, 99990);
	int64_t number = submission_number(day, sequence), read;
	char *code = arena_text(input->arena, "%08u", take_number(input, 100000000)), *typed, *digits;

	MUST(number > 0 && submission_number(day, 99991) == 0 && submission_number(day, 0) == 0);
	MUST(submission_number_parse(input->arena, submission_number_text(input->arena, number)) == number);
	MUST(submission_number_parse(input->arena, written(input, arena_text(input->arena, "%lld", (long long)number))) == number);
	MUST(strcmp(receipt_code_parse(input->arena, written(input, code)), code) == 0);

	typed = text_clean_line(input->arena, take_text(input, 0));
	digits = text_digits(input->arena, typed);
	MUST(strcmp(text_digits(input->arena, digits), digits) == 0);
	MUST(strlen(digits) <= strlen(typed));
	read = submission_number_parse(input->arena, typed);
	if (read != 0) {
		must_be_digits(digits, 10);
		MUST(strcmp(digits, arena_text(input->arena, "%lld", (long long)read)) == 0);
		MUST(submission_number_parse(input->arena, submission_number_text(input->arena, read)) == read);
	}
	code = receipt_code_parse(input->arena, typed);
	if (code[0] != '\0') {
		must_be_digits(code, CODE_DIGITS);
		MUST(strcmp(code, digits) == 0 && strcmp(receipt_code_parse(input->arena, code), code) == 0);
	}
}
