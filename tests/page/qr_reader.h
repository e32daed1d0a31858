/* qr_reader.h - what a phone would make of a drawn QR code: the path back into
 * modules, the modules into a picture, the picture into zbarimg. */
#ifndef TESTS_PAGE_QR_READER_H
#define TESTS_PAGE_QR_READER_H

#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MODULES_MOST = 185, PIXELS = 6 };   /* version 40 with its quiet zone; per module */

struct picture {
	int  side;
	char dark[MODULES_MOST][MODULES_MOST];
};

/* Fills what the path fills; the test fails on anything but our kind of rectangle. */
static inline void
picture_draw(struct picture *picture, int side, const char *path)
{
	ck_assert_int_le(side, MODULES_MOST);
	memset(picture, 0, sizeof(*picture));
	picture->side = side;
	while (*path != '\0') {
		int x, y, width, back, used = 0;

		ck_assert_msg(sscanf(path, "M%d %dh%dv1h-%dz%n", &x, &y, &width, &back, &used) == 4 && used > 0,
		    "path goes on with %.20s", path);
		ck_assert(width > 0 && width == back && x >= 0 && y >= 0 && x + width <= side && y < side);
		for (; width > 0; width--) {
			ck_assert_msg(!picture->dark[y][x], "drawn twice");
			picture->dark[y][x++] = 1;
		}
		path += used;
	}
}

/* A blot over a part of the symbol, light or dark. */
static inline void
picture_blot(struct picture *picture, int left, int top, int width, int height, bool dark)
{
	for (int y = top; y < top + height; y++)
		for (int x = left; x < left + width; x++)
			picture->dark[y][x] = dark;
}

static inline void
picture_write(const struct picture *picture, FILE *file)
{
	int side = picture->side * PIXELS;

	fprintf(file, "P1\n%d %d\n", side, side);
	for (int y = 0; y < side; y++) {
		for (int x = 0; x < side; x++)
			putc(picture->dark[y / PIXELS][x / PIXELS] ? '1' : '0', file);
		putc('\n', file);
	}
}

/* What zbarimg reads, "" for nothing; static. */
static inline const char *
picture_read(const struct picture *picture)
{
	static char text[2048];
	char name[] = "/tmp/minyi-qr-XXXXXX", command[200];
	FILE *file = fdopen(mkstemp(name), "w"), *reader;
	size_t length;

	ck_assert_ptr_nonnull(file);
	picture_write(picture, file);
	ck_assert_int_eq(fclose(file), 0);
	snprintf(command, sizeof(command), "zbarimg --quiet --raw -Sdisable -Sqrcode.enable pbm:%s 2>/dev/null", name);
	reader = popen(command, "r");
	ck_assert_ptr_nonnull(reader);
	length = fread(text, 1, sizeof(text) - 1, reader);
	pclose(reader);
	unlink(name);
	if (length > 0 && text[length - 1] == '\n')
		length--;
	text[length] = '\0';
	return text;
}

#endif
