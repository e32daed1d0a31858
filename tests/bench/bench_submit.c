/* What a submission costs, from FastCGI to the disk: answers of a portal per
 * second, through its socket, for POSTs that are acknowledged once they are
 * on disk and for POSTs that pass the same gates and store nothing.
 *
 * Rounds are interleaved; the figures are medians of ROUNDS.  With a path as
 * its argument it drives that portal instead (which has no POST that stores
 * nothing), so that an older build can be measured by the same clients. */
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/bench.h"
#include "folder.h"
#include "guard/token.h"
#include "page/fastcgi.h"
#include "page/serve.h"
#include "public/pages.h"
#include "site/pattern.h"
#include "site/site.h"
#include "store/wal.h"

#define FORM "/projects/:project/feedback"
#define NOTHING "/nothing/:project"

enum { CLIENTS_MOST = 64, ROUNDS = 5, ROUND_MILLISECONDS = 1000, SAMPLES_MOST = 1 << 18 };

struct client {
	int    connection;
	double asked;         /* seconds */
};

struct figures { double per_second, median, late, cpu; };   /* answers, ms, ms of the 99th percentile, us of the portal's */

static char folder[FOLDER_BYTES], socket_path[128], database[128];
static struct arena *kept, *arena;
static struct keys keys;
static struct route routes[128];
static double samples[SAMPLES_MOST];
static pid_t portal;
static const char *other;   /* a portal to drive; NULL: this one */
static clockid_t portal_time;

static enum status
nothing(struct visit *one)
{
	return page_redirect(one, arena_text(one->arena, "/receipts/%s", page_field(one, "rating")));
}

static double
seconds(clockid_t clock)
{
	return milliseconds(clock) / 1e3;
}

/* All of portal's routes, and one more that takes what the form sends. */
static void
add_a_route(void)
{
	int count = 0;

	for (const struct route *route = portal_routes; route->path != NULL; route++) {
		if (route->method == POST && strcmp(route->path, FORM) == 0)
			routes[count++] = (struct route){ POST, NOTHING, nothing, route->needs, route->fields, NULL };
		routes[count++] = *route;
	}
}

static void
write_settings(const char *path)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fprintf(file, "feedback_folder = %s\nportal_folder = %s\nportal_socket = %s\ntemplates = templates\nworkers = 4\n",
	    folder, folder, socket_path);
	ck_assert_int_eq(fclose(file), 0);
}

static void
start(void)
{
	const char *settings;

	kept = arena_new(64 << 20);
	arena = arena_new(1 << 20);
	folder_new(folder, "submit");
	pattern_bring(kept, folder);
	keys_of_portal(&keys, folder);
	snprintf(socket_path, sizeof(socket_path), "%s/s", folder);
	snprintf(database, sizeof(database), "%s/feedback.db", folder);
	settings = arena_text(kept, "%s/minyi.conf", folder);
	write_settings(settings);
	add_a_route();
	portal = fork();
	if (portal == 0) {
		struct service service = { .name = "portal", .routes = routes, .keys = &keys, .socket = socket_path,
			.reads = PUBLIC_READ, .writes = PUBLIC_READ | PUBLIC_WRITE };

		if (freopen("/dev/null", "w", stderr) == NULL)
			_exit(126);
		if (other != NULL)
			execl(other, "portal", "-c", settings, (char *)NULL);
		else
			_exit(serve(&service, config_read(settings)));
		_exit(127);
	}
	ck_assert_int_eq(clock_getcpuclockid(portal, &portal_time), 0);
}

static void
end(void)
{
	kill(portal, SIGTERM);
	waitpid(portal, NULL, 0);
	ck_assert_int_eq(system(arena_text(kept, "rm -rf %s", folder)), 0);
}

static const char *
escaped(const char *text)
{
	char *to = arena_take(arena, 3 * strlen(text) + 1), *start = to;

	for (; *text != '\0'; text++)
		to += sprintf(to, "%%%02X", (unsigned char)*text);
	return start;
}

/* Forty characters that nobody has said before in this order. */
static const char *
words(void)
{
	char *text = arena_take(arena, 40 * 3 + 1), *to = text;

	for (int i = 0; i < 40; i++) {
		int character = 0x4e00 + (int)(random() % 2000);

		*to++ = (char)(0xe0 | character >> 12);
		*to++ = (char)(0x80 | (character >> 6 & 63));
		*to++ = (char)(0x80 | (character & 63));
	}
	return text;
}

