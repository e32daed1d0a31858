#include "feedback/rating.h"

#include "store/db.h"

const char *
rating_word(int rating)
{
	static const char *const words[] = { "", "非常不满意", "不满意", "基本满意", "满意", "非常满意" };

	return rating >= RATING_LOWEST && rating <= RATING_HIGHEST ? words[rating] : "";
}

const char *
rating_reason_word(int reason)
{
	static const char *const words[] = { "", "进度慢", "质量不好", "没解决我的问题", "施工影响生活",
		"没有提前告诉我们", "工作人员态度不好", "其他" };

	return reason >= 1 && reason <= RATING_REASONS ? words[reason] : "";
}

bool
rating_is_low(int rating)
{
	return rating == 1 || rating == 2;
}

void
distribution_add(struct distribution *distribution, int rating, int64_t count)
{
	if (rating < RATING_LOWEST || rating > RATING_HIGHEST)
		return;
	distribution->count[rating] += count;
	distribution->total += count;
}

bool
distribution_has_rate(const struct distribution *distribution)
{
	return distribution->total >= RATE_SHOWN_FROM;
}

/* Halves are rounded up. */
static int
percent(int64_t part, int64_t total)
{
	return total == 0 ? 0 : (int)((200 * part + total) / (2 * total));
}

int
distribution_percent(const struct distribution *distribution)
{
	const int64_t *count = distribution->count;

	return percent(count[3] + count[4] + count[5], distribution->total);
}

int
distribution_share(const struct distribution *distribution, int rating)
{
	if (rating < RATING_LOWEST || rating > RATING_HIGHEST)
		return 0;
	return percent(distribution->count[rating], distribution->total);
}

struct distribution
ratings_of_project(struct db *db, int64_t project)
{
	struct query *query = db_query(db, ratings_of_project_query);
	struct distribution distribution = { 0 };

	bind_int(query, ":project", project);
	while (query_next(query))
		for (int rating = RATING_LOWEST; rating <= RATING_HIGHEST; rating++)
			distribution_add(&distribution, rating, column_int(query, rating - 1));
	return distribution;
}
