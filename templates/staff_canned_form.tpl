{{%AUTOESCAPE context="HTML"}}<section class="card read"{{#CANNED_NEW}} aria-labelledby="canned-new"{{/CANNED_NEW}}>
{{#CANNED_NEW}}<h2 id="canned-new">加一条</h2>{{/CANNED_NEW}}
<form method="post" action="/staff/canned{{FORM_PLACE}}" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="version" value="{{VERSION}}">
<div class="f{{#NAME_WRONG}} e{{/NAME_WRONG}}"><label class="q" for="name">名字</label>
{{#NAME_WRONG}}<p class="em" id="name-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NAME_WRONG}}
<input class="short" type="text" id="name" name="name" value="{{NAME_TYPED}}" maxlength="20" autocomplete="off"{{#NAME_WRONG}} aria-invalid="true" aria-describedby="name-problem"{{/NAME_WRONG}}></div>
<div class="f{{#OUTCOME_WRONG}} e{{/OUTCOME_WRONG}}"><label class="q" for="outcome">适合哪种结果</label>
{{#OUTCOME_WRONG}}<p class="em" id="outcome-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/OUTCOME_WRONG}}
<select class="short" id="outcome" name="outcome"{{#OUTCOME_WRONG}} aria-invalid="true" aria-describedby="outcome-problem"{{/OUTCOME_WRONG}}>
{{#OUTCOME_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/OUTCOME_CHOICE}}</select></div>
<div class="f{{#BODY_WRONG}} e{{/BODY_WRONG}}"><label class="q" for="body">答复</label>
<p class="hint" id="body-hint">要人填的地方用方头括号括起来，10 到 500 个字。</p>
{{#BODY_WRONG}}<p class="em" id="body-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/BODY_WRONG}}
<textarea id="body" name="body" rows="5" aria-describedby="body-hint{{#BODY_WRONG}} body-problem{{/BODY_WRONG}}"{{#BODY_WRONG}} aria-invalid="true"{{/BODY_WRONG}}>{{BODY_TYPED:pre_escape}}</textarea></div>
<button class="btn" type="submit">{{#CANNED_NEW}}加进去{{/CANNED_NEW}}{{#CANNED_OLD}}保存{{/CANNED_OLD}}</button>
</form></section>
