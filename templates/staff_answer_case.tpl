{{%AUTOESCAPE context="HTML"}}<dl class="facts">
<div><dt>编号</dt><dd class="num">{{NUMBER_WORDS}}</dd></div>
<div><dt>项目</dt><dd><a class="tall" href="/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a></dd></div>
<div><dt>评价</dt><dd><b>{{RATING}}</b></dd></div>
<div><dt>受理日期</dt><dd>{{RECEIVED}}</dd></div>
{{#ANSWER_OWED}}<div><dt>答复期限</dt><dd>{{ANSWER_DUE}}前 {{#ANSWER_LATE}}<span class="tag warn">超期</span>{{/ANSWER_LATE}}</dd></div>{{/ANSWER_OWED}}
{{#CASE_UNIT}}<div><dt>责任单位</dt><dd>{{CASE_UNIT_NAME}}</dd></div>{{/CASE_UNIT}}
</dl>
{{#WITHDRAWN}}<p class="note warn">本人已于 {{WITHDRAWN_AT}} 撤回。意见不再显示，不用再办。</p>{{/WITHDRAWN}}
{{#RESIDENT_WORDS}}<section aria-labelledby="original"><h2 id="original">居民的话</h2>
<div class="card"><p class="words">{{ORIGINAL_BODY:pre_escape}}</p>
{{#NOT_ALL_PUBLIC}}<p class="hint">这是原文，没有全部公开。别人的姓名、电话和没有公开的话，不要写进答复。</p>{{/NOT_ALL_PUBLIC}}</div>
{{#FOLLOWED_UP}}<p class="note warn">追评：<b>{{SOLVED_WORD}}</b>。对这次办理：{{HANDLING_RATING}}。<span class="muted">{{FOLLOWED_UP_AT}}</span></p>{{/FOLLOWED_UP}}
{{#ANSWERED_BEFORE}}<h3>已经公布的答复</h3>{{>ANSWER}}{{/ANSWERED_BEFORE}}
</section>{{/RESIDENT_WORDS}}
