{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<div class="hero"><div class="read">
<h1><span class="phrase">五大行动办得怎么样，</span><span class="phrase">请您来说</span></h1>
<p>看看身边的项目进展，说说您的看法，给项目打个分。不用注册，可以不留姓名。</p>
<p class="mt0"><a class="btn" href="#areas">选一个项目来评</a><a class="btn sec" href="/lookup">查我的意见</a></p>
{{#PERIOD}}<p class="muted">本期征集：{{PERIOD_BEGIN}}—{{PERIOD_END}}</p>{{/PERIOD}}
</div>
<svg class="river" viewBox="0 0 300 160" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true" focusable="false"><path d="M0 20c17-20 33-20 50 0s33 20 50 0s33-20 50 0s33 20 50 0s33-20 50 0s33 20 50 0M100 48c17-20 33-20 50 0s33 20 50 0s33-20 50 0s33 20 50 0M0 76c17-20 33-20 50 0s33 20 50 0s33-20 50 0s33 20 50 0s33-20 50 0s33 20 50 0M100 104c17-20 33-20 50 0s33 20 50 0s33-20 50 0s33 20 50 0M0 132c17-20 33-20 50 0s33 20 50 0s33-20 50 0s33 20 50 0s33-20 50 0s33 20 50 0"/></svg>
</div>
{{#PERIOD_AHEAD}}<p class="note">评价还没有开始。{{PERIOD_BEGIN}}起，您可以来评价，现在可以先看看项目。</p>{{/PERIOD_AHEAD}}
{{#PERIOD_OVER}}<p class="note warn">本期征集已于 {{PERIOD_END}}结束。{{#OUTCOME_DAY_KNOWN}}采纳情况将在 {{OUTCOME_DAY}}前公布，您现在仍可以查进度。{{/OUTCOME_DAY_KNOWN}}</p>{{/PERIOD_OVER}}
<h2 id="areas" class="mt0">五个行动</h2>
{{#LEGEND}}<ul class="leg" aria-label="颜色对应的评价"><li><i class="b5"></i>非常满意</li><li><i class="b4"></i>满意</li><li><i class="b3"></i>基本满意</li><li><i class="b2"></i>不满意</li><li><i class="b1"></i>非常不满意</li></ul>{{/LEGEND}}
<ul class="ledger">
{{#AREA}}
<li class="c{{AREA_POSITION}}"><a class="lrow" href="/areas/{{AREA_SLUG}}">
<span class="seal s{{AREA_POSITION}}">{{>SEAL}}</span>
<span class="lt"><span class="ln">{{AREA_NAME}}</span>
<span class="lm">{{AREA_SUMMARY}}</span>
<span class="lm">{{PROJECTS}} 个项目{{#SOME_DONE}}，已完成 {{PROJECTS_DONE}} 个{{/SOME_DONE}}</span></span>
<span class="lr">
{{#RATE}}<span class="lp"><b>{{PERCENT}}%</b> 满意</span>
<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#BAR}}<rect x="{{BAR_X}}" width="{{BAR_WIDTH}}" height="10" class="f{{BAR_RATING}}"/>{{/BAR}}</svg>
<span class="lm">{{RATINGS}} 人评价{{#TENTATIVE}}，仅供参考{{/TENTATIVE}}</span>{{/RATE}}
{{#FEW_RATINGS}}<span class="lm">评价还不多（{{RATINGS}} 人）</span>{{/FEW_RATINGS}}
{{#NO_RATINGS}}<span class="lm">还没有人评价</span>{{/NO_RATINGS}}
</span></a></li>
{{/AREA}}
</ul>
<p><a class="tall" href="/vision">看看五年后要建成什么样的衡东</a></p>
<h2>您说的，我们改了</h2>
<div class="card">
{{#SUMMARY}}<p>{{#SUMMARY_PERIOD}}{{PERIOD_BEGIN}}—{{PERIOD_END}}，{{/SUMMARY_PERIOD}}收到意见 <span class="num">{{RECEIVED}}</span> 条，已答复 <span class="num">{{ANSWERED}}</span> 条，采纳 <span class="num">{{ADOPTED}}</span> 条。</p>
<p class="muted">每条意见的答复，写在所评项目的页面上。</p>{{/SUMMARY}}
{{#SUMMARY_EMPTY}}<p>意见正在收集{{#OUTCOME_DAY_KNOWN}}，第一次采纳情况将在 {{OUTCOME_DAY}}公布{{/OUTCOME_DAY_KNOWN}}。</p>{{/SUMMARY_EMPTY}}
{{#ADOPTION_KNOWN}}<p><a class="tall" href="/adoption">看看采纳了哪些意见</a></p>{{/ADOPTION_KNOWN}}
</div>
<p class="note">要反映急事、投诉具体单位或求助，请拨打 12345。遇到危险请拨打 110、119 或 120。</p>
</div>
