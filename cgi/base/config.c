#include "base/config.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"

enum kind { PATH, WORDS, SITE_OR_NONE, DAY_OR_NONE, NUMBER, COST, ROLES };

static const struct setting {
	const char *key;
	size_t      place;       /* in struct config */
	enum kind   kind;
	const char *initial;
	int64_t     least, most;
} settings[] = {
#define PLACE(member) #member, offsetof(struct config, member)
	{ PLACE(feedback_folder),  PATH,        "/var/lib/minyi/feedback", 0, 0 },
	{ PLACE(portal_folder),    PATH,        "/var/lib/minyi/portal", 0, 0 },
	{ PLACE(staff_folder),     PATH,        "/var/lib/minyi/staff", 0, 0 },
	{ PLACE(maintenance_folder), PATH,      "/var/lib/minyi/maintenance", 0, 0 },
	{ PLACE(templates),        PATH,        "/usr/share/minyi/templates", 0, 0 },
	{ PLACE(portal_socket),    PATH,        "/run/minyi/portal.sock", 0, 0 },
	{ PLACE(moderate_socket),  PATH,        "/run/minyi/moderate.sock", 0, 0 },
	{ PLACE(workers),          NUMBER,      "8", 2, 64 },
	{ PLACE(site),             SITE_OR_NONE, "", 0, 0 },
	{ PLACE(host),             WORDS,       "", 0, 0 },
	{ PLACE(undertaker),       WORDS,       "", 0, 0 },
	{ PLACE(telephone),        WORDS,       "", 0, 0 },
	{ PLACE(address),          WORDS,       "", 0, 0 },
	{ PLACE(icp),              WORDS,       "", 0, 0 },
	{ PLACE(police),           WORDS,       "", 0, 0 },
	{ PLACE(site_code),        WORDS,       "", 0, 0 },
	{ PLACE(period_begin),     DAY_OR_NONE, "", 0, 0 },
	{ PLACE(period_end),       DAY_OR_NONE, "", 0, 0 },
	{ PLACE(outcome_day),      DAY_OR_NONE, "", 0, 0 },
	{ PLACE(review_days),      NUMBER,      "1", 1, 15 },
	{ PLACE(answer_days),      NUMBER,      "5", 1, 60 },
	{ PLACE(answer_days_most), NUMBER,      "15", 1, 90 },
	{ PLACE(phone_days),       NUMBER,      "90", 1, 3650 },
	{ PLACE(undo_seconds),     NUMBER,      "10", 0, 60 },
	{ PLACE(session_idle),     NUMBER,      "30", 1, 480 },
	{ PLACE(session_most),     NUMBER,      "720", 5, 1440 },
	{ PLACE(password_cost),    COST,        "moderate", 0, 0 },
	{ PLACE(totp_roles),       ROLES,       "all", 0, 0 },
#undef PLACE
};

enum { SETTINGS = sizeof(settings) / sizeof(settings[0]), PROBLEM = 512 };

static char *
kept(const char *text)
{
	char *copy = strdup(text);

	if (copy == NULL)
		die("no memory for the settings");
	return copy;
}

/* "https://host" or "http://host:port" and nothing behind: paths come after it. */
static bool
is_site(const char *value)
{
	const char *host = strstr(value, "://");

	if (strncmp(value, "https://", strlen("https://")) != 0 &&
	    strncmp(value, "http://", strlen("http://")) != 0)
		return false;
	host += strlen("://");
	return *host != '\0' && host[strspn(host, "abcdefghijklmnopqrstuvwxyz0123456789.-:[]")] == '\0';
}

/* The roles of guard/account.c; tests/guard/check_account.c holds both lists together. */
static const char role_names[] = "moderator unit office auditor administrator";

static bool
has_word(const char *words, const char *word, size_t length)
{
	for (size_t piece; *words != '\0'; words += piece) {
		words += strspn(words, " \t");
		piece = strcspn(words, " \t");
		if (piece == length && strncmp(words, word, length) == 0)
			return true;
	}
	return false;
}

bool
config_has_word(const char *words, const char *word)
{
	return strcmp(words, "all") == 0 || has_word(words, word, strlen(word));
}

/* One role at the least; a name with a slip in it must not free a role of its second step. */
static bool
are_roles(const char *value)
{
	size_t piece;
	int count = 0;

	if (strcmp(value, "all") == 0 || strcmp(value, "none") == 0)
		return true;
	for (; *value != '\0'; value += piece, count++) {
		value += strspn(value, " \t");
		piece = strcspn(value, " \t");
		if (!has_word(role_names, value, piece))
			return false;
	}
	return count > 0;
}

