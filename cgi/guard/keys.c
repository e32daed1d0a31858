#include "guard/keys.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"

_Static_assert(KEY_BYTES == crypto_kdf_KEYBYTES, "keys are 32 bytes");
_Static_assert(KEY_BYTES == crypto_box_PUBLICKEYBYTES, "keys are 32 bytes");

/* A public half may be read by its group; nobody but its owner may change it. */
enum { SECRET_MODE = 0600, PUBLIC_MODE = 0640 };
enum { SECRET_FORBIDS = 0077, PUBLIC_FORBIDS = 0027 };

#define PORTAL_KEY     "portal.key"
#define STAFF_KEY      "staff.key"
#define CONTACT_PUBLIC "contact.public"
#define CONTACT_SECRET "contact.secret"

enum trouble { FINE, MISSING, UNREADABLE, NOT_A_KEY, TOO_OPEN };

static void
start_sodium(void)
{
	if (sodium_init() < 0)
		die("libsodium does not start");
}

/* False when the path would be too long: such a folder cannot hold a key. */
static bool
path_of(char path[PATH_MAX], const char *folder, const char *name, const char *ending)
{
	bool whole = name[0] == '/';   /* a file that somebody named */
	int length = snprintf(path, PATH_MAX, "%s%s%s%s", whole ? "" : folder, whole ? "" : "/", name, ending);

	return length > 0 && length < PATH_MAX;
}

static bool
read_whole(int file, unsigned char key[KEY_BYTES])
{
	size_t size = 0;
	ssize_t got;

	while (size < KEY_BYTES && (got = read(file, key + size, KEY_BYTES - size)) != 0) {
		if (got > 0)
			size += (size_t)got;
		else if (errno != EINTR)
			return false;
	}
	return size == KEY_BYTES;
}

static enum trouble
key_read(const char *folder, const char *name, mode_t forbidden, unsigned char key[KEY_BYTES])
{
	char path[PATH_MAX];
	struct stat about;
	enum trouble trouble = FINE;
	int file;

	if (!path_of(path, folder, name, ""))
		return MISSING;
	file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (file < 0)
		return errno == ENOENT || errno == ENOTDIR ? MISSING : UNREADABLE;
	if (fstat(file, &about) != 0)
		trouble = UNREADABLE;
	else if (!S_ISREG(about.st_mode) || about.st_size != KEY_BYTES)
		trouble = NOT_A_KEY;
	else if (about.st_mode & forbidden)
		trouble = TOO_OPEN;
	else if (!read_whole(file, key))
		trouble = UNREADABLE;
	close(file);
	return trouble;
}

/* Start-up ------------------------------------------------------------------ */

static void
key_must(const char *folder, const char *name, mode_t forbidden, unsigned char key[KEY_BYTES])
{
	switch (key_read(folder, name, forbidden, key)) {
	case FINE:
		return;
	case MISSING:
		refuse("key %s/%s is missing: run minyictl init, or bring it back from a backup",
		    folder, name);
	case UNREADABLE:
		refuse("key %s/%s cannot be read: give it to the user of this program",
		    folder, name);
	case NOT_A_KEY:
		refuse("key %s/%s is not a file of %d bytes: bring it back from a backup",
		    folder, name, KEY_BYTES);
	case TOO_OPEN:
		refuse("key %s/%s is open to others: run chmod %s on it", folder, name,
		    forbidden == SECRET_FORBIDS ? "600" : "640");
	}
}

static void
derive(unsigned char subkey[KEY_BYTES], uint64_t number, const char context[8],
    const unsigned char master[KEY_BYTES])
{
	if (crypto_kdf_derive_from_key(subkey, KEY_BYTES, number, context, master) != 0)
		die("libsodium derives no key");
}

/* The numbers are for good: another number is another key. */
void
keys_of_portal(struct keys *keys, const char *portal_folder)
{
	static const char context[] = "portal  ";
	unsigned char master[KEY_BYTES];

	start_sodium();
	memset(keys, 0, sizeof(*keys));
	key_must(portal_folder, PORTAL_KEY, SECRET_FORBIDS, master);
	key_must(portal_folder, CONTACT_PUBLIC, PUBLIC_FORBIDS, keys->contact_public);
	derive(keys->form, 1, context, master);
	derive(keys->device, 2, context, master);
	derive(keys->receipt, 3, context, master);
	keys->seals_contacts = true;
	sodium_memzero(master, sizeof(master));
}

