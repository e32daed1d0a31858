{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<div class="receipt" data-receipt="{{PROJECT_SLUG}}">
<svg class="stamp" viewBox="0 0 72 72" aria-hidden="true" focusable="false"><rect x="4" y="4" width="64" height="64" rx="6" fill="none" stroke="currentColor" stroke-width="4"/><rect x="10" y="10" width="52" height="52" rx="3" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M22 37l10 10 19-23" fill="none" stroke="currentColor" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>
<h1>已收到您的评价</h1>
<p class="about">{{PROJECT_NAME}}<br><span class="muted">{{RECEIVED_AT}}</span></p>
<dl class="codes">
<div><dt>受理编号</dt><dd class="code">{{NUMBER}}</dd></div>
{{#CODE_SHOWN}}<div><dt>查询码</dt><dd class="code">{{CODE}}</dd></div>{{/CODE_SHOWN}}
</dl>
{{#CODE_SHOWN}}<div class="tools noprint" data-copy="受理编号 {{NUMBER}}，查询码 {{CODE}}" data-label="复制编号和查询码" data-done="已复制" data-fail="没能自动复制，请长按上面的数字复制，或者截屏。"></div>{{/CODE_SHOWN}}
</div>
{{#RECEIVED_AGAIN}}<p class="note">您已经提交过了，不用再交。</p>{{/RECEIVED_AGAIN}}
{{#CODE_SHOWN}}<p><b>请截屏保存，或把编号和查询码记下来。查进度时要用。</b></p>
<p>查询码只显示这一次。丢了就查不到办理情况，但您的评价仍然有效。</p>{{/CODE_SHOWN}}
{{#CODE_GONE}}<p>查询码只在提交后的 10 分钟里显示，现在看不到了。丢了就查不到办理情况，但您的评价仍然有效。</p>{{/CODE_GONE}}
<h2>接下来</h2>
{{#WITH_TEXT}}<ol class="steps ahead">
<li><b>{{REVIEW_DUE}}前</b>完成审核。</li>
<li>需要单位答复的，<b>{{ANSWER_DUE}}前</b>答复；情况复杂的会说明原因，最迟 <b>{{ANSWER_DUE_MOST}}前</b>答复。</li>
<li>{{#WITH_PHONE}}您留了手机号，我们会电话回访。{{/WITH_PHONE}}{{#WITHOUT_PHONE}}您没有留手机号，请用编号和查询码来看结果。{{/WITHOUT_PHONE}}</li>
</ol>
<p>发现写错了？审核前可以用编号和查询码修改一次。</p>{{/WITH_TEXT}}
{{#RATING_ONLY}}<p>您只打了分，没有写意见，所以不会有单独答复。您的评价已计入结果。</p>{{/RATING_ONLY}}
<p class="only-print">查进度：{{LOOKUP_ADDRESS}}</p>
<div class="mt noprint" data-print="打印本页"><a class="btn" href="/lookup">查看办理进度</a><a class="btn sec" href="/areas/{{AREA_SLUG}}">再评一个项目</a></div>
</div></div>
