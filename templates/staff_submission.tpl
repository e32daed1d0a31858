{{%AUTOESCAPE context="HTML"}}{{#ALONE}}<p class="back only-stacked"><a href="/staff/queue?{{BACK_QUERY}}">返回列表</a></p>{{/ALONE}}
{{>NOTICE}}
{{#CLAIMED}}<p class="note warn" data-claimed><b>{{CLAIMED_BY}}正在处理这条</b>，{{CLAIMED_SINCE}}</p>
{{/CLAIMED}}{{>PROBLEMS}}
{{#ALONE}}<h1 tabindex="-1" data-begin>编号 <span class="num">{{NUMBER_WORDS}}</span></h1>{{/ALONE}}{{#BESIDE}}<h2 class="h1">编号 <span class="num">{{NUMBER_WORDS}}</span></h2>{{/BESIDE}}
<p class="mt0"><span class="tag {{VISIBILITY_KIND}}">{{VISIBILITY}}</span> {{#HANDLED}}<span class="tag {{HANDLING_KIND}}">{{HANDLING}}</span> {{/HANDLED}}{{#MARK}}<span class="tag {{MARK_KIND}}">{{MARK_WORDS}}</span> {{/MARK}}</p>
<p class="muted brief"><a class="tall" href="/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a>（{{AREA_NAME}}） · <b>{{RATING}}</b>{{#LOW_REASONS}}：{{LOW_REASONS_WORDS}}{{/LOW_REASONS}} · {{#TOWNSHIP_KNOWN}}{{TOWNSHIP}}{{/TOWNSHIP_KNOWN}}{{#TOWNSHIP_UNKNOWN}}没说住在哪里{{/TOWNSHIP_UNKNOWN}} · {{RECEIVED}} 提交{{#PROMISES}} · {{REVIEW_DUE}}前审核完，{{ANSWER_DUE}}前答复，最迟 {{ANSWER_DUE_MOST}}{{/PROMISES}}{{#PHONE_TO_OPEN}} · <a class="tall" href="/staff/submissions/{{PHONE_NUMBER}}/phone">查看手机号</a>{{/PHONE_TO_OPEN}}</p>
{{#FLAGGED}}<p class="muted brief" data-flags>机器提示：{{#FLAG_LINE}}<span class="tag warn">{{FLAG_WORDS}}</span> {{/FLAG_LINE}}{{#IN_GROUP}}<a class="tall" href="/staff/groups/{{IN_GROUP_ID}}">相似的一共 {{IN_GROUP_MEMBERS}} 条，{{IN_GROUP_WAITING}} 条待审核</a>{{/IN_GROUP}}</p>
{{/FLAGGED}}{{#BY_CLERK}}<p class="muted brief">代录：{{ENTRY_CHANNEL}}，{{ENTRY_SAID_ON}}说的，{{ENTRY_CLERK}}记的</p>
{{/BY_CLERK}}{{#RATING_ONLY}}<p class="note">只打了分，没有写意见，不用审核，也不用答复。</p>{{/RATING_ONLY}}
{{#WITHDRAWN}}<p class="note warn">本人已于 {{WITHDRAWN_AT}} 撤回。意见不再显示，不用再办。</p>{{/WITHDRAWN}}
{{#ORIGINAL}}<section aria-labelledby="original"><h2 class="small" id="original">原文（不公开，仅有权限的人能看）</h2>
<div class="card original"><p class="words" data-original>{{#ORIGINAL_PART}}{{#SPAN_KEPT}}{{SPAN_TEXT:pre_escape}}{{/SPAN_KEPT}}{{#SPAN_FLAGGED}}<mark data-span="{{SPAN_PLACE}}">{{SPAN_TEXT:pre_escape}}</mark>{{/SPAN_FLAGGED}}{{/ORIGINAL_PART}}</p></div></section>{{/ORIGINAL}}
{{#DECIDED}}<section aria-labelledby="decided"><h2 id="decided">现在的结论：{{DECIDED_VERDICT}}</h2>
<p class="muted">{{DECIDED_BY}}，{{DECIDED_AT}}{{#DECIDED_CONFIRMED}}，{{CONFIRMED_BY}}确认{{/DECIDED_CONFIRMED}}{{#DECIDED_REASON}}。理由：{{DECIDED_REASON_LABEL}}{{/DECIDED_REASON}}</p>
{{#DECIDED_SENTENCE}}<p>居民看到的是：“{{DECIDED_SENTENCE_WORDS}}”</p>{{/DECIDED_SENTENCE}}
{{#MASKED_CLOSED}}<div class="card"><p class="words">{{MASKED_WORDS:pre_escape}}</p></div>
<p><a class="tall" href="/staff/submissions/{{MASKED_NUMBER}}/original">查看原文（会记下是谁看的）</a></p>{{/MASKED_CLOSED}}
{{#MASKED_PAIR}}<div class="pair">
<div><h3>原文（不公开，仅有权限的人能看）</h3><p class="words">{{#ORIGINAL_SPAN}}{{#SPAN_KEPT}}{{SPAN_TEXT:pre_escape}}{{/SPAN_KEPT}}{{#SPAN_COVERED}}<del>{{SPAN_TEXT:pre_escape}}</del>{{/SPAN_COVERED}}{{/ORIGINAL_SPAN}}</p></div>
<div><h3>公开文本</h3><p class="words">{{#PUBLIC_SPAN}}{{#SPAN_KEPT}}{{SPAN_TEXT:pre_escape}}{{/SPAN_KEPT}}{{#SPAN_MASK}}<ins>{{SPAN_TEXT:pre_escape}}</ins>{{/SPAN_MASK}}{{/PUBLIC_SPAN}}</p></div>
</div>{{/MASKED_PAIR}}
{{#HISTORY}}<details><summary><span>以前的结论（{{HISTORY_COUNT}} 次）</span></summary><ol class="steps">
{{#PAST}}<li><time>{{PAST_AT}}</time>{{PAST_STAFF}}{{#PAST_CONFIRMED}}（{{CONFIRMED_BY}}确认）{{/PAST_CONFIRMED}}：{{PAST_VERDICT}}{{#PAST_REASON}}，理由：{{PAST_REASON_LABEL}}{{/PAST_REASON}}
{{#PAST_TEXT}}<br><span class="words muted">{{PAST_TEXT_WORDS:pre_escape}}</span>{{/PAST_TEXT}}</li>
{{/PAST}}
</ol></details>{{/HISTORY}}
</section>{{/DECIDED}}
{{>PENDING}}
{{>RETURNED}}
{{>DECISION_FORM}}
{{#REPLIED}}<section aria-labelledby="replied"><h2 id="replied">答复</h2>
<div class="reply"><p><b>{{REPLIED_UNIT}}答复</b> <span class="muted nowrap">{{REPLIED_ON}}</span></p>
<p class="words">{{REPLIED_BODY:pre_escape}}</p>
<p><span class="tag ok">{{REPLIED_OUTCOME}}</span></p></div>
{{#REPLY_HISTORY}}<details><summary><span>以前的答复（{{REPLY_HISTORY_COUNT}} 次）</span></summary><ol class="steps">
{{#PAST_REPLY}}<li><time>{{PAST_REPLY_AT}}</time>{{PAST_REPLY_STAFF}}：{{PAST_REPLY_UNIT}}，{{PAST_REPLY_OUTCOME}}
<br><span class="words muted">{{PAST_REPLY_BODY:pre_escape}}</span></li>
{{/PAST_REPLY}}
</ol></details>{{/REPLY_HISTORY}}
</section>{{/REPLIED}}
{{#FOLLOWED_UP}}<section aria-labelledby="followed-up"><h2 id="followed-up">追评：{{SOLVED_WORD}}</h2>
<p>对这次办理：<b>{{HANDLING_RATING}}</b>。<span class="muted">{{FOLLOWED_UP_AT}}</span></p>
{{#SECOND_ANSWER_DUE}}<p class="note warn">{{REOPENED_DUE}}前再答复一次。</p>{{/SECOND_ANSWER_DUE}}
{{#ANSWERED_TWICE}}<p class="muted">已经复办过一次，办结了。</p>{{/ANSWERED_TWICE}}
</section>{{/FOLLOWED_UP}}
{{#ANSWER_LINK}}<p><a class="btn sec" data-key="T" href="/staff/cases/{{ANSWER_NUMBER}}/answer">办理和答复</a></p>{{/ANSWER_LINK}}
{{#KEYS}}<div class="keys noprint" data-keys></div>{{/KEYS}}
