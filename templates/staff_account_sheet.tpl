{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/accounts">返回账号</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>{{ACCOUNT_NAME}}{{#ACCOUNT_SELF}}（我）{{/ACCOUNT_SELF}}</h1>
<dl class="facts read">
<div><dt>姓名</dt><dd>{{ACCOUNT_DISPLAY}}</dd></div>
<div><dt>角色</dt><dd>{{ACCOUNT_ROLE}}{{#ACCOUNT_OF_UNIT}}：{{ACCOUNT_UNIT}}{{/ACCOUNT_OF_UNIT}}</dd></div>
<div><dt>状态</dt><dd><span class="tag {{STATE_KIND}}">{{STATE}}</span></dd></div>
<div><dt>建账号</dt><dd>{{MADE_ON}}</dd></div>
<div><dt>上次登录</dt><dd>{{SIGNED_IN}}</dd></div>
<div><dt>手机验证码器</dt><dd>{{#STEP_ON}}{{STEP_SINCE}}设置的，备用码还剩 {{CODES_LEFT}} 个{{/STEP_ON}}{{#STEP_OFF}}{{#STEP_NEEDED}}还没有，下次登录时设置{{/STEP_NEEDED}}{{#STEP_CHOSEN}}没有，只用密码{{/STEP_CHOSEN}}{{/STEP_OFF}}</dd></div>
</dl>
<section class="card read" aria-labelledby="change"><h2 id="change">换角色</h2>
<form method="post" action="/staff/accounts/{{ACCOUNT_ID}}/role" novalidate><input type="hidden" name="token" value="{{ROLE_TOKEN}}">
<div class="f"><label class="q" for="role">角色</label><select class="short" id="role" name="role">
{{#ROLE_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/ROLE_CHOICE}}</select></div>
<div class="f{{#UNIT_WRONG}} e{{/UNIT_WRONG}}"><label class="q" for="unit">是哪个责任单位</label>
<p class="hint" id="unit-hint">角色是责任单位的才要选。{{#NO_UNITS}}现在还没有责任单位，请先在责任单位页上加。{{/NO_UNITS}}</p>
{{#UNIT_WRONG}}<p class="em" id="unit-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_WRONG}}
<select id="unit" name="unit" aria-describedby="unit-hint{{#UNIT_WRONG}} unit-problem{{/UNIT_WRONG}}"{{#UNIT_WRONG}} aria-invalid="true"{{/UNIT_WRONG}}><option value="">（不是责任单位）</option>
{{#UNIT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/UNIT_CHOICE}}</select></div>
<button class="btn" type="submit">换角色</button></form>
</section>
<section class="card read" aria-labelledby="door"><h2 id="door">登录</h2>
<p class="muted">换角色和下面几样，都会让这个账号马上退出登录，也都会留下记录。</p>
<div class="actions">
<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/reset"><input type="hidden" name="token" value="{{RESET_TOKEN}}"><button class="btn sec" type="submit">重设密码</button></form>
{{#STEP_ON}}<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/one-step"><input type="hidden" name="token" value="{{ONE_STEP_TOKEN}}"><button class="btn sec" type="submit">取消手机验证码器（手机丢了）</button></form>{{/STEP_ON}}
{{#ENABLED}}<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/disable"><input type="hidden" name="token" value="{{DISABLE_TOKEN}}"><button class="btn bad" type="submit">停用账号</button></form>{{/ENABLED}}
{{#DISABLED}}<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/enable"><input type="hidden" name="token" value="{{ENABLE_TOKEN}}"><button class="btn" type="submit">启用账号</button></form>{{/DISABLED}}
</div>
</section>
<section aria-labelledby="sessions"><h2 id="sessions">登录着的地方</h2>
{{#NO_SESSIONS}}<p>现在没有登录着。</p>{{/NO_SESSIONS}}
{{#SESSIONS}}<ul class="log">
{{#SESSION_LINE}}<li><b>{{DEVICE}}</b><span>{{SESSION_BEGAN}} 登录</span><span class="muted">最后一次操作：{{SESSION_SEEN}}</span>{{#SESSION_CURRENT}}<span class="tag ok">这一个</span>{{/SESSION_CURRENT}}{{#SESSION_OTHER}}<form class="inline" method="post" action="/staff/accounts/{{ACCOUNT_ID}}/sessions/end"><input type="hidden" name="token" value="{{END_TOKEN}}"><input type="hidden" name="session" value="{{SESSION_NAME}}"><button class="linklike" type="submit">让它退出<span class="vh">：{{DEVICE}}，{{SESSION_BEGAN}} 登录的</span></button></form>{{/SESSION_OTHER}}</li>
{{/SESSION_LINE}}
</ul>{{/SESSIONS}}
{{#SESSIONS}}<form method="post" action="/staff/accounts/{{ACCOUNT_ID}}/sessions/end-all"><input type="hidden" name="token" value="{{END_ALL_TOKEN}}"><button class="btn sec" type="submit">在所有地方退出</button></form>{{/SESSIONS}}
</section>
<section aria-labelledby="sign-ins"><h2 id="sign-ins">登录记录</h2>
<p class="hint">最近 {{SIGN_INS_SHOWN}} 次，输错的也在里面。</p>
{{#NO_SIGN_INS}}<p>还没有记录。</p>{{/NO_SIGN_INS}}
{{#SIGN_INS}}<ul class="log">
{{#SIGN_IN_LINE}}<li><span class="num">{{SIGNED_IN}}</span><span><span class="tag {{OUTCOME_KIND}}">{{OUTCOME}}</span></span><span>{{DEVICE}}</span><span class="muted">{{SOURCE}}</span></li>
{{/SIGN_IN_LINE}}
</ul>{{/SIGN_INS}}
</section>
</div>
