{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/cases">返回办件</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>办件 <span class="num nowrap">{{NUMBER_WORDS}}</span></h1>
<p>{{#MARK}}<span class="tag {{MARK_KIND}}">{{MARK_WORDS}}</span> {{/MARK}}</p>
{{#CASE_STAGES}}<ol class="stages" aria-label="办到哪一步">
{{#CASE_STAGE}}<li{{#CASE_STAGE_DONE}} class="done"{{/CASE_STAGE_DONE}}{{#CASE_STAGE_NOW}} aria-current="step"{{/CASE_STAGE_NOW}}>{{CASE_STAGE_WORD}}{{#CASE_STAGE_DONE}}<span class="vh">（做过了）</span>{{/CASE_STAGE_DONE}}{{#CASE_STAGE_NOW}}<span class="vh">（现在）</span>{{/CASE_STAGE_NOW}}</li>
{{/CASE_STAGE}}
</ol>{{/CASE_STAGES}}
<div class="case">
<div>
{{#CASE_WITHDRAWN}}<p class="note">本人已经撤回，意见不再显示。</p>{{/CASE_WITHDRAWN}}
{{#CASE_RATED_ONLY}}<p class="note">这条只打了分，没有写意见，不用答复。</p>{{/CASE_RATED_ONLY}}
{{#CASE_ORIGINAL}}<section aria-labelledby="original"><h2 id="original" class="mt0">居民说的（原文，不要外传）</h2>
<blockquote class="words">{{CASE_BODY:pre_escape}}</blockquote></section>{{/CASE_ORIGINAL}}
{{#CASE_PUBLIC}}<section aria-labelledby="public"><h2 id="public">公开的文字</h2>
<blockquote class="words">{{CASE_PUBLIC_TEXT:pre_escape}}</blockquote></section>{{/CASE_PUBLIC}}
<p class="noprint">{{#CASE_TO_ANSWER}}<a class="btn" href="/staff/cases/{{CASE_NUMBER}}/answer">答复</a>{{/CASE_TO_ANSWER}}{{#CASE_TO_SUBMISSION}}<a class="btn sec" href="/staff/submissions/{{CASE_NUMBER}}">看审核</a>{{/CASE_TO_SUBMISSION}}{{#CASE_TO_PHONE}}<a class="btn sec" href="/staff/submissions/{{CASE_NUMBER}}/phone">查看手机号</a>{{/CASE_TO_PHONE}}</p>
<section class="deeds noprint" aria-labelledby="deeds"><h2 id="deeds" class="vh">办理</h2>
{{>CASE_FORM}}
</section>
</div>
<section class="aside" aria-labelledby="facts"><h2 id="facts" class="vh">情况</h2>
<dl class="facts stacked">
<div><dt>{{CASE_DUE_LABEL}}</dt><dd><b>{{CASE_DUE}}</b></dd></div>
{{#CASE_EXTENDED}}<div><dt>延期</dt><dd>原定 {{CASE_PROMISED}}前答复。原因：{{CASE_EXTENSION_REASON}}<br><span class="muted">{{CASE_EXTENDED_BY}}</span></dd></div>{{/CASE_EXTENDED}}
{{#CASE_EXTENSIBLE}}<div><dt>最迟</dt><dd>{{CASE_DUE_MOST}}</dd></div>{{/CASE_EXTENSIBLE}}
{{#CASE_ASKED}}<div><dt>单位申请延期</dt><dd>到 {{CASE_ASKED_DAY}}。{{CASE_ASKED_REASON}}</dd></div>{{/CASE_ASKED}}
{{#CASE_REMINDED}}<div><dt>催办</dt><dd>{{CASE_REMINDERS}}</dd></div>{{/CASE_REMINDED}}
<div><dt>单位</dt><dd>{{CASE_UNIT}}{{#CASE_CALLABLE}}<br>{{CASE_TELEPHONE}}{{/CASE_CALLABLE}}</dd></div>
<div><dt>项目</dt><dd><a class="tall" href="/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a><br><span class="muted">{{AREA_NAME}}</span></dd></div>
<div><dt>评价</dt><dd>{{RATING}}</dd></div>
<div><dt>乡镇</dt><dd>{{TOWNSHIP}}</dd></div>
<div><dt>收到</dt><dd>{{RECEIVED}}</dd></div>
<div><dt>手机号</dt><dd>{{CASE_PHONE}}</dd></div>
</dl></section>
</div>
<section aria-labelledby="course"><h2 id="course">经过</h2>
<ol class="steps">
{{#CASE_EVENT}}<li><time>{{CASE_EVENT_AT}}</time>{{CASE_EVENT_TITLE}}{{#CASE_EVENT_BY}} <span class="muted">{{CASE_EVENT_STAFF}}</span>{{/CASE_EVENT_BY}}{{#CASE_EVENT_TEXT}}<br><span class="words muted">{{CASE_EVENT_WORDS:pre_escape}}</span>{{/CASE_EVENT_TEXT}}</li>
{{/CASE_EVENT}}
</ol></section>
</div>
