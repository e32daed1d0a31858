{{%AUTOESCAPE context="HTML"}}{{#FOLDED}}<details{{#UNFOLDED}} open{{/UNFOLDED}}><summary><span>改结论</span></summary>{{/FOLDED}}
<section id="decide" aria-labelledby="decide-title" class="card">
<h2 id="decide-title">{{#FIRST}}审核{{/FIRST}}{{#SUPERSEDE}}改结论{{/SUPERSEDE}}</h2>
{{#SUPERSEDE}}<p class="hint">以前的结论会留着，新的从现在起算数。</p>{{/SUPERSEDE}}
<form method="post" action="/staff/submissions/{{DECIDE_NUMBER}}/decision" novalidate>
<input type="hidden" name="token" value="{{DECIDE_TOKEN}}">
<input type="hidden" name="version" value="{{DECIDE_VERSION}}">
{{>QUEUE_CARRY}}<div class="f{{#VERDICT_WRONG}} e{{/VERDICT_WRONG}}"><fieldset{{#VERDICT_WRONG}} aria-describedby="verdict-problem"{{/VERDICT_WRONG}}>
<legend>结论</legend>
{{#VERDICT_WRONG}}<p class="em" id="verdict-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/VERDICT_WRONG}}
{{#PRIVATE}}<p class="hint">本人要求不公开，所以不能公开，也不能遮盖后公开。</p>{{/PRIVATE}}
<div class="opts">
{{#VERDICT}}<div class="opt"><input type="radio" name="verdict" id="verdict-{{VERDICT_CODE}}" value="{{VERDICT_CODE}}"{{#VERDICT_CHOSEN}} checked{{/VERDICT_CHOSEN}}><label for="verdict-{{VERDICT_CODE}}">{{VERDICT_WORDS}}</label></div>
{{/VERDICT}}
</div></fieldset></div>
{{#MASKABLE}}<div class="f{{#TEXT_WRONG}} e{{/TEXT_WRONG}}"><label class="q" for="text">遮盖后的文字（选“遮盖后公开”才用）</label>
<p class="hint" id="text-hint">只能遮盖个人信息和骂人的话，不能改意思，不能删批评。用 ▇ 或［…］遮盖。例如：请联系［电话已遮盖］，或者：请联系 ▇▇▇。</p>
{{#TEXT_WRONG}}<p class="em" id="text-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/TEXT_WRONG}}
<textarea id="text" name="text" rows="6" aria-describedby="text-hint{{#TEXT_WRONG}} text-problem{{/TEXT_WRONG}}"{{#TEXT_WRONG}} aria-invalid="true"{{/TEXT_WRONG}}>{{DECIDE_TEXT:pre_escape}}</textarea></div>{{/MASKABLE}}
<div class="f{{#REASON_WRONG}} e{{/REASON_WRONG}}"><label class="q" for="reason">理由（选“通过并公开”不用填）</label>
<p class="hint" id="reason-hint">居民会看到这个理由的那句话。</p>
{{#REASON_WRONG}}<p class="em" id="reason-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/REASON_WRONG}}
<select id="reason" name="reason" aria-describedby="reason-hint{{#REASON_WRONG}} reason-problem{{/REASON_WRONG}}"{{#REASON_WRONG}} aria-invalid="true"{{/REASON_WRONG}}>
<option value="">不用理由</option>
{{#REASON_GROUP}}<optgroup label="{{GROUP_VERDICT}}">
{{#REASON_CHOICE}}<option value="{{REASON_CODE}}"{{#REASON_CHOSEN}} selected{{/REASON_CHOSEN}}>{{REASON_LABEL}}{{#REASON_BLANK}}（要填空）{{/REASON_BLANK}}</option>
{{/REASON_CHOICE}}</optgroup>
{{/REASON_GROUP}}
</select></div>
<details><summary><span>看每个理由对居民怎么说</span></summary>{{>REASONS}}</details>
<div class="f{{#FILLING_WRONG}} e{{/FILLING_WRONG}}"><label class="q" for="filling">填空（理由里要填单位、编号或去处的才用）</label>
<p class="hint" id="filling-hint">填进上面那句话里。比如转给哪个单位、热线编号、去哪里办和电话。</p>
{{#FILLING_WRONG}}<p class="em" id="filling-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FILLING_WRONG}}
<input type="text" id="filling" name="filling" value="{{DECIDE_FILLING}}" maxlength="100" autocomplete="off" aria-describedby="filling-hint{{#FILLING_WRONG}} filling-problem{{/FILLING_WRONG}}"{{#FILLING_WRONG}} aria-invalid="true"{{/FILLING_WRONG}}></div>
<button class="btn" type="submit">{{#FIRST}}提交结论{{/FIRST}}{{#SUPERSEDE}}改成这个结论{{/SUPERSEDE}}</button>
</form></section>
{{#FOLDED}}</details>{{/FOLDED}}
