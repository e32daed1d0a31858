{{%AUTOESCAPE context="HTML"}}<div class="wrap">
{{>NOTICE}}
{{>PROBLEMS}}
<h1>账号</h1>
<div class="tw" tabindex="0" role="region" aria-label="账号列表"><table class="list">
<thead><tr><th scope="col">账号</th><th scope="col">姓名</th><th scope="col">角色</th><th scope="col">状态</th><th scope="col">上次登录</th><th scope="col">操作</th></tr></thead>
<tbody>
{{#ACCOUNT}}<tr><th scope="row">{{ACCOUNT_NAME}}{{#ACCOUNT_SELF}}（我）{{/ACCOUNT_SELF}}</th><td class="nowrap">{{ACCOUNT_DISPLAY}}</td><td>
<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/role"><input type="hidden" name="token" value="{{ROLE_TOKEN}}">
<label class="vh" for="role-{{ACCOUNT_ID}}">{{ACCOUNT_NAME}} 的角色</label><select id="role-{{ACCOUNT_ID}}" name="role">
{{#ROLE_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/ROLE_CHOICE}}</select><button class="linklike" type="submit">换角色<span class="vh">：{{ACCOUNT_NAME}}</span></button></form></td>
<td class="nowrap"><span class="tag {{STATE_KIND}}">{{STATE}}</span></td><td class="nowrap">{{SIGNED_IN}}</td>
<td><div class="actions">{{#ENABLED}}<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/disable"><input type="hidden" name="token" value="{{DISABLE_TOKEN}}"><button class="linklike" type="submit">停用<span class="vh">：{{ACCOUNT_NAME}}</span></button></form>{{/ENABLED}}{{#DISABLED}}<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/enable"><input type="hidden" name="token" value="{{ENABLE_TOKEN}}"><button class="linklike" type="submit">启用<span class="vh">：{{ACCOUNT_NAME}}</span></button></form>{{/DISABLED}}<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/reset"><input type="hidden" name="token" value="{{RESET_TOKEN}}"><button class="linklike" type="submit">重设密码<span class="vh">：{{ACCOUNT_NAME}}</span></button></form></div></td></tr>
{{/ACCOUNT}}
</tbody></table></div>
<p class="muted">停用、换角色和重设密码，会让这个账号马上退出登录。</p>
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
<button class="btn" type="submit">新建账号</button>
</form></section>
</div>
