{{%AUTOESCAPE context="HTML"}}<div class="wrap">
{{#ADOPTION_EMPTY}}<div class="read">
<h1>意见采纳情况</h1>
<p>意见正在收集{{#OUTCOME_DAY_KNOWN}}，第一次采纳情况将在 {{OUTCOME_DAY}}公布{{/OUTCOME_DAY_KNOWN}}。</p>
<p>到时候在这里看：我们问了什么，大家怎么说，我们怎么改。没有采纳的，也写明为什么。</p>
<p><a class="btn" href="/#areas">选一个项目来评</a><a class="btn sec" href="/lookup">查我的意见</a></p>
</div>{{/ADOPTION_EMPTY}}
{{>ADOPTION_REPORT}}
{{#ADOPTION_FILE}}<p class="noprint"><a class="btn sec" href="/adoption/{{ADOPTION_PERIOD}}/csv">下载数据（CSV，已去掉个人信息）</a></p>{{/ADOPTION_FILE}}
{{#ADOPTION_OTHERS}}<section class="noprint" aria-labelledby="others"><h2 id="others">{{#ALL_OF_THEM}}各期采纳情况{{/ALL_OF_THEM}}{{#EARLIER_ONES}}以前公布的{{/EARLIER_ONES}}</h2>
<ul class="adlist">
{{#ADOPTION_OTHER}}<li><a class="tall" href="/adoption/{{ADOPTION_PERIOD}}">{{REPORT_PERIOD}}意见采纳情况</a> <span class="muted">{{PUBLISHED_ON}}公布，{{ISSUES}} 个问题</span></li>
{{/ADOPTION_OTHER}}
</ul></section>{{/ADOPTION_OTHERS}}
</div>
