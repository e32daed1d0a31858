#include "page/page.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/text.h"
#include "guard/sign_in.h"
#include "guard/token.h"
#include "page/layout.h"
#include "page/shared.h"
#include "page/text_mode.h"

#define SIGNED_OUT "太久没有操作，已经退出登录。请在新页面登录，再回到刚才那一页重新提交，写的内容还在。"

/* Roles are the account's, not the page's: one bit of them must fit. */
static bool
role_allows(const struct visit *visit, unsigned needs)
{
	unsigned wanted = needs & ROLE_NEEDS;

	return (role_needs(visit->staff->role) & wanted) == wanted;
}

/* A browser that says where the form came from must name us.  Sec-Fetch-Site
 * goes first: a referrer policy can turn Origin into "null" (stack.md). */
static bool
comes_from_us(const struct visit *visit)
{
	const struct wire *wire = visit->request->wire;
	const char *origin = wire->origin;

	if (wire->fetch_site[0] != '\0')
		return text_equal(wire->fetch_site, "same-origin") || text_equal(wire->fetch_site, "none");
	if (origin[0] == '\0')
		return true;
	return text_equal(origin, arena_text(visit->arena, "%s://%s", wire->https ? "https" : "http", wire->host));
}

static const char *
bond_of(const struct visit *visit)
{
	char *bond;

	if (visit->staff == NULL && visit->half == NULL)
		return "";
	bond = arena_take(visit->arena, 2 * sizeof(visit->session) + 1);
	for (size_t i = 0; i < sizeof(visit->session); i++)
		sprintf(bond + 2 * i, "%02x", visit->session[i]);
	return bond;
}

char *
page_token(const struct visit *visit, const char *route_path)
{
	return token_make(visit->arena, visit->keys->form, route_path, bond_of(visit), visit->now);
}

/* OK, or why the form may not be taken; *stale when its token is too old. */
static enum status
form_may_post(const struct visit *visit, const struct route *route, bool *stale)
{
	enum token_verdict verdict;

	if (!comes_from_us(visit))
		return FORBIDDEN;
	verdict = token_check(visit->keys->form, route->path, bond_of(visit),
	    page_field(visit, "token"), visit->now);
	/* Who signed in anew holds forms of the session before: they come back to be sent again. */
	*stale = verdict == TOKEN_STALE ||
	    (verdict == TOKEN_FORGED && visit->staff != NULL && route->stale != NULL);
	return verdict == TOKEN_FORGED && !*stale ? FORBIDDEN : OK;
}

/* A page of the second step knows nobody but who gave the password. */
static bool
comes_half_way(struct visit *visit)
{
	const struct door door = { visit->accounts, visit->accounts_writer, visit->arena, visit->keys,
		visit->config, visit->now };

	visit->staff = NULL;
	visit->half = half_session_account(&door, request_cookie(visit->request, page_half_cookie(visit)),
	    visit->session);
	return visit->half != NULL;
}

/* One place decides who may go on: no page checks this by itself. */
static enum status
enter(struct visit *visit, const struct route *route)
{
	bool stale = false;
	enum status status;

	if ((route->needs & HALF) && !comes_half_way(visit))
		return page_redirect(visit, "/staff/sign-in?late=1");
	if ((route->needs & STAFF) && visit->staff == NULL)
		return visit->request->method == GET ? page_redirect(visit, "/staff/sign-in") :
		    page_error(visit, FORBIDDEN, SIGNED_OUT);
	if ((route->needs & STAFF) && visit->staff->must_change && !(route->needs & NEW_PASSWORD))
		return visit->request->method == GET ? page_redirect(visit, "/staff/password") : FORBIDDEN;
	if ((route->needs & STAFF) && !role_allows(visit, route->needs))
		return FORBIDDEN;
	if (!route_takes(route, visit->request) || !text_mode_take(visit))
		return BAD_REQUEST;
	if ((route->needs & FORM_TOKEN) && (status = form_may_post(visit, route, &stale)) != OK)
		return status;
	if (stale)
		return route->stale == NULL ? FORBIDDEN : route->stale(visit);
	return route->answer(visit);
}

static const char *
methods_of(struct visit *visit, const struct route *routes)
{
	const char *allow = "";
	enum method before = visit->request->method;

	for (int method = GET; method <= POST; method++) {
		enum status status;

		visit->request->method = (enum method)method;
		if (route_find(routes, visit->request, &status) != NULL)
			allow = arena_text(visit->arena, "%s%s%s", allow, allow[0] == '\0' ? "" : ", ",
			    method == GET ? "GET, HEAD" : "POST");
		visit->request->capture_count = 0;
	}
	visit->request->method = before;
	return allow;
}

/* A page read from a database in trouble may be half true: it goes. */
static enum status
without_trouble(struct visit *visit, enum status status)
{
	int code = db_trouble(visit->db);
	int accounts = visit->accounts == NULL ? 0 : db_trouble(visit->accounts);

	visit->broken |= db_trouble_is_lasting(code) || db_trouble_is_lasting(accounts);
	if (code == 0 && accounts == 0)
		return status;
	visit->response->length = 0;
	return UNAVAILABLE;
}

