#include "feedback/phone.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/personal.h"

const char *const purpose_codes[PURPOSES] = { "call-back", "checking", "own-request" };
static const char *const words[PURPOSES] = { "回访", "核实情况", "本人要求" };

const char *
purpose_word(const char *code)
{
	for (int i = 0; i < PURPOSES; i++)
		if (text_equal(purpose_codes[i], code))
			return words[i];
	return "";
}

const char *
purpose_code(const char *word)
{
	for (int i = 0; i < PURPOSES; i++)
		if (text_equal(words[i], word))
			return purpose_codes[i];
	return "";
}

struct phone_problems
phone_problems(struct arena *arena, const struct phone_opening *opening)
{
	size_t length = text_length(opening->note);
	struct phone_problems problems = {
		.purpose = purpose_word(opening->purpose)[0] == '\0' ? "请选择用途" : NULL,
	};

	if (length < PURPOSE_NOTE_LEAST || length > PURPOSE_NOTE_MOST)
		problems.note = arena_text(arena, "请写明用途，%d 到 %d 个字", PURPOSE_NOTE_LEAST, PURPOSE_NOTE_MOST);
	else if (personal_kinds(personal_find(arena, opening->note)) != 0)
		problems.note = "这里不要写手机号、证件号，审计会一直留着";
	problems.count = (problems.purpose != NULL) + (problems.note != NULL);
	return problems;
}

struct blob
phone_sealed(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, contact_of_submission_query);
	struct blob sealed = { NULL, 0 };

	bind_int(query, ":submission", submission);
	while (query_next(query))
		sealed = column_blob(query, 0, arena);
	return sealed;
}

struct announcing {
	struct arena               *arena;
	const struct phone_opening *opening;
};

static bool
announce(struct db *db, void *details)
{
	const struct announcing *announcing = details;
	const struct phone_opening *opening = announcing->opening;

	if (phone_sealed(db, announcing->arena, opening->submission).size == 0)
		return false;
	return audit_append_on(db, opening->submission, opening->actor, "open-phone",
	    arena_text(announcing->arena, "%s, %s", opening->purpose, opening->note), opening->now);
}

enum written
phone_announce(struct writer *writer, struct arena *arena, const struct phone_opening *opening)
{
	return writer_run(writer, announce, &(struct announcing){ arena, opening });
}
