{{%AUTOESCAPE context="HTML"}}{{#FOLDED}}<details{{#UNFOLDED}} open{{/UNFOLDED}}><summary><span>改结论</span></summary>{{/FOLDED}}
<section id="decide" aria-labelledby="decide-title" class="verdicts" tabindex="-1">
<h2 id="decide-title" class="{{#FIRST}}vh{{/FIRST}}">{{#FIRST}}审核{{/FIRST}}{{#SUPERSEDE}}改结论{{/SUPERSEDE}}</h2>
{{#SUPERSEDE}}<p class="hint">以前的结论会留着，新的从生效起算数。</p>{{/SUPERSEDE}}
{{#VERDICT_WRONG}}<p class="em" id="verdict-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/VERDICT_WRONG}}
{{#PRIVATE}}<p class="hint">本人要求不公开，所以不能公开，也不能遮盖后公开。</p>{{/PRIVATE}}
{{#PUBLISH}}<form class="actions" method="post" action="/staff/submissions/{{DECIDE_NUMBER}}/decision">
<input type="hidden" name="token" value="{{DECIDE_TOKEN}}">
<input type="hidden" name="version" value="{{DECIDE_VERSION}}">
{{>QUEUE_CARRY}}<input type="hidden" name="verdict" value="published">
<button class="btn" type="submit" data-key="A">通过并公开</button>
<button class="btn sec" type="submit" name="ask" value="1">请同事看看再公开</button>
</form>{{/PUBLISH}}
{{#MASK}}<details class="verdict" data-key="E" data-mask{{#MASK_OPEN}} open{{/MASK_OPEN}}><summary><span>遮盖后公开</span></summary>
<form method="post" action="/staff/submissions/{{DECIDE_NUMBER}}/decision" novalidate>
<input type="hidden" name="token" value="{{DECIDE_TOKEN}}">
<input type="hidden" name="version" value="{{DECIDE_VERSION}}">
{{>QUEUE_CARRY}}<input type="hidden" name="verdict" value="masked">
{{#SPANS}}<fieldset class="spans"><legend>遮盖哪几处</legend>
{{#SPAN}}<div class="span"><div class="opt"><input type="checkbox" name="span" id="span-{{SPAN_PLACE}}" value="{{SPAN_PLACE}}"{{#SPAN_TICKED}} checked{{/SPAN_TICKED}}><label for="span-{{SPAN_PLACE}}">遮盖 {{SPAN_WORDS}}</label></div>
<label class="vh" for="cover-{{SPAN_PLACE}}">用什么遮盖 {{SPAN_WORDS}}</label><select id="cover-{{SPAN_PLACE}}" name="cover"><option value="{{SPAN_PLACE}}-block">▇▇▇</option><option value="{{SPAN_PLACE}}-word"{{#SPAN_WORD_CHOSEN}} selected{{/SPAN_WORD_CHOSEN}}>［{{SPAN_COVER}}］</option></select></div>
{{/SPAN}}</fieldset>{{/SPANS}}
<details{{#TEXT_OPEN}} open{{/TEXT_OPEN}}><summary><span>遮盖别的字</span></summary>
<div class="f{{#TEXT_WRONG}} e{{/TEXT_WRONG}}"><label class="q" for="text">公开的文字</label>
<p class="hint" id="text-hint">只能遮盖个人信息和骂人的话，不能改意思，不能删批评。用 ▇ 或［…］遮盖，例如：请联系［姓名已遮盖］。</p>
{{#TEXT_WRONG}}<p class="em" id="text-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/TEXT_WRONG}}
<textarea id="text" name="text" rows="4" aria-describedby="text-hint{{#TEXT_WRONG}} text-problem{{/TEXT_WRONG}}"{{#TEXT_WRONG}} aria-invalid="true"{{/TEXT_WRONG}}>{{DECIDE_TEXT:pre_escape}}</textarea></div></details>
{{#PREVIEW}}<div class="card" id="preview" tabindex="-1"><h3>改动对比</h3><p class="words">{{#DIFF}}{{#SPAN_KEPT}}{{SPAN_TEXT:pre_escape}}{{/SPAN_KEPT}}{{#SPAN_COVERED}}<del>{{SPAN_TEXT:pre_escape}}</del>{{/SPAN_COVERED}}{{#SPAN_MASK}}<ins>{{SPAN_TEXT:pre_escape}}</ins>{{/SPAN_MASK}}{{/DIFF}}</p></div>{{/PREVIEW}}
{{>REASON_FIELD}}
<div class="actions"><button class="btn" type="submit" data-send>遮盖后公开</button>
<button class="btn sec" type="submit" name="preview" value="1">预览</button></div>
</form></details>{{/MASK}}
{{#VERDICT}}<details class="verdict" data-key="{{VERDICT_KEY}}"{{#VERDICT_OPEN}} open{{/VERDICT_OPEN}}><summary><span>{{VERDICT_WORDS}}</span></summary>
<form method="post" action="/staff/submissions/{{DECIDE_NUMBER}}/decision" novalidate>
<input type="hidden" name="token" value="{{DECIDE_TOKEN}}">
<input type="hidden" name="version" value="{{DECIDE_VERSION}}">
{{>QUEUE_CARRY}}<input type="hidden" name="verdict" value="{{VERDICT_CODE}}">
{{>REASON_FIELD}}
{{#SECOND_NEEDED}}<p class="hint">这个结论要另一位同事确认后才生效。</p>{{/SECOND_NEEDED}}
<button class="btn sec" type="submit">{{VERDICT_WORDS}}</button>
</form></details>{{/VERDICT}}
</section>
{{#FOLDED}}</details>{{/FOLDED}}
