/* flag.h - what a program noticed in a submission, for people to judge.
 *
 * Flags are stored in the transaction that receives or corrects a text, so
 * that nothing waits unflagged.  No flag refuses or hides anything. */
#ifndef FEEDBACK_FLAG_H
#define FEEDBACK_FLAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

struct flag {
	const char  *kind;             /* mobile identity_card bank_card plate word link duplicate burst */
	const char  *shown;            /* what triggered it, for people; of a personal number the beginning only */
	size_t       start, length;    /* bytes of the body; length 0: the whole */
	struct flag *next;
};

/* As stored: those with a place in the order of the text, then the others. */
struct flag *flags_of_submission(struct db *, struct arena *, int64_t submission);

/* What the words alone give, as of now and by the newest list: personal
 * numbers, watched words, links.  In the order of the text; may overlap. */
struct flag *flags_of_text(struct db *, struct arena *, const char *text);

/* 含手机号, 含敏感词, 与别的意见相似, ...: the kind in words, "" for another. */
const char *flag_words(const char *kind);

/* With what triggered it: 含手机号：138********, 与 260817 0031 相似, 同一来源 10 分钟内 6 条. */
char *flag_sentence(struct arena *, const struct flag *);

/* A person must read this text by itself: there is a flag of its words. */
bool flags_speak_of_words(const struct flag *);

/* Inside a job: looks through a waiting text and stores what it finds, in
 * place of what its words gave before. */
bool flags_renew(struct db *, struct arena *, int64_t submission, const char *body);

/* Inside a job: the chore below is to look at this text, which is new or was corrected. */
bool flags_look_later(struct db *, int64_t submission);

/* Inside a job: one flag more; one of the same kind at the same place is replaced. */
bool flag_put(struct db *, int64_t submission, const struct flag *);
bool flags_put(struct db *, int64_t submission, const struct flag *);   /* the whole list */

/* From so many texts of one source within ten minutes on (guard/burst.h), each is flagged. */
enum { BURST_LEAST = 5 };

/* Texts that are still to be looked through, because they came in, were
 * corrected or the words changed, and a chore that does so for the first of
 * them: flags of a waiting one, near copies (group.h).  How many it did, 0
 * when there were none or the database was busy. */
enum { FLAGS_AT_ONCE = 40 };   /* some 8 ms of the writers' lock */
int64_t flags_todo(struct db *);
int     flags_work_off(struct writer *, struct db *);

#endif
