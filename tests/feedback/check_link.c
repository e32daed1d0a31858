/* Links: addresses, mail, WeChat and QQ are found however they are typed, and
 * ordinary sentences with numbers and Latin letters are left alone. */
#include "desk.h"
#include "feedback/link.h"

/* All that is told of a text, and where, on one line. */
static const char *
told(const char *text)
{
	const char *all = "";

	for (struct link *one = link_find(desk.arena, text); one != NULL; one = one->next)
		all = arena_text(desk.arena, "%s[%s]=%.*s", all, one->shown, (int)one->length, text + one->start);
	return all;
}

static void
finds(const char *text, const char *shown_and_span)
{
	ck_assert_str_eq(told(text), shown_and_span);
}

START_TEST(addresses_are_found)
{
	finds("请看https://a.example.com/x?y=1。谢谢", "[https://a.example.com/x?y=1]=https://a.example.com/x?y=1");
	finds("HTTP://ABC.CN/", "[HTTP://ABC.CN/]=HTTP://ABC.CN/");
	finds("上 www.abc123.com 领红包", "[www.abc123.com]=www.abc123.com");
	finds("打开taobao.com/item，然后", "[taobao.com/item]=taobao.com/item");
	finds("详见 hengdong.gov.cn.", "[hengdong.gov.cn]=hengdong.gov.cn");
	finds("ｗｗｗ．ａｂ．ｃｏｍ", "[ｗｗｗ．ａｂ．ｃｏｍ]=ｗｗｗ．ａｂ．ｃｏｍ");
	finds("a1.top和b22.xyz", "[a1.top]=a1.top[b22.xyz]=b22.xyz");
}
END_TEST

START_TEST(of_a_mail_address_only_the_beginning_is_told)
{
	finds("写信到 zhangsan@qq.com", "[zh***@qq.com]=zhangsan@qq.com");
}
END_TEST

START_TEST(accounts_behind_their_words_are_found)
{
	finds("加微信 wx_abc123 进群", "[wx***]=wx_abc123");
	finds("微信号：abcdef99", "[ab***]=abcdef99");
	finds("我的微信是１２３４５６７", "[12***]=１２３４５６７");
	finds("ＱＱ群：10001234", "[10***]=10001234");
	finds("qq号为 23456", "[23***]=23456");
	finds("vx abcdefg", "[ab***]=abcdefg");
	finds("扣扣 9988776", "[99***]=9988776");
}
END_TEST

START_TEST(ordinary_sentences_are_left_alone)
{
	static const char *const texts[] = {
		"路修了 3.5 公里，还差 1.2 公里", "微信支付很方便", "关注微信公众号可以看", "打 12345 也没人管",
		"用QQ聊天的时候", "停车 5 元.com", "2026.08.17 去看过", "wifi 太慢，GPS 不准", "v1.2 版的小程序打不开",
		"3.cn", "http://", "www.", ".com", "a@b", "在微信群里 2024 年说过", "avx512 和 svx", "宽 3.5m，长 12.8m",
		"北京.中国", "A4纸, 5G.信号", "",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		ck_assert_msg(link_find(desk.arena, texts[i]) == NULL, "%s: %s", texts[i], told(texts[i]));
}
END_TEST

START_TEST(every_span_lies_within_its_text)
{
	static const char *const parts[] = {
		"http://", "www.", "a.com", "@", "微信", "qq", "：", "123456", "abcdef", " ", "\n", "。", "ｃｏｍ", "．", "/", "㎡", "汉",
	};
	enum { PARTS = sizeof(parts) / sizeof(parts[0]) };
	uint32_t seed = 7;

	for (int round = 0; round < 20000; round++) {
		char text[256] = "";
		size_t end = 0;

		for (int n = 0; n < 8; n++) {
			seed = seed * 1664525 + 1013904223;
			strncat(text, parts[(seed >> 16) % PARTS], sizeof(text) - strlen(text) - 1);
		}
		for (struct link *one = link_find(desk.arena, text); one != NULL; one = one->next) {
			ck_assert_msg(one->start >= end && one->length > 0, "%s", text);
			end = one->start + one->length;
			ck_assert_msg(end <= strlen(text) && text_is_utf8(text + one->start, one->length), "%s", text);
			ck_assert_msg(text_is_utf8(one->shown, strlen(one->shown)), "%s", text);
		}
		arena_reset(desk.arena);
	}
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		addresses_are_found, of_a_mail_address_only_the_beginning_is_told,
		accounts_behind_their_words_are_found, ordinary_sentences_are_left_alone,
		every_span_lies_within_its_text, NULL
	};

	return suite_run("link", tests);
}
