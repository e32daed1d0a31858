/* GET /privacy and /accessibility - what we do with what you tell us, and for whom this works. */
#include "public/pages.h"

enum status
privacy_page(struct visit *visit)
{
	privacy_fill(page_begin(visit, "privacy.tpl", "个人信息使用说明"), visit->config);
	view_set(visit->layout, MARK_DESCRIPTION,
	    "谁在用、收什么、给谁看、存多久，您怎么查、改、删。不留手机号，一样可以评价。");
	return page_show(visit, OK);
}

enum status
accessibility_page(struct visit *visit)
{
	contact_fill(page_begin(visit, "accessibility.tpl", "无障碍说明"), visit->config);
	view_set(visit->layout, MARK_DESCRIPTION,
	    "字太小、看不清、用键盘、用读屏，都能看完、填完、交完。哪里还不方便，请告诉我们。");
	return page_show(visit, OK);
}
