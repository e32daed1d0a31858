{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<h1>{{GIVEN_TITLE}}</h1>
<div class="receipt">
<p>账号<span class="code">{{GIVEN_NAME}}</span></p>
<p>临时密码<span class="code">{{GIVEN_PASSWORD}}</span></p>
</div>
<p class="note warn">临时密码只显示这一次。请当面或者打电话告诉本人，不要发在群里。</p>
<p>本人第一次登录，会要求换成自己的密码。</p>
<p><a class="btn" href="/staff/accounts">回到账号列表</a></p>
</div></div>
