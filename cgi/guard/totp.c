#include "guard/totp.h"

#include <liboath/oath.h>
#include <pthread.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "guard/digest.h"
#include "guard/keys.h"

_Static_assert(TOTP_SEALED_BYTES == crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + TOTP_SECRET_BYTES,
    "nonce, MAC and secret");

enum { GROUP = 4, BASE32_CHARACTERS = TOTP_SECRET_BYTES * 8 / 5 };

/* "衡东五大行动", as an address takes it: the app shows it above the code. */
#define ISSUER "%E8%A1%A1%E4%B8%9C%E4%BA%94%E5%A4%A7%E8%A1%8C%E5%8A%A8"

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void
start(void)
{
	if (oath_init() != OATH_OK)
		die("liboath does not start");
}

void
totp_offer(const struct keys *keys, const unsigned char session[32], int64_t account, int64_t since,
    unsigned char secret[TOTP_SECRET_BYTES])
{
	struct digest digest;
	unsigned char hash[DIGEST_BYTES];

	digest_begin(&digest, keys->totp, "offer", DIGEST_BYTES);
	digest_bytes(&digest, session, 32);
	digest_number(&digest, account);
	digest_number(&digest, since);
	digest_end(&digest, hash);
	memcpy(secret, hash, TOTP_SECRET_BYTES);
	sodium_memzero(hash, sizeof(hash));
}

static void
sealing_key(const struct keys *keys, int64_t account, unsigned char key[crypto_secretbox_KEYBYTES])
{
	struct digest digest;

	digest_begin(&digest, keys->totp, "seal", DIGEST_BYTES);
	digest_number(&digest, account);
	digest_end(&digest, key);
}

void
totp_seal(const struct keys *keys, int64_t account, const unsigned char secret[TOTP_SECRET_BYTES],
    unsigned char sealed[TOTP_SEALED_BYTES])
{
	unsigned char key[crypto_secretbox_KEYBYTES];

	sealing_key(keys, account, key);
	randombytes_buf(sealed, crypto_secretbox_NONCEBYTES);
	crypto_secretbox_easy(sealed + crypto_secretbox_NONCEBYTES, secret, TOTP_SECRET_BYTES, sealed, key);
	sodium_memzero(key, sizeof(key));
}

bool
totp_open(const struct keys *keys, int64_t account, struct blob sealed, unsigned char secret[TOTP_SECRET_BYTES])
{
	unsigned char key[crypto_secretbox_KEYBYTES];
	const unsigned char *bytes = sealed.data;
	bool opened;

	if (sealed.size != TOTP_SEALED_BYTES)
		return false;
	sealing_key(keys, account, key);
	opened = crypto_secretbox_open_easy(secret, bytes + crypto_secretbox_NONCEBYTES,
	    TOTP_SEALED_BYTES - crypto_secretbox_NONCEBYTES, bytes, key) == 0;
	sodium_memzero(key, sizeof(key));
	return opened;
}

/* All three steps are computed whatever the code is. */
bool
totp_fits(const unsigned char secret[TOTP_SECRET_BYTES], const char *code, int64_t now, int64_t last,
    int64_t *counter)
{
	int64_t present = now / TOTP_SECONDS;
	bool fits = false;

	pthread_once(&once, start);
	if (strlen(code) != TOTP_DIGITS)
		return false;
	for (int64_t step = present - 1; step <= present + 1; step++) {
		char right[TOTP_DIGITS + 1] = "";

		if (oath_totp_generate((const char *)secret, TOTP_SECRET_BYTES, (time_t)(step * TOTP_SECONDS),
		    TOTP_SECONDS, OATH_TOTP_DEFAULT_START_TIME, TOTP_DIGITS, right) != OATH_OK)
			die("liboath makes no code");
		if (sodium_memcmp(right, code, TOTP_DIGITS) == 0 && step > last && !fits) {
			fits = true;
			*counter = step;
		}
	}
	return fits;
}

char *
totp_words(struct arena *arena, const unsigned char secret[TOTP_SECRET_BYTES])
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	char *words = arena_take(arena, BASE32_CHARACTERS + BASE32_CHARACTERS / GROUP), *to = words;

	for (int i = 0; i < BASE32_CHARACTERS; i++) {
		int bit = i * 5;
		unsigned pair = (unsigned)secret[bit / 8] << 8 |
		    (bit / 8 + 1 < TOTP_SECRET_BYTES ? secret[bit / 8 + 1] : 0);

		if (i > 0 && i % GROUP == 0)
			*to++ = ' ';
		*to++ = letters[pair >> (11 - bit % 8) & 31];
	}
	*to = '\0';
	return words;
}

/* An account's name is of letters that an address takes as they are. */
char *
totp_address(struct arena *arena, const unsigned char secret[TOTP_SECRET_BYTES], const char *account_name)
{
	char *words = totp_words(arena, secret), *to = words;

	for (const char *from = words; *from != '\0'; from++)
		if (*from != ' ')
			*to++ = *from;
	*to = '\0';
	return arena_text(arena, "otpauth://totp/%s:%s?secret=%s&issuer=%s", ISSUER, account_name, words, ISSUER);
}
