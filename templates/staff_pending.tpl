{{%AUTOESCAPE context="HTML"}}<section class="card" id="pending" aria-labelledby="pending-title">
<h2 id="pending-title">{{#PENDING_SOON}}马上生效：{{/PENDING_SOON}}{{#PENDING_REQUIRED}}等第二人确认：{{/PENDING_REQUIRED}}{{#PENDING_ASKED}}请同事看看：{{/PENDING_ASKED}}{{PROPOSED_VERDICT}}</h2>
<p class="muted">{{PROPOSED_BY}}，{{PROPOSED_AT}}{{#PROPOSED_REASON}}。理由：{{PROPOSED_REASON_LABEL}}{{/PROPOSED_REASON}}</p>
{{#PROPOSED_REASON}}<p>居民会看到：“{{PROPOSED_SENTENCE}}”</p>{{/PROPOSED_REASON}}
{{#PROPOSED_TEXT}}<p>公开的文字：</p><p class="words">{{PROPOSED_WORDS:pre_escape}}</p>{{/PROPOSED_TEXT}}
{{#PENDING_REQUIRED}}<p class="hint">不予受理，还有不公开不满意的评价，要两个人都同意才生效。</p>{{/PENDING_REQUIRED}}
{{#TAKE_BACK}}<form method="post" action="/staff/decisions/undo">
<input type="hidden" name="token" value="{{TAKE_BACK_TOKEN}}">
<input type="hidden" name="batch" value="{{TAKE_BACK_BATCH}}">
<button class="btn sec" type="submit">撤回这个结论</button>
</form>{{/TAKE_BACK}}
{{#SECOND_FORM}}<form method="post" action="/staff/submissions/{{SECOND_NUMBER}}/confirm">
<input type="hidden" name="token" value="{{CONFIRM_TOKEN}}">
<input type="hidden" name="version" value="{{SECOND_VERSION}}">
<button class="btn" type="submit" data-key="A">同意，现在生效</button>
</form>
<form method="post" action="/staff/submissions/{{SECOND_NUMBER}}/return" novalidate>
<input type="hidden" name="token" value="{{RETURN_TOKEN}}">
<input type="hidden" name="version" value="{{SECOND_VERSION}}">
<div class="f{{#NOTE_WRONG}} e{{/NOTE_WRONG}}"><label class="q" for="note">不同意，要同事再看什么</label>
{{#NOTE_WRONG}}<p class="em" id="note-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NOTE_WRONG}}
<input type="text" id="note" name="note" value="{{SECOND_NOTE}}" maxlength="200" autocomplete="off"{{#NOTE_WRONG}} aria-describedby="note-problem" aria-invalid="true"{{/NOTE_WRONG}}></div>
<button class="btn sec" type="submit">退回待审核</button>
</form>{{/SECOND_FORM}}
</section>
