#include "site/site.h"

#include <check.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "feedback/flag.h"
#include "folder.h"
#include "guard/account_row.h"
#include "guard/chain.h"
#include "guard/pace.h"
#include "guard/presence.h"
#include "guard/token.h"
#include "page/shared.h"
#include "public/pages.h"
#include "site/pattern.h"
#include "staff/pages.h"

enum { SHARED_BYTES = 1 << 20 };

struct visit visit;
struct response answer;

static struct request request;
static struct config *config;
static struct keys    portal_keys, staff_keys;
static struct arena  *kept;            /* texts that outlive a visit */
static char folder[FOLDER_BYTES], jar[4096];
static const char *encodings = "", *if_none_match = "";
static size_t shared_most;

static const char *
path_of(const char *name)
{
	return arena_text(kept, "%s/%s", folder, name);
}

static void
read_settings(const char *more)
{
	const char *path = path_of("minyi.conf");
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fprintf(file, "feedback_folder = %s\nportal_folder = %s\nstaff_folder = %s\nundo_seconds = 0\n%s",
	    folder, folder, folder, more);
	ck_assert_int_eq(fclose(file), 0);
	config = config_read(path);
}

void
site_open(void)
{
	const char *bad;

	clock_set(SITE_NOW);
	kept = arena_new(64 << 20);
	folder_new(folder, "site");
	pattern_bring(kept, folder);
	keys_of_portal(&portal_keys, folder);
	keys_of_moderate(&staff_keys, folder);
	read_settings("totp_roles = none\n");
	ck_assert_msg(view_load("templates", &bad), "template %s", bad);
	response_clear(&answer);
	visit = (struct visit){
		.request = &request, .response = &answer, .arena = arena_new(8 << 20), .config = config,
		.pace = pace_new(), .presence = presence_new(),
		.writer = writer_start(path_of("feedback.db"), PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE),
		.db = db_open(path_of("feedback.db"), PUBLIC_READ | STAFF_READ),
	};
	writer_close_groups_with(visit.writer, chain_seal, &staff_keys);   /* as moderate does */
	visit.shared = NULL;
	site_shared_bytes(SHARED_BYTES);
	site_accepts("", "");
	visit.accounts_writer = writer_start(path_of("staff.db"), ACCOUNT_READ | ACCOUNT_WRITE);
	visit.accounts = db_open(path_of("staff.db"), ACCOUNT_READ);
	forget_cookies();
}

void
site_accepts(const char *accept_encoding, const char *tags)
{
	encodings = accept_encoding;
	if_none_match = tags;
}

void
site_shared_bytes(size_t bytes)
{
	shared_free(visit.shared);
	shared_most = bytes;
	visit.shared = bytes == 0 ? NULL : shared_new(path_of("feedback.db"), bytes);
}

void
site_undo_seconds(int64_t seconds)
{
	config->undo_seconds = seconds;
}

void
site_settings(const char *lines)
{
	config_free(config);
	read_settings(lines);
	visit.config = config;
}

static int
drop(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
	(void)status, (void)kind, (void)walk;
	return remove(path);
}

void
site_close(void)
{
	shared_free(visit.shared);
	db_close(visit.db);
	db_close(visit.accounts);
	writer_stop(visit.writer);
	writer_stop(visit.accounts_writer);
	pace_free(visit.pace);
	presence_free(visit.presence);
	arena_free(visit.arena);
	config_free(config);
	arena_free(kept);
	response_free(&answer);
	nftw(folder, drop, 8, FTW_DEPTH | FTW_PHYS);
	clock_set(0);
}

const char *
site_folder(void)
{
	return folder;
}

const char *
body(void)
{
	return arena_copy(kept, answer.body == NULL ? "" : answer.body, answer.length);
}

bool
says(const char *text)
{
	return memmem(answer.body, answer.length, text, strlen(text)) != NULL;
}

