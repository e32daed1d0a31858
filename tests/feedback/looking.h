/* looking.h - what the tests of the search share. */
#ifndef TESTS_FEEDBACK_LOOKING_H
#define TESTS_FEEDBACK_LOOKING_H

#include "desk.h"
#include "feedback/search.h"

static inline struct search
looking_for(const char *words)
{
	struct search search = { .area = 0 };
	const char *problem = search_read(desk.arena, text_clean_line(desk.arena, words), &search);

	ck_assert_msg(problem == NULL, "%s: %s", words, problem);
	return search;
}

static inline struct comment_hit *
found(const char *words)
{
	struct search search = looking_for(words);

	return search_comments(desk.db, desk.arena, &search, NEWEST_FIRST, search_start(), SEARCH_PAGE);
}

static inline int
count_of(const char *words)
{
	struct search search = looking_for(words);
	struct comment_hit *best = search_comments(desk.db, desk.arena, &search, BEST_FIRST, search_start(), SEARCH_PAGE);
	int count = 0, also = 0;

	for (struct comment_hit *hit = found(words); hit != NULL; hit = hit->next)
		count++;
	for (; best != NULL; best = best->next)
		also++;
	ck_assert_int_eq(also, count);
	if (count < SEARCH_PAGE)
		ck_assert_int_eq(search_comments_count(desk.db, desk.arena, &search), count);
	return count;
}

static inline int
projects_with(const char *words)
{
	struct search search = looking_for(words);
	int count;

	search_projects(desk.db, desk.arena, &search, &count);
	return count;
}

/* Excerpts with their marks as [ ]. */
static inline const char *
written(const struct excerpt_part *part)
{
	const char *all = "";

	for (; part != NULL; part = part->next)
		all = arena_text(desk.arena, part->marked ? "%s[%s]" : "%s%s", all, part->text);
	return all;
}

static inline struct submission *
published(int64_t project, const char *body)
{
	struct submission *submission = submitted(project, 3, body);

	ck_assert_int_eq(decide(submission, "published", "", ""), DECIDED);
	return again(submission);
}

/* FTS5's own comparison of the index with what it is of; the schema's triggers must keep it. */
static inline void
index_is_true(void)
{
	desk_run("INSERT INTO search_comment (search_comment, rank) VALUES ('integrity-check', 1);"
	    "INSERT INTO search_project (search_project) VALUES ('integrity-check')");
	ck_assert_int_eq(desk_number("SELECT count(*) FROM search_project JOIN search_project_source"
	    " ON project_id = search_project.rowid WHERE (search_project.scope, search_project.name, search_project.summary,"
	    " search_project.goal, search_project.facts, search_project.next_step)"
	    " IS NOT (search_project_source.scope, search_project_source.name, search_project_source.summary,"
	    " search_project_source.goal, search_project_source.facts, search_project_source.next_step)"), 0);
	ck_assert_int_eq(desk_number("SELECT count(*) FROM search_project"),
	    desk_number("SELECT count(*) FROM project WHERE retired = 0"));
}

#endif
