#include "store/library.h"

#include <pthread.h>
#include <sqlite3.h>

#include "base/log.h"
#include "store/bigram.h"

/* Nobody reads SQLite's statistics of memory; they are a lock at every
 * allocation, 12 % of what a submission costs.  MISUSE: SQLite is in use
 * already, by a test, and keeps them. */
static void
configure(void)
{
	int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);

	if (code != SQLITE_OK && code != SQLITE_MISUSE)
		refuse("SQLite does not take a setting: %s", sqlite3_errstr(code));
}

void
library_prepare(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, configure);
	bigram_install();
}
