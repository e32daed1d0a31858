{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<div class="receipt">
<svg class="stamp" viewBox="0 0 72 72" aria-hidden="true" focusable="false"><rect x="4" y="4" width="64" height="64" rx="6" fill="none" stroke="currentColor" stroke-width="4"/><rect x="10" y="10" width="52" height="52" rx="3" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M22 37l10 10 19-23" fill="none" stroke="currentColor" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>
<h1>已收到您的评价</h1>
<p>受理编号<span class="code">{{NUMBER}}</span></p>
{{#CODE_SHOWN}}<p>查询码<span class="code">{{CODE}}</span></p>{{/CODE_SHOWN}}
</div>
{{#RECEIVED_AGAIN}}<p class="note">您已经提交过了，不用再交。</p>{{/RECEIVED_AGAIN}}
{{#CODE_SHOWN}}<p><b>请截屏保存，或把编号和查询码记下来。查进度时要用。</b></p>
<p>查询码只显示这一次。丢了就查不到办理情况，但您的评价仍然有效。</p>{{/CODE_SHOWN}}
{{#CODE_GONE}}<p>查询码只在提交后的 10 分钟里显示，现在看不到了。丢了就查不到办理情况，但您的评价仍然有效。</p>{{/CODE_GONE}}
<p class="muted">评的是：{{PROJECT_NAME}}</p>
<h2>接下来</h2>
{{#WITH_TEXT}}<ol>
<li>{{REVIEW_DUE}}前完成审核。</li>
<li>需要单位答复的，{{ANSWER_DUE}}前答复；情况复杂的会说明原因，最迟 {{ANSWER_DUE_MOST}}前答复。</li>
<li>{{#WITH_PHONE}}您留了手机号，我们会电话回访。{{/WITH_PHONE}}{{#WITHOUT_PHONE}}您没有留手机号，请用编号和查询码来看结果。{{/WITHOUT_PHONE}}</li>
</ol>
<p>发现写错了？审核前可以用编号和查询码修改一次。</p>{{/WITH_TEXT}}
{{#RATING_ONLY}}<p>您只打了分，没有写意见，所以不会有单独答复。您的评价已计入结果。</p>{{/RATING_ONLY}}
<p class="mt"><a class="btn" href="/lookup">查看办理进度</a><a class="btn sec" href="/areas/{{AREA_SLUG}}">再评一个项目</a></p>
</div></div>
