#include "guard/account_row.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "guard/keys.h"
#include "guard/totp.h"

/* What a job about the second step needs; NULL for what it does not touch. */
struct step {
	const struct try    *try;                        /* of a half session */
	int64_t              account, now, counter;
	const unsigned char *half;                       /* ends */
	unsigned char        session[DIGEST_BYTES];      /* begins */
	const unsigned char *keep;                       /* the only session that stays */
	const unsigned char *recovery;                   /* the code that was given, hashed */
	const char          *outcome;                    /* of the sign-in, for the history */
	int64_t              event;
	unsigned char        sealed[TOTP_SEALED_BYTES];
	unsigned char        codes[RECOVERY_CODES][DIGEST_BYTES];
};

/* Half sessions ---------------------------------------------------------------- */

/* *event: its line in the history. */
static struct account *
half_session(const struct door *door, const unsigned char hash[32], int64_t *event)
{
	struct account *account = NULL;
	struct query *query = db_query(door->db, account_of_half_session_query);

	bind_blob(query, ":session", hash, 32);
	bind_int(query, ":created_after", door->now - HALF_SESSION_SECONDS);
	while (query_next(query)) {
		account = account_from_row(query, door->arena);
		*event = column_int(query, ACCOUNT_COLUMNS);
	}
	return account;
}

struct account *
half_session_account(const struct door *door, const char *token, unsigned char hash[32])
{
	int64_t event;

	return half_session_hash(door->keys, token, hash) ? half_session(door, hash, &event) : NULL;
}

/* Of two that come at once, the half session lets one pass. */
static bool
become_session(struct db *db, const struct step *step)
{
	const struct try *try = step->try;
	struct query *query = db_query(db, half_session_delete_query);

	bind_blob(query, ":session", step->half, DIGEST_BYTES);
	bind_int(query, ":account", step->account);
	if (!query_done(query) || query_changes(query) != 1)
		return false;
	query = db_query(db, account_came_in_query);
	bind_int(query, ":id", step->account);
	bind_int(query, ":now", step->now);
	if (!query_done(query) || query_changes(query) != 1)
		return false;
	query = db_query(db, sign_in_event_delete_query);
	bind_int(query, ":event", step->event);
	bind_int(query, ":account", step->account);
	return query_done(query) && history_add(db, try, step->outcome, NULL) && try_forgive(db, try) && try_note_source(db, try) &&
	    session_begin(db, step->session, step->account, try->device, step->now);
}

/* Recovery codes ---------------------------------------------------------------- */

static void
recovery_hash(const struct keys *keys, int64_t account, const char *digits, unsigned char hash[DIGEST_BYTES])
{
	struct digest digest;

	digest_begin(&digest, keys->recovery, "recovery", DIGEST_BYTES);
	digest_number(&digest, account);
	digest_text(&digest, digits);
	digest_end(&digest, hash);
}

/* Ten digits, none likelier than another: nobody needs letters on a phone's keys. */
static void
make_codes(const struct door *door, struct step *step, struct recovery *recovery)
{
	for (int i = 0; i < RECOVERY_CODES; i++) {
		char digits[RECOVERY_DIGITS + 1];

		for (int d = 0; d < RECOVERY_DIGITS; d++)
			digits[d] = (char)('0' + randombytes_uniform(10));
		digits[RECOVERY_DIGITS] = '\0';
		recovery_hash(door->keys, step->account, digits, step->codes[i]);
		recovery->codes[i] = arena_text(door->arena, "%.5s %s", digits, digits + RECOVERY_DIGITS / 2);
		sodium_memzero(digits, sizeof(digits));
	}
}

static bool
replace_codes(struct db *db, const struct step *step)
{
	struct query *query = db_query(db, recovery_codes_delete_query);

	bind_int(query, ":account", step->account);
	if (!query_done(query))
		return false;
	for (int i = 0; i < RECOVERY_CODES; i++) {
		query = db_query(db, recovery_code_insert_query);
		bind_int(query, ":account", step->account);
		bind_blob(query, ":code", step->codes[i], DIGEST_BYTES);
		if (!query_done(query))
			return false;
	}
	return true;
}

