#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
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

bool
lock_take(int lock)
{
	while (flock(lock, LOCK_EX) != 0) {
		if (errno != EINTR) {
			log_event("the writers' lock: %s", strerror(errno));
			return false;
		}
	}
	return true;
}

void
lock_release(int lock)
{
	if (flock(lock, LOCK_UN) != 0)
		die("the writers' lock is not ours to release: %s", strerror(errno));
}

void
lock_close(int lock)
{
	close(lock);
}
