#include "page/records.h"

#include <errno.h>
#include <fastcgi.h>
#include <sys/uio.h>

#include "base/log.h"

/* Of a head, 16 full records, the empty one and the end: what is sent at once. */
enum { RECORDS_MOST = 16, PIECES_MOST = 2 * RECORDS_MOST + 4 };

struct batch {
	int          request_id, count, records;
	FCGI_Header  headers[RECORDS_MOST];
	struct iovec pieces[PIECES_MOST];
};

static FCGI_Header
header(int type, int request_id, size_t length)
{
	return (FCGI_Header){
		.version = FCGI_VERSION_1, .type = (unsigned char)type,
		.requestIdB1 = (unsigned char)(request_id >> 8), .requestIdB0 = (unsigned char)request_id,
		.contentLengthB1 = (unsigned char)(length >> 8), .contentLengthB0 = (unsigned char)length,
	};
}

static void
add(struct batch *batch, const void *data, size_t length)
{
	batch->pieces[batch->count++] = (struct iovec){ (void *)data, length };
}

/* Sends all of it, however little is taken at a time. */
static bool
flush(struct batch *batch, int connection)
{
	struct iovec *piece = batch->pieces, *end = piece + batch->count;

	while (piece < end) {
		ssize_t sent = writev(connection, piece, (int)(end - piece));

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent < 0)
			return false;
		for (; piece < end && (size_t)sent >= piece->iov_len; piece++)
			sent -= (ssize_t)piece->iov_len;
		if (piece < end) {
			piece->iov_base = (char *)piece->iov_base + sent;
			piece->iov_len -= (size_t)sent;
		}
	}
	batch->count = batch->records = 0;
	return true;
}

/* The start of the next record of output, for so many bytes. */
static void
begin_record(struct batch *batch, size_t length)
{
	FCGI_Header *next = &batch->headers[batch->records++];

	*next = header(FCGI_STDOUT, batch->request_id, length);
	add(batch, next, sizeof(*next));
}

bool
records_send(int connection, int request_id, const char *head, size_t head_length,
    const char *body, size_t body_length)
{
	struct { FCGI_Header stream_ends; FCGI_EndRequestRecord request_ends; } end = {
		.stream_ends = header(FCGI_STDOUT, request_id, 0),
		.request_ends.header = header(FCGI_END_REQUEST, request_id, sizeof(FCGI_EndRequestBody)),
		.request_ends.body.protocolStatus = FCGI_REQUEST_COMPLETE,
	};
	struct batch batch = { .request_id = request_id };
	size_t room = FCGI_MAX_LENGTH - head_length, sent = body_length < room ? body_length : room;

	if (head_length > FCGI_MAX_LENGTH)
		die("the head of an answer has %zu bytes", head_length);
	begin_record(&batch, head_length + sent);
	add(&batch, head, head_length);
	add(&batch, body, sent);
	while (sent < body_length) {
		size_t length = body_length - sent < FCGI_MAX_LENGTH ? body_length - sent : FCGI_MAX_LENGTH;

		if (batch.records == RECORDS_MOST && !flush(&batch, connection))
			return false;
		begin_record(&batch, length);
		add(&batch, body + sent, length);
		sent += length;
	}
	add(&batch, &end, sizeof(end));
	return flush(&batch, connection);
}
