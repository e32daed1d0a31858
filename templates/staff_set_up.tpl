{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
{{#SET_UP_OWN}}<p class="back"><a href="/staff/account">返回我的账号</a></p>{{/SET_UP_OWN}}
{{>NOTICE}}
{{>PROBLEMS}}
<h1>设置手机验证码器</h1>
{{#SET_UP_FIRST}}<p>{{ACCOUNT_NAME}} 的密码对了。您的角色登录时，除了密码还要输手机上的 6 位数字。请先设置好，大约要 2 分钟。</p>{{/SET_UP_FIRST}}
{{#SET_UP_OWN}}<p>设置以后，{{ACCOUNT_NAME}} 登录时除了密码，还要输手机上的 6 位数字。别人就算知道密码，也进不来。</p>{{/SET_UP_OWN}}
{{#SET_UP_AGAIN}}<p class="note warn">换手机用这一页。换好以后，旧手机上的数字和旧的备用码都不能用了，别处的登录也会退出。</p>{{/SET_UP_AGAIN}}
<ol class="how-to">
<li><b>手机上准备好验证码器。</b>最方便的：打开微信，搜小程序“腾讯身份验证器”。手机里装了别的验证器 App（例如 Microsoft Authenticator），也可以用。</li>
<li><b>用它扫下面的二维码。</b>不是用微信“扫一扫”，是在验证器里点“添加”，再点“扫码”。
<svg class="qr" viewBox="0 0 {{QR_SIDE}} {{QR_SIDE}}" shape-rendering="crispEdges" role="img" aria-label="二维码，给手机验证码器扫"><path d="{{QR_PATH}}"/></svg>
<p>扫不了的，或者就在这部手机上登录的，请在验证器里选“手动输入”，照着输这一串（不分大小写，空格不用输）：</p>
<p class="secret">{{SECRET_WORDS}}</p></li>
<li><b>输手机上显示的 6 位数字。</b>手机上会出现“衡东五大行动”，下面的数字每 30 秒换一次。
<form method="post" action="/staff/{{SET_UP_PATH}}" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#CODE_WRONG}} e{{/CODE_WRONG}}"><label class="q" for="code">手机上的 6 位数字</label>
{{#CODE_WRONG}}<p class="em" id="code-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/CODE_WRONG}}
<input class="code-field" type="text" id="code" name="code" maxlength="20" inputmode="numeric" autocomplete="one-time-code" spellcheck="false"{{#CODE_WRONG}} aria-invalid="true" aria-describedby="code-problem"{{/CODE_WRONG}}></div>
{{#SET_UP_OWN}}<div class="f{{#CURRENT_WRONG}} e{{/CURRENT_WRONG}}"><label class="q" for="current">现在的密码</label>
{{#CURRENT_WRONG}}<p class="em" id="current-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/CURRENT_WRONG}}
<input type="password" id="current" name="current" maxlength="512" autocomplete="current-password"{{#CURRENT_WRONG}} aria-invalid="true" aria-describedby="current-problem"{{/CURRENT_WRONG}}></div>{{/SET_UP_OWN}}
<button class="btn" type="submit">设置好了，下一步看备用码</button>
</form></li>
</ol>
</div></div>
