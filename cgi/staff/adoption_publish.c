/* GET /staff/adoption/:id/preview, POST /staff/adoption/:id/publish - the
 * report as residents will read it, and the step that cannot be taken back. */
#include "staff/adoption.h"

#include "base/arena.h"
#include "page/adoption.h"

static enum status
show(struct visit *visit, const struct adoption *adoption, const char *problem, const char *notice,
    enum status status)
{
	struct view *view = staff_begin(visit, "staff_adoption_preview.tpl", "预览", MARK_NAV_ADOPTION);
	const struct complaint complaint = { "confirm", MARK_CONFIRM_WRONG, problem };
	const char *not_yet = adoption_publish_problem(adoption, visit->now);

	adoption_head(visit, view, adoption);
	adoption_show(visit, view, adoption);
	view_set(view, MARK_TOKEN, page_token(visit, "/staff/adoption/:id/publish"));
	view_show(view, staff_may(visit, OFFICE) ? MARK_PUBLISHING : MARK_LOOKING);
	view_show(view, not_yet == NULL ? MARK_READY : MARK_NOT_YET);
	view_set(view, MARK_NOT_YET_SENTENCE, not_yet == NULL ? "" : not_yet);
	staff_notice(view, "warn", notice);
	staff_complain(visit, view, &complaint, 1, false);
	return page_show(visit, status);
}

static enum status
to_report(struct visit *visit, const struct adoption *adoption, const char *query)
{
	return page_redirect(visit, arena_text(visit->arena, "/staff/adoption/%lld%s",
	    (long long)adoption->id, query));
}

enum status
adoption_preview_page(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);

	if (adoption == NULL)
		return NOT_FOUND;
	if (adoption->published_at != 0)
		return to_report(visit, adoption, "");
	return show(visit, adoption, NULL, "", OK);
}

static enum status
changed(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);

	if (adoption == NULL)
		return NOT_FOUND;
	if (adoption->published_at != 0)
		return adoption_notice(visit, arena_text(visit->arena, "%s刚公布了这一份。",
		    adoption->changed_by), CONFLICT);
	return show(visit, adoption, NULL, arena_text(visit->arena,
	    "%s刚改了这一份，还没有公布。下面是现在的内容，请再核对一遍。", adoption->changed_by), CONFLICT);
}

enum status
adoption_publish_take(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);
	struct adoption_hand hand;

	if (adoption == NULL)
		return NOT_FOUND;
	hand = adoption_hand_of(visit, adoption);
	if (hand.version != adoption->version || adoption->published_at != 0)
		return changed(visit);
	if (adoption_publish_problem(adoption, visit->now) != NULL)
		return show(visit, adoption, NULL, "", UNPROCESSABLE);
	if (page_field(visit, "confirm")[0] != '1')
		return show(visit, adoption, "请先勾选“我核对过了，可以公布”", "", UNPROCESSABLE);
	switch (adoption_publish(visit->writer, visit->arena, &hand)) {
	case WRITTEN:
		return to_report(visit, adoption, "?saved=2");
	case REFUSED:
		db_snapshot_renew(visit->db);
		return changed(visit);
	case FAILED:
		return show(visit, adoption, NULL, unstored_sentence, UNAVAILABLE);
	}
	return INTERNAL_ERROR;
}

enum status
adoption_publish_stale(struct visit *visit)
{
	struct adoption *adoption = adoption_asked(visit);

	if (adoption == NULL)
		return NOT_FOUND;
	if (adoption->published_at != 0)
		return changed(visit);
	return show(visit, adoption, NULL, stale_sentence, UNPROCESSABLE);
}
