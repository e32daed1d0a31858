{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<p class="back"><a href="/staff/projects">返回项目进展</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>{{PROJECT_NAME}}</h1>
<p class="muted">{{AREA_NAME}} · <a class="tall" href="/projects/{{PROJECT_SLUG}}">看居民看到的页面</a></p>
<form method="post" action="/staff/projects/{{PROJECT_SLUG}}" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#PROGRESS_WRONG}} e{{/PROGRESS_WRONG}}" id="progress"><label class="q" for="stage">进展</label>
{{#PROGRESS_WRONG}}<p class="em" id="progress-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PROGRESS_WRONG}}
<select class="short" id="stage" name="stage"{{#PROGRESS_WRONG}} aria-invalid="true" aria-describedby="progress-problem"{{/PROGRESS_WRONG}}>
{{#STAGE_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/STAGE_CHOICE}}</select></div>
<div class="f"><label class="q" for="stage_reason">比计划晚或已暂停的原因</label>
<p class="hint" id="stage-reason-hint">选了这两种必须写。写清晚多少天、什么原因、现在计划哪天完工。</p>
<input type="text" id="stage_reason" name="stage_reason" value="{{STAGE_REASON}}" maxlength="200" autocomplete="off" aria-describedby="stage-reason-hint"></div>
<div class="f{{#PERCENT_WRONG}} e{{/PERCENT_WRONG}}"><label class="q" for="percent">完成百分之几（没有就空着）</label>
{{#PERCENT_WRONG}}<p class="em" id="percent-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PERCENT_WRONG}}
<input class="short" type="text" id="percent" name="percent" value="{{PERCENT}}" maxlength="3" inputmode="numeric" autocomplete="off"{{#PERCENT_WRONG}} aria-invalid="true" aria-describedby="percent-problem"{{/PERCENT_WRONG}}></div>
<div class="f"><label class="q" for="next_step">下一步</label>
<p class="hint" id="next-hint">写准日子，例如：2027 年 3 月前铺完路面。</p>
<input type="text" id="next_step" name="next_step" value="{{NEXT_STEP}}" maxlength="200" autocomplete="off" aria-describedby="next-hint"></div>
<h2>加一条进展记录（选填）</h2>
<div class="f"><label class="q" for="noted_on">哪一天的事</label>
<p class="hint" id="noted-hint">像 {{NOTE_TODAY}} 这样写</p>
<input class="short" type="text" id="noted_on" name="noted_on" value="{{NOTED_ON}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="noted-hint"></div>
<div class="f"><label class="q" for="note">办了什么</label>
<p class="hint" id="note-hint">最多 500 个字。记下以后不能改，写错了再加一条说明。</p>
<textarea id="note" name="note" rows="4" aria-describedby="note-hint">{{NOTE:pre_escape}}</textarea></div>
<button class="btn" type="submit">公布进展</button>
</form>
{{#PROGRESS}}<h2>以前的记录</h2>
<ul class="steps newest">
{{#PROGRESS_NOTE}}<li><time datetime="{{NOTED_ISO}}">{{NOTED_DAY}}</time><span class="words">{{NOTED:pre_escape}}</span></li>
{{/PROGRESS_NOTE}}
</ul>{{/PROGRESS}}
</div></div>
