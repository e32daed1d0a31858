#include "feedback/reply_words.h"

#include <string.h>

/* NULL ends each list. */
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
	"，", "。", "、", "；", "：", "\uFF01", "？", "“", "”", "…", "—", "（", "）", "～", NULL
};

/* In two parts, because no sentence of ours may hold them. */
static const char *const vague_words[] = {
	"尽" "快", "及" "时", "近" "期", "近日", "早日", "适时", "抓紧", NULL
};
/* Before a vague word: then it is another word, or tells of the past. */
static const char *const harmless_before[] = { "以", "不", "没有", "未", "没", NULL };

static const char *const sentence_ends[] = { "。", "；", "\uFF01", "？", "!", "?", ";", "\n", NULL };

static const char *const day_words[] = {
	"今天", "今日", "明天", "明日", "后天", "今晚", "明早", "本周", "这周", "下周", "本月", "这个月", "下个月", "下月",
	"月底", "月初", "年底", "年初", "年内", "明年", "今年", "上半年", "下半年", "季度", "星期", "春节", "国庆", "汛期", NULL
};
static const char *const numerals[] = {
	"0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
	"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "百", "半", NULL
};
static const char *const date_units[] = {
	"年", "月", "日", "号", "天", "周", "小时", "个工作日", "工作日", "个月", "个小时", "个星期", "点", NULL
};
static const char *const service_numbers[] = { "12345", "12388", "12315", "110", "119", "120", NULL };

/* The longest of the words that stands there; 0 for none. */
static size_t
word_at(const char *text, const char *const words[])
{
	size_t longest = 0;

	for (; *words != NULL; words++) {
		size_t length = strlen(*words);

		if (length > longest && strncmp(text, *words, length) == 0)
			longest = length;
	}
	return longest;
}

size_t
reply_empty_word_at(const char *text)
{
	if ((unsigned char)*text <= ' ' || strchr(",.;:!?~-()", *text) != NULL)
		return *text != '\0';
	return word_at(text, empty_words);
}

size_t
reply_vague_word_at(const char *text, const char *place)
{
	size_t word = word_at(place, vague_words);

	for (size_t i = 0; word > 0 && harmless_before[i] != NULL; i++) {
		size_t length = strlen(harmless_before[i]);

		if ((size_t)(place - text) >= length && strncmp(place - length, harmless_before[i], length) == 0)
			return 0;
	}
	return word;
}

size_t
reply_sentence_end_at(const char *text)
{
	return word_at(text, sentence_ends);
}

/* 8 月, 三天, 10 个工作日: numerals, perhaps a blank, a unit of time. */
static bool
date_at(const char *text)
{
	size_t length, digits = 0;

	while ((length = word_at(text + digits, numerals)) > 0)
		digits += length;
	if (digits == 0)
		return false;
	digits += text[digits] == ' ';
	return word_at(text + digits, date_units) > 0;
}

/* 2026-08-24 or 8.24 */
static bool
dashed_date_at(const char *text)
{
	size_t year = strspn(text, "0123456789");

	return year == 4 && strchr("-/.", text[4]) != NULL && text[4] != '\0' && text[5] >= '0' && text[5] <= '9';
}

bool
reply_has_date(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (word_at(text + i, day_words) > 0 || date_at(text + i) || dashed_date_at(text + i))
			return true;
	return false;
}

size_t
reply_digits_at(const char *text)
{
	size_t length = strspn(text, "0123456789"), more;

	while (length > 0 && (text[length] == ' ' || text[length] == '-') &&
	    (more = strspn(text + length + 1, "0123456789")) > 0)
		length += 1 + more;
	return length;
}

/* Its digits alone, at most so many. */
static size_t
digits_of(const char *text, size_t length, char digits[], size_t most)
{
	size_t count = 0;

	for (size_t i = 0; i < length; i++) {
		if (text[i] == ' ' || text[i] == '-')
			continue;
		if (count < most)
			digits[count] = text[i];
		count++;
	}
	digits[count < most ? count : most] = '\0';
	return count;
}

static bool
is_day(const char *digits)
{
	return (strncmp(digits, "20", 2) == 0 || strncmp(digits, "19", 2) == 0) && digits[4] <= '1' && digits[6] <= '3';
}

bool
reply_is_code(const char *text, size_t length)
{
	char digits[9];

	return digits_of(text, length, digits, 8) == 8 && !is_day(digits);
}

static bool
is_telephone(const char *text, size_t length)
{
	char digits[13];
	size_t count = digits_of(text, length, digits, 12);

	for (size_t i = 0; service_numbers[i] != NULL; i++)
		if (strcmp(digits, service_numbers[i]) == 0)
			return true;
	if (count == 10)
		return strncmp(digits, "400", 3) == 0 || strncmp(digits, "800", 3) == 0 || digits[0] == '0';
	if (count == 8)
		return !is_day(digits) && digits[0] >= '2';
	return (count == 7 && digits[0] >= '2') || (count == 11 && digits[0] == '0') || (count == 12 && digits[0] == '0');
}

bool
reply_has_telephone(const char *text)
{
	size_t length;

	for (; *text != '\0'; text += length > 0 ? length : 1) {
		length = reply_digits_at(text);
		if (length > 0 && is_telephone(text, length))
			return true;
	}
	return false;
}
