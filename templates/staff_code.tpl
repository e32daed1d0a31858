{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="door">
{{>NOTICE}}
{{>PROBLEMS}}
<h1>输验证码</h1>
<p>密码对了。{{ACCOUNT_NAME}} 还要输一次手机上的验证码。</p>
<form method="post" action="/staff/sign-in/code" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#CODE_WRONG}} e{{/CODE_WRONG}}"><label class="q" for="code">手机上的 6 位数字</label>
<p class="hint" id="code-hint">打开手机上的验证码器，找到“衡东五大行动”，照着输。数字每 30 秒换一次。</p>
{{#CODE_WRONG}}<p class="em" id="code-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/CODE_WRONG}}
<input class="code-field" type="text" id="code" name="code" maxlength="20" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" aria-describedby="code-hint{{#CODE_WRONG}} code-problem{{/CODE_WRONG}}"{{#CODE_WRONG}} aria-invalid="true"{{/CODE_WRONG}}></div>
<button class="btn" type="submit">登录</button>
</form>
<p class="muted">手机不在身边：在上面输一个备用码（10 位数字）。一个备用码只能用一次。</p>
<p class="muted">手机丢了，备用码也没有：请管理员取消您的验证码器，再登录时重新设置。</p>
<p><a class="tall" href="/staff/sign-in">回到输密码</a></p>
</div></div>
