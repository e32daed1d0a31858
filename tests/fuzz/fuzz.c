#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

int LLVMFuzzerInitialize(int *count, char ***words);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct {
	const char  *name;
	fuzz_target *target;
	void       (*prepare)(void);
} targets[] = {
	{ "request", fuzz_request, NULL }, { "form", fuzz_form, NULL }, { "cookies", fuzz_cookies, NULL },
	{ "tokens", fuzz_tokens, NULL }, { "lookup", fuzz_lookup, NULL },
	{ "tokenizer", fuzz_tokenizer, prepare_tokenizer }, { "masking", fuzz_masking, NULL },
	{ "csv", fuzz_csv, NULL }, { "days", fuzz_days, prepare_days },
};

static fuzz_target  *target;
static struct arena *arena;

/* Digits, dashes and blanks of all widths, signs of masks and formulas, and
 * characters of one to four bytes, some of which change when they are folded. */
static const char *const characters[] = {
	"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "０", "１", "３", "５", "８", "９", "-", "－", "—", " ", "　",
	"\t", "\n", ".", "X", "x", "a", "B", "é", "ß", "ﬁ", "㎡", "İ", "Ａ", "湘", "D", "路", "灯", "▇", "［", "］", "[", "]",
	"已", "遮", "盖", "=", "＝", "+", "@", "'", "\"", ",", "\r", "👍", "👨‍👩‍👧", "e\u0301", "\u200B", "\u00AD", "\u202E",
	"\uFEFF", "身份证", "+86", "*",
};
enum { CHARACTERS = sizeof(characters) / sizeof(characters[0]) };

_Static_assert(CHARACTERS == 64, "every byte stands for one of them, none more often than another");

int
LLVMFuzzerInitialize(int *count, char ***words)
{
	const char *name = getenv("FUZZ");

	(void)count, (void)words;
	arena = arena_new(64 * 1024 * 1024);
	for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]) && name != NULL; i++) {
		if (strcmp(targets[i].name, name) != 0)
			continue;
		target = targets[i].target;
		if (targets[i].prepare != NULL)
			targets[i].prepare();
		return 0;
	}
	fputs("FUZZ names the target:", stderr);
	for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]); i++)
		fprintf(stderr, " %s", targets[i].name);
	fputs("\n", stderr);
	exit(2);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input input = { data, size, arena };

	arena_reset(arena);
	target(&input);
	return 0;
}

void
must(bool holds, const char *file, int line, const char *condition)
{
	if (holds)
		return;
	fprintf(stderr, "%s:%d: not true: %s\n", file, line, condition);
	abort();
}

uint8_t
take_byte(struct input *input)
{
	if (input->size == 0)
		return 0;
	input->size--;
	return *input->data++;
}

uint32_t
take_number(struct input *input, uint32_t below)
{
	uint32_t number = 0;

	for (uint32_t rest = below - 1; rest > 0; rest >>= 8)
		number = number << 8 | take_byte(input);
	return number % below;
}

/* The bytes themselves, of which there may be none. */
static size_t
take_until(struct input *input, uint8_t end, const uint8_t **bytes)
{
	const uint8_t *found = input->size == 0 ? NULL : memchr(input->data, end, input->size);
	size_t size = found == NULL ? input->size : (size_t)(found - input->data);

	*bytes = input->data;
	input->data += size + (found != NULL);
	input->size -= size + (found != NULL);
	return size;
}

char *
take_line(struct input *input, uint8_t end)
{
	const uint8_t *bytes;
	size_t size = take_until(input, end, &bytes);
	char *line = arena_take(input->arena, size + 1), *to = line;

	for (size_t i = 0; i < size; i++)
		if (bytes[i] != '\0')
			*to++ = (char)bytes[i];
	return arena_copy(input->arena, line, (size_t)(to - line));   /* exactly as long as it is */
}

char *
take_text(struct input *input, uint8_t end)
{
	const uint8_t *bytes;
	size_t size = take_until(input, end, &bytes), most = strlen("👨‍👩‍👧");
	char *text, *to;

	if (size > 0 && text_is_utf8((const char *)bytes, size))
		return arena_copy(input->arena, (const char *)bytes, size);
	text = to = arena_take(input->arena, most * size + 1);
	for (size_t i = 0; i < size; i++)
		to = stpcpy(to, characters[bytes[i] % CHARACTERS]);
	return arena_copy(input->arena, text, (size_t)(to - text));
}
