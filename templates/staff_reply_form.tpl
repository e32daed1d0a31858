{{%AUTOESCAPE context="HTML"}}{{#REPLY_FOLDED}}<details{{#REPLY_UNFOLDED}} open{{/REPLY_UNFOLDED}}><summary><span>改答复</span></summary>{{/REPLY_FOLDED}}
<section id="answer" aria-labelledby="answer-title" class="card">
<h2 id="answer-title">{{#REPLY_FIRST}}写答复{{/REPLY_FIRST}}{{#REPLY_SECOND}}写第二次答复{{/REPLY_SECOND}}{{#REPLY_AGAIN}}改答复{{/REPLY_AGAIN}}</h2>
{{#REPLY_SECOND}}<p class="note warn">居民说没有解决。请再核实一次，写清核实的结果。公布后这件事就办结了，居民不能再追评。</p>{{/REPLY_SECOND}}
<p class="hint">先答办没办、办到哪步，再说原因，最后写日期、单位、电话。居民和项目页上都看得到。</p>
<form method="post" action="/staff/submissions/{{REPLY_NUMBER}}/reply" novalidate>
<input type="hidden" name="token" value="{{REPLY_TOKEN}}">
<input type="hidden" name="version" value="{{REPLY_VERSION}}">
<div class="f{{#UNIT_WRONG}} e{{/UNIT_WRONG}}"><label class="q" for="unit">答复单位</label>
{{#UNIT_WRONG}}<p class="em" id="unit-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_WRONG}}
<input type="text" id="unit" name="unit" value="{{REPLY_UNIT_TYPED}}" maxlength="50" autocomplete="organization"{{#UNIT_WRONG}} aria-invalid="true" aria-describedby="unit-problem"{{/UNIT_WRONG}}></div>
<div class="f{{#OUTCOME_WRONG}} e{{/OUTCOME_WRONG}}"><fieldset{{#OUTCOME_WRONG}} aria-describedby="outcome-problem"{{/OUTCOME_WRONG}}>
<legend>结果</legend>
{{#OUTCOME_WRONG}}<p class="em" id="outcome-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/OUTCOME_WRONG}}
<div class="opts">
{{#OUTCOME_CHOICE}}<div class="opt"><input type="radio" name="outcome" id="outcome-{{OUTCOME_CODE}}" value="{{OUTCOME_CODE}}"{{#OUTCOME_CHOSEN}} checked{{/OUTCOME_CHOSEN}}><label for="outcome-{{OUTCOME_CODE}}">{{OUTCOME_WORDS}}</label></div>
{{/OUTCOME_CHOICE}}
</div></fieldset></div>
<div class="f{{#DATE_WRONG}} e{{/DATE_WRONG}}"><label class="q" for="replied_on">答复日期</label>
<p class="hint" id="date-hint">像 {{REPLY_TODAY}} 这样写</p>
{{#DATE_WRONG}}<p class="em" id="date-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/DATE_WRONG}}
<input class="short" type="text" id="replied_on" name="replied_on" value="{{REPLY_DATE_TYPED}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="date-hint{{#DATE_WRONG}} date-problem{{/DATE_WRONG}}"{{#DATE_WRONG}} aria-invalid="true"{{/DATE_WRONG}}></div>
<div class="f{{#ANSWER_WRONG}} e{{/ANSWER_WRONG}}"><label class="q" for="body">答复内容</label>
<p class="hint" id="answer-hint">最多 1000 个字，最好不超过 200 个字。只写收到了、谢谢关注，居民会觉得没有答复。</p>
{{#ANSWER_WRONG}}<p class="em" id="answer-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/ANSWER_WRONG}}
<textarea id="body" name="body" rows="8" aria-describedby="answer-hint{{#ANSWER_WRONG}} answer-problem{{/ANSWER_WRONG}}"{{#ANSWER_WRONG}} aria-invalid="true"{{/ANSWER_WRONG}}>{{REPLY_BODY_TYPED:pre_escape}}</textarea></div>
<details><summary><span>常用答复（抄过去，把括号里的换掉）</span></summary><div class="inner">
{{#CANNED}}<h3>{{CANNED_NAME}}</h3><p>{{CANNED_TEXT}}</p>
{{/CANNED}}</div></details>
<button class="btn" type="submit">{{#REPLY_FIRST}}公布答复{{/REPLY_FIRST}}{{#REPLY_SECOND}}公布第二次答复{{/REPLY_SECOND}}{{#REPLY_AGAIN}}换成新答复{{/REPLY_AGAIN}}</button>
</form></section>
{{#REPLY_FOLDED}}</details>{{/REPLY_FOLDED}}
