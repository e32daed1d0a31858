/* adoption.h - what was asked, what people said, what was changed: one report
 * for a period (采纳情况), as 国办发〔2017〕47号 asks of every collection of opinions.
 *
 * A period is whole months, because the tallies are: 2026-08 or 2026-q3.  All
 * figures are computed.  Those of a draft are the present ones; publishing
 * stores them, so that what was published does not drift when somebody
 * withdraws later.  A published report can be corrected, with a public note,
 * but neither taken back nor made longer or shorter. */
#ifndef FEEDBACK_ADOPTION_H
#define FEEDBACK_ADOPTION_H

#include <stdbool.h>
#include <stdint.h>

#include "feedback/rating.h"
#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { ADOPTION_ITEMS = 50, ADOPTION_LOWS = 3, ADOPTION_SOURCES = 200 };

struct adoption_period {
	const char *slug, *words;               /* 2026-q3, 2026 年第 3 季度 */
	const char *begin_day, *end_day;        /* ISO, both included */
	const char *first_month, *last_month;   /* 2026-07, 2026-09 */
};

/* All in the arena; false for anything else than 2026-08 or 2026-q3. */
bool adoption_period_parse(struct arena *, const char *slug, struct adoption_period *);

/* A submission that was merged into an item. */
struct adoption_source {
	int64_t                 number;
	bool                    is_public;      /* its text can be read at the project's page now */
	const char             *project_slug, *project_name;
	struct adoption_source *next;
};

struct adoption_item {
	int64_t                 id;             /* 0: not stored yet */
	const char             *opinion;        /* after merging, in the office's words */
	int64_t                 people;
	const char             *verdict;        /* adopted, partly, declined, studying */
	const char             *action;         /* what was changed, or why not */
	const char             *unit, *done_on; /* ISO day or "" */
	struct adoption_source *sources;
	struct adoption_item   *next;
};

/* One of the things that people liked least: a project, or a reason over all. */
struct adoption_low {
	int64_t              project;           /* 0: a reason */
	const char          *slug, *name;       /* of the project; slug "" when it left the plan */
	int64_t              ratings, low;      /* low: 不满意 and 非常不满意; with a reason: all of the period's */
	int                  reason;            /* given most often, 0: none was */
	int64_t              reason_count;
	struct adoption_low *next;
};

struct adoption_figures {
	int64_t              received;          /* texts received in the period (report.h) */
	struct distribution  ratings;           /* given in the period and in force */
	struct adoption_low *lows;              /* at most ADOPTION_LOWS */
};

struct adoption_correction {
	int64_t                     corrected_at;
	const char                 *staff, *note, *earlier;
	struct adoption_correction *next;
};

struct adoption {
	int64_t                     id, version;
	struct adoption_period               period;
	const char                 *asked, *method, *next_day;    /* next_day: ISO or "" */
	const char                 *changed_by;
	int64_t                     published_at, corrected_at;   /* 0: not */
	int64_t                     item_count;
	struct adoption_figures     figures;
	struct adoption_item       *items;
	struct adoption_correction *corrections;                  /* newest first */
	struct adoption            *next;
};

/* Reading -------------------------------------------------------------------
 * The lists are without items, corrections and what was liked least. */

struct adoption *adoptions_published(struct db *, struct arena *);                    /* newest first */
struct adoption *adoption_published(struct db *, struct arena *, const char *period); /* whole; NULL: none, or a draft */
struct adoption *adoptions(struct db *, struct arena *);                              /* staff: drafts too, by period */
struct adoption *adoption_by_id(struct db *, struct arena *, int64_t id);             /* staff: whole */

/* How many items there are of each verdict: issues is their sum. */
struct adoption_sums { int64_t issues, adopted, partly, declined, studying; };
struct adoption_sums adoption_sums(const struct adoption_item *);

/* How many different submissions were merged into the items. */
int64_t adoption_sources_count(const struct adoption_item *);

const char *adoption_word(const char *verdict);   /* 已采纳, 部分采纳, 暂未采纳, 正在研究; "" for another */

/* Figures -------------------------------------------------------------------- */

/* What people liked least, so that nobody can leave it out.  Of the projects
 * with a low rating in the period: first those with at least RATE_FIRM_FROM
 * ratings, by the Wilson lower bound of the share of low ratings; when they
 * are fewer than three, those with at least RATE_SHOWN_FROM, in the same
 * order; when they are still fewer, the reasons given most often (其他 names no
 * thing and is left out). */
struct adoption_figures adoption_figures(struct db *, struct arena *, const struct adoption_period *);
bool adoption_is_tentative(const struct adoption_low *);   /* under RATE_FIRM_FROM ratings */

/* Wilson's 95 % lower bound of a share (part of total), 0 to 1. */
double wilson_lower(int64_t part, int64_t total);

/* Writing (staff) -------------------------------------------------------------
 * Every change needs the version that was on the screen and raises it.
 * REFUSED: it is not the current one any more, or the report does not allow it. */

struct adoption_hand {
	int64_t     report, version;
	const char *staff, *actor;        /* display name, account name */
	const char *note;                 /* what is corrected: required once published, else ignored */
	int64_t     now;
};

struct adoption_texts { const char *asked, *method, *next_day; };
struct adoption_texts_problems { const char *asked, *method, *next_day, *note; int count; };
struct adoption_texts_problems adoption_texts_problems(const struct adoption *,
    const struct adoption_texts *, const char *note);

/* An item as typed; the sources by number, in any order. */
struct adoption_entry {
	int64_t        item;              /* 0: a new one, at the end */
	const char    *opinion, *verdict, *action, *unit, *done_on;
	int64_t        people;            /* -1: not a number; ignored when there are sources */
	const int64_t *numbers;
	size_t         number_count;
	const char    *unknown_number;    /* as typed, what is no number; "" for none */
};
struct adoption_entry_problems { const char *opinion, *people, *verdict, *action, *unit, *done_on, *numbers, *note; int count; };

/* Also counts the people behind the sources into entry->people: one device is one person. */
struct adoption_entry_problems adoption_entry_problems(struct db *, struct arena *,
    const struct adoption *, struct adoption_entry *, const char *note);

/* NULL, or why it cannot be published yet. */
const char *adoption_publish_problem(const struct adoption *, int64_t now);

/* REFUSED: there is one for the period.  *id is the new one's. */
enum written adoption_create(struct writer *, const struct adoption_period *, const struct adoption_hand *, int64_t *id);
enum written adoption_write(struct writer *, struct arena *, const struct adoption_hand *, const struct adoption_texts *);
enum written adoption_item_write(struct writer *, struct arena *, const struct adoption_hand *, const struct adoption_entry *);
enum written adoption_item_remove(struct writer *, struct arena *, const struct adoption_hand *, int64_t item);
enum written adoption_item_move(struct writer *, struct arena *, const struct adoption_hand *, int64_t item, bool up);
enum written adoption_publish(struct writer *, struct arena *, const struct adoption_hand *);

/* CSV ------------------------------------------------------------------------- */

/* The published figures and items (RFC 4180, UTF-8 with BOM, CRLF, cells safe
 * as in export.h).  False when write() said no. */
bool adoption_export(struct arena *, const struct adoption *,
    bool (*write)(void *sink, const char *data, size_t length), void *sink);

#endif
