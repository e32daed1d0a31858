{{%AUTOESCAPE context="HTML"}}<div class="wrap c{{AREA_POSITION}}">
<p class="back"><a href="/">返回首页</a></p>
<div class="read">
<h1 class="ht"><span class="seal s{{AREA_POSITION}}">{{>SEAL}}</span>{{AREA_NAME}}</h1>
<p><b>{{AREA_MOTTO}}</b></p>
<p>{{AREA_FOCUS}}</p>
{{#SOME_DONE}}<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="mbg" width="100" height="10"/><rect class="mfg" width="{{DONE_PERCENT}}" height="10"/></svg>
<p>{{PROJECTS}} 个项目，已完成 {{PROJECTS_DONE}} 个。</p>{{/SOME_DONE}}
</div>
<h2>这个行动有 {{PROJECTS}} 个项目</h2>
<ul class="ledger plain">
{{#PROJECT}}
<li><div class="lrow">
<div class="lt"><span class="tag {{STAGE_CLASS}}">{{STAGE}}</span>
<h3><a href="/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a></h3>
<p class="muted">{{PROJECT_SUMMARY}}</p></div>
<div class="lr">
{{#PERCENT_KNOWN}}<p class="lm">完成 {{PROJECT_PERCENT}}%<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="mbg" width="100" height="10"/><rect class="mfg" width="{{PROJECT_PERCENT}}" height="10"/></svg></p>{{/PERCENT_KNOWN}}
{{#RATE}}<p class="lp"><b>{{PERCENT}}%</b> 满意</p>
<p class="lm">{{RATINGS}} 人评价{{#TENTATIVE}}，仅供参考{{/TENTATIVE}}</p>{{/RATE}}
{{#FEW_RATINGS}}<p class="lm">评价还不多（{{RATINGS}} 人）</p>{{/FEW_RATINGS}}
{{#NO_RATINGS}}<p class="lm">还没有人评价</p>{{/NO_RATINGS}}
{{#SOME_COMMENTS}}<p class="lm">公开的意见 {{COMMENTS}} 条</p>{{/SOME_COMMENTS}}
</div></div></li>
{{/PROJECT}}
</ul>
</div>
