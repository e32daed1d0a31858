/* Resemblance: thirty pairs of comments that are one text with small changes,
 * and thirty comments on one subject of which no two are. */
#include "desk.h"
#include "feedback/resemblance.h"

static const char *const pairs[][2] = {
	/* something added, at the end or in front */
	{ "农贸市场门口的路一下雨就积水，老人走路容易滑倒，希望早点修好。", "农贸市场门口的路一下雨就积水，老人走路容易滑倒，希望早点修好。请回复" },
	{ "学校门口接送孩子的车乱停，每天早上堵得走不动", "领导好，学校门口接送孩子的车乱停，每天早上堵得走不动" },
	{ "公交车晚上七点就没有了，下班晚的人回不了家，能不能加一班", "公交车晚上七点就没有了，下班晚的人回不了家，能不能加一班？谢谢" },
	{ "自来水这几天发黄，有股怪味，不敢喝", "自来水这几天发黄，有股怪味，不敢喝！请回复！" },
	{ "村里的垃圾桶三天没有人收，臭得很", "村里的垃圾桶三天没有人收，臭得很，请快点来收" },
	{ "产业园的招工信息在哪里看，我们想在家门口上班", "请问产业园的招工信息在哪里看，我们想在家门口上班。请回复" },
	/* marks, blanks, width and case */
	{ "希望把洣水边的步道修完，晚上散步的人多", "希望把洣水边的步道修完!!晚上散步的人多!!" },
	{ "广场舞的声音太大了，孩子写不了作业，十点以后还在跳", "广场舞的声音太大了\n孩子写不了作业\n十点以后还在跳" },
	{ "5G 信号在山里没有，打电话要走到山顶上去", "５Ｇ信号在山里没有。打电话，要走到山顶上去。" },
	{ "WIFI 上网太慢，直播带货卡得不行，客人都跑了", "wifi上网太慢……直播带货卡得不行……客人都跑了" },
	{ "卫生院晚上没有医生值班，急病只能去县城", "【卫生院】晚上没有医生值班；急病，只能去县城" },
	{ "停车位太少了，来办事的人只好停在路边", "停 车 位 太 少 了 ， 来 办 事 的 人 只 好 停 在 路 边" },
	/* sentences in another order */
	{ "路灯坏了三个月。打了几次电话没有人来修。晚上走路很怕。", "打了几次电话没有人来修。路灯坏了三个月。晚上走路很怕。" },
	{ "厕所没有水，地上很脏。市场里的鱼摊也很脏。请管一管。", "市场里的鱼摊也很脏。厕所没有水，地上很脏。请管一管。" },
	{ "修水渠是好事，我们支持。但是占了田要补钱，请说清楚补多少。", "但是占了田要补钱，请说清楚补多少。修水渠是好事，我们支持。" },
	{ "老年食堂的饭菜不错，价钱也公道，就是离家远，走过去要半个钟头", "就是离家远，走过去要半个钟头，老年食堂的饭菜不错，价钱也公道" },
	{ "图书馆周末也要开门，孩子放假才有时间去看书，平时要上学", "孩子放假才有时间去看书，平时要上学，图书馆周末也要开门" },
	/* another name */
	{ "大桥村的路灯坏了三个月了，打了几次电话没有人来修，晚上看不见路", "石湾村的路灯坏了三个月了，打了几次电话没有人来修，晚上看不见路" },
	{ "张老板的采石场半夜放炮，窗户都震裂了，请你们来看看", "李老板的采石场半夜放炮，窗户都震裂了，请你们来看看" },
	{ "我是霞流镇的，我们这里的水渠堵了两年，田里没有水，请派人来清", "我是吴集镇的，我们这里的水渠堵了两年，田里没有水，请派人来清" },
	{ "新塘小学的操场一下雨全是泥，孩子没地方上体育课", "踏庄小学的操场一下雨全是泥，孩子没地方上体育课" },
	{ "3 路公交车司机态度不好，老人没坐稳就开车，差点摔倒", "5 路公交车司机态度不好，老人没坐稳就开车，差点摔倒" },
	{ "建议在杨林铺口装一个红绿灯，早上车多，学生过马路危险", "建议在甘溪桥头装一个红绿灯，早上车多，学生过马路危险" },
	/* several small things at once */
	{ "菜市场的秤不准，买两斤少三两，找管理员也没有用，希望放一个公平秤", "菜场的秤不准，买两斤少三两，找管理员也没用，希望放一个公平秤。谢谢！" },
	{ "我家门口的下水道堵了一个星期，污水流到路上，气味很大，请派人疏通", "我们家门口下水道堵了一个星期，污水都流到路上，气味很大，请派人来疏通" },
	{ "办事大厅中午没有人，从乡下来一趟不容易，能不能中午留一个窗口", "办事大厅中午没人，从乡下来一趟很不容易，能不能中午留一个窗口？" },
	{ "油茶基地的路太窄，收茶籽的车进不来，只能用肩膀挑", "油茶基地的路太窄，拉茶籽的车进不来，只能用肩膀挑出来" },
	{ "支持修文体中心，最好把羽毛球馆的票价定低一点，老百姓打得起", "支持修文体中心！最好把羽毛球馆票价定低一点，让老百姓打得起" },
	{ "医保报销要跑三趟，一次说少证明，一次说系统坏了，请改一改", "医保报销我跑了三趟，一次说少证明，一次说系统坏了，请你们改一改" },
	/* short, and the very same but for marks */
	{ "路太烂了", "路太烂了！！！" },
};

