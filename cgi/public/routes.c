/* Every address of portal.
 *
 * Lengths are in bytes and generous: whether a text is too long for us is
 * the form's to say, in a sentence, with the text kept. */
#include "public/pages.h"

static const struct field_rule area_fields[] = {
	{ "township", 12, ONE }, { "state", 20, ONE }, { "sort", 20, ONE }, { "page", 3, ONE }, { 0 }
};
static const struct field_rule project_fields[] = {
	{ "after", 64, ONE }, { "before", 64, ONE }, { "comment", 10, ONE }, { 0 }
};
static const struct field_rule receipt_fields[] = { { "again", 1, ONE }, { 0 } };
static const struct field_rule text_mode_fields[] = { { "back", 2048, ONE }, { 0 } };

static const struct field_rule statistics_fields[] = { { "month", 7, ONE }, { 0 } };

static const struct field_rule search_fields[] = {
	{ "q", 2000, ONE }, { "area", 40, ONE }, { "sort", 4, ONE }, { "after", 40, ONE }, { 0 }
};

static const struct field_rule poster_fields[] = { { "tag", 200, ONE }, { 0 } };
/* The poster's tag; WeChat may hang a "from" of its own behind it. */
static const struct field_rule source_fields[] = { { "from", 2048, MANY }, { 0 } };

static const struct field_rule feedback_fields[] = {
	{ "token",    200,  ONE },
	{ "rating",   1,    ONE },
	{ "reason",   1,    MANY },
	{ "body",     8000, ONE },
	{ "private",  1,    ONE },
	{ "township", 12,   ONE },
	{ "phone",    200,  ONE },
	{ "agree",    1,    ONE },
	{ "from",     2048, MANY },
	{ "personal", 4,    ONE },
	{ 0 }
};

static const struct field_rule lookup_fields[] = {
	{ "token",  200, ONE },
	{ "number", 200, ONE },
	{ "code",   200, ONE },
	{ "correction", 8000, ONE },
	{ "solved", 6,   ONE },
	{ "rating", 1,   ONE },
	{ 0 }
};

static const struct field_rule correct_fields[] = {
	{ "token",   200,  ONE },
	{ "number",  40,   ONE },
	{ "proof",   200,  ONE },
	{ "version", 18,   ONE },
	{ "body",    8000, ONE },
	{ "personal", 4,   ONE },
	{ 0 }
};

static const struct field_rule action_fields[] = {
	{ "token",   200, ONE },
	{ "number",  40,  ONE },
	{ "proof",   200, ONE },
	{ "version", 18,  ONE },
	{ 0 }
};

static const struct field_rule follow_up_fields[] = {
	{ "token",   200, ONE },
	{ "number",  40,  ONE },
	{ "proof",   200, ONE },
	{ "version", 18,  ONE },
	{ "solved",  6,   ONE },
	{ "rating",  1,   ONE },
	{ 0 }
};

const struct route portal_routes[] = {
	{ GET,  "/",                           home_page,           SHARED, NULL, NULL },
	{ GET,  "/vision",                     vision_page,         SHARED, NULL, NULL },
	{ GET,  "/adoption",                   adoption_page,        SHARED, NULL, NULL },
	{ GET,  "/adoption/:period",           adoption_period_page, SHARED, NULL, NULL },
	{ GET,  "/adoption/:period/csv",       adoption_csv,         SHARED, NULL, NULL },
	{ GET,  "/areas/:area",                area_page,           SHARED, area_fields, NULL },
	{ GET,  "/projects/:project",          project_page,        SHARED, project_fields, NULL },
	{ GET,  "/projects/:project/feedback", feedback_form,       OPEN, source_fields, NULL },
	{ POST, "/projects/:project/feedback", feedback_receive,    FORM_TOKEN, feedback_fields, feedback_stale },
	{ GET,  "/receipts/:number",           receipt_page,        OPEN, receipt_fields, NULL },
	{ GET,  "/lookup",                     lookup_page,         OPEN, NULL, NULL },
	{ POST, "/lookup",                     lookup_find,         FORM_TOKEN, lookup_fields, lookup_stale },
	{ POST, "/lookup/correct",             lookup_correct,      FORM_TOKEN, correct_fields, lookup_stale },
	{ POST, "/lookup/withdraw",            lookup_withdraw,     FORM_TOKEN, action_fields, lookup_stale },
	{ POST, "/lookup/forget-phone",        lookup_forget_phone, FORM_TOKEN, action_fields, lookup_stale },
	{ POST, "/lookup/follow-up",           lookup_follow_up,    FORM_TOKEN, follow_up_fields, lookup_stale },
	{ GET,  "/search",                     search_page,         OPEN, search_fields, NULL },
	{ GET,  "/privacy",                    privacy_page,        SHARED, NULL, NULL },
	{ GET,  "/accessibility",              accessibility_page,  SHARED, NULL, NULL },
	{ GET,  "/statistics",                 statistics_page,     SHARED, statistics_fields, NULL },
	{ GET,  "/statistics.csv",             statistics_table,    SHARED, statistics_fields, NULL },
	/* What proves that nothing is hidden: the audit's heads, the ledger. */
	{ GET,  "/audit",                      audit_page,          SHARED, statistics_fields, NULL },
	{ GET,  "/audit/heads.txt",            audit_heads_text,    SHARED, NULL, NULL },
	{ GET,  "/ledger",                     ledger_page,         SHARED, NULL, NULL },
	{ GET,  "/projects/:project/poster",   poster_page,         OPEN, poster_fields, NULL },
	{ GET,  "/projects/:project/card",     card_page,           OPEN, poster_fields, NULL },
	{ GET,  "/p/:id",                      short_address,       OPEN, source_fields, NULL },
	{ GET,  "/feeds/areas/:area",          area_feed,           SHARED, NULL, NULL },
	{ GET,  "/feeds/projects/:project",    project_feed,        SHARED, NULL, NULL },
	{ GET,  "/sitemap",                    sitemap_page,        SHARED, NULL, NULL },
	{ GET,  "/sitemap.xml",                sitemap_xml,         SHARED, NULL, NULL },
	{ GET,  "/robots.txt",                 robots_text,         SHARED, NULL, NULL },
	{ GET,  "/text/:mode",                 text_mode,           OPEN, text_mode_fields, NULL },
	{ 0 }
};
