/* Every address of portal.
 *
 * Lengths are in bytes and generous: whether a text is too long for us is
 * the form's to say, in a sentence, with the text kept. */
#include "public/pages.h"

static const struct field_rule project_fields[] = { { "after", 64, ONE }, { 0 } };
static const struct field_rule receipt_fields[] = { { "again", 1, ONE }, { 0 } };
static const struct field_rule text_mode_fields[] = { { "back", 2048, ONE }, { 0 } };

static const struct field_rule feedback_fields[] = {
	{ "token",    200,  ONE },
	{ "rating",   1,    ONE },
	{ "reason",   1,    MANY },
	{ "body",     8000, ONE },
	{ "private",  1,    ONE },
	{ "township", 12,   ONE },
	{ "phone",    200,  ONE },
	{ "agree",    1,    ONE },
	{ 0 }
};

static const struct field_rule lookup_fields[] = {
	{ "token",  200, ONE },
	{ "number", 200, ONE },
	{ "code",   200, ONE },
	{ 0 }
};

static const struct field_rule correct_fields[] = {
	{ "token",   200,  ONE },
	{ "number",  40,   ONE },
	{ "proof",   200,  ONE },
	{ "version", 18,   ONE },
	{ "body",    8000, ONE },
	{ 0 }
};

static const struct field_rule action_fields[] = {
	{ "token",   200, ONE },
	{ "number",  40,  ONE },
	{ "proof",   200, ONE },
	{ "version", 18,  ONE },
	{ 0 }
};

const struct route portal_routes[] = {
	{ GET,  "/",                           home_page,           OPEN, NULL, NULL },
	{ GET,  "/vision",                     vision_page,         OPEN, NULL, NULL },
	{ GET,  "/areas/:area",                area_page,           OPEN, NULL, NULL },
	{ GET,  "/projects/:project",          project_page,        OPEN, project_fields, NULL },
	{ GET,  "/projects/:project/feedback", feedback_form,       OPEN, NULL, NULL },
	{ POST, "/projects/:project/feedback", feedback_receive,    FORM_TOKEN, feedback_fields, feedback_stale },
	{ GET,  "/receipts/:number",           receipt_page,        OPEN, receipt_fields, NULL },
	{ GET,  "/lookup",                     lookup_page,         OPEN, NULL, NULL },
	{ POST, "/lookup",                     lookup_find,         FORM_TOKEN, lookup_fields, lookup_stale },
	{ POST, "/lookup/correct",             lookup_correct,      FORM_TOKEN, correct_fields, lookup_stale },
	{ POST, "/lookup/withdraw",            lookup_withdraw,     FORM_TOKEN, action_fields, lookup_stale },
	{ POST, "/lookup/forget-phone",        lookup_forget_phone, FORM_TOKEN, action_fields, lookup_stale },
	{ GET,  "/privacy",                    privacy_page,        OPEN, NULL, NULL },
	{ GET,  "/accessibility",              accessibility_page,  OPEN, NULL, NULL },
	{ GET,  "/text/:mode",                 text_mode,           OPEN, text_mode_fields, NULL },
	{ 0 }
};
