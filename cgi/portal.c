/* portal - the residents' program: read the plan, give feedback, follow it. */
#include "base/config.h"
#include "base/log.h"
#include "guard/keys.h"
#include "page/options.h"
#include "page/serve.h"
#include "public/pages.h"
#include "store/db.h"

int
main(int argc, char *argv[])
{
	static struct keys keys;
	struct service portal = {
		.name = "portal", .routes = portal_routes, .keys = &keys,
		.reads = PUBLIC_READ, .writes = PUBLIC_READ | PUBLIC_WRITE, .shared_bytes = 2 << 20,
	};
	struct config *config;

	log_open(portal.name);
	config = options_read(argc, argv);
	keys_of_portal(&keys, config->portal_folder);
	portal.socket = config->portal_socket;
	return serve(&portal, config);
}
