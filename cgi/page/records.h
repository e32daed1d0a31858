/* records.h - an answer as FastCGI's records, in one system call.
 *
 * libfcgi would copy an answer through a buffer of 8 KiB and write each
 * fill; a writev(2) of the whole costs the answering side half of it. */
#ifndef PAGE_RECORDS_H
#define PAGE_RECORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Head and body as the output of the request, and the request's end.  One
 * writev() unless the peer is slow to read or the body is longer than 1 MiB.
 * False: the peer is gone. */
bool records_send(int connection, int request_id, const char *head, size_t head_length,
    const char *body, size_t body_length);

#endif
