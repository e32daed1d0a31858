{{%AUTOESCAPE context="HTML"}}<div class="wrap">
{{>NOTICE}}
{{>PROBLEMS}}
<h1>我的账号</h1>
<dl class="facts read">
<div><dt>账号</dt><dd>{{ACCOUNT_NAME}}</dd></div>
<div><dt>姓名</dt><dd>{{ACCOUNT_DISPLAY}}</dd></div>
<div><dt>角色</dt><dd>{{ACCOUNT_ROLE}}</dd></div>
<div><dt>密码</dt><dd><a class="tall" href="/staff/password">修改密码</a></dd></div>
</dl>
<section class="card read" aria-labelledby="step"><h2 id="step">手机验证码器</h2>
{{#STEP_OFF}}<p>还没有设置，登录只用密码。设置以后，登录时还要输手机上的 6 位数字，别人就算知道密码也进不来。</p>
<p><a class="btn sec" href="/staff/account/set-up">设置手机验证码器</a></p>{{/STEP_OFF}}
{{#STEP_ON}}<p><span class="tag ok">已设置</span> 从 {{STEP_SINCE}}起，登录时还要输手机上的 6 位数字。</p>
<p>备用码还剩 <b class="num">{{CODES_LEFT}}</b> 个。{{#CODES_FEW}}不多了，请换一批新的。{{/CODES_FEW}}</p>
<p><a class="tall" href="/staff/account/set-up">换一部手机</a></p>
<details{{#RECOVERY_WRONG}} open{{/RECOVERY_WRONG}}><summary><span>换一批新的备用码</span></summary><div class="inner">
<p>换了以后，旧的备用码都不能用了。</p>
<form method="post" action="/staff/account/recovery" novalidate><input type="hidden" name="token" value="{{RECOVERY_TOKEN}}">
<div class="f{{#RECOVERY_WRONG}} e{{/RECOVERY_WRONG}}"><label class="q" for="recovery-current">现在的密码</label>
{{#RECOVERY_WRONG}}<p class="em" id="recovery-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/RECOVERY_WRONG}}
<input class="short" type="password" id="recovery-current" name="current" maxlength="512" autocomplete="current-password"{{#RECOVERY_WRONG}} aria-invalid="true" aria-describedby="recovery-problem"{{/RECOVERY_WRONG}}></div>
<button class="btn" type="submit">换一批备用码</button></form></div></details>
{{#STEP_CHOSEN}}<details{{#ONE_STEP_WRONG}} open{{/ONE_STEP_WRONG}}><summary><span>不再用手机验证码器</span></summary><div class="inner">
<p>关掉以后，登录只用密码。所有地方的登录都会退出。</p>
<form method="post" action="/staff/account/one-step" novalidate><input type="hidden" name="token" value="{{ONE_STEP_TOKEN}}">
<div class="f{{#ONE_STEP_WRONG}} e{{/ONE_STEP_WRONG}}"><label class="q" for="one-step-current">现在的密码</label>
{{#ONE_STEP_WRONG}}<p class="em" id="one-step-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/ONE_STEP_WRONG}}
<input class="short" type="password" id="one-step-current" name="current" maxlength="512" autocomplete="current-password"{{#ONE_STEP_WRONG}} aria-invalid="true" aria-describedby="one-step-problem"{{/ONE_STEP_WRONG}}></div>
<button class="btn bad" type="submit">关掉手机验证码器</button></form></div></details>{{/STEP_CHOSEN}}
{{#STEP_NEEDED}}<p class="muted">您的角色必须用手机验证码器，不能关掉。</p>{{/STEP_NEEDED}}{{/STEP_ON}}
</section>
<section aria-labelledby="sessions"><h2 id="sessions">登录着的地方</h2>
{{#NO_SESSIONS}}<p>现在没有登录着。</p>{{/NO_SESSIONS}}
{{#SESSIONS}}<ul class="log">
{{#SESSION_LINE}}<li><b>{{DEVICE}}</b><span>{{SESSION_BEGAN}} 登录</span><span class="muted">最后一次操作：{{SESSION_SEEN}}</span>{{#SESSION_CURRENT}}<span class="tag ok">这一个</span>{{/SESSION_CURRENT}}{{#SESSION_OTHER}}<form class="inline" method="post" action="/staff/account/sessions/end"><input type="hidden" name="token" value="{{END_TOKEN}}"><input type="hidden" name="session" value="{{SESSION_NAME}}"><button class="linklike" type="submit">让它退出<span class="vh">：{{DEVICE}}，{{SESSION_BEGAN}} 登录的</span></button></form>{{/SESSION_OTHER}}</li>
{{/SESSION_LINE}}
</ul>{{/SESSIONS}}
{{#OTHER_SESSIONS}}<form method="post" action="/staff/account/sessions/end-others"><input type="hidden" name="token" value="{{END_OTHERS_TOKEN}}"><button class="btn sec" type="submit">除了这一个，全部退出</button></form>{{/OTHER_SESSIONS}}
</section>
<section aria-labelledby="sign-ins"><h2 id="sign-ins">登录记录</h2>
<p class="hint">最近 {{SIGN_INS_SHOWN}} 次，输错的也在里面。有不是您自己的，请马上修改密码，并告诉管理员。</p>
{{#NO_SIGN_INS}}<p>还没有记录。</p>{{/NO_SIGN_INS}}
{{#SIGN_INS}}<ul class="log">
{{#SIGN_IN_LINE}}<li><span class="num">{{SIGNED_IN}}</span><span><span class="tag {{OUTCOME_KIND}}">{{OUTCOME}}</span></span><span>{{DEVICE}}</span><span class="muted">{{SOURCE}}</span></li>
{{/SIGN_IN_LINE}}
</ul>{{/SIGN_INS}}
</section>
</div>
