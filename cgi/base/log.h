/* log.h - one line per event on standard error; systemd keeps them.
 *
 * A line never carries what a visitor wrote: routes, statuses, counts and
 * our own words only.  Control characters are escaped all the same, so that
 * nothing can forge a line. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

/* Names the program in every line; call once, before threads start. */
void log_open(const char *program);

void log_event(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* For defects of ours: leaves a core where the system keeps them. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* For an installation that cannot be used: says what and how to mend it,
 * exit status 78 (EX_CONFIG of sysexits.h), after which systemd waits for
 * somebody. */
_Noreturn void refuse(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* For what may pass by itself (a full or failing disk, no memory): exit
 * status 75 (EX_TEMPFAIL), after which systemd starts the program again. */
_Noreturn void refuse_for_now(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
