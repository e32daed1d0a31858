/* GET /projects/:project/poster and /projects/:project/card - what hangs at
 * the site: an A4 sheet, or ten small cards on one, with the QR code of the
 * project's form.  GET /p/:id - the short address that they print. */
#include "public/pages.h"

#include <string.h>

#include "assets.h"
#include "base/arena.h"
#include "base/text.h"
#include "feedback/source.h"
#include "page/qr.h"

enum { CARDS_ON_A_SHEET = 10 };

static const struct paper {
	const char *tag, *word, *path;
	enum marker section;
} a4 = { "a4", "海报", "poster", MARK_POSTER_A4 }, card = { "card", "小卡片", "card", MARK_POSTER_CARDS };

/* Host and path are what people type; a browser finds the scheme itself. */
static const char *
without_scheme(const char *address)
{
	const char *host = strstr(address, "://");

	return host == NULL ? address : host + strlen("://");
}

/* Only what is true of an address may be printed about it. */
static bool
is_gov_address(const char *address)
{
	static const char suffix[] = ".gov.cn";
	const char *host = without_scheme(address);
	size_t length = strcspn(host, ":/"), ending = sizeof(suffix) - 1;

	return length > ending && memcmp(host + length - ending, suffix, ending) == 0;
}

/* The tag as it will be printed, with what is wrong with the typed one. */
static const char *
fill_tag(struct visit *visit, struct view *view, const struct paper *paper, bool *wrong)
{
	const char *typed = page_line(visit, "tag");
	const char *tag = source_of(visit->arena, typed);

	view_set(view, MARK_TAG_TYPED, typed);
	*wrong = typed[0] != '\0' && tag[0] == '\0';
	if (*wrong) {
		view_show(view, MARK_TAG_PROBLEM);
		view_show(visit->layout, MARK_PROBLEM_PREFIX);
		view_set_int(visit->layout, MARK_PROBLEM_COUNT, 1);
	}
	return tag[0] == '\0' ? paper->tag : tag;
}

/* The longest address that a site may have is far below what a QR code holds;
 * false for a host that only an odd request can name. */
static bool
fill_code(struct visit *visit, struct view *view, const struct project *project, const char *tag)
{
	const char *path = arena_text(visit->arena, "/p/%lld", (long long)project->id);
	const char *address = page_address(visit, path);
	struct qr *qr = qr_encode(visit->arena, arena_text(visit->arena, "%s?from=%s", address, tag));

	if (qr == NULL)
		return false;
	view_set_int(view, MARK_QR_SIDE, qr->side);
	view_set(view, MARK_QR_PATH, qr->path);
	view_set(view, MARK_SHORT_ADDRESS, without_scheme(address));
	view_set(view, MARK_TAG, tag);
	view_set_int(view, MARK_PROJECT_ID, project->id);
	if (is_gov_address(address))
		view_show(view, MARK_ADDRESS_IS_GOV);
	if (visit->config->site[0] == '\0')
		view_show(view, MARK_SITE_UNSET);
	return true;
}

static void
fill_project(struct visit *visit, struct view *view, const struct project *project)
{
	page_crumb(visit, project->area_name, arena_text(visit->arena, "/areas/%s", project->area_slug));
	page_crumb(visit, project->name, arena_text(visit->arena, "/projects/%s", project->slug));
	view_set(view, MARK_PROJECT_SLUG, project->slug);
	view_set(view, MARK_PROJECT_NAME, project->name);
	view_set(view, MARK_AREA_NAME, project->area_name);
	view_set_int(view, MARK_AREA_POSITION, project->area_position);
}

static enum status
paper_show(struct visit *visit, const struct paper *paper)
{
	struct project *project = project_asked(visit);
	struct view *view, *sheet;
	const char *tag;
	bool wrong;

	if (project == NULL)
		return NOT_FOUND;
	view = page_begin(visit, "poster.tpl", arena_text(visit->arena, "%s：%s", paper->word,
	    share_name(visit, project->name, SHARE_CHARACTERS - 1 - text_length(paper->word))));
	view_show(visit->layout, MARK_NOINDEX);
	view_set(view, MARK_POSTER_STYLE, ASSET_POSTER_CSS);
	view_set(view, MARK_PAPER_WORD, paper->word);
	view_set(view, MARK_PAPER_PATH, paper->path);
	view_set(view, MARK_TAG_DEFAULT, paper->tag);
	fill_project(visit, view, project);
	tag = fill_tag(visit, view, paper, &wrong);
	if (!fill_code(visit, view, project, tag))
		return BAD_REQUEST;
	sheet = view_repeat(view, paper->section);
	seal_fill(sheet, project->area_position);
	for (int n = 0; paper == &card && n < CARDS_ON_A_SHEET; n++)
		view_set(view_repeat(sheet, MARK_CARD), MARK_CARD_CLASS, n == 0 ? "" : "copy");
	return page_show(visit, wrong ? UNPROCESSABLE : OK);
}

enum status
poster_page(struct visit *visit)
{
	return paper_show(visit, &a4);
}

enum status
card_page(struct visit *visit)
{
	return paper_show(visit, &card);
}

/* A poster outlives a plan: the number leads to the form as long as there is
 * one.  A tag that is none is dropped, never a reason to turn somebody away. */
enum status
short_address(struct visit *visit)
{
	const char *source = source_of(visit->arena, page_field(visit, "from"));
	struct project *project = NULL;
	int64_t id;

	if (text_number(request_capture(visit->request, ":id"), 1, INT32_MAX, &id))
		project = project_by_id(visit->db, visit->arena, id);
	if (project != NULL)
		project = project_by_slug(visit->db, visit->arena, project->slug);
	if (project == NULL)
		return NOT_FOUND;
	return page_redirect(visit, arena_text(visit->arena, "/projects/%s/feedback%s%s", project->slug,
	    source[0] == '\0' ? "" : "?from=", source));
}
