{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="door">
{{>NOTICE}}
{{#REFUSAL}}<div class="sum" role="alert" tabindex="-1" autofocus><p class="em">{{REFUSAL_SENTENCE}}</p></div>{{/REFUSAL}}
<h1>工作人员登录</h1>
<form method="post" action="/staff/sign-in" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f"><label class="q" for="name">账号</label>
<input type="text" id="name" name="name" value="{{ACCOUNT_NAME}}" maxlength="32" autocomplete="username" autocapitalize="none" spellcheck="false"></div>
<div class="f"><label class="q" for="password">密码</label>
<input type="password" id="password" name="password" maxlength="512" autocomplete="current-password"></div>
<button class="btn" type="submit">登录</button>
</form>
<p class="muted">忘了密码，请管理员重设。{{IDLE}} 分钟没有操作会自动退出。</p>
<p class="muted"><a class="tall" href="/">去居民看到的首页</a></p>
</div></div>