/* A new device and new words each time: everything is stored. */
static void
ask(struct client *client, bool stored)
{
	static int number;
	unsigned char wire[8192], pairs[4096], *to = pairs, *end = wire;
	char *cookie, *form;

	arena_reset(arena);
	cookie = device_cookie_new(arena, false);
	cookie[strcspn(cookie, ";")] = '\0';
	number++;
	form = arena_text(arena, "rating=4&body=%s&token=%s", escaped(words()),
	    escaped(token_make(arena, keys.form, stored ? FORM : NOTHING, "", (int64_t)time(NULL))));
	to = pair(to, "REQUEST_METHOD", "POST");
	to = pair(to, "SCRIPT_NAME", stored ? "/projects/" A_PROJECT "/feedback" : "/nothing/" A_PROJECT);
	to = pair(to, "CONTENT_TYPE", "application/x-www-form-urlencoded");
	to = pair(to, "CONTENT_LENGTH", arena_text(arena, "%zu", strlen(form)));
	to = pair(to, "HTTP_COOKIE", cookie);
	to = pair(to, "REMOTE_ADDR", arena_text(arena, "192.0.2.%d", number % 250));
	end = record(end, BEGIN_REQUEST, fastcgi_begin, sizeof(fastcgi_begin));
	end = record(end, PARAMETERS, pairs, (size_t)(to - pairs));
	end = record(end, PARAMETERS, "", 0);
	end = record(end, INPUT, form, strlen(form));
	end = record(end, INPUT, "", 0);
	client->asked = seconds(CLOCK_MONOTONIC);
	ck_assert_int_eq(write(client->connection, wire, (size_t)(end - wire)), end - wire);
}

static void
hear(const struct client *client)
{
	char wire[4096];
	ssize_t length = read(client->connection, wire, sizeof(wire));

	ck_assert_int_gt(length, 16);
	ck_assert_msg(memmem(wire, (size_t)length, "Status: 303", 11) != NULL, "%.*s", (int)length, wire + 8);
}

static struct figures
round_of(int count, bool stored)
{
	struct client clients[CLIENTS_MOST];
	struct pollfd ready[CLIENTS_MOST];
	double begin = seconds(CLOCK_MONOTONIC), cpu = seconds(portal_time), now = begin;
	int answers = 0, open = count;

	for (int i = 0; i < count; i++) {
		clients[i].connection = dial_to(socket_path);
		ready[i] = (struct pollfd){ .fd = clients[i].connection, .events = POLLIN };
		ask(&clients[i], stored);
	}
	while (open > 0) {
		ck_assert_int_gt(poll(ready, (nfds_t)count, 20000), 0);
		now = seconds(CLOCK_MONOTONIC);
		for (int i = 0; i < count; i++) {
			if (ready[i].revents == 0)
				continue;
			hear(&clients[i]);
			if (answers < SAMPLES_MOST)
				samples[answers++] = 1e3 * (seconds(CLOCK_MONOTONIC) - clients[i].asked);
			if (now - begin < ROUND_MILLISECONDS / 1e3) {
				ask(&clients[i], stored);
			} else {
				close(clients[i].connection);
				ready[i].fd = -1;
				open--;
			}
		}
	}
	order(samples, (size_t)answers);
	return (struct figures){ answers / (now - begin), samples[answers / 2], samples[answers * 99 / 100],
		1e6 * (seconds(portal_time) - cpu) / answers };
}

/* The most that the portal has held at a time, in MB. */
static double
resident(void)
{
	FILE *file = fopen(arena_text(kept, "/proc/%d/status", (int)portal), "r");
	char line[256];
	long kilobytes = 0;

	ck_assert_ptr_nonnull(file);
	while (fgets(line, sizeof(line), file) != NULL)
		if (sscanf(line, "VmHWM: %ld kB", &kilobytes) == 1)
			break;
	fclose(file);
	return (double)kilobytes / 1024;
}

static double
print_line(int clients, bool stored, const struct figures *rounds)
{
	double column[4][ROUNDS];

	for (int i = 0; i < ROUNDS; i++) {
		column[0][i] = rounds[i].per_second;
		column[1][i] = rounds[i].median;
		column[2][i] = rounds[i].late;
		column[3][i] = rounds[i].cpu;
	}
	printf("%7d  %-14s %9.0f %9.2f %9.2f %9.0f\n", clients, stored ? "acknowledged" : "stores nothing",
	    median(column[0], ROUNDS), median(column[1], ROUNDS), median(column[2], ROUNDS), median(column[3], ROUNDS));
	return column[0][ROUNDS / 2];
}

START_TEST(submissions_cost)
{
	static const int counts[] = { 1, 16, CLIENTS_MOST };
	static struct figures figures[3][2][ROUNDS];
	int64_t longest = 0;

	start();
	for (int round = 0; round < ROUNDS; round++)
		for (int i = 0; i < 3; i++)
			for (int stored = other != NULL; stored < 2; stored++) {
				figures[i][stored][round] = round_of(counts[i], stored);
				if (wal_bytes(database) > longest)
					longest = wal_bytes(database);
			}
	printf("%7s  %-14s %9s %9s %9s %9s\n", "clients", "POST", "a second", "p50 ms", "p99 ms", "CPU us");
	for (int i = 0; i < 3; i++) {
		double none = other != NULL ? 0 : print_line(counts[i], false, figures[i][0]);
		double some = print_line(counts[i], true, figures[i][1]);

		if (none > 0)
			printf("%7s  ratio %.2f\n", "", some / none);
	}
	printf("longest log %.1f MB, portal's resident memory at most %.1f MB\n", (double)longest / 1e6, resident());
	end();
}
END_TEST

int
main(int argc, char *argv[])
{
	if (argc > 1)
		other = argv[1];
	return bench_run(submissions_cost, 300);
}
