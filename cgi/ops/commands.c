#include "ops/command.h"

#include <stddef.h>

/* To add a command: a row here and a function. */
const struct command commands[] = {
	{ "init", "", "建好文件夹、密钥和数据库",
	  "缺什么建什么，已有的一样不动，可以反复运行。\n"
	  "密钥在 portal_folder 和 staff_folder 里。请把它们另存一份，和数据备份分开放。\n"
	  "用 root 运行时，新文件归所在文件夹的用户和组。\n",
	  0, 0, { NULL }, command_init },
	{ "migrate", "", "把两个数据库升级到这个版本",
	  "装了新版本以后运行一次，然后重新启动 portal 和 moderate。\n"
	  "每一步都在一个事务里，中断了可以再运行。升级前请先备份。\n",
	  0, 0, { NULL }, command_migrate },
	{ "plan load", "文件", "装入规划：愿景、行动、项目、乡镇、节假日",
	  "先检查整个文件，没有问题才改数据库，要么全改，要么不改。\n"
	  "已有的按短名更新，文件里没有的停用。意见、评价和进展都保留。\n"
	  "会说明新增、更改、停用了什么。文件怎么写，看 sql/plan/format.sql。\n",
	  1, 1, { NULL }, command_plan_load },
	{ "account add", "账号 --role 角色 --name 显示名 [--unit 单位]", "新建工作人员账号",
	  "角色：moderator 审核员，unit 责任单位，office 治理提升办，auditor 审计员，\n"
	  "administrator 管理员。角色是 unit 的，用 --unit 写单位的全名，要和“责任单位”页上的一样。\n"
	  "账号是 2 到 32 个 a-z、0-9、. _ -，以字母开头。\n"
	  "密码随机产生，只显示这一次。本人第一次登录时要改。\n",
	  1, 1, { "--role", "--name", "?--unit" }, command_account_add },
	{ "account reset", "账号", "给账号换一个新密码",
	  "新密码只显示这一次，本人登录后要改。已登录的会马上退出。\n",
	  1, 1, { NULL }, command_account_reset },
	{ "account disable", "账号", "停用账号",
	  "停用后不能登录，已登录的会马上退出。最后一个管理员不能停用。\n",
	  1, 1, { NULL }, command_account_disable },
	{ "account enable", "账号", "恢复停用的账号",
	  "密码不变。忘了密码，请再用 account reset。\n",
	  1, 1, { NULL }, command_account_enable },
	{ "account totp-off", "账号", "取消账号的手机验证码器（手机丢了）",
	  "已登录的会马上退出，备用码也不能用了。角色必须用验证码器的，下次登录时重新设置。\n"
	  "最后一个管理员的手机丢了，就用这个命令。\n",
	  1, 1, { NULL }, command_account_totp_off },
	{ "account list", "", "列出全部账号",
	  "每行一个：账号、显示名、角色、状态、怎么登录、上次登录时间。\n",
	  0, 0, { NULL }, command_account_list },
	{ "export", "月份 [文件]", "导出一个月的意见（CSV）",
	  "月份写成 2026-08。不写文件就输出到屏幕。不会覆盖已有的文件。\n"
	  "不含手机号、查询码和遮盖前的原文。导出会记入审计。\n",
	  1, 2, { NULL }, command_export },
	{ "backup", "文件夹", "备份两个数据库，并检查备份",
	  "不用停止程序。备份先写成临时文件，检查完整后才改成正式的名字：\n"
	  "feedback-日期-时间.db 和 staff-日期-时间.db，只有文件的主人能读。\n"
	  "密钥不在里面，请另存：portal.key、contact.public（portal_folder），\n"
	  "staff.key、contact.secret（staff_folder）。没有 contact.secret，手机号打不开。\n"
	  "contact.secret 可以移走，放在别的机器上：要看手机号时用 contact open --secret。\n"
	  "恢复：停下程序，移走原来的 feedback.db、feedback.db-wal、feedback.db-shm，\n"
	  "把备份改名为 feedback.db 放进去（staff.db 也一样），运行 minyictl migrate，\n"
	  "再运行 minyictl check，没有问题就启动程序。\n",
	  1, 1, { NULL }, command_backup },
	{ "tidy", "", "删除到期的手机号",
	  "办结满 phone_days 天的意见，删除它的手机号，并记入审计，加上印记。\n"
	  "每晚由定时任务运行（minyi-backup.timer），也可以随时运行。\n",
	  0, 0, { NULL }, command_tidy },
	{ "contact open", "[受理编号 说明 --purpose 用途] [--secret 文件]", "打开一个手机号",
	  "写受理编号：在服务器上打开，先记入审计。用途是：回访、核实情况、本人要求；说明 2 到 100 个字。\n"
	  "不写受理编号：从标准输入读网页上给的密文，用 --secret 的 contact.secret 打开。\n"
	  "这样不用数据库和设置，可以在另一台放私钥的机器上用：\n"
	  "  minyictl contact open --secret contact.secret <sealed.txt\n",
	  0, 2, { "?--secret", "?--purpose" }, command_contact_open },
	{ "audit verify", "", "核对审计：有没有被改动、删除、插入、调换或截断",
	  "从第一条核对到最后一条，再核对每日指纹的签名和 staff.db 里的标记。\n"
	  "有问题时说明第一处在哪里、是什么，退出状态是 1。只看不改，可以随时运行。\n"
	  "最后几条可能还没有加印记：moderate 每秒加一次。\n",
	  0, 0, { NULL }, command_audit_verify },
	{ "audit seal", "", "给还没有印记的审计记录加上印记",
	  "平时由 moderate 每秒自动做。moderate 停着的时候，可以用它。\n",
	  0, 0, { NULL }, command_audit_seal },
	{ "maintenance on", "到什么时候", "关上网站，每个页面都说什么时候恢复",
	  "时间写成 2026-08-17 20:00，只写 20:00 就是今天。要改时间，再运行一次。\n"
	  "页面由 nginx 自己回答，状态 503，样式照常；portal 和 moderate 这时可以停下。\n"
	  "恢复：minyictl maintenance off。过了时间不会自己恢复。\n",
	  1, 2, { NULL }, command_maintenance_on },
	{ "maintenance off", "", "重新打开网站",
	  "马上生效，不用重新启动 nginx。\n",
	  0, 0, { NULL }, command_maintenance_off },
	{ "check", "", "检查设置、密钥、数据库、模板和账号",
	  "查出的每个问题占一行，后面写着怎么处理。没有问题时退出状态是 0。\n"
	  "只看不改，可以随时运行。\n",
	  0, 0, { NULL }, command_check },
	{ "demo", "文件", "放入示例意见，只用于演示",
	  "只有 feedback_folder 里有名为 DEMO 的文件、而且还没有任何意见时才会放。\n"
	  "示例意见放进去就取不出来。正式的网站请不要用。\n",
	  1, 1, { NULL }, command_demo },
	{ NULL, NULL, NULL, NULL, 0, 0, { NULL }, NULL },
};
