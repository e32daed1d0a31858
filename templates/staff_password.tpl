{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="door">
{{>NOTICE}}
{{>PROBLEMS}}
<h1>修改密码</h1>
{{#MUST_CHANGE}}<p class="note warn">现在的密码是管理员给的，只能用一次。换成自己的，才能接着用。</p>{{/MUST_CHANGE}}
<form method="post" action="/staff/password" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#CURRENT_WRONG}} e{{/CURRENT_WRONG}}"><label class="q" for="current">现在的密码</label>
{{#CURRENT_WRONG}}<p class="em" id="current-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/CURRENT_WRONG}}
<input type="password" id="current" name="current" maxlength="512" autocomplete="current-password"{{#CURRENT_WRONG}} aria-invalid="true" aria-describedby="current-problem"{{/CURRENT_WRONG}}></div>
<div class="f{{#NEW_WRONG}} e{{/NEW_WRONG}}"><label class="q" for="new">新密码</label>
<p class="hint" id="new-hint">{{PASSWORD_LEAST}} 到 {{PASSWORD_MOST}} 个字。可以用一句自己记得住的话，空格和汉字都行。</p>
{{#NEW_WRONG}}<p class="em" id="new-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NEW_WRONG}}
<input type="password" id="new" name="new" maxlength="512" autocomplete="new-password" aria-describedby="new-hint{{#NEW_WRONG}} new-problem{{/NEW_WRONG}}"{{#NEW_WRONG}} aria-invalid="true"{{/NEW_WRONG}}></div>
<div class="f{{#AGAIN_WRONG}} e{{/AGAIN_WRONG}}"><label class="q" for="again">再输一次新密码</label>
{{#AGAIN_WRONG}}<p class="em" id="again-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/AGAIN_WRONG}}
<input type="password" id="again" name="again" maxlength="512" autocomplete="new-password"{{#AGAIN_WRONG}} aria-invalid="true" aria-describedby="again-problem"{{/AGAIN_WRONG}}></div>
<button class="btn" type="submit">换成新密码</button>
</form>
<p class="muted">换好以后，所有地方的登录都会退出，请用新密码重新登录。</p>
</div></div>
