#include "page/layout.h"

#include <stdio.h>
#include <string.h>

#include "assets.h"
#include "base/arena.h"
#include "base/log.h"
#include "base/text.h"
#include "page/text_mode.h"

#define DESCRIPTION_OF_SITE "看看项目办得怎么样，说说您的看法。不用注册。"

static void
fill_mode(struct view *layout, const struct visit *visit)
{
	const struct text_mode *mode = text_mode_of(visit);

	view_set(layout, MARK_HTML_CLASS, mode->html_class);
	view_show(layout, mode->section);
	if (text_mode_is_new_to_elders(visit))
		view_show(layout, MARK_ELDER_FIRST);
}

/* Path and query as the value of another address's query. */
static char *
encoded_here(struct visit *visit)
{
	const struct request *request = visit->request;
	const char *query = request->method == GET ? route_query(visit->route, request) : "";
	const char *here = query[0] == '\0' ? request->wire->path :
	    arena_text(visit->arena, "%s?%s", request->wire->path, query);
	char *encoded = arena_take(visit->arena, 3 * strlen(here) + 1), *to = encoded;

	for (const unsigned char *from = (const unsigned char *)here; *from != '\0'; from++) {
		if ((*from >= 'a' && *from <= 'z') || (*from >= 'A' && *from <= 'Z') ||
		    (*from >= '0' && *from <= '9') || strchr("/-._", *from) != NULL)
			*to++ = (char)*from;
		else
			to += sprintf(to, "%%%02X", *from);
	}
	return encoded;
}

static void
fill_where_set(struct view *layout, enum marker section, enum marker marker, const char *value)
{
	if (value[0] == '\0')
		return;
	view_show(layout, section);
	view_set(layout, marker, value);
}

static void
fill_foot(struct view *layout, const struct config *config)
{
	fill_where_set(layout, MARK_FOOT_HOST, MARK_HOST, config->host);
	fill_where_set(layout, MARK_FOOT_UNDERTAKER, MARK_UNDERTAKER, config->undertaker);
	fill_where_set(layout, MARK_FOOT_TELEPHONE, MARK_TELEPHONE, config->telephone);
	fill_where_set(layout, MARK_FOOT_ADDRESS, MARK_ADDRESS, config->address);
	fill_where_set(layout, MARK_FOOT_ICP, MARK_ICP, config->icp);
	fill_where_set(layout, MARK_FOOT_POLICE, MARK_POLICE, config->police);
	fill_where_set(layout, MARK_FOOT_SITE_CODE, MARK_SITE_CODE, config->site_code);
}

static void
fill_staff(struct view *layout, struct visit *visit)
{
	unsigned may;

	view_show(layout, MARK_STAFF_HEAD);
	view_set(view_repeat(layout, MARK_DESK_STYLE), MARK_DESK_STYLESHEET, ASSET_DESK_CSS);
	if (visit->staff == NULL)
		return;
	may = role_needs(visit->staff->role);
	if (may & MODERATE)
		view_set(view_repeat(layout, MARK_DESK), MARK_DESK_SCRIPT, ASSET_DESK_JS);
	view_show(layout, MARK_STAFF_NAV);
	view_set(layout, MARK_STAFF_NAME, visit->staff->display_name);
	view_set(layout, MARK_SIGN_OUT_TOKEN, page_token(visit, "/staff/sign-out"));
	if (may & READ)
		view_show(layout, MARK_MAY_READ);
	if (may & MODERATE)
		view_show(layout, MARK_MAY_MODERATE);
	if (may & CASES)
		view_show(layout, MARK_MAY_CASES);
	if (may & REPORT)
		view_show(layout, MARK_MAY_REPORT);
	if (may & AUDIT)
		view_show(layout, MARK_MAY_AUDIT);
	if (may & ADMINISTRATE)
		view_show(layout, MARK_MAY_ADMINISTRATE);
}

/* One address for a page however it was reached; none without the setting, for
 * a name that only a visitor claims must not get into a search engine. */
static const char *
canonical(const struct visit *visit)
{
	if (visit->config->site[0] == '\0' || visit->response->secret || visit->accounts != NULL)
		return "";
	return page_address(visit, visit->request->wire->path);
}

struct view *
layout_new(struct visit *visit, const char *title)
{
	struct view *layout = view_new("layout.tpl");

	view_set(layout, MARK_PAGE_TITLE, title);
	view_set(layout, MARK_DESCRIPTION, DESCRIPTION_OF_SITE);
	view_set(layout, MARK_STYLESHEET, ASSET_SITE_CSS);
	view_set(layout, MARK_SCRIPT, ASSET_SITE_JS);
	view_set(layout, MARK_ICON, ASSET_ICON_SVG);
	view_set(layout, MARK_HERE, encoded_here(visit));
	fill_where_set(layout, MARK_CANONICAL_KNOWN, MARK_CANONICAL, canonical(visit));
	fill_mode(layout, visit);
	fill_foot(layout, visit->config);
	if (visit->response->secret)
		view_show(layout, MARK_NOINDEX);
	if (visit->accounts != NULL)
		fill_staff(layout, visit);
	else
		view_show(layout, MARK_PUBLIC_HEAD);
	return layout;
}

