/* listen.h - the socket that nginx connects to. */
#ifndef PAGE_LISTEN_H
#define PAGE_LISTEN_H

/* The one that systemd holds (LISTEN_FDS, sd_listen_fds(3)) or our own on a
 * path, mode 0660.  Non-blocking.  Refuses to start when another program
 * answers there. */
int  listen_open(const char *path);

/* Takes our own path away; systemd's stays open for the next start. */
void listen_close(int listener, const char *path);

#endif
