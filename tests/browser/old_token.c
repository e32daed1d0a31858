/* old_token - prints a form token as portal made it three hours ago.
 *
 *   old_token PORTAL_FOLDER ROUTE        such as /projects/:project/feedback */
#include <stdio.h>

#include "base/arena.h"
#include "base/clock.h"
#include "guard/keys.h"
#include "guard/token.h"

enum { THREE_HOURS = 3 * 60 * 60 };

int
main(int argc, char **argv)
{
	struct keys keys;
	struct arena *arena;

	if (argc != 3)
		return 2;
	keys_of_portal(&keys, argv[1]);
	arena = arena_new(1 << 16);
	puts(token_make(arena, keys.form, argv[2], "", clock_now() - THREE_HOURS));
	arena_free(arena);
	return 0;
}
