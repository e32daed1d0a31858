/* minyictl - what the county's administrators do by hand: databases, plan,
 * accounts, exports, backups, checks.  Safe while the programs run: whatever
 * it writes goes through a writer and its lock. */
#include <sys/stat.h>

#include "base/log.h"
#include "ops/command.h"

int
main(int count, char *words[])
{
	umask(0027);
	log_open("minyictl");
	return command_run(count - 1, words + 1, stdout, stderr);
}
