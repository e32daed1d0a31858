{{%AUTOESCAPE context="HTML"}}<div class="wrap desk">
<div class="desk-head{{#ITEM}} not-stacked{{/ITEM}}">
{{#FRONT}}<h1>{{LIST_WORDS}} {{#MORE_THAN}}超过 {{/MORE_THAN}}<span class="num">{{WAITING}}</span> 条</h1>{{/FRONT}}{{#ITEM}}<p class="h1"><a href="/staff/queue?{{BACK_QUERY}}">{{LIST_WORDS}} {{#MORE_THAN}}超过 {{/MORE_THAN}}<span class="num">{{WAITING}}</span> 条</a></p>{{/ITEM}}
{{#FRONT}}<p class="muted">{{#OLDEST}}最久的等了 {{OLDEST_WAITED}}，{{/OLDEST}}承诺 {{REVIEW_DAYS}} 个工作日内审完。不满意的评价排在前面，其余先来先审。</p>{{/FRONT}}
<nav class="tabs" aria-label="按状态看"><ul>
{{#TAB}}<li><a href="/staff/queue?{{TAB_QUERY}}"{{#TAB_CURRENT}} aria-current="page"{{/TAB_CURRENT}}>{{TAB_WORDS}}{{#TAB_COUNTED}} <span class="num">{{TAB_COUNT}}</span>{{/TAB_COUNTED}}</a></li>
{{/TAB}}</ul></nav>
{{#CHIPS}}<ul class="chips" aria-label="只看这些">
{{#CHIP}}<li><a href="/staff/queue?{{CHIP_QUERY}}">{{CHIP_WORDS}}<span aria-hidden="true"> ×</span><span class="vh">，去掉这个条件</span></a></li>
{{/CHIP}}<li><a class="reset" href="/staff/queue?{{RESET_QUERY}}">全部去掉</a></li></ul>{{/CHIPS}}
<details class="sieve"><summary><span>{{#FILTERED}}改{{/FILTERED}}筛选和搜索</span></summary>
<form class="filter" method="get" action="/staff/queue">
<input type="hidden" name="state" value="{{QUEUE_STATE}}">
<div><label class="q" for="q">文字或编号</label><input type="text" id="q" name="q" value="{{QUEUE_WORDS}}" autocomplete="off"></div>
<div><label class="q" for="area">行动</label><select id="area" name="area"><option value="">全部行动</option>
{{#AREA_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/AREA_CHOICE}}</select></div>
<div><label class="q" for="project">项目</label><select id="project" name="project"><option value="">全部项目</option>
{{#PROJECT_GROUP}}<optgroup label="{{GROUP_NAME}}">
{{#PROJECT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/PROJECT_CHOICE}}</optgroup>
{{/PROJECT_GROUP}}</select></div>
<div><label class="q" for="township">乡镇</label><select id="township" name="township"><option value="">全部乡镇</option>
{{#TOWNSHIP_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/TOWNSHIP_CHOICE}}</select></div>
<div><label class="q" for="rating">评价</label><select id="rating" name="rating"><option value="">全部评价</option>
{{#RATING_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/RATING_CHOICE}}</select></div>
<div><label class="q" for="flag">机器提示</label><select id="flag" name="flag"><option value="">有没有都行</option>
{{#FLAG_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/FLAG_CHOICE}}</select></div>
<div class="opt"><input type="checkbox" id="overdue" name="overdue" value="1"{{#OVERDUE_CHOSEN}} checked{{/OVERDUE_CHOSEN}}><label for="overdue">审核超期</label></div>
<div class="opt"><input type="checkbox" id="mine" name="mine" value="1"{{#MINE_CHOSEN}} checked{{/MINE_CHOSEN}}><label for="mine">我经手的</label></div>
<button class="btn" type="submit">只看这些</button>
</form></details>
{{#UNSEARCHED}}<p class="note">不公开和不予受理的文字不在搜索里。知道编号的，输入 10 位编号就能打开。</p>{{/UNSEARCHED}}
{{#CONFIRMING}}<p><a class="tall" href="/staff/confirmations">按提出的先后逐条确认</a></p>{{/CONFIRMING}}
{{#REOPENED}}<p class="note{{#ROW_LATE}} warn{{/ROW_LATE}}">居民说没有解决，要复办：最早的 {{ROW_DUE}}前答复{{#ROW_LATE}}，已超期{{/ROW_LATE}}。<a class="tall" href="/staff/cases">去办理</a></p>{{/REOPENED}}
</div>
<div class="mod {{#FRONT}}front{{/FRONT}}{{#ITEM}}item{{/ITEM}}">
<nav class="side" aria-label="意见列表">
<div class="card p0">{{>QUEUE_LIST}}
{{#QUEUE_EMPTY}}<div class="p12">{{#WORDS_PROBLEM}}<p>{{WORDS_SENTENCE}}</p>{{/WORDS_PROBLEM}}{{#EMPTY_DONE}}<p>都审完了。{{#LAST_DECIDED}}上一条是 {{LAST_DECIDED_AT}} 审的。{{/LAST_DECIDED}}</p>{{/EMPTY_DONE}}{{#EMPTY_STATE}}<p>现在没有{{LIST_WORDS}}的意见。</p>{{/EMPTY_STATE}}{{#EMPTY_FILTERED}}<p>没有符合条件的意见。</p>
<p><a class="btn sec" href="/staff/queue?{{RESET_QUERY}}">去掉所有条件</a></p>{{/EMPTY_FILTERED}}</div>{{/QUEUE_EMPTY}}</div>
</nav>
<div class="sheet">
{{#ITEM}}<p class="neighbours">{{#PREVIOUS_ITEM}}<a rel="prev" data-go="previous" href="/staff/submissions/{{PREVIOUS_ITEM_ADDRESS}}">上一条</a>{{/PREVIOUS_ITEM}}{{#NEXT_ITEM}}<a rel="next" data-go="next" href="/staff/submissions/{{NEXT_ITEM_ADDRESS}}">下一条</a>{{/NEXT_ITEM}}</p>{{/ITEM}}
{{>SHEET}}{{#NO_SHEET}}<p class="card">这里没有要看的意见。</p>{{/NO_SHEET}}</div>
</div>
{{#FRONT}}<details><summary><span>审核怎么定</span></summary>
<dl class="facts">
<div><dt>通过并公开</dt><dd>说的是这个项目，没有个人信息，没有骂人的话。批评再尖锐，也照样公开。</dd></div>
<div><dt>遮盖后公开</dt><dd>只能遮盖个人信息和骂人的话，不能改意思，不能删批评。原文一直留着。</dd></div>
<div><dt>不公开，转办</dt><dd>不适合公开，但事情照样办，照样答复。</dd></div>
<div><dt>不予受理</dt><dd>这里办不了。理由里要写明去哪里办。</dd></div>
</dl><p><a class="tall" href="/staff/words">敏感词表</a></p></details>{{/FRONT}}
</div>
