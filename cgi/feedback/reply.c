#include "feedback/reply.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/text.h"
#include "feedback/audit.h"
#include "feedback/submission.h"

enum { UNIT_CHARACTERS = 50, BODY_LEAST = 10, BODY_MOST = 1000 };

/* Words of which an answer that says nothing is made. */
static const char *const empty_words[] = {
	"尊敬", "网友", "居民", "市民", "群众", "同志", "朋友", "您好", "你好",
	"收悉", "收到", "已阅", "知悉", "知道了", "了解", "非常", "衷心", "十分", "感谢", "谢谢", "多谢",
	"我们", "我局", "我办", "我县", "我单位", "本单位", "工作", "项目", "政府", "衡东",
	"关注", "关心", "支持", "理解", "配合", "信任", "监督", "参与",
	"来信", "留言", "反馈", "评价", "意见", "建议", "提出", "提", "反映", "问题", "情况", "宝贵", "事",
	"将", "会", "继续", "一定", "认真", "高度", "重视", "研究", "考虑", "对待", "努力", "加强", "改进",
	"尽", "快", "早", "及", "时", "处理", "办理", "落实", "跟进", "答复", "回复", "解决",
	"转交", "转", "给", "由", "相关", "有关", "部门", "单位",
	"您", "你", "的", "了", "和", "与", "并", "对", "请", "予", "以", "已", "已经", "再次",
	"祝", "生活", "愉快", "顺利", "欢迎",
	"，", "。", "、", "；", "：", "\uFF01", "？", "“", "”", "…", "—", "（", "）", "～",
};

static size_t
empty_word_at(const char *text)
{
	size_t longest = 0;

	if ((unsigned char)*text <= ' ' || strchr(",.;:!?~-()", *text) != NULL)
		return *text != '\0';
	for (size_t i = 0; i < sizeof(empty_words) / sizeof(empty_words[0]); i++) {
		size_t length = strlen(empty_words[i]);

		if (length > longest && strncmp(text, empty_words[i], length) == 0)
			longest = length;
	}
	return longest;
}

/* Whether nothing is left when the empty words are taken away. */
static bool
says_nothing(const char *body)
{
	size_t length;

	while ((length = empty_word_at(body)) > 0)
		body += length;
	return *body == '\0';
}

static const char *
body_problem(const char *body)
{
	size_t length = text_length(body);

	if (length == 0)
		return "请写答复：先写办没办、办到哪步，再写原因";
	if (strstr(body, "〔") != NULL || strstr(body, "〕") != NULL || strstr(body, "待填") != NULL)
		return "答复里还有〔〕或“待填”，请填好后再提交";
	if (says_nothing(body))
		return "不能只写“已收悉”“感谢关注”这样的话，请写清办没办、办到哪步";
	if (length < BODY_LEAST)
		return "答复至少写 10 个字，请写清办没办、办到哪步";
	return length > BODY_MOST ? "答复最多 1000 个字，请删减后再提交" : NULL;
}

/* A second answer is owed because the first did not help. */
static const char *
repetition_problem(const char *body, const struct submission *submission)
{
	return submission->reopened_due[0] != '\0' && text_equal(body, submission->reply_body) ?
	    "和上次的答复一样。居民说没有解决，请写清再次核实的结果" : NULL;
}

static const char *
unit_problem(const char *unit)
{
	if (unit[0] == '\0')
		return "请填写是哪个单位答复的";
	return text_length(unit) > UNIT_CHARACTERS ? "单位名称最多 50 个字" : NULL;
}

static const char *
day_problem(const char *replied_on, int64_t received_at, int64_t today)
{
	int64_t day;

	if (!day_parse(replied_on, &day))
		return "请填写答复日期，例如 2026-08-17";
	if (day > today)
		return "答复日期不能晚于今天";
	return day < day_of(received_at) ? "答复日期不能早于收到意见的那天" : NULL;
}

struct reply_problems
reply_problems(const struct reply *reply, const struct submission *submission, int64_t today)
{
	struct reply_problems problems = {
		.unit = unit_problem(reply->unit),
		.outcome = outcome_word(reply->outcome)[0] == '\0' ? "请选择是否采纳" : NULL,
		.body = body_problem(reply->body),
		.replied_on = day_problem(reply->replied_on, submission->received_at, today),
	};

	if (problems.body == NULL)
		problems.body = repetition_problem(reply->body, submission);
	problems.count = (problems.unit != NULL) + (problems.outcome != NULL) +
	    (problems.body != NULL) + (problems.replied_on != NULL);
	return problems;
}

struct giving {
	const struct reply *reply;
	int64_t             now;
};

/* The number of the submission, 0 when it is not what was on the screen. */
static int64_t
number_in_hand(struct db *db, const struct reply *reply)
{
	struct query *query = db_query(db, submission_in_hand_query);
	int64_t number = 0;

	bind_int(query, ":submission", reply->submission);
	bind_int(query, ":version", reply->version);
	while (query_next(query))
		number = column_int(query, 0);
	return number;
}

/* Its id, 0 when the schema does not take it. */
static int64_t
insert_reply(struct db *db, const struct giving *giving)
{
	const struct reply *reply = giving->reply;
	struct query *query = db_query(db, reply_insert_query);

	bind_int(query, ":submission", reply->submission);
	bind_text(query, ":unit", reply->unit);
	bind_text(query, ":outcome", reply->outcome);
	bind_text(query, ":body", reply->body);
	bind_text(query, ":replied_on", reply->replied_on);
	bind_text(query, ":staff", reply->staff);
	bind_int(query, ":now", giving->now);
	return query_done(query) ? query_inserted(query) : 0;
}

static bool
answer(struct db *db, const struct reply *reply, int64_t id)
{
	struct query *query = db_query(db, submission_answer_query);

	bind_int(query, ":reply", id);
	bind_int(query, ":submission", reply->submission);
	bind_int(query, ":version", reply->version);
	if (!query_done(query) || query_changes(query) != 1)
		return false;
	query = db_query(db, publication_answer_query);
	bind_int(query, ":submission", reply->submission);
	return query_done(query);
}

static bool
give(struct db *db, void *details)
{
	const struct giving *giving = details;
	const struct reply *reply = giving->reply;
	int64_t number = number_in_hand(db, reply), id;
	char subject[48];

	if (number == 0 || (id = insert_reply(db, giving)) == 0 || !answer(db, reply, id))
		return false;
	snprintf(subject, sizeof(subject), "submission %lld", (long long)number);
	return audit_append(db,
	    &(struct audit_entry){ reply->actor, "reply", subject, reply->outcome }, giving->now);
}

enum written
reply_give(struct writer *writer, const struct reply *reply)
{
	return writer_run(writer, give, &(struct giving){ reply, clock_now() });
}

struct past_reply *
replies_of_submission(struct db *db, struct arena *arena, int64_t submission)
{
	struct query *query = db_query(db, replies_of_submission_query);
	struct past_reply *list = NULL, **end = &list;

	bind_int(query, ":submission", submission);
	for (; query_next(query); end = &(*end)->next) {
		*end = arena_take(arena, sizeof(**end));
		(*end)->unit = column_text(query, 0, arena);
		(*end)->outcome = column_text(query, 1, arena);
		(*end)->body = column_text(query, 2, arena);
		(*end)->staff = column_text(query, 3, arena);
		(*end)->given_at = column_int(query, 4);
	}
	return list;
}