static bool
renew(struct db *db, void *details)
{
	const struct step *step = details;
	struct query *query = db_query(db, second_step_of_account_query);
	bool there = false;

	bind_int(query, ":account", step->account);
	while (query_next(query))
		there = true;
	return there && replace_codes(db, step);
}

enum written
recovery_codes_renew(const struct door *door, const struct account *account, struct recovery *recovery)
{
	struct step step = { .account = account->id, .now = door->now };

	make_codes(door, &step, recovery);
	return writer_run(door->writer, renew, &step);
}

/* The second step ---------------------------------------------------------------- */

struct second_step
second_step_of(struct db *db, int64_t account)
{
	struct second_step step = { .since = 0 };
	struct query *query = db_query(db, second_step_of_account_query);

	bind_int(query, ":account", account);
	while (query_next(query))
		step.since = column_int(query, 2);
	query = db_query(db, recovery_codes_left_query);
	bind_int(query, ":account", account);
	while (query_next(query))
		step.recovery_codes = (int)column_int(query, 0);
	return step;
}

/* Whether the code is that of the account's app, and which step's. */
static bool
app_says(const struct door *door, int64_t account, const char *code, int64_t *counter)
{
	unsigned char secret[TOTP_SECRET_BYTES];
	struct blob sealed = { NULL, 0 };
	struct query *query = db_query(door->db, second_step_of_account_query);
	int64_t last = 0;
	bool fits;

	bind_int(query, ":account", account);
	while (query_next(query)) {
		sealed = column_blob(query, 0, door->arena);
		last = column_int(query, 1);
	}
	if (sealed.data == NULL || !totp_open(door->keys, account, sealed, secret))
		return false;
	fits = totp_fits(secret, code, door->now, last, counter);
	sodium_memzero(secret, sizeof(secret));
	return fits;
}

/* The code is spent and the session begins together, or neither. */
static bool
take_code(struct db *db, void *details)
{
	const struct step *step = details;
	struct query *query;

	if (step->recovery != NULL) {
		query = db_query(db, recovery_code_delete_query);
		bind_blob(query, ":code", step->recovery, DIGEST_BYTES);
	} else {
		query = db_query(db, second_step_count_query);
		bind_int(query, ":counter", step->counter);
	}
	bind_int(query, ":account", step->account);
	return query_done(query) && query_changes(query) == 1 && become_session(db, step);
}

static enum sign_in_outcome
wrong_code(const struct door *door, struct try *try)
{
	return writer_run(door->writer, try_failed, try) == FAILED ? SIGN_IN_BUSY : SIGN_IN_WRONG;
}

/* The writer's answer to a step from a half session. */
static enum sign_in_outcome
came_in(enum written written, const struct account *account, char *token, struct admission *admission)
{
	if (written != WRITTEN)
		return written == REFUSED ? SIGN_IN_WRONG : SIGN_IN_BUSY;
	admission->token = token;
	admission->account = (struct account *)account;
	return SIGNED_IN;
}

enum sign_in_outcome
sign_in_code(const struct door *door, const unsigned char half[32], const struct account *account,
    const struct attempt *attempt, struct admission *admission)
{
	const char *digits = text_digits(door->arena, attempt->secret);
	struct try try = try_of(door, "code ", attempt, account->id);
	struct step step = { .try = &try, .account = account->id, .now = door->now, .half = half, .outcome = "in" };
	unsigned char hash[DIGEST_BYTES];
	enum written written;
	char *token;

	*admission = (struct admission){ .wait = try_delay(door, &try) };
	if (admission->wait > 0)
		return SIGN_IN_WAIT;
	if (half_session(door, half, &step.event) == NULL)
		return SIGN_IN_WRONG;
	if (strlen(digits) == RECOVERY_DIGITS) {
		recovery_hash(door->keys, account->id, digits, hash);
		step.recovery = hash;
		step.outcome = "recovery";
	} else if (!app_says(door, account->id, digits, &step.counter)) {
		return wrong_code(door, &try);
	}
	token = session_token(door->arena, door->keys, step.session);
	written = writer_run(door->writer, take_code, &step);
	if (written == REFUSED)
		return wrong_code(door, &try);
	admission->by_recovery = step.recovery != NULL;
	return came_in(written, account, token, admission);
}

