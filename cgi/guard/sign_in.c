#include "guard/account_row.h"

#include <string.h>

#include "base/arena.h"
#include "guard/keys.h"
#include "guard/password.h"

/* A password that was right, on its way to a session or to a half session. */
struct arrival {
	struct try      try;
	struct account *account;
	const char     *hash;                        /* the account's from now on */
	unsigned char   session[DIGEST_BYTES];
};

static bool
begin_session(struct db *db, void *details)
{
	const struct arrival *arrival = details;
	const struct try *try = &arrival->try;
	struct query *query = db_query(db, account_signed_in_query);

	bind_int(query, ":id", try->account);
	bind_int(query, ":now", try->now);
	bind_text(query, ":hash", arrival->hash);
	bind_text(query, ":checked", arrival->account->password_hash);
	return query_done(query) && query_changes(query) == 1 && try_forgive(db, try) &&
	    history_add(db, try, "in", NULL) && try_note_source(db, try) &&
	    session_begin(db, arrival->session, try->account, try->device, try->now);
}

/* The source is not known yet: a stolen password alone must not make it so. */
static bool
begin_half_session(struct db *db, void *details)
{
	const struct arrival *arrival = details;
	const struct try *try = &arrival->try;
	struct query *query = db_query(db, account_came_half_way_query);
	int64_t event;

	bind_int(query, ":id", try->account);
	bind_text(query, ":hash", arrival->hash);
	bind_text(query, ":checked", arrival->account->password_hash);
	if (!query_done(query) || query_changes(query) != 1 || !try_forgive(db, try) ||
	    !history_add(db, try, "half", &event))
		return false;
	query = db_query(db, half_sessions_delete_old_query);
	bind_int(query, ":before", try->now - HALF_SESSION_SECONDS);
	if (!query_done(query))
		return false;
	query = db_query(db, half_session_insert_query);
	bind_blob(query, ":session", arrival->session, DIGEST_BYTES);
	bind_int(query, ":account", try->account);
	bind_int(query, ":event", event);
	bind_int(query, ":now", try->now);
	return query_done(query);
}

static enum sign_in_outcome
arrive(const struct door *door, struct arrival *arrival, const char *password, bool outdated,
    struct admission *admission)
{
	struct account *account = arrival->account;
	const char *hash = outdated ? password_hash(door->arena, password) : NULL;
	bool half = account->second_step || role_needs_second_step(door->config, account->role);

	arrival->hash = hash != NULL ? hash : account->password_hash;   /* lanes full: next time */
	admission->token = half ? half_session_token(door->arena, door->keys, arrival->session) :
	    session_token(door->arena, door->keys, arrival->session);
	switch (writer_run(door->writer, half ? begin_half_session : begin_session, arrival)) {
	case WRITTEN:
		account->password_hash = arrival->hash;
		admission->account = account;
		return half ? HALF_WAY : SIGNED_IN;
	case REFUSED:
		admission->token = NULL;   /* disabled, or another password, meanwhile */
		return SIGN_IN_WRONG;
	default:
		admission->token = NULL;
		return SIGN_IN_BUSY;
	}
}

/* Tries that run side by side do not see each other's failures; the password
 * lanes let no more than four do so, and each counts towards the delay. */
enum sign_in_outcome
sign_in(const struct door *door, const struct attempt *attempt, struct admission *admission)
{
	struct account *found = account_by_name(door->db, door->arena, attempt->name);
	struct arrival arrival = { .account = found != NULL && !found->disabled ? found : NULL };
	bool outdated;

	*admission = (struct admission){ .token = NULL };
	arrival.try = try_of(door, "", attempt, arrival.account == NULL ? 0 : arrival.account->id);
	admission->wait = try_delay(door, &arrival.try);
	if (admission->wait > 0)
		return SIGN_IN_WAIT;
	switch (password_check(arrival.account == NULL ? "" : arrival.account->password_hash,
	    attempt->secret, &outdated)) {
	case PASSWORD_BUSY:
		return SIGN_IN_BUSY;
	case PASSWORD_WRONG:
		return writer_run(door->writer, try_failed, &arrival.try) == FAILED ?
		    SIGN_IN_BUSY : SIGN_IN_WRONG;
	case PASSWORD_RIGHT:
		break;
	}
	return arrive(door, &arrival, attempt->secret, outdated, admission);
}
