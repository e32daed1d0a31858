{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>等第二人确认 <span class="num">{{CONFIRMATIONS}}</span> 条</h1>
<p class="muted">不予受理，还有不公开不满意的评价，要两个人都同意才生效。自己定的，要由同事确认。</p>
{{#NOTHING}}<p>现在没有要确认的。</p>{{/NOTHING}}
{{#CONFIRMATION_ROWS}}<div class="card p0"><ul class="rows">
{{#CONFIRMATION_ROW}}<li class="row"><div>
<a href="/staff/submissions/{{ROW_NUMBER}}">{{ROW_BEGINNING}}</a>
<p class="muted">{{ROW_PROJECT}} · {{ROW_RATING}} · {{PROPOSED_BY}}，{{PROPOSED_AT}}</p>
<p><b>{{PROPOSED_VERDICT}}</b>{{#PROPOSED_REASON}}：{{PROPOSED_REASON_LABEL}}。居民会看到：“{{PROPOSED_SENTENCE}}”{{/PROPOSED_REASON}}</p>
{{#PROPOSED_TEXT}}<p class="words">{{PROPOSED_WORDS:pre_escape}}</p>{{/PROPOSED_TEXT}}
<p>{{#ROW_ASKED}}<span class="tag plain">请同事看看</span> {{/ROW_ASKED}}{{#ROW_OWN}}<span class="tag plain">自己定的</span>{{/ROW_OWN}}</p>
</div></li>
{{/CONFIRMATION_ROW}}
</ul></div>{{/CONFIRMATION_ROWS}}
{{#CONFIRMATIONS_MORE}}<p><a class="btn sec" rel="next" href="/staff/confirmations?after={{CONFIRMATIONS_AFTER}}">再看后面的</a></p>{{/CONFIRMATIONS_MORE}}
<p><a class="btn sec" href="/staff/queue">回到待审核</a></p>
</div>
