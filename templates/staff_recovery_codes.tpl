{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<h1>请留好 {{CODES}} 个备用码</h1>
<p>手机丢了、没电了，登录时用一个备用码代替手机上的 6 位数字。一个只能用一次。</p>
<div class="receipt">
<p>账号 {{ACCOUNT_NAME}}，{{MADE_ON}}</p>
<ul class="recovery">
{{#RECOVERY_CODE}}<li>{{CODE}}</li>
{{/RECOVERY_CODE}}
</ul>
</div>
<p class="note warn">备用码只显示这一次。请抄在纸上，或者打印出来，锁在抽屉里。不要拍照，不要发给别人。{{#RENEWED}}以前的备用码不能用了。{{/RENEWED}}</p>
<p><a class="btn" href="/{{NEXT_PATH}}">我抄好了，继续</a></p>
</div></div>
