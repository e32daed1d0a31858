/* moderate - the staff program: review, answer, report, manage accounts. */
#include "base/config.h"
#include "base/log.h"
#include "guard/chain.h"
#include "guard/keys.h"
#include "guard/password.h"
#include "page/options.h"
#include "page/serve.h"
#include "staff/pages.h"
#include "store/db.h"

int
main(int argc, char *argv[])
{
	static struct keys keys;
	struct config *config;
	struct service moderate = {
		.name = "moderate", .routes = moderate_routes, .keys = &keys,
		.reads = PUBLIC_READ | STAFF_READ,
		.writes = PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE,
		.account_reads = ACCOUNT_READ, .account_writes = ACCOUNT_READ | ACCOUNT_WRITE,
		.handlers_wait = true, .closing = chain_seal, .tick = staff_tick,
	};

	log_open(moderate.name);
	config = options_read(argc, argv);
	keys_of_moderate(&keys, config->staff_folder);
	password_cost(config->password_cost);
	moderate.socket = config->moderate_socket;
	return serve(&moderate, config);
}
