#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"

int
lock_open(const char *database)
{
	char path[PATH_MAX];
	int  lock;

	snprintf(path, sizeof(path), "%s.lock", database);
	lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0660);
	if (lock < 0)
		refuse("lock %s: %s", path, strerror(errno));
	return lock;
}

/* One byte of the file each. */
enum part { GATE, LOCK };

static bool
change(int lock, enum part part, short type)
{
	struct flock wanted = { .l_type = type, .l_whence = SEEK_SET, .l_start = part, .l_len = 1 };
	int done;

	do
		done = fcntl(lock, F_OFD_SETLKW, &wanted);
	while (done != 0 && errno == EINTR);
	return done == 0;
}

bool
lock_take(int lock)
{
	bool taken = change(lock, GATE, F_WRLCK) && change(lock, LOCK, F_WRLCK);

	if (!taken)
		log_event("the writers' lock: %s", strerror(errno));
	if (!change(lock, GATE, F_UNLCK))
		die("the gate of the writers' lock does not open: %s", strerror(errno));
	return taken;
}

void
lock_release(int lock)
{
	if (!change(lock, LOCK, F_UNLCK))
		die("the writers' lock is not ours to release: %s", strerror(errno));
}

void
lock_close(int lock)
{
	close(lock);
}
