#include "guard/password.h"

#include <errno.h>
#include <pthread.h>
#include <sodium.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"

static unsigned long long operations;   /* set once, before threads start */
static size_t             memory;       /* bytes */
static char               nobodys[crypto_pwhash_STRBYTES];   /* for unknown accounts */

/* The lanes: at most PASSWORD_LANES hashes at once, PASSWORD_WAITING in line. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t  left = PTHREAD_COND_INITIALIZER;
static int             running, waiting;                     /* under lock */

static bool
lane_enter(void)
{
	bool entered = true;

	pthread_mutex_lock(&lock);
	if (running >= PASSWORD_LANES) {
		entered = waiting < PASSWORD_WAITING;
		if (entered) {
			waiting++;
			while (running >= PASSWORD_LANES)
				pthread_cond_wait(&left, &lock);
			waiting--;
		}
	}
	if (entered)
		running++;
	pthread_mutex_unlock(&lock);
	return entered;
}

static void
lane_leave(void)
{
	pthread_mutex_lock(&lock);
	running--;
	pthread_cond_signal(&left);
	pthread_mutex_unlock(&lock);
}

/* False only for want of memory. */
static bool
make_hash(char hash[crypto_pwhash_STRBYTES], const char *password)
{
	if (crypto_pwhash_str(hash, password, strlen(password), operations, memory) == 0)
		return true;
	log_event("no %zu MiB of memory for a password", memory >> 20);
	return false;
}

void
password_cost(const char *name)
{
	bool moderate = strcmp(name, "moderate") == 0;
	char nobody[2 * 16 + 1];
	unsigned char random[16];

	if (!moderate && strcmp(name, "interactive") != 0)
		die("no password cost is called %s", name);
	if (sodium_init() < 0)
		die("libsodium does not start");
	operations = moderate ?
	    crypto_pwhash_OPSLIMIT_MODERATE : crypto_pwhash_OPSLIMIT_INTERACTIVE;
	memory = moderate ?
	    crypto_pwhash_MEMLIMIT_MODERATE : crypto_pwhash_MEMLIMIT_INTERACTIVE;
	randombytes_buf(random, sizeof(random));
	sodium_bin2hex(nobody, sizeof(nobody), random, sizeof(random));
	if (!make_hash(nobodys, nobody))
		refuse("a password takes %zu MiB: set password_cost = interactive or add memory",
		    memory >> 20);
}

/* crypto_pwhash_str_verify() says -1 for a wrong password and for want of
 * memory alike; only errno tells them apart. */
static enum password_verdict
compare(const char *hash, const char *password)
{
	errno = 0;
	if (crypto_pwhash_str_verify(hash, password, strlen(password)) == 0)
		return PASSWORD_RIGHT;
	if (errno != ENOMEM)
		return PASSWORD_WRONG;
	log_event("no %zu MiB of memory for a password", memory >> 20);
	return PASSWORD_BUSY;
}

enum password_verdict
password_check(const char *hash, const char *password, bool *outdated)
{
	bool known = hash[0] != '\0';
	enum password_verdict verdict;

	*outdated = false;
	if (operations == 0)
		die("password_cost() comes first");
	if (!lane_enter())
		return PASSWORD_BUSY;
	verdict = compare(known ? hash : nobodys, password);
	lane_leave();
	if (!known && verdict == PASSWORD_RIGHT)
		verdict = PASSWORD_WRONG;
	if (verdict == PASSWORD_RIGHT)
		*outdated = crypto_pwhash_str_needs_rehash(hash, operations, memory) != 0;
	return verdict;
}

char *
password_hash(struct arena *arena, const char *password)
{
	char *hash = arena_take(arena, crypto_pwhash_STRBYTES);
	bool made;

	if (operations == 0)
		die("password_cost() comes first");
	if (!lane_enter())
		return NULL;
	made = make_hash(hash, password);
	lane_leave();
	return made ? hash : NULL;
}