/* nginx alone answers with it, through /errors/597.html and as a 503: closed on purpose. */
enum { MAINTENANCE = 597 };

static const struct explanation {
	enum status status;
	const char *title, *sentence;
	bool        may_call;    /* the county's number is worth a call, where it is known */
} explanations[] = {
	{ BAD_REQUEST, "这个请求看不懂", "网址或表格里有认不出的内容。请从首页重新进来，再试一次。", false },
	{ FORBIDDEN, "这一步不能这样做", "页面可能打开太久了，或者没有这个权限。请回上一页刷新后再试。", false },
	{ NOT_FOUND, "没有找到这个页面", "网址可能变了。您可以回首页找项目", true },
	{ METHOD_NOT_ALLOWED, "这个页面不能这样打开", "请从首页重新进来。", false },
	{ CONFLICT, "刚才有变化", "这条内容刚刚变了。请打开最新的页面再看。", false },
	{ TOO_LARGE, "内容太长了", "提交的内容超过了上限。意见最多 500 个字，请删减后再提交。", false },
	{ ADDRESS_TOO_LONG, "网址太长了", "请从首页重新进来。", false },
	{ UNSUPPORTED_TYPE, "这种格式不能提交", "请用页面上的表格提交。", false },
	{ UNPROCESSABLE, "有地方需要修改", "请回上一页检查后再提交。", false },
	{ TOO_MANY_REQUESTS, "操作太快了", "请过 1 分钟再试。您没有做错什么，是访问的人太多。", false },
	{ 502, "系统正在恢复", "请过 1 分钟再试。急事请拨打 12345。", false },
	{ UNAVAILABLE, "系统现在很忙", "您刚才写的内容可能没有提交成功，请过几分钟再试。急事请拨打 12345。", false },
	{ 504, "系统响应太慢", "您刚才写的内容可能没有提交成功，请过几分钟再试。急事请拨打 12345。", false },
	{ (enum status)MAINTENANCE, "正在维护", "", false },
	{ INTERNAL_ERROR, "系统出了点问题", "问题在我们这边，不是您操作的原因。您刚才写的内容可能没有提交成功，请过 10 分钟再试", true },
};

static const struct explanation *
explanation_of(enum status status)
{
	size_t last = sizeof(explanations) / sizeof(explanations[0]) - 1;

	for (size_t i = 0; i < last; i++)
		if (explanations[i].status == status)
			return &explanations[i];
	return &explanations[last];
}

static const char *
sentence_of(const struct visit *visit, const struct explanation *explanation)
{
	const char *telephone = visit->config->telephone;

	if (!explanation->may_call)
		return explanation->sentence;
	return arena_text(visit->arena, "%s%s%s。", explanation->sentence,
	    telephone[0] == '\0' ? "" : "，或者拨打 ", telephone);
}

/* Where not even the form could be shown again, its words still are. */
static void
keep_words(const struct visit *visit, struct view *view)
{
	const char *words = visit->request->method == POST ? page_text(visit, "body") : "";

	if (visit->request->method == POST && words[0] == '\0')
		words = page_text(visit, "correction");
	if (words[0] == '\0')
		return;
	view_show(view, MARK_ERROR_WORDS);
	view_set(view, MARK_KEPT_WORDS, words);
}

enum status
page_error(struct visit *visit, enum status status, const char *sentence)
{
	const struct explanation *explanation = explanation_of(status);
	struct view *view;

	if (status == TOO_MANY_REQUESTS && visit->response->retry_after == 0)
		visit->response->retry_after = 60;
	view = page_begin(visit, "error.tpl", explanation->title);
	view_set(view, MARK_ERROR_TITLE, explanation->title);
	view_set(view, MARK_ERROR_SENTENCE, sentence[0] != '\0' ? sentence : sentence_of(visit, explanation));
	if (status == UNAVAILABLE)
		keep_words(visit, view);
	if ((int)status == MAINTENANCE)
		view_show(view, MARK_ERROR_UNTIL);
	else
		view_show(view, visit->accounts != NULL ? MARK_ERROR_OF_STAFF : MARK_ERROR_OF_RESIDENT);
	return page_show(visit, status);
}

int
page_print_error(const struct config *config, int status)
{
	struct arena *arena = arena_new(1 << 20);
	struct wire wire = { .method = "GET", .path = "/", .query = "", .body = "", .content_type = "",
		.cookie = "", .host = "", .origin = "", .fetch_site = "", .encodings = "",
		.if_none_match = "", .address = "", .agent = "" };
	struct request request;
	struct response response = { 0 };
	struct visit visit = { .request = &request, .response = &response, .arena = arena, .config = config };
	const char *bad;
	bool written;

	if (!view_load(config->templates, &bad))
		refuse("template %s is missing, malformed or without its AUTOESCAPE line", bad);
	response_clear(&response);
	request_read(&request, arena, &wire);
	page_error(&visit, (enum status)status, "");
	written = fwrite(response.body, 1, response.length, stdout) == response.length && fflush(stdout) == 0;
	response_free(&response);
	arena_free(arena);
	return written ? 0 : 1;
}
