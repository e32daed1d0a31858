/* receipt.h - the 查询码: eight digits that only the resident has.
 *
 * The code is a keyed hash of the device's secret, the request and the
 * second of receipt, so that the same device that sends the same request
 * again gets the same code while nothing but a keyed hash of it is stored. */
#ifndef GUARD_RECEIPT_H
#define GUARD_RECEIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct keys;

enum { CODE_DIGITS = 8, DEVICE_BYTES = 16, PROOF_SECONDS = 30 * 60 };

/* A keyed hash of the device's secret, as stored. */
void receipt_device(const struct keys *, const unsigned char device[DEVICE_BYTES], unsigned char hash[32]);

/* A keyed hash of device and words (any canonical text of the draft). */
void receipt_request(const struct keys *, const unsigned char device[DEVICE_BYTES], const char *words, unsigned char hash[32]);

/* Eight digits. */
char *receipt_code(const struct keys *, struct arena *, const unsigned char device[DEVICE_BYTES],
    const unsigned char request[32], int64_t received_at);
void  receipt_code_hash(const struct keys *, const unsigned char request[32], const char *code, unsigned char hash[32]);
bool  receipt_code_matches(const struct keys *, const unsigned char request[32], const char *code, const unsigned char hash[32]);

/* Shows for PROOF_SECONDS that the code of this number was right, so that
 * the page of a look-up need not carry the code.  Bound to the number. */
char *receipt_proof(const struct keys *, struct arena *, int64_t number, int64_t now);
bool  receipt_proof_holds(const struct keys *, int64_t number, const char *proof, int64_t now);

/* Blanks, dashes and full-width digits are fine; "" unless eight digits remain. */
char *receipt_code_parse(struct arena *, const char *);

#endif
