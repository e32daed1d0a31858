#include "guard/password.h"

#include <sodium.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum { NAME_LEAST = 3, UNIT_MOST = 6, OWN_LEAST = 4, OWN_DIGITS_LEAST = 9, RANDOM_CHARACTERS = 20 };

/* What the commonest passwords are put together from: keyboard rows, words,
 * what is said in pinyin and in numbers (woaini1314520: I love you for ever),
 * and the names of this place. */
static const char *const commonest[] = {
	"1234567890", "0123456789", "123456789", "12345678", "1234567", "123456", "12345", "1234",
	"654321", "123123", "112233", "123321", "111111", "000000", "666666", "888888",
	"147258369", "147258", "5201314", "1314", "520", "1qaz", "2wsx", "3edc", "4rfv", "5tgb",
	"qazwsx", "wsxedc", "zaqxsw", "qaz", "wsx", "edc", "qwertyuiop", "qwerty", "qwer",
	"asdfghjkl", "asdfgh", "asdf", "zxcvbnm", "zxcvbn", "zxcv", "poiuyt", "1q2w3e4r5t6y",
	"1q2w3e4r", "q1w2e3r4", "1q2w3e", "abcdefg", "abcdef", "abcd", "abc", "aabbcc", "xyz",
	"passw0rd", "p@ssw0rd", "p@ssword", "password", "passwd", "pass", "welcome", "letmein",
	"iloveyou", "loveyou", "love", "administrator", "admin", "root", "test", "user", "guest",
	"login", "master", "super", "dragon", "monkey", "sunshine", "princess", "football",
	"hello", "computer", "office", "moderator", "minyi", "woaini", "aini", "woshi", "nihao",
	"mima", "wode", "baobao", "laopo", "laogong", "baobei", "tiantian", "zhongguo", "china",
	"beijing", "hunan", "hengyang", "hengdongxian", "hengdong", "xianzhengfu", "zhengfu",
	"wudaxingdong", "xingdong", "guanliyuan", "guanli", "shenhe", "bangong", "gongzuo",
	"xitong", "yonghu", "zhanghao", "denglu", "weixin", "huawei", "taobao", "alibaba", "asd",
	"zxc", "qwe", "aaa", "a1b2c3d4", "a1b2c3", "qq", "我爱你", "你好", "密码", "中国", "湖南",
	"衡阳", "衡东", "县政府", "管理员",
};

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Bytes of `word` at the beginning of `text`, whatever its case; 0 when it is not there. */
static size_t
begins(const char *text, const char *word)
{
	size_t i = 0;

	for (; word[i] != '\0'; i++)
		if (lower(text[i]) != lower(word[i]))
			return 0;
	return i;
}

static bool
contains(const char *text, const char *word)
{
	for (; *text != '\0'; text++)
		if (begins(text, word) > 0)
			return true;
	return false;
}

/* 123456789012, abcdefghijkl and backwards; after 9 comes 0. */
static bool
is_sequence(const char *password)
{
	int step = password[1] - password[0];

	if (step == '0' - '9')
		step = 1;
	else if (step == '9' - '0')
		step = -1;
	if (step != 1 && step != -1)
		return false;
	for (const char *c = password; c[1] != '\0'; c++)
		if (c[1] - c[0] != step && !(step == 1 && c[0] == '9' && c[1] == '0') &&
		    !(step == -1 && c[0] == '0' && c[1] == '9'))
			return false;
	return true;
}

/* One short piece over and over: aaaa, 121212, 好好好 (three bytes each). */
static bool
is_repetition(const char *password)
{
	size_t length = strlen(password);

	for (size_t unit = 1; unit <= UNIT_MOST && unit < length; unit++)
		if (memcmp(password, password + unit, length - unit) == 0)
			return true;
	return false;
}

static size_t
common_word(const char *text)
{
	size_t longest = 0;

	for (size_t i = 0; i < sizeof(commonest) / sizeof(commonest[0]); i++) {
		size_t length = begins(text, commonest[i]);

		if (length > longest)
			longest = length;
	}
	return longest;
}

/* Little of its own is left when the common words are taken out: fewer than
 * OWN_LEAST letters, and no more digits than a date has. */
static bool
is_common(const char *password)
{
	size_t digits = 0, others = 0, words = 0, length;

	while (*password != '\0') {
		length = common_word(password);
		if (length > 0)
			words++;
		else if (*password >= '0' && *password <= '9')
			digits++;
		else if ((lower(*password) >= 'a' && lower(*password) <= 'z') ||
		    ((unsigned char)*password & 0xC0) == 0xC0)   /* a character's first byte */
			others++;
		password += length > 0 ? length : 1;
	}
	return words > 0 && others < OWN_LEAST && digits < OWN_DIGITS_LEAST;
}

const char *
password_problem(const char *password, const char *account_name)
{
	size_t length = text_length(password);

	if (length < PASSWORD_LEAST)
		return "密码至少要 12 个字，请再加长一些。";
	if (length > PASSWORD_MOST)
		return "密码最多 128 个字，请改短一些。";
	if (is_sequence(password) || is_repetition(password))
		return "密码不要用连着的数字、字母，也不要反复用同几个字。请换一个。";
	if (strlen(account_name) >= NAME_LEAST && contains(password, account_name))
		return "密码里不要带账号名，请换一个。";
	if (is_common(password))
		return "这样的密码太常见，别人容易猜到。请换一个，比如几个不相干的词连起来。";
	return NULL;
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
