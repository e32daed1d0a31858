#include "page/options.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/config.h"
#include "base/log.h"
#include "page/page.h"

struct config *
options_read(int argc, char *argv[])
{
	const char *path = "/etc/minyi/minyi.conf";
	int option, status = 0;

	while ((option = getopt(argc, argv, "c:e:")) != -1) {
		switch (option) {
		case 'c': path = optarg; break;
		case 'e': status = atoi(optarg); path = ""; break;
		default: refuse("usage: %s [-c settings file] | -e status", argv[0]);
		}
	}
	if (status != 0) {
		struct config *config = config_read("");

		config->templates = "templates";
		exit(page_print_error(config, status));
	}
	return config_read(path);
}
