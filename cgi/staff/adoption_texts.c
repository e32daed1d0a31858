/* POST /staff/adoption/:id - the texts of a report, also as a correction. */
#include "staff/adoption.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"

static struct adoption_texts
typed_texts(struct visit *visit)
{
	return (struct adoption_texts){
		page_text(visit, "asked"), page_text(visit, "method"), page_line(visit, "next_day"),
	};
}

/* The report as it stands now, above what was typed. */
static enum status
conflict(struct visit *visit, struct adoption_sheet *sheet)
{
	sheet->adoption = adoption_asked(visit);
	if (sheet->adoption == NULL)
		return NOT_FOUND;
	sheet->conflict = true;
	sheet->notice = adoption_conflict_sentence(visit, sheet->adoption);
	return adoption_sheet_show(visit, sheet, CONFLICT);
}

static enum status
store(struct visit *visit, struct adoption_sheet *sheet, const struct adoption_hand *hand)
{
	switch (adoption_write(visit->writer, visit->arena, hand, sheet->texts)) {
	case WRITTEN:
		return page_redirect(visit, arena_text(visit->arena, "/staff/adoption/%lld?saved=%d",
		    (long long)hand->report, sheet->adoption->published_at == 0 ? 1 : 3));
	case REFUSED:
		db_snapshot_renew(visit->db);
		return conflict(visit, sheet);
	case FAILED:
		sheet->notice = unstored_sentence;
		return adoption_sheet_show(visit, sheet, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
adoption_texts_take(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);
	struct adoption_texts texts = typed_texts(visit);
	struct adoption_sheet sheet = {
		.adoption = adoption, .texts = &texts, .note = page_line(visit, "note"),
		.notice = "", .notice_kind = "warn",
	};
	struct adoption_hand hand;

	if (adoption == NULL)
		return NOT_FOUND;
	hand = adoption_hand_of(visit, adoption);
	if (hand.version != adoption->version)
		return conflict(visit, &sheet);
	sheet.problems = adoption_texts_problems(adoption, &texts, sheet.note);
	if (sheet.problems.count > 0)
		return adoption_sheet_show(visit, &sheet, UNPROCESSABLE);
	return store(visit, &sheet, &hand);
}

enum status
adoption_texts_stale(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);
	struct adoption_texts texts = typed_texts(visit);
	struct adoption_sheet sheet = {
		.adoption = adoption, .texts = &texts, .note = page_line(visit, "note"),
		.notice = stale_sentence, .notice_kind = "warn",
	};

	if (adoption == NULL)
		return NOT_FOUND;
	if (adoption_hand_of(visit, adoption).version != adoption->version)
		return conflict(visit, &sheet);
	return adoption_sheet_show(visit, &sheet, UNPROCESSABLE);
}
