/* GET /privacy and /accessibility - what we do with what you tell us, and for whom this works. */
#include "public/pages.h"

enum status
privacy_page(struct visit *visit)
{
	privacy_fill(page_begin(visit, "privacy.tpl", "隐私说明"), visit->config);
	return page_show(visit, OK);
}

enum status
accessibility_page(struct visit *visit)
{
	contact_fill(page_begin(visit, "accessibility.tpl", "无障碍说明"), visit->config);
	return page_show(visit, OK);
}
