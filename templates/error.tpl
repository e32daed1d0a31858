{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<h1>{{ERROR_TITLE}}</h1>
<p>{{ERROR_SENTENCE}}</p>
<p><a class="btn" href="/">回首页</a><a class="btn sec" href="/lookup">查进度</a></p>
<p class="muted">急事请拨打 12345。遇到危险请拨打 110、119 或 120。</p>
</div></div>