static const char moderate_context[] = "moderate";

static void
derive_audit(struct keys *keys, const unsigned char master[KEY_BYTES])
{
	derive(keys->audit, 4, moderate_context, master);
	derive(keys->audit_head, 5, moderate_context, master);
}

bool
keys_of_audit(struct keys *keys, const char *staff_folder)
{
	unsigned char master[KEY_BYTES];
	bool fine;

	start_sodium();
	memset(keys, 0, sizeof(*keys));
	fine = key_read(staff_folder, STAFF_KEY, SECRET_FORBIDS, master) == FINE;
	if (fine)
		derive_audit(keys, master);
	sodium_memzero(master, sizeof(master));
	return fine;
}

/* The public half that came to lie with moderate, or the one of the secret
 * half where that is there: it can live off the machine. */
static bool
contact_of_moderate(const char *staff_folder, unsigned char open_half[KEY_BYTES])
{
	unsigned char secret_half[KEY_BYTES];
	bool found = key_read(staff_folder, CONTACT_PUBLIC, PUBLIC_FORBIDS, open_half) == FINE ||
	    (key_read(staff_folder, CONTACT_SECRET, SECRET_FORBIDS, secret_half) == FINE &&
	        crypto_scalarmult_base(open_half, secret_half) == 0);

	sodium_memzero(secret_half, sizeof(secret_half));
	return found;
}

void
keys_of_moderate(struct keys *keys, const char *staff_folder)
{
	static const char *const context = moderate_context;
	unsigned char master[KEY_BYTES];

	start_sodium();
	memset(keys, 0, sizeof(*keys));
	key_must(staff_folder, STAFF_KEY, SECRET_FORBIDS, master);
	derive(keys->form, 1, context, master);
	derive(keys->session, 2, context, master);
	derive(keys->source, 3, context, master);
	derive_audit(keys, master);
	derive(keys->totp, 6, context, master);
	derive(keys->recovery, 7, context, master);
	keys->seals_contacts = contact_of_moderate(staff_folder, keys->contact_public);
	sodium_memzero(master, sizeof(master));
}

/* Making -------------------------------------------------------------------- */

static bool
write_whole(const char *path, mode_t mode, const unsigned char key[KEY_BYTES])
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool fine;

	if (file < 0)
		return false;
	fine = write(file, key, KEY_BYTES) == KEY_BYTES &&
	    fchmod(file, mode) == 0 && fsync(file) == 0;
	return close(file) == 0 && fine;
}

static bool
folder_is_safe_on_disk(const char *folder)
{
	int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool fine = file >= 0 && fsync(file) == 0;

	if (file >= 0)
		close(file);
	return fine;
}

/* Whole or not at all, and never over a key that is there: link(2) refuses
 * what rename(2) would replace. */
static int
key_write(const char *folder, const char *name, mode_t mode, const unsigned char key[KEY_BYTES])
{
	char path[PATH_MAX], fresh[PATH_MAX];
	bool fine = false;

	if (path_of(path, folder, name, "") && path_of(fresh, folder, name, ".new")) {
		unlink(fresh);   /* of a run that was cut short */
		fine = write_whole(fresh, mode, key) && link(fresh, path) == 0;
		if (!fine)
			fprintf(stderr, "不能写入密钥 %s：%s\n", path, strerror(errno));
		unlink(fresh);
		fine = fine && folder_is_safe_on_disk(folder);
	}
	return fine ? 1 : -1;
}

static bool
is_there(const char *folder, const char *name)
{
	char path[PATH_MAX];
	struct stat about;

	return path_of(path, folder, name, "") && lstat(path, &about) == 0;
}

static int
master_create(const char *folder, const char *name)
{
	unsigned char key[KEY_BYTES];
	int made;

	if (is_there(folder, name))
		return 0;
	randombytes_buf(key, sizeof(key));
	made = key_write(folder, name, SECRET_MODE, key);
	sodium_memzero(key, sizeof(key));
	return made;
}

