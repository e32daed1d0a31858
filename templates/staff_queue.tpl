{{%AUTOESCAPE context="HTML"}}<div class="wrap desk">
<div class="{{#ITEM}}not-stacked{{/ITEM}}">
{{#FRONT}}<h1>待审核 <span class="num">{{WAITING}}</span> 条</h1>{{/FRONT}}{{#ITEM}}<p class="h1"><a href="/staff/queue">待审核 <span class="num">{{WAITING}}</span> 条</a></p>{{/ITEM}}
<p class="muted">{{#OLDEST}}最久的等了 {{OLDEST_WAITED}}，{{/OLDEST}}承诺 {{REVIEW_DAYS}} 个工作日内审完。不满意的评价排在前面，其余先来先审。</p>
<p><a class="tall" href="/staff/confirmations">等第二人确认的</a></p>
{{#REOPENED}}<section class="card" aria-labelledby="reopened"><h2 id="reopened">复办：居民说没有解决</h2>
<p class="hint">请在写明的日子前再核实一次，再答复。日子近的在前面。</p>
<ul class="rows">
{{#REOPENED_ROW}}<li class="row"><div>
<a href="/staff/submissions/{{ROW_NUMBER}}">{{ROW_BEGINNING}}</a>
<p class="muted">{{ROW_PROJECT}} · 对办理：{{ROW_RATING}} · {{ROW_DUE}}前答复{{#ROW_LATE}} <span class="tag warn">超期</span>{{/ROW_LATE}}</p>
</div></li>
{{/REOPENED_ROW}}
</ul>
{{#REOPENED_MORE}}<p class="hint">还有更多，在“全部意见”里选“复办”。</p>{{/REOPENED_MORE}}
</section>{{/REOPENED}}
</div>
<div class="mod {{#FRONT}}front{{/FRONT}}{{#ITEM}}item{{/ITEM}}">
<nav class="side" aria-label="意见列表">
{{#FURTHER}}<p class="mt0"><a class="btn sec" href="/staff/queue">回到最前面</a></p>{{/FURTHER}}
<div class="card p0">{{>QUEUE_LIST}}</div>
</nav>
<div class="sheet">{{>SHEET}}{{#NO_SHEET}}<p class="card">这里没有要看的意见。</p>{{/NO_SHEET}}</div>
</div>
{{#FRONT}}<details><summary><span>审核怎么定</span></summary>
<dl class="facts">
<div><dt>通过并公开</dt><dd>说的是这个项目，没有个人信息，没有骂人的话。批评再尖锐，也照样公开。</dd></div>
<div><dt>遮盖后公开</dt><dd>只能遮盖个人信息和骂人的话，不能改意思，不能删批评。原文一直留着。</dd></div>
<div><dt>不公开，转办</dt><dd>不适合公开，但事情照样办，照样答复。</dd></div>
<div><dt>不予受理</dt><dd>这里办不了。理由里要写明去哪里办。</dd></div>
</dl></details>{{/FRONT}}
</div>
