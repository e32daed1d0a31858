#include "guard/account.h"

#include <string.h>

#include "base/arena.h"
#include "base/config.h"
#include "base/text.h"
#include "guard/account_row.h"
#include "http/router.h"

enum { NAME_LEAST = 2, NAME_MOST = 32, DISPLAY_NAME_MOST = 20 };

static const struct role_rule {
	const char *name, *word;
	unsigned    needs;
} roles[] = {
	{ "moderator",     "审核员",     STAFF | READ | CASES | MODERATE },
	{ "unit",          "责任单位",   STAFF | CASES | DRAFT },
	{ "office",        "治理提升办", STAFF | READ | CASES | REPORT | MODERATE | DRAFT | OFFICE },
	{ "auditor",       "审计员",     STAFF | READ | CASES | REPORT | AUDIT },
	{ "administrator", "管理员",     STAFF | READ | CASES | REPORT | AUDIT | MODERATE | DRAFT | OFFICE | ADMINISTRATE },
};

static const struct role_rule *
role_by_name(const char *name)
{
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		if (text_equal(roles[i].name, name))
			return &roles[i];
	return NULL;
}

unsigned
role_needs(const char *role)
{
	const struct role_rule *rule = role_by_name(role);

	return rule == NULL ? 0 : rule->needs;
}

const char *
role_word(const char *role)
{
	const struct role_rule *rule = role_by_name(role);

	return rule == NULL ? "" : rule->word;
}

/* Reading ------------------------------------------------------------------- */

struct account *
account_from_row(struct query *query, struct arena *arena)
{
	struct account *account = arena_take(arena, sizeof(*account));

	account->id = column_int(query, 0);
	account->name = column_text(query, 1, arena);
	account->display_name = column_text(query, 2, arena);
	account->role = column_text(query, 3, arena);
	account->password_hash = column_text(query, 4, arena);
	account->must_change = column_int(query, 5) != 0;
	account->disabled = column_int(query, 6) != 0;
	account->created_at = column_int(query, 7);
	account->signed_in_at = column_int(query, 8);
	account->unit = column_int(query, 9);
	account->second_step = column_int(query, 10) != 0;
	return account;
}

/* Runs the query to its end, so that no open read keeps an old state. */
static struct account *
only_account(struct query *query, struct arena *arena)
{
	struct account *account = NULL;

	while (query_next(query))
		account = account_from_row(query, arena);
	return account;
}

struct account *
accounts(struct db *db, struct arena *arena)
{
	struct account *list = NULL, **end = &list;
	struct query *query = db_query(db, account_list_query);

	while (query_next(query)) {
		*end = account_from_row(query, arena);
		end = &(*end)->next;
	}
	return list;
}

struct account *
account_by_name(struct db *db, struct arena *arena, const char *name)
{
	struct query *query = db_query(db, account_of_name_query);

	bind_text(query, ":name", name);
	return only_account(query, arena);
}

struct account *
account_by_id(struct db *db, struct arena *arena, int64_t id)
{
	struct query *query = db_query(db, account_of_id_query);

	bind_int(query, ":id", id);
	return only_account(query, arena);
}

bool
role_needs_second_step(const struct config *config, const char *role)
{
	return config_has_word(config->totp_roles, role);
}

const char *
role_problem(const char *role, int64_t unit)
{
	if (role_by_name(role) == NULL)
		return "请选一个角色。";
	if (text_equal(role, "unit") && unit == 0)
		return "角色是责任单位的，要选是哪个单位。";
	if (!text_equal(role, "unit") && unit != 0)
		return "只有角色是责任单位的，才选单位。";
	return NULL;
}

const char *
account_problem(const char *name, const char *display_name, const char *role, int64_t unit)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	size_t length = strlen(name), characters = text_length(display_name);

	if (length < NAME_LEAST || length > NAME_MOST || strchr(letters, name[0]) == NULL ||
	    strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789._-") != length)
		return "账号名请用 2 到 32 个小写字母、数字、点或横线，以字母开头。";
	if (characters < 1 || characters > DISPLAY_NAME_MOST)
		return "请写姓名，最多 20 个字。";
	return role_problem(role, unit);
}

/* Changing ------------------------------------------------------------------ */

struct change {
	int64_t     id, now, unit;
	const char *name, *display_name, *role, *hash;
	bool        must_change;
};

/* One account was there and could be changed: now nobody is signed in with it any more. */
static bool
changed_and_signed_out(struct db *db, struct query *query, int64_t id)
{
	return query_done(query) && query_changes(query) == 1 && sessions_delete(db, id);
}

static bool
create(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, account_insert_query);

	if (role_problem(change->role, change->unit) != NULL)
		return false;
	bind_text(query, ":name", change->name);
	bind_text(query, ":display_name", change->display_name);
	bind_text(query, ":role", change->role);
	bind_int(query, ":unit", change->unit);
	bind_text(query, ":hash", change->hash);
	bind_int(query, ":must_change", change->must_change);
	bind_int(query, ":now", change->now);
	return query_done(query);
}

enum written
account_create(struct writer *writer, const char *name, const char *display_name, const char *role,
    int64_t unit, const char *hash, bool must_change, int64_t now)
{
	struct change change = { .name = name, .display_name = display_name, .role = role, .unit = unit,
	    .hash = hash, .must_change = must_change, .now = now };

	return writer_run(writer, create, &change);
}

static bool
disable(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, account_close_query);

	bind_int(query, ":id", change->id);
	bind_int(query, ":now", change->now);
	return changed_and_signed_out(db, query, change->id);
}

enum written
account_disable(struct writer *writer, int64_t id, int64_t now)
{
	struct change change = { .id = id, .now = now };

	return writer_run(writer, disable, &change);
}

static bool
enable(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, account_reopen_query);

	bind_int(query, ":id", change->id);
	return changed_and_signed_out(db, query, change->id);
}

enum written
account_enable(struct writer *writer, int64_t id)
{
	struct change change = { .id = id };

	return writer_run(writer, enable, &change);
}

static bool
set_role(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, account_new_role_query);

	if (role_problem(change->role, change->unit) != NULL)
		return false;
	bind_int(query, ":id", change->id);
	bind_text(query, ":role", change->role);
	bind_int(query, ":unit", change->unit);
	return changed_and_signed_out(db, query, change->id);
}

enum written
account_set_role(struct writer *writer, int64_t id, const char *role, int64_t unit)
{
	struct change change = { .id = id, .role = role, .unit = unit };

	return writer_run(writer, set_role, &change);
}

static bool
set_password(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, account_new_password_query);

	bind_int(query, ":id", change->id);
	bind_text(query, ":hash", change->hash);
	bind_int(query, ":must_change", change->must_change);
	return changed_and_signed_out(db, query, change->id);
}

enum written
account_set_password(struct writer *writer, int64_t id, const char *hash, bool must_change)
{
	struct change change = { .id = id, .hash = hash, .must_change = must_change };

	return writer_run(writer, set_password, &change);
}

static bool
drop_second_step(struct db *db, void *details)
{
	const struct change *change = details;
	struct query *query = db_query(db, recovery_codes_delete_query);

	bind_int(query, ":account", change->id);
	if (!query_done(query))
		return false;
	query = db_query(db, second_step_delete_query);
	bind_int(query, ":account", change->id);
	return changed_and_signed_out(db, query, change->id);
}

enum written
account_drop_second_step(struct writer *writer, int64_t id)
{
	struct change change = { .id = id };

	return writer_run(writer, drop_second_step, &change);
}
