{{%AUTOESCAPE context="HTML"}}<div class="f{{#REASON_WRONG}} e{{/REASON_WRONG}}"><label class="q" for="reason-{{FIELD_VERDICT}}">理由</label>
{{#REASON_WRONG}}<p class="em" id="reason-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/REASON_WRONG}}
<select id="reason-{{FIELD_VERDICT}}" name="reason" data-says="says-{{FIELD_VERDICT}}"{{#REASON_WRONG}} aria-describedby="reason-problem" aria-invalid="true"{{/REASON_WRONG}}>
{{#REASON_NONE}}<option value="">请选择</option>{{/REASON_NONE}}
{{#REASON_CHOICE}}<option value="{{REASON_CODE}}"{{#REASON_CHOSEN}} selected{{/REASON_CHOSEN}} data-sentence="{{REASON_SENTENCE}}">{{REASON_LABEL}}{{#REASON_BLANK}}（要填空）{{/REASON_BLANK}}</option>
{{/REASON_CHOICE}}
</select></div>
{{#FILLABLE}}<div class="f{{#FILLING_WRONG}} e{{/FILLING_WRONG}}" data-filling><label class="q" for="filling-{{FIELD_VERDICT}}">填空（要填单位、编号或去处的才用）</label>
{{#FILLING_WRONG}}<p class="em" id="filling-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FILLING_WRONG}}
<input type="text" id="filling-{{FIELD_VERDICT}}" name="filling" value="{{FIELD_FILLING}}" maxlength="100" autocomplete="off"{{#FILLING_WRONG}} aria-describedby="filling-problem" aria-invalid="true"{{/FILLING_WRONG}}></div>{{/FILLABLE}}
<p class="says" id="says-{{FIELD_VERDICT}}" aria-live="polite" data-before="居民会看到：" hidden></p>
<details data-plain-says><summary><span>看每个理由对居民怎么说</span></summary><dl class="facts">
{{#REASON_ROW}}<div><dt>{{ROW_LABEL}}</dt><dd>{{ROW_SENTENCE}}</dd></div>
{{/REASON_ROW}}</dl></details>
<div class="opt"><input type="checkbox" name="ask" id="ask-{{FIELD_VERDICT}}" value="1"{{#ASKED}} checked{{/ASKED}}><label for="ask-{{FIELD_VERDICT}}">请同事看看，确认后再生效</label></div>
