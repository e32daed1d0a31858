{{%AUTOESCAPE context="HTML"}}<details class="deed" id="{{DEED}}"{{#FORM_OPEN}} open{{/FORM_OPEN}}><summary><span>{{FORM_TITLE}}</span></summary><div class="inner">
<form method="post" action="/staff/cases/{{FORM_NUMBER}}/{{FORM_PATH}}" novalidate>
<input type="hidden" name="token" value="{{FORM_TOKEN}}"><input type="hidden" name="version" value="{{FORM_VERSION}}">
<p class="hint" id="{{DEED}}-hint">{{FORM_HINT}}</p>
{{#FORM_DEED_WRONG}}<p class="em" id="{{DEED}}-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FORM_DEED_WRONG}}
{{#WITH_UNIT}}<div class="f{{#FORM_UNIT_WRONG}} e{{/FORM_UNIT_WRONG}}"><label class="q" for="{{DEED}}-unit">单位</label>
{{#FORM_UNIT_WRONG}}<p class="em" id="{{DEED}}-unit-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FORM_UNIT_WRONG}}
<select class="short" id="{{DEED}}-unit" name="unit"{{#FORM_UNIT_WRONG}} aria-invalid="true" aria-describedby="{{DEED}}-unit-problem"{{/FORM_UNIT_WRONG}}><option value="">请选择</option>
{{#UNIT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/UNIT_CHOICE}}</select></div>{{/WITH_UNIT}}
{{#WITH_STAGE}}<div class="f{{#FORM_STAGE_WRONG}} e{{/FORM_STAGE_WRONG}}"><label class="q" for="{{DEED}}-stage">退回到</label>
{{#FORM_STAGE_WRONG}}<p class="em" id="{{DEED}}-stage-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FORM_STAGE_WRONG}}
<select class="short" id="{{DEED}}-stage" name="stage"{{#FORM_STAGE_WRONG}} aria-invalid="true" aria-describedby="{{DEED}}-stage-problem"{{/FORM_STAGE_WRONG}}><option value="">请选择</option>
{{#STAGE_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/STAGE_CHOICE}}</select></div>{{/WITH_STAGE}}
{{#WITH_DAY}}<div class="f{{#FORM_DAY_WRONG}} e{{/FORM_DAY_WRONG}}"><label class="q" for="{{DEED}}-day">{{FORM_DAY_LABEL}}</label>
<p class="hint" id="{{DEED}}-day-hint">{{FORM_DAY_HINT}}</p>
{{#FORM_DAY_WRONG}}<p class="em" id="{{DEED}}-day-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FORM_DAY_WRONG}}
<input class="short" type="text" id="{{DEED}}-day" name="day" value="{{FORM_DAY}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="{{DEED}}-day-hint{{#FORM_DAY_WRONG}} {{DEED}}-day-problem{{/FORM_DAY_WRONG}}"{{#FORM_DAY_WRONG}} aria-invalid="true"{{/FORM_DAY_WRONG}}></div>{{/WITH_DAY}}
{{#WITH_RESULT}}<div class="f{{#FORM_RESULT_WRONG}} e{{/FORM_RESULT_WRONG}}"><fieldset{{#FORM_RESULT_WRONG}} aria-describedby="{{DEED}}-result-problem"{{/FORM_RESULT_WRONG}}><legend>打通了没有</legend>
{{#FORM_RESULT_WRONG}}<p class="em" id="{{DEED}}-result-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FORM_RESULT_WRONG}}
{{#RESULT_CHOICE}}<div class="opt"><input type="radio" name="result" id="{{DEED}}-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="{{DEED}}-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/RESULT_CHOICE}}</fieldset></div>
<div class="f"><label class="q" for="{{DEED}}-satisfied">对办理满意吗</label>
<select class="short" id="{{DEED}}-satisfied" name="satisfied"><option value="">没有问到</option>
{{#SATISFIED_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/SATISFIED_CHOICE}}</select></div>{{/WITH_RESULT}}
{{#WITH_WORDS}}<div class="f{{#FORM_WORDS_WRONG}} e{{/FORM_WORDS_WRONG}}"><label class="q" for="{{DEED}}-words">{{FORM_LABEL}}</label>
{{#FORM_WORDS_WRONG}}<p class="em" id="{{DEED}}-words-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FORM_WORDS_WRONG}}
<textarea class="brief" id="{{DEED}}-words" name="words" rows="3" aria-describedby="{{DEED}}-hint{{#FORM_WORDS_WRONG}} {{DEED}}-words-problem{{/FORM_WORDS_WRONG}}"{{#FORM_WORDS_WRONG}} aria-invalid="true"{{/FORM_WORDS_WRONG}}>{{FORM_WORDS:pre_escape}}</textarea></div>{{/WITH_WORDS}}
<button class="btn" type="submit">{{FORM_BUTTON}}</button>
</form></div></details>
