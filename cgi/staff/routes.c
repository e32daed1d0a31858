/* Every address of moderate, who may use it and what it takes. */
#include "staff/pages.h"

#include "staff/cases.h"

/* In bytes. */
enum { TOKEN_MOST = 200, NUMBER_MOST = 20, PASSWORD_BYTES = 512, LINE_MOST = 1000, TEXT_MOST = 12000 };

static const struct field_rule token_only[] = {
	{ "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule sign_in_notice[] = {
	{ "changed", 1, ONE }, { "late", 1, ONE }, { 0 }
};
static const struct field_rule sign_in_fields[] = {
	{ "name", 200, ONE }, { "password", PASSWORD_BYTES, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule password_fields[] = {
	{ "current", PASSWORD_BYTES, ONE }, { "new", PASSWORD_BYTES, ONE },
	{ "again", PASSWORD_BYTES, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
/* The second step, one's own account, others' accounts. */
static const struct field_rule code_fields[] = {
	{ "code", 100, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule set_up_fields[] = {
	{ "code", 100, ONE }, { "current", PASSWORD_BYTES, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule own_proof_fields[] = {
	{ "current", PASSWORD_BYTES, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule session_fields[] = {
	{ "session", 16, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule done_notice[] = {
	{ "done", 20, ONE }, { 0 }
};
static const struct field_rule queue_fields[] = {
	QUEUE_FIELDS, { "pick", 3, ONE }, { 0 }
};
static const struct field_rule submission_fields[] = {
	QUEUE_FIELDS, { "undone", NUMBER_MOST, ONE }, { 0 }
};
static const struct field_rule decision_fields[] = {
	QUEUE_FIELDS,
	{ "verdict", 20, ONE }, { "reason", 20, ONE }, { "filling", LINE_MOST, ONE },
	{ "text", TEXT_MOST, ONE }, { "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE },
	{ "ask", 1, ONE }, { "span", 40, MANY }, { "cover", 40, MANY }, { "preview", 1, ONE }, { "again", 1, ONE },
	{ 0 }
};
static const struct field_rule bulk_fields[] = {
	QUEUE_FIELDS, { "item", 40, MANY }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule undo_fields[] = {
	{ "batch", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule second_fields[] = {
	{ "note", LINE_MOST, ONE }, { "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule confirmations_fields[] = {
	{ "after", 64, ONE }, { 0 }
};
static const struct field_rule list_fields[] = {
	{ "month", 7, ONE }, { "project", NUMBER_MOST, ONE }, { "visibility", 20, ONE },
	{ "reason", 20, ONE }, { "handling", 20, ONE }, { "before", NUMBER_MOST, ONE }, { 0 }
};
static const struct field_rule month_only[] = {
	{ "month", 7, ONE }, { 0 }
};
static const struct field_rule export_fields[] = {
	{ "month", 7, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule saved_notice[] = {
	{ "saved", 1, ONE }, { 0 }
};
static const struct field_rule progress_fields[] = {
	{ "stage", 20, ONE }, { "stage_reason", LINE_MOST, ONE }, { "percent", 40, ONE },
	{ "amount_done", 40, ONE }, { "amount_goal", 40, ONE }, { "amount_unit", LINE_MOST, ONE },
	{ "planned_on", 40, ONE }, { "expected_on", 40, ONE }, { "place", 12, MANY },
	{ "next_step", LINE_MOST, ONE }, { "noted_on", 40, ONE }, { "note", TEXT_MOST, ONE },
	{ "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule indicator_fields[] = {
	{ "figure", LINE_MOST, ONE }, { "on", LINE_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule adoption_new_fields[] = {
	{ "period", 7, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule adoption_fields[] = {
	{ "asked", TEXT_MOST, ONE }, { "method", TEXT_MOST, ONE }, { "next_day", 40, ONE },
	{ "note", LINE_MOST, ONE }, { "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule adoption_item_fields[] = {
	{ "opinion", TEXT_MOST, ONE }, { "numbers", TEXT_MOST, ONE }, { "people", 40, ONE },
	{ "verdict", 20, ONE }, { "action", TEXT_MOST, ONE }, { "unit", LINE_MOST, ONE },
	{ "done_on", 40, ONE }, { "note", LINE_MOST, ONE },
	{ "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule adoption_move_fields[] = {
	{ "by", 4, ONE }, { "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule adoption_remove_fields[] = {
	{ "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule adoption_publish_fields[] = {
	{ "confirm", 1, ONE }, { "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
/* Answers and canned replies */
static const struct field_rule answer_notice[] = {
	{ "done", 12, ONE }, { 0 }
};
static const struct field_rule answer_fields[] = {
	{ "unit", LINE_MOST, ONE }, { "outcome", 20, ONE }, { "body", TEXT_MOST, ONE },
	{ "personal", 4, ONE }, { "next", 8, ONE }, { "canned", NUMBER_MOST, ONE },
	{ "version", NUMBER_MOST, ONE }, { "draft", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule answer_release_fields[] = {
	{ "personal", 4, ONE }, { "version", NUMBER_MOST, ONE }, { "draft", NUMBER_MOST, ONE },
	{ "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule answer_return_fields[] = {
	{ "reason", TEXT_MOST, ONE }, { "version", NUMBER_MOST, ONE }, { "draft", NUMBER_MOST, ONE },
	{ "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule answer_rounds_fields[] = {
	{ "month", 7, ONE }, { "unit", NUMBER_MOST, ONE }, { 0 }
};
static const struct field_rule canned_fields[] = {
	{ "name", LINE_MOST, ONE }, { "outcome", 20, ONE }, { "body", TEXT_MOST, ONE },
	{ "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule canned_move_fields[] = {
	{ "by", 4, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule canned_retire_fields[] = {
	{ "retired", 1, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule account_fields[] = {
	{ "name", 200, ONE }, { "display_name", 200, ONE }, { "role", 20, ONE }, { "unit", NUMBER_MOST, ONE },
	{ "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule role_fields[] = {
	{ "role", 20, ONE }, { "unit", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};

/* Casework. */
static const struct field_rule cases_fields[] = {
	{ "view", 20, ONE }, { "unit", NUMBER_MOST, ONE }, { "area", NUMBER_MOST, ONE },
	{ "project", NUMBER_MOST, ONE }, { "month", 7, ONE }, { "measure", 20, ONE }, { "after", 64, ONE }, { 0 }
};
static const struct field_rule case_notice[] = {
	{ "done", 20, ONE }, { 0 }
};
static const struct field_rule case_fields[] = {
	{ "unit", NUMBER_MOST, ONE }, { "stage", 20, ONE }, { "day", 40, ONE }, { "result", 20, ONE },
	{ "satisfied", 1, ONE }, { "words", TEXT_MOST, ONE },
	{ "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule unit_fields[] = {
	{ "name", LINE_MOST, ONE }, { "telephone", LINE_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule unit_move_fields[] = {
	{ "by", 4, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule unit_retire_fields[] = {
	{ "retired", 1, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule unit_project_fields[] = {
	{ "unit", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule calendar_notice[] = {
	{ "year", 4, ONE }, { "changed", 10, ONE }, { 0 }
};
static const struct field_rule calendar_fields[] = {
	{ "day", 40, ONE }, { "kind", 20, ONE }, { "name", LINE_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule calendar_remove_fields[] = {
	{ "day", 40, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};

/* The audit, and phone numbers that are opened into it. */
static const struct field_rule trail_fields[] = {
	{ "actor", 40, ONE }, { "action", 60, ONE }, { "subject", LINE_MOST, ONE }, { "from", 40, ONE },
	{ "to", 40, ONE }, { "before", NUMBER_MOST, ONE }, { 0 }
};
static const struct field_rule trail_export_fields[] = {
	{ "actor", 40, ONE }, { "action", 60, ONE }, { "subject", LINE_MOST, ONE }, { "from", 40, ONE },
	{ "to", 40, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule phone_fields[] = {
	{ "purpose", 20, ONE }, { "note", LINE_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};

/* Machine flags. */
static const struct field_rule words_seen[] = {
	{ "version", NUMBER_MOST, ONE }, { "saved", 1, ONE }, { 0 }
};
static const struct field_rule words_fields[] = {
	{ "word", LINE_MOST, ONE }, { "exceptions", TEXT_MOST, ONE }, { "note", LINE_MOST, ONE },
	{ "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule words_retire_fields[] = {
	{ "id", NUMBER_MOST, MANY }, { "note", LINE_MOST, ONE },
	{ "version", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule group_seen[] = {
	{ "after", NUMBER_MOST, ONE }, { "decided", NUMBER_MOST, ONE }, { "second", NUMBER_MOST, ONE }, { 0 }
};
static const struct field_rule group_fields[] = {
	{ "verdict", 20, ONE }, { "reason", 20, ONE }, { "filling", LINE_MOST, ONE },
	{ "last", NUMBER_MOST, ONE }, { "token", TOKEN_MOST, ONE }, { 0 }
};
static const struct field_rule entry_fields[] = {
	{ "channel", 20, ONE }, { "said_on", 40, ONE }, { "project", NUMBER_MOST, ONE }, { "rating", 4, ONE },
	{ "reason", 4, MANY }, { "body", TEXT_MOST, ONE }, { "private", 1, ONE }, { "township", NUMBER_MOST, ONE },
	{ "phone", 200, ONE }, { "agree", 1, ONE }, { "personal", 4, ONE }, { "once", 32, ONE },
	{ "token", TOKEN_MOST, ONE }, { 0 }
};

const struct route moderate_routes[] = {
	{ GET,  "/staff/",         staff_home,    STAFF | NEW_PASSWORD, NULL, NULL },
	{ GET,  "/staff/sign-in",  sign_in_page,  OPEN, sign_in_notice, NULL },
	{ POST, "/staff/sign-in",  sign_in_take,  FORM_TOKEN, sign_in_fields, sign_in_stale },
	{ POST, "/staff/sign-out", sign_out_take,
	    STAFF | NEW_PASSWORD | FORM_TOKEN, token_only, sign_out_take },
	{ GET,  "/staff/sign-in/code",   code_page, HALF, NULL, NULL },
	{ POST, "/staff/sign-in/code",   code_take, HALF | FORM_TOKEN, code_fields, code_stale },
	{ GET,  "/staff/sign-in/set-up", set_up_first_page, HALF, NULL, NULL },
	{ POST, "/staff/sign-in/set-up", set_up_first_take, HALF | FORM_TOKEN, code_fields, set_up_first_stale },
	{ GET,  "/staff/account",        own_account_page, STAFF, done_notice, NULL },
	{ GET,  "/staff/account/set-up", set_up_page, STAFF, NULL, NULL },
	{ POST, "/staff/account/set-up", set_up_take, STAFF | FORM_TOKEN, set_up_fields, set_up_stale },
	{ POST, "/staff/account/one-step", own_totp_off, STAFF | FORM_TOKEN, own_proof_fields, own_account_stale },
	{ POST, "/staff/account/recovery", own_recovery_take, STAFF | FORM_TOKEN, own_proof_fields, own_account_stale },
	{ POST, "/staff/account/sessions/end", own_session_end, STAFF | FORM_TOKEN, session_fields, own_account_stale },
	{ POST, "/staff/account/sessions/end-others", own_sessions_end, STAFF | FORM_TOKEN, token_only, own_account_stale },
	{ GET,  "/staff/password", password_page, STAFF | NEW_PASSWORD, NULL, NULL },
	{ POST, "/staff/password", password_take,
	    STAFF | NEW_PASSWORD | FORM_TOKEN, password_fields, password_stale },

	{ GET,  "/staff/queue",               queue_page, STAFF | READ, queue_fields, NULL },
	{ GET,  "/staff/submissions",         list_page,  STAFF | READ, list_fields, NULL },
	{ GET,  "/staff/submissions/:number", staff_submission_page, STAFF | READ, submission_fields, NULL },
	{ POST, "/staff/submissions/:number/decision", decide,
	    STAFF | MODERATE | FORM_TOKEN, decision_fields, decide_stale },

	/* Answers and canned replies */
	{ GET,  "/staff/cases/:number/answer", answer_page, STAFF | DRAFT, answer_notice, NULL },
	{ POST, "/staff/cases/:number/answer", answer_take,
	    STAFF | DRAFT | FORM_TOKEN, answer_fields, answer_stale },
	{ GET,  "/staff/cases/:number/answer/review", answer_review_page, STAFF | OFFICE, NULL, NULL },
	{ POST, "/staff/cases/:number/answer/release", answer_release,
	    STAFF | OFFICE | FORM_TOKEN, answer_release_fields, answer_review_stale },
	{ POST, "/staff/cases/:number/answer/return", answer_return,
	    STAFF | OFFICE | FORM_TOKEN, answer_return_fields, answer_review_stale },
	{ GET,  "/staff/report/answers", answer_rounds_page, STAFF | REPORT, answer_rounds_fields, NULL },
	{ GET,  "/staff/canned", canned_page, STAFF | CASES, NULL, NULL },
	{ POST, "/staff/canned", canned_add, STAFF | OFFICE | FORM_TOKEN, canned_fields, canned_stale },
	{ GET,  "/staff/canned/:id", canned_one_page, STAFF | OFFICE, NULL, NULL },
	{ POST, "/staff/canned/:id", canned_change,
	    STAFF | OFFICE | FORM_TOKEN, canned_fields, canned_stale },
	{ POST, "/staff/canned/:id/move", canned_shift,
	    STAFF | OFFICE | FORM_TOKEN, canned_move_fields, canned_button_stale },
	{ POST, "/staff/canned/:id/retire", canned_retire,
	    STAFF | OFFICE | FORM_TOKEN, canned_retire_fields, canned_button_stale },

	/* Decisions that are not in force yet. */
	{ POST, "/staff/queue/decisions", bulk_decide, STAFF | MODERATE | FORM_TOKEN, bulk_fields, NULL },
	{ POST, "/staff/decisions/undo", decisions_undo, STAFF | MODERATE | FORM_TOKEN, undo_fields, NULL },
	{ GET,  "/staff/submissions/:number/original", original_page, STAFF | READ, NULL, NULL },
	{ GET,  "/staff/confirmations", confirmations_page, STAFF | READ, confirmations_fields, NULL },
	{ POST, "/staff/submissions/:number/confirm", second_confirm,
	    STAFF | MODERATE | FORM_TOKEN, second_fields, second_stale },
	{ POST, "/staff/submissions/:number/return", second_return,
	    STAFF | MODERATE | FORM_TOKEN, second_fields, second_stale },

	{ GET,  "/staff/report",            report_page,         STAFF | REPORT, month_only, NULL },
	{ POST, "/staff/export",            export_take,         STAFF | OFFICE | FORM_TOKEN, export_fields, NULL },
	{ GET,  "/staff/projects",          staff_projects_page, STAFF | REPORT, NULL, NULL },
	{ GET,  "/staff/projects/:project", staff_project_page,  STAFF | REPORT, saved_notice, NULL },
	{ POST, "/staff/projects/:project", progress_take,
	    STAFF | OFFICE | FORM_TOKEN, progress_fields, progress_stale },

	{ GET,  "/staff/indicators", indicators_page, STAFF | REPORT, NULL, NULL },
	{ GET,  "/staff/indicators/:indicator", indicator_page, STAFF | REPORT, saved_notice, NULL },
	{ POST, "/staff/indicators/:indicator", indicator_take,
	    STAFF | OFFICE | FORM_TOKEN, indicator_fields, indicator_stale },

	{ GET,  "/staff/adoption", adoptions_page, STAFF | REPORT, NULL, NULL },
	{ POST, "/staff/adoption", adoptions_create,
	    STAFF | OFFICE | FORM_TOKEN, adoption_new_fields, adoptions_stale },
	{ GET,  "/staff/adoption/:id", adoption_edit_page, STAFF | REPORT, saved_notice, NULL },
	{ POST, "/staff/adoption/:id", adoption_texts_take,
	    STAFF | OFFICE | FORM_TOKEN, adoption_fields, adoption_texts_stale },
	{ GET,  "/staff/adoption/:id/items/:item", adoption_item_page, STAFF | REPORT, NULL, NULL },
	{ POST, "/staff/adoption/:id/items/:item", adoption_item_take,
	    STAFF | OFFICE | FORM_TOKEN, adoption_item_fields, adoption_item_stale },
	{ POST, "/staff/adoption/:id/items/:item/move", adoption_item_shift,
	    STAFF | OFFICE | FORM_TOKEN, adoption_move_fields, adoption_button_stale },
	{ POST, "/staff/adoption/:id/items/:item/remove", adoption_item_drop,
	    STAFF | OFFICE | FORM_TOKEN, adoption_remove_fields, adoption_button_stale },
	{ GET,  "/staff/adoption/:id/preview", adoption_preview_page, STAFF | REPORT, NULL, NULL },
	{ POST, "/staff/adoption/:id/publish", adoption_publish_take,
	    STAFF | OFFICE | FORM_TOKEN, adoption_publish_fields, adoption_publish_stale },

	/* Machine flags. */
	{ GET,  "/staff/words", words_page, STAFF | READ, words_seen, NULL },
	{ POST, "/staff/words", words_add,
	    STAFF | ADMINISTRATE | FORM_TOKEN, words_fields, words_stale },
	{ POST, "/staff/words/retire", words_retire,
	    STAFF | ADMINISTRATE | FORM_TOKEN, words_retire_fields, words_stale },
	{ GET,  "/staff/groups/:id", group_page, STAFF | READ, group_seen, NULL },
	{ POST, "/staff/groups/:id/decision", group_decision_take,
	    STAFF | MODERATE | FORM_TOKEN, group_fields, group_decision_stale },
	{ GET,  "/staff/entry", entry_page, STAFF | MODERATE, NULL, NULL },
	{ POST, "/staff/entry", entry_take, STAFF | MODERATE | FORM_TOKEN, entry_fields, entry_stale },
	{ GET,  "/staff/entry/:number", entry_slip, STAFF | MODERATE, NULL, NULL },

	{ GET,  "/staff/accounts", accounts_page, STAFF | ADMINISTRATE, NULL, NULL },
	{ POST, "/staff/accounts", accounts_create,
	    STAFF | ADMINISTRATE | FORM_TOKEN, account_fields, accounts_stale },
	{ GET,  "/staff/accounts/:id", account_sheet_page, STAFF | ADMINISTRATE, done_notice, NULL },
	{ POST, "/staff/accounts/:id/disable", accounts_disable,
	    STAFF | ADMINISTRATE | FORM_TOKEN, token_only, account_sheet_stale },
	{ POST, "/staff/accounts/:id/enable", accounts_enable,
	    STAFF | ADMINISTRATE | FORM_TOKEN, token_only, account_sheet_stale },
	{ POST, "/staff/accounts/:id/reset", accounts_reset,
	    STAFF | ADMINISTRATE | FORM_TOKEN, token_only, account_sheet_stale },
	{ POST, "/staff/accounts/:id/role", accounts_role,
	    STAFF | ADMINISTRATE | FORM_TOKEN, role_fields, account_sheet_stale },
	{ POST, "/staff/accounts/:id/one-step", accounts_totp_off,
	    STAFF | ADMINISTRATE | FORM_TOKEN, token_only, account_sheet_stale },
	{ POST, "/staff/accounts/:id/sessions/end", accounts_session_end,
	    STAFF | ADMINISTRATE | FORM_TOKEN, session_fields, account_sheet_stale },
	{ POST, "/staff/accounts/:id/sessions/end-all", accounts_sessions_end,
	    STAFF | ADMINISTRATE | FORM_TOKEN, token_only, account_sheet_stale },

	/* Casework. */
	{ GET,  "/staff/cases",         cases_page, STAFF | CASES, cases_fields, NULL },
	{ GET,  "/staff/cases/:number", case_page,  STAFF | CASES, case_notice, NULL },
	{ POST, "/staff/cases/:number/note", case_take, STAFF | DRAFT | FORM_TOKEN, case_fields, case_stale },
	{ POST, "/staff/cases/:number/back", case_take, STAFF | DRAFT | FORM_TOKEN, case_fields, case_stale },
	{ POST, "/staff/cases/:number/extension", case_take, STAFF | DRAFT | FORM_TOKEN, case_fields, case_stale },
	{ POST, "/staff/cases/:number/extension/decline", case_take, STAFF | OFFICE | FORM_TOKEN, case_fields, case_stale },
	{ POST, "/staff/cases/:number/unit", case_take, STAFF | OFFICE | FORM_TOKEN, case_fields, case_stale },
	{ POST, "/staff/cases/:number/visit", case_take, STAFF | OFFICE | FORM_TOKEN, case_fields, case_stale },
	{ POST, "/staff/cases/:number/reminder", case_take, STAFF | OFFICE | FORM_TOKEN, case_fields, case_stale },
	{ POST, "/staff/cases/:number/close", case_take, STAFF | OFFICE | FORM_TOKEN, case_fields, case_stale },
	{ POST, "/staff/cases/:number/reopen", case_take, STAFF | OFFICE | FORM_TOKEN, case_fields, case_stale },
	{ GET,  "/staff/escalation", escalation_page, STAFF | REPORT, NULL, NULL },
	{ GET,  "/staff/units", units_page, STAFF | REPORT, saved_notice, NULL },
	{ POST, "/staff/units", units_take, STAFF | OFFICE | FORM_TOKEN, unit_fields, units_stale },
	{ POST, "/staff/units/:id", unit_take, STAFF | OFFICE | FORM_TOKEN, unit_fields, units_stale },
	{ POST, "/staff/units/:id/move", unit_move_take, STAFF | OFFICE | FORM_TOKEN, unit_move_fields, units_stale },
	{ POST, "/staff/units/:id/retire", unit_retire_take, STAFF | OFFICE | FORM_TOKEN, unit_retire_fields, units_stale },
	{ POST, "/staff/units/projects/:project", unit_project_take,
	    STAFF | OFFICE | FORM_TOKEN, unit_project_fields, units_stale },
	{ GET,  "/staff/calendar", calendar_page, STAFF | REPORT, calendar_notice, NULL },
	{ POST, "/staff/calendar", calendar_take, STAFF | OFFICE | FORM_TOKEN, calendar_fields, calendar_stale },
	{ POST, "/staff/calendar/remove", calendar_remove_take,
	    STAFF | OFFICE | FORM_TOKEN, calendar_remove_fields, calendar_stale },

	/* The audit, and phone numbers that are opened into it. */
	{ GET,  "/staff/audit", trail_page, STAFF | AUDIT, trail_fields, NULL },
	{ POST, "/staff/audit/export", trail_export_take, STAFF | AUDIT | FORM_TOKEN, trail_export_fields, trail_export_stale },
	{ GET,  "/staff/submissions/:number/phone", phone_page, STAFF | OFFICE, NULL, NULL },
	{ POST, "/staff/submissions/:number/phone", phone_take, STAFF | OFFICE | FORM_TOKEN, phone_fields, phone_stale },
	{ 0 }
};
