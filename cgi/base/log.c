#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

enum { LINE = 1024 };

static const char *program = "minyi";

void
log_open(const char *name)
{
	program = name;
}

static void write_line(const char *level, const char *format, va_list) __attribute__((format(printf, 2, 0)));

static void
write_line(const char *level, const char *format, va_list args)
{
	char  line[LINE], safe[4 * LINE + 1];
	char *to = safe;

	vsnprintf(line, sizeof(line), format, args);
	for (const char *from = line; *from != '\0'; from++) {
		unsigned char c = (unsigned char)*from;

		if (c < 0x20 || c == 0x7f)
			to += sprintf(to, "\\x%02x", c);
		else
			*to++ = *from;
	}
	*to = '\0';
	fprintf(stderr, "%s: %s: %s\n", program, level, safe);   /* one write: lines of threads do not mix */
}

void
log_event(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	write_line("event", format, args);
	va_end(args);
}

void
die(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	write_line("fatal", format, args);
	va_end(args);
	abort();
}

void
refuse(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	write_line("refuses to start", format, args);
	va_end(args);
	exit(EX_CONFIG);
}

void
refuse_for_now(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	write_line("does not start now", format, args);
	va_end(args);
	exit(EX_TEMPFAIL);
}
