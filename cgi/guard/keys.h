/* keys.h - the secrets of each program, read once at start (libsodium).
 *
 * portal.key and staff.key are 32 random bytes each, from which every use
 * gets its own subkey (crypto_kdf): what one use leaks opens no other. */
#ifndef GUARD_KEYS_H
#define GUARD_KEYS_H

#include <stdbool.h>

enum { KEY_BYTES = 32 };

struct keys {
	unsigned char form[KEY_BYTES];       /* form tokens: portal's or moderate's own */
	unsigned char device[KEY_BYTES];     /* portal: hashes of device cookies and requests */
	unsigned char receipt[KEY_BYTES];    /* portal: 查询码 and proofs of it */
	unsigned char session[KEY_BYTES];    /* moderate: hashes of session tokens */
	unsigned char source[KEY_BYTES];     /* moderate: hashes of addresses that sign in */
	unsigned char audit[KEY_BYTES];      /* moderate: seals of the audit (guard/chain.h) */
	unsigned char audit_head[KEY_BYTES]; /* moderate: seed of what signs its days (guard/head.h) */
	unsigned char totp[KEY_BYTES];       /* moderate: seals the secrets of authenticator apps */
	unsigned char recovery[KEY_BYTES];   /* moderate: hashes of recovery codes */
	unsigned char contact_public[KEY_BYTES];   /* seals phone numbers */
	bool          seals_contacts;        /* it is there: always in portal; in moderate from contact.public or contact.secret of its folder */
};

/* Start-up; each refuses to start when a file is missing, of a wrong length
 * or readable by others. */
void keys_of_portal(struct keys *, const char *portal_folder);
void keys_of_moderate(struct keys *, const char *staff_folder);

/* The audit's two keys alone, for minyictl: false when staff.key is not there
 * for it to read. */
bool keys_of_audit(struct keys *, const char *staff_folder);

/* The half that opens phone numbers.  It may be kept off the machine: then it
 * is simply not there. */
enum secret_half { SECRET_READ, SECRET_ELSEWHERE, SECRET_UNUSABLE };
enum secret_half keys_contact_secret(const char *staff_folder, unsigned char secret[KEY_BYTES]);
/* The same from any file, whatever its mode: a stick may know none. */
enum secret_half keys_contact_secret_file(const char *path, unsigned char secret[KEY_BYTES]);

/* Makes what is missing: portal.key and contact.public in the first folder,
 * staff.key and contact.secret in the second; mode 0600 (contact.public
 * 0640).  Answers how many files it made, -1 with a line on stderr. */
int keys_create(const char *portal_folder, const char *staff_folder);

/* NULL or what is wrong, in Chinese (for minyictl check).  A contact.secret
 * that is not there is not wrong; one that fits no contact.public is. */
const char *keys_problem(const char *portal_folder, const char *staff_folder);

#endif
