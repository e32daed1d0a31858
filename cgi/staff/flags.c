/* The machine's flags on a submission, with what triggered each, and the way
 * to its near copies: a part of the item. */
#include "staff/pages.h"

#include "base/arena.h"
#include "base/text.h"
#include "feedback/flag.h"
#include "feedback/group.h"

void
flags_show(struct visit *visit, struct view *view, const struct submission *submission)
{
	struct flag *flag = flags_of_submission(visit->db, visit->arena, submission->id);
	int64_t group = group_of_submission(visit->db, submission->id);
	struct view *flagged;

	if (flag == NULL && group == 0)
		return;
	flagged = view_repeat(view, MARK_FLAGGED);
	for (; flag != NULL; flag = flag->next)
		view_set(view_repeat(flagged, MARK_FLAG_LINE), MARK_FLAG_WORDS, flag_sentence(visit->arena, flag));
	if (group != 0) {
		struct group_count count = group_counted(visit->db, group);
		struct view *link = view_repeat(flagged, MARK_IN_GROUP);

		view_set_int(link, MARK_IN_GROUP_ID, group);
		view_set_int(link, MARK_IN_GROUP_MEMBERS, count.members);
		view_set_int(link, MARK_IN_GROUP_WAITING, count.waiting);
	}
}