static void
snapshots_begin(struct visit *visit)
{
	db_snapshot_begin(visit->db);
	if (visit->accounts != NULL)
		db_snapshot_begin(visit->accounts);
}

static void
snapshots_end(struct visit *visit)
{
	db_snapshot_end(visit->db);
	if (visit->accounts != NULL)
		db_snapshot_end(visit->accounts);
}

/* The route's page, on one state of the databases. */
static enum status
answer_route(struct visit *visit)
{
	enum status status;

	snapshots_begin(visit);
	status = enter(visit, visit->route);
	snapshots_end(visit);
	return without_trouble(visit, status);
}

static enum status
answer(struct visit *visit, const struct route *routes)
{
	enum status status;

	visit->route = route_find(routes, visit->request, &status);
	if (visit->route == NULL) {
		if (status == METHOD_NOT_ALLOWED)
			visit->response->allow = methods_of(visit, routes);
		return status;
	}
	visit->response->secret |= (visit->route->needs & (STAFF | HALF)) != 0;
	visit->half = NULL;
	return visit->route->needs & SHARED ? shared_answer(visit, answer_route) : answer_route(visit);
}

/* Whether there is an answer now. */
static bool
complete(struct visit *visit, enum status status)
{
	if (visit->layout != NULL) {   /* a page that gave up half way */
		view_free(visit->layout);
		visit->layout = NULL;
	}
	if (status >= BAD_REQUEST && visit->response->length == 0)
		page_error(visit, status, "");
	visit->response->status = status;
	return status != NO_ANSWER_YET;
}

bool
page_answer(struct visit *visit, const struct route *routes)
{
	return complete(visit, answer(visit, routes));
}

bool
page_resume(struct visit *visit, enum written written)
{
	enum status status;

	snapshots_begin(visit);
	status = visit->then(visit, written, visit->kept);
	snapshots_end(visit);
	return complete(visit, without_trouble(visit, status));
}

enum status
page_write(struct visit *visit, struct errand errand, page_then *then, void *kept)
{
	visit->errand = errand;
	visit->then = then;
	visit->kept = kept;
	return NO_ANSWER_YET;
}

struct view *
page_begin(struct visit *visit, const char *template_name, const char *title)
{
	if (visit->layout != NULL)
		view_free(visit->layout);
	visit->response->content_type = "";
	visit->crumbs = 0;
	visit->layout = layout_new(visit, title);
	return view_include(visit->layout, MARK_CONTENT, template_name);
}

struct view *
page_begin_bare(struct visit *visit, const char *template_name, const char *content_type)
{
	if (visit->layout != NULL)
		view_free(visit->layout);
	visit->response->content_type = content_type;
	visit->layout = view_new(template_name);
	return visit->layout;
}

void
page_crumb(struct visit *visit, const char *name, const char *path)
{
	struct view *crumb;

	view_show(visit->layout, MARK_CRUMBS);
	crumb = view_repeat(visit->layout, MARK_CRUMB);
	view_set(crumb, MARK_CRUMB_NAME, name);
	view_set(crumb, MARK_CRUMB_PATH, path + 1);
	view_set_int(crumb, MARK_CRUMB_POSITION, ++visit->crumbs + 1);   /* the home page is the first */
}

void
page_feed(struct visit *visit, const char *title, const char *path)
{
	struct view *feed = view_repeat(visit->layout, MARK_FEED);

	view_set(feed, MARK_FEED_TITLE, title);
	view_set(feed, MARK_FEED_PATH, path + 1);
}

char *
page_address(const struct visit *visit, const char *path)
{
	const struct wire *wire = visit->request->wire;

	if (visit->config->site[0] != '\0')
		return arena_text(visit->arena, "%s%s", visit->config->site, path);
	return arena_text(visit->arena, "%s://%s%s", wire->https ? "https" : "http", wire->host, path);
}

enum status
page_show(struct visit *visit, enum status status)
{
	visit->response->length = 0;
	if (!view_render(visit->layout, response_write, visit->response))
		die("a template that loaded does not render");
	view_free(visit->layout);
	visit->layout = NULL;
	return status;
}

enum status
page_redirect(struct visit *visit, const char *location)
{
	visit->response->location = location;
	return SEE_OTHER;
}

const char *
page_staff_cookie(const struct visit *visit)
{
	return visit->request->wire->https ? "__Host-minyi" : "minyi_staff";
}

const char *
page_half_cookie(const struct visit *visit)
{
	return visit->request->wire->https ? "__Host-minyi-half" : "minyi_half";
}

const char *
page_field(const struct visit *visit, const char *name)
{
	return request_field(visit->request, name);
}

const char *
page_line(const struct visit *visit, const char *name)
{
	return text_clean_line(visit->arena, page_field(visit, name));
}

const char *
page_text(const struct visit *visit, const char *name)
{
	return text_clean(visit->arena, page_field(visit, name));
}

bool
page_number(const struct visit *visit, const char *name, int64_t most, int64_t *value)
{
	return text_number(page_field(visit, name), 0, most, value);
}
