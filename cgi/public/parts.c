/* Parts that several pages of portal show. */
#include "public/pages.h"

#include "base/clock.h"
#include "base/text.h"
#include "feedback/personal.h"

struct project *
project_asked(struct visit *visit)
{
	return project_by_slug(visit->db, visit->arena, request_capture(visit->request, ":project"));
}

void
seal_fill(struct view *view, int position)
{
	static const enum marker seals[] = {
		MARK_SEAL_1, MARK_SEAL_2, MARK_SEAL_3, MARK_SEAL_4, MARK_SEAL_5,
	};
	struct view *seal = view_include(view, MARK_SEAL, "seal.tpl");

	if (position >= 1 && position <= (int)(sizeof(seals) / sizeof(seals[0])))
		view_show(seal, seals[position - 1]);
}

void
rate_fill(struct view *view, const struct distribution *ratings)
{
	view_set_int(view, MARK_RATINGS, ratings->total);
	if (ratings->total == 0) {
		view_show(view, MARK_NO_RATINGS);
	} else if (!distribution_has_rate(ratings)) {
		view_show(view, MARK_FEW_RATINGS);
	} else {
		view_show(view, MARK_RATE);
		view_set_int(view, MARK_PERCENT, distribution_percent(ratings));
		if (ratings->total < RATE_FIRM_FROM)
			view_show(view, MARK_TENTATIVE);
	}
}

static const char *
stage_class(const char *stage)
{
	if (text_equal(stage, "done"))
		return "ok";
	if (text_equal(stage, "late") || text_equal(stage, "paused"))
		return "warn";
	return text_equal(stage, "unreported") ? "plain" : "";
}

void
stage_fill(struct view *view, const struct project *project)
{
	view_set(view, MARK_STAGE, stage_word(project->stage));
	view_set(view, MARK_STAGE_CLASS, stage_class(project->stage));
	if (project->percent >= 0) {
		view_show(view, MARK_PERCENT_KNOWN);
		view_set_int(view, MARK_PROJECT_PERCENT, project->percent);
	}
}

void
contact_fill(struct view *view, const struct config *config)
{
	view_show(view, config->host[0] != '\0' ? MARK_NOTICE_HOST : MARK_NOTICE_COUNTY);
	view_set(view, MARK_HOST, config->host);
	view_show(view, config->telephone[0] != '\0' ? MARK_NOTICE_TELEPHONE : MARK_NO_TELEPHONE);
	view_set(view, MARK_TELEPHONE, config->telephone);
	if (config->address[0] != '\0')
		view_show(view, MARK_NOTICE_ADDRESS);
	view_set(view, MARK_ADDRESS, config->address);
}

void
privacy_fill(struct view *view, const struct config *config)
{
	struct view *notice = view_include(view, MARK_PRIVACY_NOTICE, "privacy_notice.tpl");

	contact_fill(notice, config);
	view_set_int(notice, MARK_PHONE_DAYS, config->phone_days);
	view_set_int(view, MARK_PHONE_DAYS, config->phone_days);
}

void
problems_fill(struct visit *visit, struct view *view, int count)
{
	view_show(view, MARK_PROBLEMS);
	view_set_int(view, MARK_PROBLEM_COUNT, count);
	view_show(visit->layout, MARK_PROBLEM_PREFIX);
	view_set_int(visit->layout, MARK_PROBLEM_COUNT, count);
}

bool
personal_read(struct visit *visit, const char **body, bool *kept)
{
	const char *choice = page_field(visit, "personal");

	*kept = text_equal(choice, "keep");
	if (text_equal(choice, "mask"))
		*body = personal_mask(visit->arena, *body);
	else if (choice[0] != '\0' && !*kept)
		return false;
	return true;
}

const char *
day_in_words(struct visit *visit, const char *iso)
{
	int64_t day;

	return day_parse(iso, &day) ? day_words(visit->arena, day) : "";
}

const char *
day_in_short(struct visit *visit, const char *iso)
{
	int64_t day;

	return day_parse(iso, &day) ? day_short(visit->arena, day) : "";
}

bool
day_has_passed(struct visit *visit, const char *iso)
{
	int64_t day;

	return day_parse(iso, &day) && day_of(visit->now) > day;
}
