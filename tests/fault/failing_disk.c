/* failing_disk.c - a disk that fails when a test says so.
 *
 * Preloaded into a program (LD_PRELOAD), it stands before the calls by which
 * SQLite reaches a disk and lets the n-th of a kind on a database's files
 * fail.  Neither ptrace nor mounts are needed, so it works in any container
 * and for any user, and a test can say which call fails and when it may work
 * again while the program runs: it writes into the file that the variable
 * FAILING_DISK names, which is the struct below. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2, TRUNCATIONS = 4, READS = 8, OPENS = 16, MAPS = 32 };
enum { ANY_FILE = 0, THE_LOG = 1, THE_DATABASE = 2 };

struct orders {
	_Atomic int32_t kinds;    /* which calls; 0: the disk is well */
	_Atomic int32_t files;    /* of which files */
	_Atomic int32_t error;    /* errno of what fails */
	_Atomic int32_t first;    /* counted from 1 */
	_Atomic int32_t times;    /* how many fail from there on */
	_Atomic int32_t seen;     /* written here: calls since seen was set to 0 */
	_Atomic int32_t failed;   /* and how many of them failed */
};

static struct orders *orders;

__attribute__((constructor)) static void
take_orders(void)
{
	static struct orders none;
	const char *path = getenv("FAILING_DISK");
	int file = path == NULL ? -1 : open(path, O_RDWR | O_CLOEXEC);

	orders = &none;
	if (file < 0)
		return;
	orders = mmap(NULL, sizeof(*orders), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	if (orders == MAP_FAILED)
		abort();
	close(file);
}

static bool
is_meant(const char *path)
{
	const char *name = strrchr(path, '/'), *ending = strstr(name == NULL ? path : name, ".db");

	if (ending == NULL)
		return false;
	switch (atomic_load(&orders->files)) {
	case THE_LOG:      return strcmp(ending, ".db-wal") == 0;
	case THE_DATABASE: return strcmp(ending, ".db") == 0;
	default:           return strcmp(ending, ".db.lock") != 0;
	}
}

static bool
is_meant_file(int file)
{
	char link[64], path[4096];
	ssize_t length;

	snprintf(link, sizeof(link), "/proc/self/fd/%d", file);
	length = readlink(link, path, sizeof(path) - 1);
	if (length < 0)
		return false;
	path[length] = '\0';
	return is_meant(path);
}

/* Counts a call that is meant; true when it is to fail, with errno set. */
static bool
counts_and_fails(void)
{
	int32_t n = atomic_fetch_add(&orders->seen, 1) + 1, first = atomic_load(&orders->first);

	if (n < first || n - first >= atomic_load(&orders->times))
		return false;
	atomic_fetch_add(&orders->failed, 1);
	errno = atomic_load(&orders->error);
	return true;
}

static bool
fails(int kind, int file)
{
	return orders != NULL && (atomic_load(&orders->kinds) & kind) && is_meant_file(file) && counts_and_fails();
}

#define REAL(type, name, ...) \
	static type (*real)(__VA_ARGS__); \
	if (real == NULL) \
		*(void **)&real = dlsym(RTLD_NEXT, name)

/* A write that fails has half of it on the disk, as disks do. */
ssize_t
pwrite64(int file, const void *data, size_t size, off64_t at)
{
	REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
	if (fails(WRITES, file)) {
		int error = errno;

		if (real(file, data, size / 2, at) < 0)
			return -1;
		errno = error;
		return -1;
	}
	return real(file, data, size, at);
}

ssize_t
write(int file, const void *data, size_t size)
{
	REAL(ssize_t, "write", int, const void *, size_t);
	return fails(WRITES, file) ? -1 : real(file, data, size);
}

int
fdatasync(int file)
{
	REAL(int, "fdatasync", int);
	return fails(SYNCS, file) ? -1 : real(file);
}

int
fsync(int file)
{
	REAL(int, "fsync", int);
	return fails(SYNCS, file) ? -1 : real(file);
}

int
ftruncate64(int file, off64_t size)
{
	REAL(int, "ftruncate64", int, off64_t);
	return fails(TRUNCATIONS, file) ? -1 : real(file, size);
}

ssize_t
pread64(int file, void *data, size_t size, off64_t at)
{
	REAL(ssize_t, "pread64", int, void *, size_t, off64_t);
	return fails(READS, file) ? -1 : real(file, data, size, at);
}

ssize_t
read(int file, void *data, size_t size)
{
	REAL(ssize_t, "read", int, void *, size_t);
	return fails(READS, file) ? -1 : real(file, data, size);
}

int
open64(const char *path, int flags, ...)
{
	va_list more;
	mode_t mode;
	REAL(int, "open64", const char *, int, ...);

	va_start(more, flags);
	mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
	va_end(more);
	if (orders != NULL && (atomic_load(&orders->kinds) & OPENS) && is_meant(path) && counts_and_fails())
		return -1;
	return real(path, flags, mode);
}

void *
mmap64(void *place, size_t size, int protection, int flags, int file, off64_t at)
{
	REAL(void *, "mmap64", void *, size_t, int, int, int, off64_t);
	if (file >= 0 && fails(MAPS, file))
		return MAP_FAILED;
	return real(place, size, protection, flags, file, at);
}
