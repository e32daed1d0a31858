#include "ops/command.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "guard/chain.h"
#include "store/db.h"

#define ARENA_BYTES   ((size_t)64 << 20)
#define SETTINGS_FILE "/etc/minyi/minyi.conf"

static const char status_help[] =
    "退出状态：0 办好了；1 没有办，或者查出了问题；64 命令写得不对；\n"
    "75 现在忙或磁盘满，过一会儿再试；78 设置或安装有问题，要先处理。\n";

static void
print_commands(FILE *to)
{
	fprintf(to, "用法：minyictl [-c 设置文件] 命令 ...\n\n"
	    "不写 -c 时，设置文件是 " SETTINGS_FILE "。\n\n命令：\n");
	for (const struct command *command = commands; command->name != NULL; command++)
		fprintf(to, "  %-16s %s\n", command->name, command->summary);
	fprintf(to, "\n某个命令的详细说明：minyictl 命令 --help\n\n%s", status_help);
}

static void
print_help(FILE *to, const struct command *command)
{
	fprintf(to, "用法：minyictl [-c 设置文件] %s%s%s\n\n%s\n\n%s\n%s", command->name,
	    command->words[0] == '\0' ? "" : " ", command->words, command->summary, command->help,
	    status_help);
}

/* How many of the words are the command's name; 0 when they are not. */
static int
name_words(const char *name, int count, char *const words[])
{
	const char *blank = strchr(name, ' ');
	size_t first = blank == NULL ? strlen(name) : (size_t)(blank - name);

	if (count < 1 || strlen(words[0]) != first || strncmp(words[0], name, first) != 0)
		return 0;
	if (blank == NULL)
		return 1;
	return count >= 2 && strcmp(words[1], blank + 1) == 0 ? 2 : 0;
}

static const struct command *
find_command(int count, char *const words[], int *used)
{
	for (const struct command *command = commands; command->name != NULL; command++)
		if ((*used = name_words(command->name, count, words)) > 0)
			return command;
	return NULL;
}

static int
usage(const struct order *order, const char *what, const char *which)
{
	fprintf(order->err, "minyictl：%s%s\n", what, which);
	if (order->command != NULL)
		fprintf(order->err, "用法：minyictl %s %s\n说明：minyictl %s --help\n",
		    order->command->name, order->command->words, order->command->name);
	else
		fprintf(order->err, "有哪些命令：minyictl --help\n");
	return EX_USAGE;
}

/* Without the mark of one that may be left out. */
static const char *
option_name(const char *option)
{
	return option[0] == '?' ? option + 1 : option;
}

/* The place of an option in the command's list, -1 when it has no such one. */
static int
option_place(const struct command *command, const char *word)
{
	for (int i = 0; i < OPTIONS_MOST; i++)
		if (command->options[i] != NULL && strcmp(option_name(command->options[i]), word) == 0)
			return i;
	return -1;
}

/* What follows the command's name.  0, or EX_USAGE having said what is wrong. */
static int
read_words(struct order *order, int count, char *const words[])
{
	const struct command *command = order->command;
	int given = 0;

	for (int i = 0; i < count; i++) {
		int place = option_place(command, words[i]);

		if (place >= 0 && (i + 1 == count || order->options[place] != NULL))
			return usage(order, i + 1 == count ? "后面缺少内容：" : "写了两次：", words[i]);
		if (place >= 0)
			order->options[place] = words[++i];
		else if (words[i][0] == '-' && words[i][1] != '\0')
			return usage(order, "不认识的选项：", words[i]);
		else if (given == command->most)
			return usage(order, "多写了：", words[i]);
		else
			order->words[given++] = words[i];
	}
	if (given < command->least)
		return usage(order, "没有写全。", "");
	for (int i = 0; i < OPTIONS_MOST; i++)
		if (command->options[i] != NULL && command->options[i][0] != '?' && order->options[i] == NULL)
			return usage(order, "还要写：", command->options[i]);
	return EX_OK;
}

static bool
asks_for_help(int count, char *const words[])
{
	for (int i = 0; i < count; i++)
		if (strcmp(words[i], "--help") == 0 || strcmp(words[i], "-h") == 0)
			return true;
	return false;
}

/* What is done on a machine that has no settings. */
static bool
works_alone(const struct order *order)
{
	return order->command->run == command_contact_open && order->words[0] == NULL;
}

static int
run(struct order *order, int count, char *const words[])
{
	struct config *settings = NULL;
	int used, status;

	if (count == 0)
		return usage(order, "没有写要做什么。", "");
	order->command = find_command(count, words, &used);
	if (order->command == NULL && asks_for_help(count, words)) {
		print_commands(order->out);
		return EX_OK;
	}
	if (order->command == NULL)
		return usage(order, "不认识的命令：", words[0]);
	if (asks_for_help(count, words)) {
		print_help(order->out, order->command);
		return EX_OK;
	}
	status = read_words(order, count - used, words + used);
	if (status != EX_OK)
		return status;
	/* A check names what is wrong with the settings instead of stopping. */
	if (order->command->run != command_check && !works_alone(order))
		order->config = settings = config_read(order->config_path);
	order->arena = arena_new(ARENA_BYTES);
	status = order->command->run(order);
	arena_free(order->arena);
	config_free(settings);
	return status;
}

int
command_run(int count, char *const words[], FILE *out, FILE *err)
{
	struct order order = { .config_path = SETTINGS_FILE, .out = out, .err = err };

	if (count >= 1 && strcmp(words[0], "-c") == 0) {
		if (count == 1)
			return usage(&order, "-c 后面要写设置文件。", "");
		order.config_path = words[1];
		count -= 2;
		words += 2;
	}
	return run(&order, count, words);
}

const char *
order_feedback(const struct order *order)
{
	return arena_text(order->arena, "%s/feedback.db", order->config->feedback_folder);
}

const char *
order_staff(const struct order *order)
{
	return arena_text(order->arena, "%s/staff.db", order->config->staff_folder);
}

struct writer *
order_writer(const struct order *order)
{
	struct writer *writer = writer_start(
	    order_feedback(order), PUBLIC_READ | PUBLIC_WRITE | STAFF_READ | STAFF_WRITE | OPS);
	struct keys *keys = arena_take(order->arena, sizeof(*keys));

	if (keys_of_audit(keys, order->config->staff_folder))
		writer_close_groups_with(writer, chain_seal, keys);
	return writer;
}

int
order_refused(const struct order *order, int status, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	vfprintf(order->err, format, values);
	va_end(values);
	fputc('\n', order->err);
	return status;
}

int
order_failed(const struct order *order)
{
	return order_refused(order, EX_TEMPFAIL, "数据库忙或磁盘满，什么都没有改。请过一会儿再试。");
}
