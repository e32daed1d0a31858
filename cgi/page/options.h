/* options.h - the command line of a program that answers visitors. */
#ifndef PAGE_OPTIONS_H
#define PAGE_OPTIONS_H

struct config;

/* Reads -c FILE and -e STATUS; the latter prints an error page and exits. */
struct config *options_read(int argc, char *argv[]);

#endif