/* False when the value is not one of this kind. */
static bool
assign(struct config *config, const struct setting *setting, const char *value)
{
	void *place = (char *)config + setting->place;
	char *end;
	int64_t number;

	switch (setting->kind) {
	case PATH:
		if (value[0] == '\0')
			return false;
		break;
	case WORDS:
		break;
	case SITE_OR_NONE:
		if (value[0] != '\0' && !is_site(value))
			return false;
		break;
	case DAY_OR_NONE:
		if (value[0] != '\0' && !day_parse(value, &number))
			return false;
		break;
	case COST:
		if (strcmp(value, "moderate") != 0 && strcmp(value, "interactive") != 0)
			return false;
		break;
	case ROLES:
		if (!are_roles(value))
			return false;
		break;
	case NUMBER:
		errno = 0;
		number = strtoll(value, &end, 10);
		if (errno != 0 || end == value || *end != '\0' ||
		    number < setting->least || number > setting->most)
			return false;
		*(int64_t *)place = number;
		return true;
	}
	free(*(char **)place);
	*(char **)place = kept(value);
	return true;
}

static char *
trimmed(char *text)
{
	char *end = text + strlen(text);

	text += strspn(text, " \t\r");
	while (end > text && strchr(" \t\r\n", end[-1]) != NULL)
		*--end = '\0';
	return text;
}

/* False with a problem when the line is not a good one. */
static bool
read_line(struct config *config, char *line, bool seen[], char *problem)
{
	char *key = trimmed(line), *value = strchr(key, '=');

	if (*key == '\0' || *key == '#')
		return true;
	if (value == NULL) {
		snprintf(problem, PROBLEM, "这一行不是“键 = 值”：%s", key);
		return false;
	}
	*value++ = '\0';
	key = trimmed(key);
	value = trimmed(value);
	for (size_t i = 0; i < SETTINGS; i++) {
		if (strcmp(settings[i].key, key) != 0)
			continue;
		if (seen[i] || !assign(config, &settings[i], value)) {
			snprintf(problem, PROBLEM, seen[i] ? "%s 写了两次" : "%s 的值不对：%s", key, value);
			return false;
		}
		return seen[i] = true;
	}
	snprintf(problem, PROBLEM, "不认识的设置：%s", key);
	return false;
}

/* Fills the config; an empty problem when all is well. */
static void
read_file(struct config *config, const char *path, char *problem)
{
	char line[4096], what[PROBLEM];
	bool seen[SETTINGS] = { false };
	FILE *file = fopen(path, "re");

	if (file == NULL) {
		snprintf(problem, PROBLEM, "打不开设置文件 %s：%s", path, strerror(errno));
		return;
	}
	for (int number = 1; fgets(line, sizeof(line), file) != NULL; number++) {
		if (!read_line(config, line, seen, what)) {
			snprintf(problem, PROBLEM, "%.200s 第 %d 行：%.250s", path, number, what);
			break;
		}
	}
	if (problem[0] == '\0' && config->answer_days_most < config->answer_days)
		snprintf(problem, PROBLEM, "%s：answer_days_most 不能小于 answer_days", path);
	fclose(file);
}

static struct config *
config_new(void)
{
	struct config *config = calloc(1, sizeof(*config));

	if (config == NULL)
		die("no memory for the settings");
	for (size_t i = 0; i < SETTINGS; i++)
		assign(config, &settings[i], settings[i].initial);
	return config;
}

struct config *
config_read(const char *path)
{
	struct config *config = config_new();
	char problem[PROBLEM] = "";

	if (path[0] != '\0')
		read_file(config, path, problem);
	if (problem[0] != '\0')
		refuse("%s", problem);
	return config;
}

void
config_free(struct config *config)
{
	if (config == NULL)
		return;
	for (size_t i = 0; i < SETTINGS; i++)
		if (settings[i].kind != NUMBER)
			free(*(char **)((char *)config + settings[i].place));
	free(config);
}

const char *
config_problem(const char *path)
{
	static char problem[PROBLEM];
	struct config *config = config_new();

	problem[0] = '\0';
	read_file(config, path, problem);
	config_free(config);
	return problem[0] == '\0' ? NULL : problem;
}
