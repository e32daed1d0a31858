/* qr.h - a text as a QR code: one SVG path.  The only door to libqrencode.
 *
 * Error correction level H: about 30 % of the codewords may be lost (ISO/IEC
 * 18004, error correction levels), against 25 % at Q and 15 % at M.  A poster
 * at a building site gets rained on, torn and scribbled on, and a short
 * address needs only two versions more for it.  Byte mode, for an address has
 * small letters; the smallest version that holds it. */
#ifndef PAGE_QR_H
#define PAGE_QR_H

struct arena;

enum {
	QR_QUIET_ZONE = 4,      /* modules that stay white on every side (ISO/IEC 18004) */
	QR_BYTES_MOST = 1273    /* what version 40 holds at level H */
};

struct qr {
	int         side;       /* in modules, with the quiet zone: the viewBox is "0 0 side side" */
	const char *path;       /* the dark modules, row by row, as the d of one path to fill */
};

/* For ASCII: readers guess what other bytes stand for.  In the arena; NULL for "" and for more than QR_BYTES_MOST bytes. */
struct qr *qr_encode(struct arena *, const char *text);

#endif
