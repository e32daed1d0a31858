#include "feedback/indicator.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "feedback/audit.h"

enum { FIGURE_BYTES = 15, ON_CHARACTERS = 20 };

bool
indicator_is_reached(const struct indicator *indicator)
{
	return text_equal(indicator->sense, "at_most") ? indicator->actual <= indicator->target :
	    indicator->actual >= indicator->target;
}

double
indicator_gap(const struct indicator *indicator)
{
	return fabs(indicator->actual - indicator->target);
}

/* "8", "-1.25", "55000": what SQLite keeps as the number that was meant. */
static bool
is_figure(const char *text)
{
	const char *digits = text + (text[0] == '-');
	size_t whole = strspn(digits, "0123456789"), part;

	if (strlen(text) > FIGURE_BYTES || whole == 0)
		return false;
	if (digits[whole] == '\0')
		return true;
	part = strspn(digits + whole + 1, "0123456789");
	return digits[whole] == '.' && part >= 1 && part <= 4 && digits[whole + 1 + part] == '\0';
}

struct actual_problems
actual_problems(const struct actual *actual)
{
	struct actual_problems problems = { 0 };

	if (actual->figure[0] != '\0' && !is_figure(actual->figure))
		problems.figure = "现状请写数字，例如 52.6，不用写单位。小数最多 4 位";
	if (actual->figure[0] != '\0' && actual->on[0] == '\0')
		problems.on = "请写明是哪一年或哪一天的数字，例如 2026 年";
	else if (actual->figure[0] == '\0' && actual->on[0] != '\0')
		problems.on = "没有数字时，请把时间也空着";
	else if (text_length(actual->on) > ON_CHARACTERS)
		problems.on = "时间最多 20 个字";
	problems.count = (problems.figure != NULL) + (problems.on != NULL);
	return problems;
}

struct change {
	const struct actual *actual;
	int64_t              now;
};

static bool
report(struct db *db, void *details)
{
	const struct change *change = details;
	const struct actual *actual = change->actual;
	struct query *query = db_query(db, indicator_report_query);
	char subject[48], detail[160];

	bind_int(query, ":indicator", actual->indicator);
	if (actual->figure[0] == '\0')
		bind_null(query, ":actual");
	else
		bind_text(query, ":actual", actual->figure);
	bind_text(query, ":actual_on", actual->on);
	bind_int(query, ":now", change->now);
	if (!query_done(query) || query_changes(query) != 1)
		return false;
	snprintf(subject, sizeof(subject), "indicator %lld", (long long)actual->indicator);
	snprintf(detail, sizeof(detail), "%s %s", actual->figure[0] == '\0' ? "none" : actual->figure,
	    actual->on);
	return audit_append(db,
	    &(struct audit_entry){ actual->actor, "indicator", subject, detail }, change->now);
}

enum written
actual_report(struct writer *writer, const struct actual *actual, int64_t now)
{
	return writer_run(writer, report, &(struct change){ actual, now });
}

struct indicator *
indicator_by_slug(struct db *db, struct arena *arena, const char *slug)
{
	for (struct face *face = faces(db, arena); face != NULL; face = face->next)
		for (struct indicator *one = face->indicators; one != NULL; one = one->next)
			if (text_equal(one->slug, slug))
				return one;
	return NULL;
}
