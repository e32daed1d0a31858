/* minyictl maintenance on TIME, off - closes and opens the whole site.
 *
 * nginx looks for one small file before it asks a program (deploy/nginx/
 * locations.conf); what is in it stands on the page.  So the programs may be
 * stopped meanwhile, and neither needs to know. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "ops/command.h"

enum { DAYS_MOST = 30 };   /* a typing mistake otherwise */

const char *
maintenance_path(const struct order *order)
{
	return arena_text(order->arena, "%s/until", order->config->maintenance_folder);
}

/* "20:00", in seconds of the day. */
static bool
time_parse(const char *text, int64_t *seconds)
{
	int64_t hour, minute;
	char words[2][3] = { "", "" };

	if (strlen(text) != strlen("20:00") || text[2] != ':')
		return false;
	memcpy(words[0], text, 2);
	memcpy(words[1], text + 3, 2);
	if (!text_number(words[0], 0, 23, &hour) || !text_number(words[1], 0, 59, &minute))
		return false;
	*seconds = 3600 * hour + 60 * minute;
	return true;
}

/* One word or two: "2026-08-17 20:00", with quotes or without, or "20:00" of today. */
static bool
until_parse(const struct order *order, int64_t *instant)
{
	const char *words = arena_text(order->arena, "%s%s%s", order->words[0],
	    order->words[1] == NULL ? "" : " ", order->words[1] == NULL ? "" : order->words[1]);
	const char *blank = strchr(words, ' ');
	int64_t day = day_of(clock_now()), seconds;

	if (blank != NULL &&
	    !day_parse(arena_copy(order->arena, words, (size_t)(blank - words)), &day))
		return false;
	if (!time_parse(blank == NULL ? words : blank + 1, &seconds))
		return false;
	*instant = day_start(day) + seconds;
	return true;
}

/* nginx's own user must be able to read it, whatever our umask is. */
static bool
write_until(const struct order *order, const char *text)
{
	const char *folder = order->config->maintenance_folder;
	const char *next = arena_text(order->arena, "%s/next", folder);
	size_t length = strlen(text);
	int file;
	bool written;

	if (mkdir(folder, 0755) == 0)
		chmod(folder, 0755);
	file = open(next, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	if (file < 0)
		return false;
	written = write(file, text, length) == (ssize_t)length && fchmod(file, 0644) == 0;
	return close(file) == 0 && written && rename(next, maintenance_path(order)) == 0;
}

int
command_maintenance_on(const struct order *order)
{
	int64_t until, now = clock_now();
	const char *words;

	if (!until_parse(order, &until))
		return order_refused(order, EX_USAGE, "时间要写成 2026-08-17 20:00，或者 20:00（今天）。");
	if (until <= now || until > now + (int64_t)DAYS_MOST * 86400)
		return order_refused(order, 1, "%s 已经过了，或者在 %d 天以后，没有关上网站。请检查时间。",
		    instant_words(order->arena, until), DAYS_MOST);
	words = instant_words(order->arena, until);
	if (!write_until(order, words))
		return order_refused(order, 1, "写不了 %s：%s。没有关上网站。", maintenance_path(order), strerror(errno));
	fprintf(order->out, "网站已关上，页面上写着“%s 前恢复”。恢复：minyictl maintenance off\n", words);
	return EX_OK;
}

int
command_maintenance_off(const struct order *order)
{
	if (unlink(maintenance_path(order)) != 0 && errno != ENOENT)
		return order_refused(order, 1, "删不掉 %s：%s。网站还关着。", maintenance_path(order), strerror(errno));
	fprintf(order->out, "网站已打开。\n");
	return EX_OK;
}