/* All on the road to the market: many words in common, nobody's copy. */
static const char *const others[] = {
	"农贸市场门口的路一下雨就积水，老人走路容易滑倒，希望早点修好。",
	"农贸市场门口那条路太窄，两辆车会车都难，能不能拓宽一点。",
	"市场门口的路修得不错，就是没有人行道，走路要和车抢。",
	"路修好了，市场门口还是堵，主要是摊子摆到路上来了。",
	"农贸市场要搬到哪里去，老人买菜走不走得到。",
	"希望市场门口装两个路灯，早上五点卖菜看不见路。",
	"市场里面的路倒是干净，门口那一段没有人扫。",
	"农贸市场的厕所一下雨就漏，希望早点修好。",
	"门口的路修了半年还没修完，做生意受影响，哪天能完工。",
	"下水道的盖子坏了，市场门口有一个洞，晚上容易踩进去。",
	"卖菜的人多，市场门口没有地方停三轮车。",
	"希望农贸市场里面的地面做防滑，杀鱼那一块全是水。",
	"市场门口的红绿灯时间太短，老人走不过去。",
	"我在农贸市场卖了二十年菜，新市场的摊位费太高了。",
	"新市场很好，宽敞明亮，给你们点个赞。",
	"农贸市场的路归哪个部门管，打电话都说不是自己的事。",
	"门口积水的问题反映过三次，每次都说在研究。",
	"建议市场门口设一个公交站，提着菜走十分钟太累。",
	"市场的垃圾车早上七点来，正是人最多的时候，能不能改时间。",
	"下雨天市场里面漏雨，菜都淋坏了，谁来赔。",
	"希望早点修好市场后面那条路，消防车进不去。",
	"市场门口的电线太乱，垂得很低，怕出事。",
	"农贸市场的肉价比县城贵两块，希望有人管管。",
	"修路可以，请先把临时通道弄好，老人和小孩过不去。",
	"市场门口的减速带太高，电动车过去颠得厉害。",
	"农贸市场周边停车收费不合理，买个菜要五块钱。",
	"市场的自动扶梯坏了两个星期，老人上二楼不方便。",
	"请把农贸市场的开门时间提前到四点半，批发的要赶早。",
	"路面刚修好又挖开，埋管子为什么不一次弄好。",
	"门口的路不平，雨天车子溅人一身水，希望铺成沥青的。",
};

enum { PAIRS = sizeof(pairs) / sizeof(pairs[0]), OTHERS = sizeof(others) / sizeof(others[0]) };

static int
resemblance(const char *a, const char *b)
{
	struct sketch one = sketch_of(desk.arena, a), other = sketch_of(desk.arena, b);

	return sketch_resemblance(&one, &other);
}

static int
bands_in_common(const struct sketch *a, const struct sketch *b)
{
	int common = 0;

	for (int i = 0; i < a->bands; i++)
		for (int j = 0; j < b->bands; j++)
			common += a->band[i] == b->band[j];
	return common;
}

START_TEST(small_changes_leave_a_text_much_the_same)
{
	ck_assert_int_eq(PAIRS, 30);
	for (int i = 0; i < PAIRS; i++)
		ck_assert_msg(resemblance(pairs[i][0], pairs[i][1]) >= RESEMBLES, "%d %%: %s",
		    resemblance(pairs[i][0], pairs[i][1]), pairs[i][1]);
}
END_TEST

START_TEST(and_the_index_finds_it)
{
	for (int i = 0; i < PAIRS; i++) {
		struct sketch one = sketch_of(desk.arena, pairs[i][0]), other = sketch_of(desk.arena, pairs[i][1]);

		ck_assert_msg(bands_in_common(&one, &other) > 0, "%s", pairs[i][1]);
		ck_assert_msg(sketch_may_resemble(&one, other.letters, other.minima), "%s", pairs[i][1]);
	}
}
END_TEST

START_TEST(thirty_comments_on_one_subject_do_not_resemble_each_other)
{
	ck_assert_int_eq(OTHERS, 30);
	for (int i = 0; i < OTHERS; i++)
		for (int j = 0; j < i; j++)
			ck_assert_msg(resemblance(others[i], others[j]) <= RESEMBLES - 20, "%d %%: %s | %s",
			    resemblance(others[i], others[j]), others[i], others[j]);
}
END_TEST

START_TEST(a_short_text_resembles_only_the_very_same)
{
	ck_assert_int_eq(resemblance("路太烂了", "路太烂"), 0);
	ck_assert_int_eq(resemblance("路太烂了", "路 太 烂 了。"), 100);
	ck_assert_int_eq(resemblance("好", "好！"), 100);
	ck_assert_int_eq(resemblance("ABC", "ａｂｃ"), 100);
	ck_assert_int_eq(resemblance("！！！", "？？？"), 0);
	ck_assert_int_eq(sketch_of(desk.arena, "！！！").bands, 0);
}
END_TEST

START_TEST(resemblance_is_the_same_both_ways_and_whole_with_itself)
{
	for (int i = 0; i < OTHERS; i++) {
		ck_assert_int_eq(resemblance(others[i], others[i]), 100);
		ck_assert_int_eq(resemblance(others[i], others[0]), resemblance(others[0], others[i]));
	}
}
END_TEST

int
main(void)
{
	const TTest *tests[] = {
		small_changes_leave_a_text_much_the_same, and_the_index_finds_it,
		thirty_comments_on_one_subject_do_not_resemble_each_other,
		a_short_text_resembles_only_the_very_same,
		resemblance_is_the_same_both_ways_and_whole_with_itself, NULL
	};

	return suite_run("resemblance", tests);
}
