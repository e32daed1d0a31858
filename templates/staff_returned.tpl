{{%AUTOESCAPE context="HTML"}}<section class="note warn" aria-labelledby="returned-title">
<h2 class="h3" id="returned-title">{{#RETURNED_OVERTAKEN}}结论没有生效：生效前这条变了{{/RETURNED_OVERTAKEN}}{{#RETURNED_UNDONE}}结论撤销了{{/RETURNED_UNDONE}}{{#RETURNED_BACK}}{{RETURNED_BY}}退回：{{RETURNED_NOTE}}{{/RETURNED_BACK}}</h2>
<p>{{PROPOSED_BY}}定的是“{{PROPOSED_VERDICT}}”{{#PROPOSED_REASON}}，理由：{{PROPOSED_REASON_LABEL}}{{/PROPOSED_REASON}}。{{RETURNED_AT}} 回到待审核。</p>
{{#PROPOSED_REASON}}<p class="muted">居民会看到：“{{PROPOSED_SENTENCE}}”</p>{{/PROPOSED_REASON}}
{{#PROPOSED_TEXT}}<p class="words muted">{{PROPOSED_WORDS:pre_escape}}</p>{{/PROPOSED_TEXT}}
</section>
