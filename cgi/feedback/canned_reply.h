/* canned_reply.h - what an answer may begin with: a sentence with blanks 〔 〕
 * for people to fill in.  Kept by the office; retired, never deleted. */
#ifndef FEEDBACK_CANNED_REPLY_H
#define FEEDBACK_CANNED_REPLY_H

#include <stdbool.h>
#include <stdint.h>

#include "store/db.h"
#include "store/writer.h"

struct arena;

enum { CANNED_NAME_MOST = 20, CANNED_BODY_LEAST = 10, CANNED_BODY_MOST = 500 };

struct canned_reply {
	int64_t     id, version;
	const char *name, *outcome, *body;   /* outcome "": fits any */
	bool        retired;
	struct canned_reply *next;
};

struct canned_reply *canned_replies(struct db *, struct arena *);               /* in their order, then the retired */
struct canned_reply *canned_reply_by_id(struct db *, struct arena *, int64_t id);   /* NULL: there is none */

/* By field, in Chinese; NULL where nothing is wrong. */
struct canned_problems { const char *name, *outcome, *body; int count; };
struct canned_problems canned_problems(const struct canned_reply *);

/* With what is known filled in: 〔单位〕, 〔电话〕, 〔编号〕; "" leaves the blank open. */
struct known_blanks { const char *unit, *telephone, *number; };
const char *canned_reply_filled(struct arena *, const struct canned_reply *, const struct known_blanks *);

/* Every change is one job with its line in the audit. */
struct canned_hand {
	const char *actor;
	int64_t     now;
};

/* id 0: a new one.  REFUSED: the name is taken, or the version is not the current one any more. */
enum written canned_reply_put(struct writer *, const struct canned_reply *, const struct canned_hand *);
/* One place up or down among those in force; REFUSED at the end of the list. */
enum written canned_reply_move(struct writer *, int64_t id, bool up, const struct canned_hand *);
/* REFUSED: it is so already, or there is none. */
enum written canned_reply_retire(struct writer *, int64_t id, bool retired, const struct canned_hand *);

#endif
