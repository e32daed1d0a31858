{{%AUTOESCAPE context="HTML"}}<!doctype html>
<html lang="zh-CN" class="{{HTML_CLASS}}{{#DESK}} at-desk{{/DESK}}">
<head>
<meta charset="utf-8">
<title>{{#PROBLEM_PREFIX}}有 {{PROBLEM_COUNT}} 处需要修改：{{/PROBLEM_PREFIX}}{{PAGE_TITLE}}｜衡东县“五大行动”平台</title>
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="description" content="{{DESCRIPTION}}">
{{#NOINDEX}}<meta name="robots" content="noindex">{{/NOINDEX}}
{{#CANONICAL_KNOWN}}<link rel="canonical" href="{{CANONICAL}}">{{/CANONICAL_KNOWN}}
{{#FEED}}<link rel="alternate" type="application/atom+xml" title="{{FEED_TITLE}}" href="/{{FEED_PATH}}">
{{/FEED}}
<link rel="icon" type="image/svg+xml" href="{{ICON}}">
<link rel="stylesheet" href="{{STYLESHEET}}">
{{#DESK_STYLE}}<link rel="stylesheet" href="{{DESK_STYLESHEET}}">
{{/DESK_STYLE}}<script src="{{SCRIPT}}" defer></script>
{{#DESK}}<script src="{{DESK_SCRIPT}}" defer></script>
{{/DESK}}</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>
<div class="ident"><div class="wrap">
<span>衡东县人民政府主办</span>
<span class="modes">
<a href="/text/std?back={{HERE}}"{{#MODE_STANDARD}} aria-current="true"{{/MODE_STANDARD}}>标准字</a>
<a href="/text/lg?back={{HERE}}"{{#MODE_LARGE}} aria-current="true"{{/MODE_LARGE}}>大字</a>
<a href="/text/xl?back={{HERE}}"{{#MODE_HUGE}} aria-current="true"{{/MODE_HUGE}}>特大字</a>
<a class="to-elder" href="/text/elder?back={{HERE}}">长者模式</a>
{{#MODE_ELDER}}<a href="/text/std?back={{HERE}}">退出长者模式</a>{{/MODE_ELDER}}
</span>
</div></div>
<div class="head"><div class="wrap">
{{#PUBLIC_HEAD}}
<a class="brand" href="/"><svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M4 14c4-4 8 4 12 0s8 4 12 0M4.5 20c3.8-4 7.7 4 11.5 0s7.7 4 11.5 0" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg><span>五大行动 · 请您来评</span></a>
<nav class="nav" aria-label="主导航">
<a href="/"{{#NAV_HOME}} aria-current="page"{{/NAV_HOME}}>首页</a>
<a href="/vision"{{#NAV_VISION}} aria-current="page"{{/NAV_VISION}}>五个衡东</a>
<a href="/adoption"{{#NAV_ADOPTION}} aria-current="page"{{/NAV_ADOPTION}}>采纳情况</a>
<a href="/lookup"{{#NAV_LOOKUP}} aria-current="page"{{/NAV_LOOKUP}}>查进度</a>
<a href="/search"{{#NAV_SEARCH}} aria-current="page"{{/NAV_SEARCH}}>搜索</a>
</nav>
{{/PUBLIC_HEAD}}
{{#STAFF_HEAD}}
<a class="brand" href="/staff/"><svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M4 14c4-4 8 4 12 0s8 4 12 0M4.5 20c3.8-4 7.7 4 11.5 0s7.7 4 11.5 0" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg><span>五大行动 · 工作台</span></a>
{{#STAFF_NAV}}
<nav class="nav" aria-label="主导航">
{{#MAY_READ}}
<a href="/staff/queue"{{#NAV_QUEUE}} aria-current="page"{{/NAV_QUEUE}}>审核</a>
<a href="/staff/submissions"{{#NAV_LIST}} aria-current="page"{{/NAV_LIST}}>全部意见</a>
{{/MAY_READ}}
{{#MAY_MODERATE}}<a href="/staff/entry"{{#NAV_ENTRY}} aria-current="page"{{/NAV_ENTRY}}>代录</a>
{{/MAY_MODERATE}}
{{#MAY_CASES}}<a href="/staff/cases"{{#NAV_CASES}} aria-current="page"{{/NAV_CASES}}>办件</a>
{{/MAY_CASES}}
{{#MAY_REPORT}}
<a href="/staff/projects"{{#NAV_PROJECTS}} aria-current="page"{{/NAV_PROJECTS}}>项目进展</a>
<a href="/staff/report"{{#NAV_REPORT}} aria-current="page"{{/NAV_REPORT}}>报表</a>
<a href="/staff/adoption"{{#NAV_ADOPTION}} aria-current="page"{{/NAV_ADOPTION}}>采纳情况</a>
{{/MAY_REPORT}}
{{#MAY_AUDIT}}
<a href="/staff/audit"{{#NAV_AUDIT}} aria-current="page"{{/NAV_AUDIT}}>审计</a>
{{/MAY_AUDIT}}
{{#MAY_ADMINISTRATE}}
<a href="/staff/accounts"{{#NAV_ACCOUNTS}} aria-current="page"{{/NAV_ACCOUNTS}}>账号</a>
{{/MAY_ADMINISTRATE}}
</nav>
<form class="who" method="post" action="/staff/sign-out">
<input type="hidden" name="token" value="{{SIGN_OUT_TOKEN}}">
<span>{{STAFF_NAME}}</span>
<a href="/staff/account">我的账号</a>
<button class="linklike" type="submit">退出登录</button>
</form>
{{/STAFF_NAV}}
{{/STAFF_HEAD}}
</div></div>
</header>
{{#CRUMBS}}<nav class="crumbs wrap" aria-label="当前位置"><ol itemscope itemtype="https://schema.org/BreadcrumbList">
<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/"><span itemprop="name">首页</span></a><meta itemprop="position" content="1"></li>
{{#CRUMB}}<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/{{CRUMB_PATH}}"><span itemprop="name">{{CRUMB_NAME}}</span></a><meta itemprop="position" content="{{CRUMB_POSITION}}"></li>
{{/CRUMB}}
</ol></nav>{{/CRUMBS}}
<main id="main" tabindex="-1">
{{#ELDER_FIRST}}<div class="wrap"><p class="note ok" role="status">已换成长者模式：字更大，按钮更大，内容不变。</p></div>{{/ELDER_FIRST}}
{{>CONTENT}}
</main>
{{>UNDO_BAR}}
<footer class="foot"><div class="wrap">
<p>{{#FOOT_HOST}}<span>主办：{{HOST}}</span>{{/FOOT_HOST}}{{#FOOT_UNDERTAKER}}<span>承办：{{UNDERTAKER}}</span>{{/FOOT_UNDERTAKER}}{{#FOOT_ADDRESS}}<span>地址：{{ADDRESS}}</span>{{/FOOT_ADDRESS}}</p>
<p>{{#FOOT_TELEPHONE}}<span>联系电话：{{TELEPHONE}}</span>{{/FOOT_TELEPHONE}}<span>政务服务热线：12345</span></p>
<p>{{#FOOT_SITE_CODE}}<span>网站标识码：{{SITE_CODE}}</span>{{/FOOT_SITE_CODE}}{{#FOOT_ICP}}<span>{{ICP}}</span>{{/FOOT_ICP}}{{#FOOT_POLICE}}<span>{{POLICE}}</span>{{/FOOT_POLICE}}</p>
<p><a href="/privacy">隐私说明</a><a href="/accessibility">无障碍说明</a><a href="/statistics">办理统计</a><a href="/audit">操作记录指纹</a><a href="/sitemap">网站地图</a></p>
<details><summary><span>怎么认准官方网站</span></summary>
<p>网址以 .gov.cn 结尾。我们不会向您要银行卡号、验证码，也不会让您转账。</p></details>
<p>衡东县“五大行动”意见征集与满意度评价平台</p>
</div></footer>
</body>
</html>
