#include "feedback/audit.h"

bool
audit_append(struct db *db, const struct audit_entry *entry, int64_t now)
{
	struct query *query = db_query(db, audit_insert_query);

	bind_int(query, ":now", now);
	bind_text(query, ":actor", entry->actor);
	bind_text(query, ":action", entry->action);
	bind_text(query, ":subject", entry->subject);
	bind_text(query, ":detail", entry->detail);
	return query_done(query);
}

bool
audit_append_on(struct db *db, int64_t submission, const char *actor, const char *action, const char *detail,
    int64_t now)
{
	struct query *query = db_query(db, audit_insert_of_submission_query);

	bind_int(query, ":submission", submission);
	bind_int(query, ":now", now);
	bind_text(query, ":actor", actor);
	bind_text(query, ":action", action);
	bind_text(query, ":detail", detail);
	return query_done(query) && query_changes(query) == 1;
}

struct record {
	const struct audit_entry *entry;
	int64_t                   now;
};

static bool
record(struct db *db, void *details)
{
	struct record *it = details;

	return audit_append(db, it->entry, it->now);
}

enum written
audit_record(struct writer *writer, const struct audit_entry *entry, int64_t now)
{
	return writer_run(writer, record, &(struct record){ entry, now });
}
