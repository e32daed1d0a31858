/* page.h - one visit from request to answer, and what all pages share. */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "base/config.h"
#include "guard/account.h"
#include "guard/device.h"
#include "guard/keys.h"
#include "http/router.h"
#include "page/view.h"
#include "store/db.h"
#include "store/writer.h"

struct arena;
struct pace;

struct visit;

/* How a page goes on when its write is on disk or undone: with a snapshot of
 * that moment, and with what it kept.  It may write again. */
typedef enum status page_then(struct visit *, enum written, void *kept);

/* Everything a page may use; valid for one answer. */
struct visit {
	struct request      *request;
	struct response     *response;
	struct arena        *arena;
	const struct config *config;
	const struct keys   *keys;
	struct pace         *pace;
	struct presence     *presence;          /* moderate: who is at which item; NULL in portal */
	struct shared       *shared;            /* portal: answers that are kept (page/shared.h); NULL: none are */
	struct db           *db;                /* of feedback.db, read only; the worker's, another one after page_write() */
	struct writer       *writer;            /* the program's, of feedback.db */
	struct db           *accounts;          /* moderate: of staff.db, read only; NULL in portal */
	struct writer       *accounts_writer;   /* moderate */
	struct account      *staff;             /* who is signed in, NULL in portal */
	struct account      *half;              /* on a page of the second step: who gave the password */
	unsigned char        session[32];       /* with staff or half: the session's hash */
	const struct route  *route;
	struct device        device;
	int64_t              now;
	struct view         *layout;            /* between page_begin and page_show; a bare page's own view */
	int                  crumbs;            /* pages in the trail so far */
	bool                 broken;            /* the disk failed: answer, then end the program */
	struct errand        errand;            /* page_write(): what waits for the writer, */
	page_then           *then;              /* and how the page goes on */
	void                *kept;
};

/* Finds the route, checks its needs and fields, runs its page in one
 * snapshot; errors get a page too.  False: there is no answer yet, because the
 * page waits for visit->errand, which is now the caller's to give to
 * visit->writer.  No worker waits meanwhile and no snapshot is held; whoever
 * hears what became of it calls page_resume(). */
bool page_answer(struct visit *, const struct route *);
bool page_resume(struct visit *, enum written);   /* answers like page_answer() */

/* The last thing a page does that writes: return page_write(...).  What the
 * errand and the continuation need lies in the visit's arena, not on the stack. */
enum status page_write(struct visit *, struct errand, page_then *, void *kept);

/* A page inside the layout: fill the answer, then page_show().  The title is
 * the page's own (at most 18 characters; the layout adds the site's). */
struct view *page_begin(struct visit *, const char *template_name, const char *title);
enum status  page_show(struct visit *, enum status);
/* The same without the layout, for what is not a page of the site (feeds, site
 * map, print): nothing of the layout's can be filled then. */
struct view *page_begin_bare(struct visit *, const char *template_name, const char *content_type);

/* After page_begin(): a page above this one in the trail, outermost first; the
 * home page is there by itself.  The path begins with a slash. */
void page_crumb(struct visit *, const char *name, const char *path);
/* After page_begin(): a feed that a reader may find here. */
void page_feed(struct visit *, const char *title, const char *path);
/* The whole address of a path: the setting "site", or the host that was asked
 * for when it is unset. */
char *page_address(const struct visit *, const char *path);

enum status  page_redirect(struct visit *, const char *location);   /* 303 */

/* What the whole answer is when something stopped a page; title and sentence
 * by status, with an own sentence where one is given ("" otherwise). */
enum status  page_error(struct visit *, enum status, const char *sentence);

/* Shorthands. */
const char *page_field(const struct visit *, const char *name);       /* cleaned of nothing: as decoded */
const char *page_line(const struct visit *, const char *name);        /* text_clean_line */
const char *page_text(const struct visit *, const char *name);        /* text_clean */
bool        page_number(const struct visit *, const char *name, int64_t most, int64_t *value);   /* 0..most; false when absent or wrong */

/* The token of a form that posts to this route pattern; goes into MARK_TOKEN. */
char *page_token(const struct visit *, const char *route_path);

/* The session cookie's name: "__Host-minyi" over HTTPS (RFC 6265bis, 4.1.3.2),
 * a plain one on loopback without it. */
const char *page_staff_cookie(const struct visit *);

/* The half session's: the same with "-half" and "_half". */
const char *page_half_cookie(const struct visit *);

/* A printed error page for nginx's own errors (no database): body to stdout. */
int page_print_error(const struct config *, int status);

#endif
