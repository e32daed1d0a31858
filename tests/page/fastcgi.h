/* fastcgi.h - the web server's side of FastCGI (FastCGI 1.0, 3 and 5). */
#ifndef TESTS_PAGE_FASTCGI_H
#define TESTS_PAGE_FASTCGI_H

#include <check.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum fastcgi_record { BEGIN_REQUEST = 1, PARAMETERS = 4, INPUT = 5 };

/* Of BEGIN_REQUEST: a responder, and the connection is kept. */
static const unsigned char fastcgi_begin[8] = { 0, 1, 1 };

/* Writes a record of request 1; where the next one goes. */
static inline unsigned char *
record(unsigned char *to, enum fastcgi_record type, const void *content, size_t length)
{
	const unsigned char head[8] = { 1, (unsigned char)type, 0, 1, (unsigned char)(length >> 8), (unsigned char)length, 0, 0 };

	memcpy(to, head, sizeof(head));
	memcpy(to + sizeof(head), content, length);
	return to + sizeof(head) + length;
}

/* Name and value, of up to 32 KiB: a length beyond 127 takes four bytes. */
static inline unsigned char *
pair(unsigned char *to, const char *name, const char *value)
{
	size_t length = strlen(value);

	*to++ = (unsigned char)strlen(name);
	if (length > 127) {
		*to++ = 0x80;
		*to++ = 0;
		*to++ = (unsigned char)(length >> 8);
	}
	*to++ = (unsigned char)length;
	memcpy(to, name, strlen(name));
	memcpy(to + strlen(name), value, length);
	return to + strlen(name) + length;
}

/* A connection to a program that may still be starting. */
static inline int
dial_to(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int connection = socket(AF_UNIX, SOCK_STREAM, 0);

	ck_assert_uint_lt(strlen(path), sizeof(address.sun_path));
	memcpy(address.sun_path, path, strlen(path));
	for (int tries = 0; connect(connection, (struct sockaddr *)&address, sizeof(address)) != 0; tries++) {
		ck_assert_int_lt(tries, 500);
		usleep(20000);
	}
	return connection;
}

#endif
