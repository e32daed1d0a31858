{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<div class="receipt">
<h1>已代录，请念给他听</h1>
<p class="about">{{PROJECT_NAME}}<br><span class="muted">{{RECEIVED_AT}}，{{ENTRY_CHANNEL}}，{{ENTRY_SAID_ON}}说的</span></p>
<dl class="codes"><div><dt>受理编号</dt><dd class="code">{{NUMBER}}</dd></div></dl>
</div>
<p><b>代录的意见没有查询码。</b>结果看项目页面{{#SLIP_TELEPHONE}}，或者拨打 {{SLIP_TELEPHONE_NUMBER}} 问{{/SLIP_TELEPHONE}}{{#SLIP_HOTLINE}}，或者拨打 12345 问{{/SLIP_HOTLINE}}，报这个编号。</p>
{{#WITH_TEXT}}<h2>接下来</h2>
<ol class="steps ahead">
<li><b>{{REVIEW_DUE}}前</b>完成审核。</li>
<li>需要单位答复的，<b>{{ANSWER_DUE}}前</b>答复；情况复杂的会说明原因，最迟 <b>{{ANSWER_DUE_MOST}}前</b>答复。</li>
{{#WITH_PHONE}}<li>留了手机号，我们会电话回访。</li>{{/WITH_PHONE}}
</ol>{{/WITH_TEXT}}
{{#RATING_ONLY}}<p>只打了分，没有写意见，所以不会有单独答复。评价已计入结果。</p>{{/RATING_ONLY}}
<p class="only-print">项目页面：{{SLIP_ADDRESS}}</p>
<div class="mt noprint" data-print="打印这张单子"><a class="btn" href="/staff/entry">再代录一条</a><a class="btn sec" href="/staff/submissions/{{SLIP_NUMBER}}">看这一条</a></div>
</div></div>