/* The secret half is written first: from it alone the public one can be made again. */
static int
contact_create(const char *portal_folder, const char *staff_folder)
{
	unsigned char open_half[KEY_BYTES], secret_half[KEY_BYTES];
	bool has_secret = is_there(staff_folder, CONTACT_SECRET);
	int made = 0;

	if (is_there(portal_folder, CONTACT_PUBLIC))
		return 0;   /* the secret half may be kept elsewhere */
	if (!has_secret) {
		crypto_box_keypair(open_half, secret_half);
		made = key_write(staff_folder, CONTACT_SECRET, SECRET_MODE, secret_half);
	} else if (key_read(staff_folder, CONTACT_SECRET, SECRET_FORBIDS, secret_half) != FINE ||
	    crypto_scalarmult_base(open_half, secret_half) != 0) {
		fprintf(stderr, "%s/%s 读不出来：请从备份找回，权限设为 600。\n",
		    staff_folder, CONTACT_SECRET);
		made = -1;
	}
	sodium_memzero(secret_half, sizeof(secret_half));
	if (made < 0 || key_write(portal_folder, CONTACT_PUBLIC, PUBLIC_MODE, open_half) < 0)
		return -1;
	return made + 1;
}

int
keys_create(const char *portal_folder, const char *staff_folder)
{
	int portal, staff, contact;

	start_sodium();
	portal = master_create(portal_folder, PORTAL_KEY);
	staff = portal < 0 ? -1 : master_create(staff_folder, STAFF_KEY);
	contact = staff < 0 ? -1 : contact_create(portal_folder, staff_folder);
	return contact < 0 ? -1 : portal + staff + contact;
}

/* Opening ------------------------------------------------------------------- */

static enum secret_half
secret_half(enum trouble trouble)
{
	return trouble == FINE ? SECRET_READ : trouble == MISSING ? SECRET_ELSEWHERE : SECRET_UNUSABLE;
}

enum secret_half
keys_contact_secret(const char *staff_folder, unsigned char secret[KEY_BYTES])
{
	return secret_half(key_read(staff_folder, CONTACT_SECRET, SECRET_FORBIDS, secret));
}

enum secret_half
keys_contact_secret_file(const char *path, unsigned char secret[KEY_BYTES])
{
	start_sodium();
	return secret_half(key_read(".", path, 0, secret));
}

/* Looking ------------------------------------------------------------------- */

static char message[2 * PATH_MAX + 256];   /* of keys_problem */

static bool
key_has_problem(const char *folder, const char *name, mode_t forbidden,
    unsigned char key[KEY_BYTES])
{
	const char *words = NULL;

	switch (key_read(folder, name, forbidden, key)) {
	case FINE:
		return false;
	case MISSING:
		words = "没有找到。第一次安装请运行 minyictl init，否则请从备份找回";
		break;
	case UNREADABLE:
		words = "打不开。请检查文件属于哪个用户";
		break;
	case NOT_A_KEY:
		words = "不是 32 字节的密钥文件。请从备份找回";
		break;
	case TOO_OPEN:
		words = forbidden == SECRET_FORBIDS ? "别的用户也能读写。请运行 chmod 600" :
		    "别的用户也能读写。请运行 chmod 640";
		break;
	}
	snprintf(message, sizeof(message), "密钥 %s/%s %s。", folder, name, words);
	return true;
}

const char *
keys_problem(const char *portal_folder, const char *staff_folder)
{
	unsigned char key[KEY_BYTES], open_half[KEY_BYTES], derived[KEY_BYTES];
	bool wrong;

	start_sodium();
	wrong = key_has_problem(portal_folder, PORTAL_KEY, SECRET_FORBIDS, key) ||
	    key_has_problem(staff_folder, STAFF_KEY, SECRET_FORBIDS, key) ||
	    key_has_problem(portal_folder, CONTACT_PUBLIC, PUBLIC_FORBIDS, open_half);
	if (wrong || !is_there(staff_folder, CONTACT_SECRET))
		return wrong ? message : NULL;
	wrong = key_has_problem(staff_folder, CONTACT_SECRET, SECRET_FORBIDS, key);
	if (!wrong && (crypto_scalarmult_base(derived, key) != 0 ||
	    sodium_memcmp(derived, open_half, KEY_BYTES) != 0)) {
		snprintf(message, sizeof(message), "密钥 %s/%s 和 %s/%s 不是一对。请从同一份备份找回。",
		    portal_folder, CONTACT_PUBLIC, staff_folder, CONTACT_SECRET);
		wrong = true;
	}
	sodium_memzero(key, sizeof(key));
	return wrong ? message : NULL;
}
