#include "guard/password.h"

#include <sodium.h>
#include <string.h>
#include <zxcvbn.h>

#include "base/arena.h"
#include "base/text.h"

/* Guesses that the weakest password still takes: 10^10, the best of zxcvbn's
 * five scores (Wheeler, USENIX Security 2016, section 5). */
#define BITS_LEAST 33.2
enum { WORD_LEAST = 3, RANDOM_CHARACTERS = 20 };
/* Every character is two letters at most, or the four bytes that it has. */
enum { FOLDED_BYTES = 4 * PASSWORD_MOST + 1, WORD_BYTES = 200, OWN_WORDS = 3 };

/* What zxcvbn's English lists do not know: this place, this site, and what is
 * said in pinyin and in numbers (woaini1314520: I love you for ever). */
static const char *const local[] = {
	"hengdong", "hengdongxian", "衡东", "衡东县", "minyi", "民意", "五大行动", "wudaxingdong",
	"xingdong", "hengyang", "衡阳", "hunan", "湖南", "洣水", "mishui", "县政府", "xianzhengfu", "zhengfu",
	"政府", "管理员", "guanliyuan", "guanli", "审核员", "审核", "shenhe", "治理提升办", "bangong", "办公",
	"moderator", "administrator", "责任单位", "danwei", "gongzuo", "xitong", "yonghu", "zhanghao", "denglu",
	"mima", "密码", "woaini", "我爱你", "aini", "woshi", "nihao", "你好", "我的", "wode", "baobao", "laopo",
	"laogong", "baobei", "tiantian", "zhongguo", "中国", "beijing", "北京", "weixin", "微信", "huawei", "taobao",
	"alibaba", "1314", "1314520", "5201314", "520",
};
enum { LOCAL = sizeof(local) / sizeof(local[0]) };

/* zxcvbn guesses byte by byte, in small and capital letters alike.  A Chinese
 * character is three bytes of which two are nearly given; among the usual
 * ones it takes about as many guesses as two letters do, so it becomes two. */
static void
fold(const char *text, char *to, size_t size)
{
	const unsigned char *from = (const unsigned char *)text;
	char *end = to + size - 3;

	while (*from != '\0' && to < end) {
		uint32_t point = *from++;

		if (point < 0x80) {
			*to++ = (char)point;
			continue;
		}
		point &= point >= 0xF0 ? 0x07 : point >= 0xE0 ? 0x0F : 0x1F;
		for (; (*from & 0xC0) == 0x80; from++)
			point = point << 6 | (*from & 0x3F);
		*to++ = (char)('a' + point % 26);
		*to++ = (char)('a' + point / 26 % 26);
	}
	*to = '\0';
}

/* The words that everybody here would try first; the account's own come foremost. */
struct words {
	char        room[OWN_WORDS + LOCAL][WORD_BYTES];
	const char *list[OWN_WORDS + LOCAL + 1];
	size_t      count;
};

static void
add_word(struct words *words, const char *word)
{
	char *room = words->room[words->count];

	fold(word, room, WORD_BYTES);
	if (strlen(room) < WORD_LEAST)
		return;
	for (char *c = room; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c += 'a' - 'A';
	words->list[words->count++] = room;
}

/* What most of a weak password is made of, in zxcvbn's own kinds. */
static ZxcTypeMatch_t
longest_kind(const ZxcMatch_t *match)
{
	ZxcTypeMatch_t kind = BRUTE_MATCH;
	int longest = 0;

	for (; match != NULL; match = match->Next) {
		int known = match->Type & ~MULTIPLE_MATCH;

		if (match->Type == (BRUTE_MATCH | MULTIPLE_MATCH))
			known = REPEATS_MATCH;
		if (known != BRUTE_MATCH && match->Length > longest) {
			longest = match->Length;
			kind = (ZxcTypeMatch_t)known;
		}
	}
	return kind;
}

static const char *
advice(ZxcTypeMatch_t kind)
{
	switch (kind) {
	case REPEATS_MATCH:
	case SEQUENCE_MATCH:
		return "连着的数字、字母和反复的字，别人一试就中。请换成四五个不相干的词，中间可以空格。";
	case SPATIAL_MATCH:
		return "键盘上连着的一串键，别人一试就中。请换成四五个不相干的词，中间可以空格。";
	case DATE_MATCH:
	case YEAR_MATCH:
		return "生日和日期容易猜到。请再加上三四个不相干的词，中间可以空格。";
	case USER_MATCH:
	case USER_LEET_MATCH:
		return "账号、姓名和本地的词容易猜到。请再加上三四个不相干的词，中间可以空格。";
	case DICTIONARY_MATCH:
	case DICT_LEET_MATCH:
		return "这样的密码太常见，容易猜到。请换成四五个不相干的词，中间可以空格。";
	default:
		return "这个密码还太容易猜到。请再加上两三个不相干的词，中间可以空格。";
	}
}

/* Costs 6 ms at the most, for one letter 512 times (measured; zxcvbn itself
 * looks at no more than a hundred bytes), 0.1 ms for what people type. */
static const char *
guessing_problem(const char *password, const char *name, const char *display_name)
{
	char folded[FOLDED_BYTES];
	struct words words = { .count = 0 };
	ZxcMatch_t *matches = NULL;
	const char *problem = NULL;

	add_word(&words, name);
	add_word(&words, display_name);
	for (size_t i = 0; i < LOCAL; i++)
		add_word(&words, local[i]);
	words.list[words.count] = NULL;
	fold(password, folded, sizeof(folded));
	if (ZxcvbnMatch(folded, words.list, &matches) < BITS_LEAST)
		problem = advice(longest_kind(matches));
	ZxcvbnFreeInfo(matches);
	sodium_memzero(folded, sizeof(folded));
	return problem;
}

const char *
password_problem(const char *password, const char *name, const char *display_name)
{
	size_t length = text_length(password);

	if (length < PASSWORD_LEAST)
		return "密码至少要 12 个字，请再加长一些。";
	if (length > PASSWORD_MOST)
		return "密码最多 128 个字，请改短一些。";
	return guessing_problem(password, name, display_name);
}

/* 32 signs without 0, 1, l and o: five bits each, none likelier than another. */
char *
password_random(struct arena *arena)
{
	static const char signs[] = "abcdefghijkmnpqrstuvwxyz23456789";
	unsigned char random[RANDOM_CHARACTERS];
	char *password = arena_take(arena, RANDOM_CHARACTERS + 1);

	_Static_assert(sizeof(signs) == 32 + 1, "five bits a sign");
	randombytes_buf(random, sizeof(random));
	for (size_t i = 0; i < RANDOM_CHARACTERS; i++)
		password[i] = signs[random[i] % 32];
	sodium_memzero(random, sizeof(random));
	return password;
}
