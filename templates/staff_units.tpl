{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/cases">返回办件</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>责任单位</h1>
<p class="muted">新收到的意见，按项目分给这里写的单位。停用的单位不再接新办件，手上的照样办完。</p>
{{#NO_UNITS}}<p>还没有单位。请在下面加第一个。</p>{{/NO_UNITS}}
<ul class="ledger plain">
{{#UNIT}}<li class="lrow"><div class="lt"><p class="ln">{{UNIT_NAME}}{{#UNIT_RETIRED}} <span class="tag plain">已停用</span>{{/UNIT_RETIRED}}</p><p class="muted">{{UNIT_TELEPHONE}}</p></div>
{{#UNIT_DESK}}<div class="lr"><div class="actions">
{{#UNIT_IN_FORCE}}<form class="inline" method="post" action="/staff/units/{{UNIT_ID}}/move"><input type="hidden" name="token" value="{{MOVE_TOKEN}}"><button class="linklike" type="submit" name="by" value="up">上移<span class="vh">：{{UNIT_NAME}}</span></button><button class="linklike" type="submit" name="by" value="down">下移<span class="vh">：{{UNIT_NAME}}</span></button></form>{{/UNIT_IN_FORCE}}
<form class="inline" method="post" action="/staff/units/{{UNIT_ID}}/retire"><input type="hidden" name="token" value="{{RETIRE_TOKEN}}">{{#UNIT_MAY_RETIRE}}<button class="linklike" type="submit" name="retired" value="1">停用<span class="vh">：{{UNIT_NAME}}</span></button>{{/UNIT_MAY_RETIRE}}{{#UNIT_MAY_RETURN}}<button class="linklike" type="submit" name="retired" value="0">重新启用<span class="vh">：{{UNIT_NAME}}</span></button>{{/UNIT_MAY_RETURN}}</form></div>
<details{{#UNIT_TYPED}} open{{/UNIT_TYPED}}><summary><span>改名称和电话<span class="vh">：{{UNIT_NAME}}</span></span></summary><div class="inner">
<form method="post" action="/staff/units/{{UNIT_ID}}" novalidate><input type="hidden" name="token" value="{{UNIT_TOKEN}}">
<div class="f{{#UNIT_NAME_WRONG}} e{{/UNIT_NAME_WRONG}}"><label class="q" for="name-{{UNIT_ID}}">名称</label>
{{#UNIT_NAME_WRONG}}<p class="em" id="name-{{UNIT_ID}}-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_NAME_WRONG}}
<input type="text" id="name-{{UNIT_ID}}" name="name" value="{{UNIT_NAME_TYPED}}" maxlength="50" autocomplete="off"{{#UNIT_NAME_WRONG}} aria-invalid="true" aria-describedby="name-{{UNIT_ID}}-problem"{{/UNIT_NAME_WRONG}}></div>
<div class="f{{#UNIT_TELEPHONE_WRONG}} e{{/UNIT_TELEPHONE_WRONG}}"><label class="q" for="telephone-{{UNIT_ID}}">办公电话</label>
{{#UNIT_TELEPHONE_WRONG}}<p class="em" id="telephone-{{UNIT_ID}}-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_TELEPHONE_WRONG}}
<input type="text" id="telephone-{{UNIT_ID}}" name="telephone" value="{{UNIT_TELEPHONE_TYPED}}" maxlength="30" autocomplete="off"{{#UNIT_TELEPHONE_WRONG}} aria-invalid="true" aria-describedby="telephone-{{UNIT_ID}}-problem"{{/UNIT_TELEPHONE_WRONG}}></div>
<button class="btn sec" type="submit">保存<span class="vh">：{{UNIT_NAME}}</span></button></form></div></details></div>{{/UNIT_DESK}}</li>
{{/UNIT}}
</ul>
{{#UNIT_NEW}}<section class="card read" aria-labelledby="new"><h2 id="new">加一个单位</h2>
<form method="post" action="/staff/units" novalidate><input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#UNIT_NAME_WRONG}} e{{/UNIT_NAME_WRONG}}"><label class="q" for="name-new">名称</label>
<p class="hint" id="name-new-hint">居民看得到，写全称或者大家都认得的简称，最多 50 个字</p>
{{#UNIT_NAME_WRONG}}<p class="em" id="name-new-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_NAME_WRONG}}
<input type="text" id="name-new" name="name" value="{{NEW_NAME}}" maxlength="50" autocomplete="off" aria-describedby="name-new-hint{{#UNIT_NAME_WRONG}} name-new-problem{{/UNIT_NAME_WRONG}}"{{#UNIT_NAME_WRONG}} aria-invalid="true"{{/UNIT_NAME_WRONG}}></div>
<div class="f{{#UNIT_TELEPHONE_WRONG}} e{{/UNIT_TELEPHONE_WRONG}}"><label class="q" for="telephone-new">办公电话（选填）</label>
{{#UNIT_TELEPHONE_WRONG}}<p class="em" id="telephone-new-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_TELEPHONE_WRONG}}
<input type="text" id="telephone-new" name="telephone" value="{{NEW_TELEPHONE}}" maxlength="30" autocomplete="off"{{#UNIT_TELEPHONE_WRONG}} aria-invalid="true" aria-describedby="telephone-new-problem"{{/UNIT_TELEPHONE_WRONG}}></div>
<button class="btn" type="submit">加这个单位</button></form></section>{{/UNIT_NEW}}
<h2>项目归哪个单位</h2>
<p class="muted">改了以后，只有新收到的意见分给新单位。正在办的不变，要转办请到那一件里转。</p>
{{#UNIT_AREA}}<h3>{{AREA_NAME}}</h3>
<ul class="ledger plain belongs">
{{#UNIT_PROJECT}}<li class="lrow"><div class="lt">{{PROJECT_NAME}}</div><div class="lr">
{{#PROJECT_UNIT}}{{UNIT_NAME}}{{/PROJECT_UNIT}}{{#PROJECT_UNIT_DESK}}<form class="inline" method="post" action="/staff/units/projects/{{PROJECT_SLUG}}"><input type="hidden" name="token" value="{{PROJECT_UNIT_TOKEN}}">
<label class="vh" for="unit-{{PROJECT_ID}}">{{PROJECT_NAME}}归哪个单位</label><select id="unit-{{PROJECT_ID}}" name="unit"><option value="">还没有</option>
{{#UNIT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/UNIT_CHOICE}}</select><button class="linklike" type="submit">保存<span class="vh">：{{PROJECT_NAME}}</span></button></form>{{/PROJECT_UNIT_DESK}}</div></li>
{{/UNIT_PROJECT}}
</ul>
{{/UNIT_AREA}}
</div>