/* Runs SQL; the first column of the first row as a text. */
static const char *
ask(const char *database, const char *sql)
{
	sqlite3 *handle;
	sqlite3_stmt *statement = NULL;
	const char *rest = sql, *text = "";

	ck_assert_int_eq(sqlite3_open(path_of(database), &handle), SQLITE_OK);
	sqlite3_busy_timeout(handle, 5000);
	sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	while (*rest != '\0') {
		int code = sqlite3_prepare_v2(handle, rest, -1, &statement, &rest);

		ck_assert_msg(code == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(handle));
		if (statement == NULL)
			break;
		code = sqlite3_step(statement);
		ck_assert_msg(code == SQLITE_ROW || code == SQLITE_DONE, "%s: %s", sql, sqlite3_errmsg(handle));
		if (code == SQLITE_ROW && sqlite3_column_text(statement, 0) != NULL)
			text = arena_text(kept, "%s", (const char *)sqlite3_column_text(statement, 0));
		sqlite3_finalize(statement);
	}
	sqlite3_close(handle);
	return text;
}

void site_run(const char *sql) { ask("feedback.db", sql); }
void site_run_staff(const char *sql) { ask("staff.db", sql); }
int64_t site_number(const char *sql) { return strtoll(ask("feedback.db", sql), NULL, 10); }
int64_t site_number_staff(const char *sql) { return strtoll(ask("staff.db", sql), NULL, 10); }
const char *site_text(const char *sql) { return ask("feedback.db", sql); }
const char *site_text_staff(const char *sql) { return ask("staff.db", sql); }

const char *
encoded(const char *text)
{
	char *to = arena_take(kept, 3 * strlen(text) + 1), *start = to;

	for (; *text != '\0'; text++)
		to += sprintf(to, "%%%02X", (unsigned char)*text);
	return start;
}

void
forget_cookies(void)
{
	jar[0] = '\0';
}

const char *
cookie(const char *name)
{
	char *at = strstr(jar, arena_text(kept, "; %s=", name));

	if (at == NULL)
		return "";
	at += strlen(name) + 3;
	return arena_copy(kept, at, strcspn(at, ";"));
}

/* As a browser does: the last value of a name stands. */
static void
keep_cookies(void)
{
	for (size_t i = 0; i < sizeof(answer.cookies) / sizeof(answer.cookies[0]); i++) {
		const char *set = answer.cookies[i];
		char *at, *name;

		if (set == NULL)
			continue;
		name = arena_text(kept, "; %.*s=", (int)strcspn(set, "="), set);
		if ((at = strstr(jar, name)) != NULL) {
			size_t old = 2 + strcspn(at + 2, ";");

			memmove(at, at + old, strlen(at + old) + 1);
		}
		if (strstr(set, "Max-Age=0") == NULL)
			snprintf(jar + strlen(jar), sizeof(jar) - strlen(jar), "; %.*s", (int)strcspn(set, ";"), set);
	}
}

/* As the server does, but for that it waits for the writer. */
static void
run_page(const struct route *routes)
{
	bool answered = page_answer(&visit, routes);

	while (!answered)
		answered = page_resume(&visit, writer_do(visit.writer, visit.errand));
}

/* A program reads its settings once; a check that changes them gets a new one. */
static void
start_anew_with_other_settings(void)
{
	static struct config before;

	if (visit.shared != NULL && memcmp(&before, visit.config, sizeof(before)) != 0)
		site_shared_bytes(shared_most);
	before = *visit.config;
}

static void
send(const struct route *routes, const char *method, const char *path, const char *query, const char *form)
{
	bool staff = routes == moderate_routes;
	struct db *accounts = visit.accounts;
	enum status status;
	static struct wire wire;   /* a test may look at the visit afterwards */

	wire = (struct wire){
		.method = method, .path = path, .query = query, .body = form,
		.content_type = "application/x-www-form-urlencoded", .cookie = jar, .host = "minyi.test",
		.encodings = encodings, .if_none_match = if_none_match,
		.origin = "", .fetch_site = "same-origin", .address = "192.0.2.7", .agent = "test",
	};
	arena_reset(visit.arena);
	response_clear(&answer);
	start_anew_with_other_settings();
	visit.now = clock_now();
	visit.keys = staff ? &staff_keys : &portal_keys;
	if (!staff)
		visit.accounts = NULL;
	status = request_read(&request, visit.arena, &wire);
	visit.device = device_of(request_cookie(&request, DEVICE_COOKIE), wire.address, wire.agent, visit.now);
	visit.staff = !staff ? NULL : session_account(accounts, visit.accounts_writer, visit.arena, visit.keys,
	    config, request_cookie(&request, page_staff_cookie(&visit)), visit.now, visit.session);
	db_reset(accounts);
	if (status == OK)
		run_page(routes);
	else
		answer.status = page_error(&visit, status, "");
	visit.accounts = accounts;
	keep_cookies();
}

