/* The portal with three addresses more, for transport.mjs:
 *
 *	GET  /bench/hello       bytes made at start: what the transport costs by itself
 *	GET  /bench/project     the page of a project, made anew each time
 *	POST /bench/nothing     what the feedback form sends, through the same gates, and nothing stored
 *
 *	server SETTINGS SOCKET FILE      FILE holds the bytes of /bench/hello, as gzip
 *
 * Prints two form tokens, of the feedback form and of /bench/nothing. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/config.h"
#include "base/log.h"
#include "guard/keys.h"
#include "guard/token.h"
#include "page/serve.h"
#include "public/pages.h"

#define FORM "/projects/:project/feedback"
#define NOTHING "/bench/nothing/:project"
#define PROJECT "/projects/:project"

static char  *bytes;
static size_t length;
static struct route routes[128];

static enum status
hello(struct visit *visit)
{
	visit->response->encoding = "gzip";
	response_write(visit->response, bytes, length);
	return OK;
}

static enum status
nothing(struct visit *visit)
{
	return page_redirect(visit, arena_text(visit->arena, "/receipts/%s", page_field(visit, "rating")));
}

static void
add_routes(void)
{
	int count = 0;

	for (const struct route *route = portal_routes; route->path != NULL; route++) {
		if (route->method == POST && strcmp(route->path, FORM) == 0)
			routes[count++] = (struct route){ POST, NOTHING, nothing, route->needs, route->fields, NULL };
		if (route->method == GET && strcmp(route->path, PROJECT) == 0)
			routes[count++] = (struct route){ GET, "/bench/project/:project", route->answer, OPEN, route->fields, NULL };
		routes[count++] = *route;
	}
	routes[count++] = (struct route){ GET, "/bench/hello", hello, OPEN, NULL, NULL };
}

static void
read_bytes(const char *path)
{
	FILE *file = fopen(path, "r");

	if (file == NULL || fseek(file, 0, SEEK_END) != 0)
		refuse("%s cannot be read", path);
	length = (size_t)ftell(file);
	rewind(file);
	bytes = malloc(length);
	if (bytes == NULL || fread(bytes, 1, length, file) != length)
		refuse("%s cannot be read", path);
	fclose(file);
}

static void
print_token(const struct keys *keys, const char *path)
{
	struct arena *arena = arena_new(1 << 16);

	puts(token_make(arena, keys->form, path, "", clock_now()));
	arena_free(arena);
}

int
main(int argc, char *argv[])
{
	static struct keys keys;
	struct service service = {
		.name = "portal", .routes = routes, .keys = &keys,
		.reads = PUBLIC_READ, .writes = PUBLIC_READ | PUBLIC_WRITE, .shared_bytes = 2 << 20,   /* as cgi/portal.c */
	};
	struct config *config;

	log_open(service.name);
	if (argc != 4)
		refuse("usage: %s SETTINGS SOCKET FILE", argv[0]);
	config = config_read(argv[1]);
	service.socket = argv[2];
	read_bytes(argv[3]);
	keys_of_portal(&keys, config->portal_folder);
	add_routes();
	print_token(&keys, FORM);
	print_token(&keys, NOTHING);
	fflush(stdout);
	return serve(&service, config);
}