/* Setting up ------------------------------------------------------------------------ */

static void
offered(const struct door *door, const unsigned char session[32], int64_t account,
    unsigned char secret[TOTP_SECRET_BYTES])
{
	totp_offer(door->keys, session, account, second_step_of(door->db, account).since, secret);
}

struct offer
second_step_offer(const struct door *door, const unsigned char session[32], const struct account *account)
{
	unsigned char secret[TOTP_SECRET_BYTES];
	struct offer offer;

	offered(door, session, account->id, secret);
	offer.address = totp_address(door->arena, secret, account->name);
	offer.words = totp_words(door->arena, secret);
	sodium_memzero(secret, sizeof(secret));
	return offer;
}

static bool
set_up(struct db *db, void *details)
{
	const struct step *step = details;
	struct query *query = db_query(db, second_step_put_query);

	bind_int(query, ":account", step->account);
	bind_blob(query, ":sealed", step->sealed, TOTP_SEALED_BYTES);
	bind_int(query, ":counter", step->counter);
	bind_int(query, ":now", step->now);
	if (!query_done(query) || !replace_codes(db, step))
		return false;
	if (step->half != NULL)
		return become_session(db, step);
	query = db_query(db, sessions_delete_others_query);
	bind_int(query, ":account", step->account);
	bind_blob(query, ":session", step->keep, DIGEST_BYTES);
	return query_done(query);
}

/* False when the code is not that of the secret that was offered. */
static bool
confirm(const struct door *door, const unsigned char session[32], const char *code, struct step *step)
{
	unsigned char secret[TOTP_SECRET_BYTES];
	bool fits;

	offered(door, session, step->account, secret);
	fits = totp_fits(secret, text_digits(door->arena, code), door->now, 0, &step->counter);
	if (fits)
		totp_seal(door->keys, step->account, secret, step->sealed);
	sodium_memzero(secret, sizeof(secret));
	return fits;
}

enum sign_in_outcome
second_step_set_up_half(const struct door *door, const unsigned char half[32], const struct account *account,
    const struct attempt *attempt, struct admission *admission, struct recovery *recovery)
{
	struct try try = try_of(door, "code ", attempt, account->id);
	struct step step = { .try = &try, .account = account->id, .now = door->now, .half = half, .outcome = "in" };
	char *token;

	*admission = (struct admission){ .token = NULL };
	if (account->second_step || half_session(door, half, &step.event) == NULL ||
	    !confirm(door, half, attempt->secret, &step))
		return SIGN_IN_WRONG;
	make_codes(door, &step, recovery);
	token = session_token(door->arena, door->keys, step.session);
	return came_in(writer_run(door->writer, set_up, &step), account, token, admission);
}

enum sign_in_outcome
second_step_set_up(const struct door *door, const unsigned char session[32], const struct account *account,
    const char *code, struct recovery *recovery)
{
	struct step step = { .account = account->id, .now = door->now, .keep = session };

	if (!confirm(door, session, code, &step))
		return SIGN_IN_WRONG;
	make_codes(door, &step, recovery);
	switch (writer_run(door->writer, set_up, &step)) {
	case WRITTEN: return SIGNED_IN;
	case REFUSED: return SIGN_IN_WRONG;
	default:      return SIGN_IN_BUSY;
	}
}
