{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<p class="back"><a href="/staff/projects">返回项目进展</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>{{PROJECT_NAME}}</h1>
<p class="muted">{{AREA_NAME}} · <a class="tall" href="/projects/{{PROJECT_SLUG}}">看居民看到的页面</a></p>
<p class="muted">贴到现场去：<a class="tall" href="/projects/{{PROJECT_SLUG}}/poster">印 A4 海报</a> · <a class="tall" href="/projects/{{PROJECT_SLUG}}/card">印小卡片</a></p>
{{#NOW_SEEN}}<dl class="facts">
{{#NOW}}<div><dt>{{NOW_LABEL}}</dt><dd class="words">{{NOW_WORDS:pre_escape}}</dd></div>
{{/NOW}}
</dl>{{/NOW_SEEN}}
{{#MAY_CHANGE}}<form method="post" action="/staff/projects/{{PROJECT_SLUG}}" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#STAGE_WRONG}} e{{/STAGE_WRONG}}" id="progress"><label class="q" for="stage">进展</label>
{{#STAGE_WRONG}}<p class="em" id="stage-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/STAGE_WRONG}}
<select class="short" id="stage" name="stage"{{#STAGE_WRONG}} aria-invalid="true" aria-describedby="stage-problem"{{/STAGE_WRONG}}>
{{#STAGE_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/STAGE_CHOICE}}</select></div>
<div class="f{{#STAGE_REASON_WRONG}} e{{/STAGE_REASON_WRONG}}"><label class="q" for="stage_reason">比计划晚或已暂停的原因</label>
<p class="hint" id="stage-reason-hint">选了这两种必须写。只写原因，晚几天由系统按下面的日子来算。</p>
{{#STAGE_REASON_WRONG}}<p class="em" id="stage-reason-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/STAGE_REASON_WRONG}}
<input type="text" id="stage_reason" name="stage_reason" value="{{STAGE_REASON}}" maxlength="200" autocomplete="off" aria-describedby="stage-reason-hint{{#STAGE_REASON_WRONG}} stage-reason-problem{{/STAGE_REASON_WRONG}}"{{#STAGE_REASON_WRONG}} aria-invalid="true"{{/STAGE_REASON_WRONG}}></div>
<div class="f{{#PLANNED_ON_WRONG}} e{{/PLANNED_ON_WRONG}}"><label class="q" for="planned_on">计划完工的日子</label>
<p class="hint" id="planned-on-hint">像 2027-06-30 这样写。定下以后不要改，晚了写在下一格。</p>
{{#PLANNED_ON_WRONG}}<p class="em" id="planned-on-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PLANNED_ON_WRONG}}
<input class="short" type="text" id="planned_on" name="planned_on" value="{{PLANNED_ON}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="planned-on-hint{{#PLANNED_ON_WRONG}} planned-on-problem{{/PLANNED_ON_WRONG}}"{{#PLANNED_ON_WRONG}} aria-invalid="true"{{/PLANNED_ON_WRONG}}></div>
<div class="f{{#EXPECTED_ON_WRONG}} e{{/EXPECTED_ON_WRONG}}"><label class="q" for="expected_on">现在计划完工的日子</label>
<p class="hint" id="expected-on-hint">选“比计划晚”的必须写，别的可以空着。</p>
{{#EXPECTED_ON_WRONG}}<p class="em" id="expected-on-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/EXPECTED_ON_WRONG}}
<input class="short" type="text" id="expected_on" name="expected_on" value="{{EXPECTED_ON}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="expected-on-hint{{#EXPECTED_ON_WRONG}} expected-on-problem{{/EXPECTED_ON_WRONG}}"{{#EXPECTED_ON_WRONG}} aria-invalid="true"{{/EXPECTED_ON_WRONG}}></div>
<div class="f{{#PERCENT_WRONG}} e{{/PERCENT_WRONG}}"><label class="q" for="percent">完成百分之几</label>
<p class="hint" id="percent-hint">没有就空着。填了下面的量，也可以空着，由系统来算。</p>
{{#PERCENT_WRONG}}<p class="em" id="percent-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PERCENT_WRONG}}
<input class="short" type="text" id="percent" name="percent" value="{{PERCENT}}" maxlength="4" inputmode="numeric" autocomplete="off" aria-describedby="percent-hint{{#PERCENT_WRONG}} percent-problem{{/PERCENT_WRONG}}"{{#PERCENT_WRONG}} aria-invalid="true"{{/PERCENT_WRONG}}></div>
<div class="f{{#AMOUNTS_WRONG}} e{{/AMOUNTS_WRONG}}"><fieldset><legend>完成了多少（选填）</legend>
<p class="hint" id="amounts-hint">三格都填才会公布，例如 205、280、公里。</p>
{{#AMOUNTS_WRONG}}<p class="em" id="amounts-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/AMOUNTS_WRONG}}
<div class="trio">
<div><label class="q" for="amount_done">已完成量</label><input type="text" id="amount_done" name="amount_done" value="{{AMOUNT_DONE}}" maxlength="14" inputmode="decimal" autocomplete="off" aria-describedby="amounts-hint{{#AMOUNTS_WRONG}} amounts-problem{{/AMOUNTS_WRONG}}"{{#AMOUNTS_WRONG}} aria-invalid="true"{{/AMOUNTS_WRONG}}></div>
<div><label class="q" for="amount_goal">目标量</label><input type="text" id="amount_goal" name="amount_goal" value="{{AMOUNT_GOAL}}" maxlength="14" inputmode="decimal" autocomplete="off" aria-describedby="amounts-hint{{#AMOUNTS_WRONG}} amounts-problem{{/AMOUNTS_WRONG}}"{{#AMOUNTS_WRONG}} aria-invalid="true"{{/AMOUNTS_WRONG}}></div>
<div><label class="q" for="amount_unit">单位</label><input type="text" id="amount_unit" name="amount_unit" value="{{AMOUNT_UNIT}}" maxlength="10" autocomplete="off" aria-describedby="amounts-hint{{#AMOUNTS_WRONG}} amounts-problem{{/AMOUNTS_WRONG}}"{{#AMOUNTS_WRONG}} aria-invalid="true"{{/AMOUNTS_WRONG}}></div>
</div></fieldset></div>
<div class="f"><fieldset aria-describedby="place-hint"><legend>在哪里（可多选）</legend>
<p class="hint" id="place-hint">居民按乡镇找项目，用的就是这里。全县都有的，可以不选。</p>
<div class="opts">
{{#PLACE_CHOICE}}<div class="opt"><input type="checkbox" name="place" id="place-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="place-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/PLACE_CHOICE}}
</div></fieldset></div>
<div class="f{{#NEXT_STEP_WRONG}} e{{/NEXT_STEP_WRONG}}"><label class="q" for="next_step">下一步</label>
<p class="hint" id="next-step-hint">写准日子，例如：2027 年 3 月前铺完路面。</p>
{{#NEXT_STEP_WRONG}}<p class="em" id="next-step-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NEXT_STEP_WRONG}}
<input type="text" id="next_step" name="next_step" value="{{NEXT_STEP}}" maxlength="200" autocomplete="off" aria-describedby="next-step-hint{{#NEXT_STEP_WRONG}} next-step-problem{{/NEXT_STEP_WRONG}}"{{#NEXT_STEP_WRONG}} aria-invalid="true"{{/NEXT_STEP_WRONG}}></div>
<h2>加一条进展记录（选填）</h2>
<div class="f{{#NOTED_ON_WRONG}} e{{/NOTED_ON_WRONG}}"><label class="q" for="noted_on">哪一天的事</label>
<p class="hint" id="noted-on-hint">像 {{NOTE_TODAY}} 这样写</p>
{{#NOTED_ON_WRONG}}<p class="em" id="noted-on-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NOTED_ON_WRONG}}
<input class="short" type="text" id="noted_on" name="noted_on" value="{{NOTED_ON}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="noted-on-hint{{#NOTED_ON_WRONG}} noted-on-problem{{/NOTED_ON_WRONG}}"{{#NOTED_ON_WRONG}} aria-invalid="true"{{/NOTED_ON_WRONG}}></div>
<div class="f{{#NOTE_WRONG}} e{{/NOTE_WRONG}}"><label class="q" for="note">办了什么</label>
<p class="hint" id="note-hint">最多 500 个字。记下以后不能改，写错了再加一条说明。</p>
{{#NOTE_WRONG}}<p class="em" id="note-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NOTE_WRONG}}
<textarea id="note" name="note" rows="4" aria-describedby="note-hint{{#NOTE_WRONG}} note-problem{{/NOTE_WRONG}}"{{#NOTE_WRONG}} aria-invalid="true"{{/NOTE_WRONG}}>{{NOTE:pre_escape}}</textarea></div>
<button class="btn" type="submit">公布进展</button>
</form>{{/MAY_CHANGE}}
{{#PROGRESS}}<h2>以前的记录</h2>
<ul class="steps newest">
{{#PROGRESS_NOTE}}<li><time datetime="{{NOTED_ISO}}">{{NOTED_DAY}}</time><span class="words">{{NOTED:pre_escape}}</span></li>
{{/PROGRESS_NOTE}}
</ul>{{/PROGRESS}}
</div></div>