void
get(const struct route *routes, const char *address)
{
	size_t path = strcspn(address, "?");

	address = arena_text(kept, "%s", address);   /* it may be the last answer's, which goes now */
	send(routes, "GET", arena_copy(kept, address, path), address[path] == '?' ? address + path + 1 : "", "");
}

/* The route that a form to this path takes; NULL for none. */
static const struct route *
route_of(const struct route *routes, const char *path)
{
	struct request probe = { .method = POST, .path = path, .arena = kept };
	enum status status;

	return route_find(routes, &probe, &status);
}

/* Who the form's page was made for. */
static void
recognise(const struct route *route)
{
	const struct door door = { visit.accounts, visit.accounts_writer, kept, visit.keys, config, visit.now };

	if (route != NULL && (route->needs & HALF))
		visit.half = half_session_account(&door, cookie("minyi_half"), visit.session);
	else
		visit.staff = session_account(visit.accounts, visit.accounts_writer, kept, visit.keys,
		    config, cookie("minyi_staff"), visit.now, visit.session);
}

void
post(const struct route *routes, const char *path, const char *form)
{
	path = arena_text(kept, "%s", path);
	if (strstr(form, "token=") == NULL) {
		const struct route *route = route_of(routes, path);
		const char *token;

		visit.now = clock_now();
		visit.keys = routes == moderate_routes ? &staff_keys : &portal_keys;
		visit.staff = visit.half = NULL;
		if (routes == moderate_routes)
			recognise(route);
		db_reset(visit.accounts);
		token = page_token(&visit, route == NULL ? path : route->path);
		form = arena_text(kept, "%s%stoken=%s", form, form[0] == '\0' ? "" : "&", encoded(token));
	}
	send(routes, "POST", path, "", form);
}

struct arrival {
	unsigned char hash[32];
	int64_t       account;
};

static bool
arrive(struct db *db, void *details)
{
	const struct arrival *arrival = details;

	return session_begin(db, arrival->hash, arrival->account, "Chrome · Windows", clock_now());
}

/* Straight into a session: the door has tests of its own, and each knock costs 110 ms. */
void
sign_in_as(const char *name, const char *role)
{
	struct arrival arrival;
	const char *token;

	if (account_by_name(visit.accounts, kept, name) == NULL)
		ck_assert_int_eq(account_create(visit.accounts_writer, name, name, role, strcmp(role, "unit") == 0,
		    pattern_phrase_hash(kept, folder), false, clock_now()), WRITTEN);
	leave();
	arrival.account = account_by_name(visit.accounts, kept, name)->id;
	token = session_token(kept, &staff_keys, arrival.hash);
	ck_assert_int_eq(writer_run(visit.accounts_writer, arrive, &arrival), WRITTEN);
	snprintf(jar, sizeof(jar), "; minyi_staff=%s", token);
}

void
leave(void)
{
	forget_cookies();
}

void
site_look_through(void)
{
	while (flags_work_off(visit.writer, visit.db) > 0)
		continue;
}

int64_t
submit(const char *project, int rating, const char *text)
{
	const char *path = arena_text(kept, "/projects/%s/feedback", project);

	forget_cookies();
	get(portal_routes, path);
	post(portal_routes, path, arena_text(kept, "rating=%d&body=%s", rating, encoded(text)));
	ck_assert_int_eq(answer.status, SEE_OTHER);
	return strtoll(answer.location + strlen("/receipts/"), NULL, 10);
}
