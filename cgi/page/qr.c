#include "page/qr.h"

#include <errno.h>
#include <qrencode.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/log.h"

enum { RUN_BYTES = 32 };   /* "M183 183h183v1h-183z", with room */

static bool
is_dark(const QRcode *code, int x, int y)
{
	return x < code->width && (code->data[y * code->width + x] & 1) != 0;
}

/* Neighbours in a row are one rectangle: fewer bytes, and no hairline between them. */
static char *
write_row(const QRcode *code, int y, char *to)
{
	for (int x = 0, begin; x < code->width; x++) {
		if (!is_dark(code, x, y))
			continue;
		begin = x;
		while (is_dark(code, x, y))
			x++;
		to += sprintf(to, "M%d %dh%dv1h-%dz", QR_QUIET_ZONE + begin, QR_QUIET_ZONE + y,
		    x - begin, x - begin);
	}
	return to;
}

struct qr *
qr_encode(struct arena *arena, const char *text)
{
	QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_H);
	struct qr *qr;
	char *path;

	if (code == NULL && errno == ENOMEM)
		die("no memory for a QR code");
	if (code == NULL)
		return NULL;
	/* Dark and light alternate at most. */
	path = arena_take(arena, (size_t)code->width * (size_t)(code->width / 2 + 1) * RUN_BYTES + 1);
	qr = arena_take(arena, sizeof(*qr));
	*qr = (struct qr){ .side = code->width + 2 * QR_QUIET_ZONE, .path = path };
	for (int y = 0; y < code->width; y++)
		path = write_row(code, y, path);
	QRcode_free(code);
	return qr;
}
