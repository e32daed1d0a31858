{{%AUTOESCAPE context="HTML"}}<section aria-labelledby="history"><h2 id="history">经过（{{VERSIONS}} 次）</h2>
<ol class="steps newest">
{{#VERSION_ROW}}<li><time>{{VERSION_AT}}</time>{{VERSION_STAFF}}（{{#VERSION_OFFICE}}办公室{{/VERSION_OFFICE}}{{#VERSION_UNIT}}责任单位{{/VERSION_UNIT}}）：<b>{{VERSION_STATE}}</b>{{#VERSION_HEAD}}　<span class="muted">{{VERSION_ANSWERING}} · {{VERSION_OUTCOME}}</span>{{/VERSION_HEAD}}
{{#VERSION_RETURNED}}<p>退回的理由：{{VERSION_REASON}}</p>{{/VERSION_RETURNED}}
{{#VERSION_CHANGE}}<p class="words">{{#DIFF_PART}}{{#DIFF_SAME}}{{DIFF_TEXT:pre_escape}}{{/DIFF_SAME}}{{#DIFF_REMOVED}}<del>{{DIFF_TEXT:pre_escape}}</del>{{/DIFF_REMOVED}}{{#DIFF_ADDED}}<ins>{{DIFF_TEXT:pre_escape}}</ins>{{/DIFF_ADDED}}{{/DIFF_PART}}</p>{{/VERSION_CHANGE}}
{{#VERSION_TEXT}}<p class="words">{{VERSION_BODY:pre_escape}}</p>{{/VERSION_TEXT}}</li>
{{/VERSION_ROW}}
</ol></section>
