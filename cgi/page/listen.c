#include "page/listen.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/log.h"

enum { BACKLOG = 512, PASSED = 3 };   /* SD_LISTEN_FDS_START */

static int
is_passed(void)
{
	const char *count = getenv("LISTEN_FDS"), *process = getenv("LISTEN_PID");

	return count != NULL && process != NULL && atoi(count) == 1 && atoi(process) == (int)getpid();
}

/* Only a path at which nobody answers may be taken over. */
static void
clear_path(const struct sockaddr_un *address)
{
	int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (probe < 0)
		die("socket: %s", strerror(errno));
	if (connect(probe, (const struct sockaddr *)address, sizeof(*address)) == 0)
		refuse("another program answers on %s", address->sun_path);
	close(probe);
	if (unlink(address->sun_path) != 0 && errno != ENOENT)
		refuse("socket %s: %s", address->sun_path, strerror(errno));
}

int
listen_open(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	mode_t mask;
	int listener;

	if (is_passed()) {
		if (fcntl(PASSED, F_SETFL, O_NONBLOCK) != 0 || fcntl(PASSED, F_SETFD, FD_CLOEXEC) != 0)
			refuse("the socket that systemd passes: %s", strerror(errno));
		return PASSED;
	}
	if (strlen(path) >= sizeof(address.sun_path))
		refuse("socket path longer than %zu bytes: %s", sizeof(address.sun_path) - 1, path);
	strcpy(address.sun_path, path);
	clear_path(&address);
	listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	mask = umask(0117);
	if (listener < 0 || bind(listener, (struct sockaddr *)&address, sizeof(address)) != 0 ||
	    listen(listener, BACKLOG) != 0)
		refuse("cannot listen on %s: %s", path, strerror(errno));
	umask(mask);
	return listener;
}

void
listen_close(int listener, const char *path)
{
	if (!is_passed())
		unlink(path);
	close(listener);
}
