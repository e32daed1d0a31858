{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<p class="back"><a href="/staff/cases">返回办件</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>{{YEAR}} 年放假和调休</h1>
<p class="muted">办理期限按工作日算：星期一到星期五上班，这里写的日子除外。改日历不改答应过居民的日子，只用在以后收到的意见上。</p>
<p class="turn noprint"><a class="btn sec" href="/staff/calendar?year={{YEAR_BEFORE}}">{{YEAR_BEFORE}} 年</a><a class="btn sec" href="/staff/calendar?year={{YEAR_AFTER}}">{{YEAR_AFTER}} 年</a></p>
{{#NO_DAYS}}<p>这一年还没有写放假和调休。国务院办公厅的通知一般在上一年 11 月公布。</p>{{/NO_DAYS}}
{{#DAYS}}<ul class="ledger days">
{{#DAY_ROW}}<li class="lrow"><div class="lt"><p class="lp"><b>{{DAY_WORDS}}</b> {{DAY_WEEKDAY}} <span class="tag {{DAY_KIND}}">{{DAY_WHAT}}</span></p><p class="muted">{{DAY_NAME}} · {{DAY_SOURCE}}</p></div>
{{#DAY_DESK}}<form class="inline" method="post" action="/staff/calendar/remove"><input type="hidden" name="token" value="{{DAY_TOKEN}}"><input type="hidden" name="day" value="{{DAY_ISO}}"><button class="linklike" type="submit">去掉<span class="vh">：{{DAY_WORDS}}</span></button></form>{{/DAY_DESK}}</li>
{{/DAY_ROW}}
</ul>{{/DAYS}}
{{#DAY_NEW}}<section class="card" aria-labelledby="new"><h2 id="new">加一天</h2>
<form method="post" action="/staff/calendar" novalidate><input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#DAY_WRONG}} e{{/DAY_WRONG}}"><label class="q" for="day">哪一天</label>
<p class="hint" id="day-hint">像 2027-10-01 这样写</p>
{{#DAY_WRONG}}<p class="em" id="day-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/DAY_WRONG}}
<input class="short" type="text" id="day" name="day" value="{{NEW_DAY}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="day-hint{{#DAY_WRONG}} day-problem{{/DAY_WRONG}}"{{#DAY_WRONG}} aria-invalid="true"{{/DAY_WRONG}}></div>
<div class="f{{#KIND_WRONG}} e{{/KIND_WRONG}}"><fieldset{{#KIND_WRONG}} aria-describedby="kind-problem"{{/KIND_WRONG}}><legend>这天</legend>
{{#KIND_WRONG}}<p class="em" id="kind-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/KIND_WRONG}}
<div class="opts">{{#KIND_CHOICE}}<div class="opt"><input type="radio" name="kind" id="kind-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="kind-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/KIND_CHOICE}}</div></fieldset></div>
<div class="f{{#DAY_NAME_WRONG}} e{{/DAY_NAME_WRONG}}"><label class="q" for="name">名称</label>
<p class="hint" id="name-hint">例如：国庆节，或者国庆节调休</p>
{{#DAY_NAME_WRONG}}<p class="em" id="name-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/DAY_NAME_WRONG}}
<input class="short" type="text" id="name" name="name" value="{{NEW_DAY_NAME}}" maxlength="20" autocomplete="off" aria-describedby="name-hint{{#DAY_NAME_WRONG}} name-problem{{/DAY_NAME_WRONG}}"{{#DAY_NAME_WRONG}} aria-invalid="true"{{/DAY_NAME_WRONG}}></div>
<button class="btn" type="submit">加这一天</button></form></section>{{/DAY_NEW}}
</div></div>
