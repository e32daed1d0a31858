{{%AUTOESCAPE context="HTML"}}<div class="wrap">
{{>NOTICE}}
{{>PROBLEMS}}
<h1>账号</h1>
<div class="tw" tabindex="0" role="region" aria-label="账号列表"><table class="list">
<thead><tr><th scope="col">账号</th><th scope="col">姓名</th><th scope="col">角色</th><th scope="col">状态</th><th scope="col">怎么登录</th><th scope="col">上次登录</th></tr></thead>
<tbody>
{{#ACCOUNT}}<tr><th scope="row"><a href="/staff/accounts/{{ACCOUNT_ID}}">{{ACCOUNT_NAME}}</a>{{#ACCOUNT_SELF}}（我）{{/ACCOUNT_SELF}}</th><td class="nowrap">{{ACCOUNT_DISPLAY}}</td><td class="nowrap">{{ACCOUNT_ROLE}}{{#ACCOUNT_OF_UNIT}}：{{ACCOUNT_UNIT}}{{/ACCOUNT_OF_UNIT}}</td>
<td class="nowrap"><span class="tag {{STATE_KIND}}">{{STATE}}</span></td><td class="nowrap">{{STEPS}}</td><td class="nowrap">{{SIGNED_IN}}</td></tr>
{{/ACCOUNT}}
</tbody></table></div>
<p class="muted">点账号，可以换角色、重设密码、停用，看它在哪里登录着。</p>
<section class="card read" aria-labelledby="create"><h2 id="create">新建账号</h2>
<form method="post" action="/staff/accounts" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#CREATE_WRONG}} e{{/CREATE_WRONG}}"><label class="q" for="name">账号</label>
<p class="hint" id="name-hint">2 到 32 个小写字母、数字、点、横线，字母开头。例如 wang.fang</p>
{{#CREATE_WRONG}}<p class="em" id="create-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/CREATE_WRONG}}
<input type="text" id="name" name="name" value="{{NEW_NAME}}" maxlength="32" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="name-hint{{#CREATE_WRONG}} create-problem{{/CREATE_WRONG}}"{{#CREATE_WRONG}} aria-invalid="true"{{/CREATE_WRONG}}></div>
<div class="f"><label class="q" for="display_name">姓名</label>
<p class="hint" id="display-hint">同事之间看，居民看不到</p>
<input type="text" id="display_name" name="display_name" value="{{NEW_DISPLAY}}" maxlength="20" autocomplete="off" aria-describedby="display-hint"></div>
<div class="f"><fieldset><legend>角色</legend><div class="opts">
{{#NEW_ROLE}}<div class="opt"><input type="radio" name="role" id="new-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="new-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/NEW_ROLE}}
</div></fieldset></div>
<div class="f{{#UNIT_WRONG}} e{{/UNIT_WRONG}}"><label class="q" for="unit">是哪个责任单位</label>
<p class="hint" id="unit-hint">角色是责任单位的才要选。{{#NO_UNITS}}现在还没有责任单位，请先在责任单位页上加。{{/NO_UNITS}}</p>
{{#UNIT_WRONG}}<p class="em" id="unit-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_WRONG}}
<select id="unit" name="unit" aria-describedby="unit-hint{{#UNIT_WRONG}} unit-problem{{/UNIT_WRONG}}"{{#UNIT_WRONG}} aria-invalid="true"{{/UNIT_WRONG}}><option value="">（不是责任单位）</option>
{{#UNIT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/UNIT_CHOICE}}</select></div>
<button class="btn" type="submit">新建账号</button>
</form></section>
</div>
