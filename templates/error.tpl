{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<h1>{{ERROR_TITLE}}</h1>
{{#ERROR_UNTIL}}<p><b><!--# include virtual="/maintenance/until" --></b> 前恢复。急事请拨打 12345。遇到危险请拨打 110、119 或 120。</p>
<p class="muted">您要是正在填表，请按返回键回到表格，恢复后再提交。</p>{{/ERROR_UNTIL}}
<p>{{ERROR_SENTENCE}}</p>
{{#ERROR_WORDS}}<p><label for="kept">您刚才写的内容在这里，可以先复制下来：</label></p>
<textarea id="kept" rows="6" readonly>{{KEPT_WORDS:pre_escape}}</textarea>{{/ERROR_WORDS}}
{{#ERROR_OF_RESIDENT}}
<p><a class="btn" href="/">回首页</a><a class="btn sec" href="/lookup">查进度</a></p>
<p class="muted">急事请拨打 12345。遇到危险请拨打 110、119 或 120。</p>
{{/ERROR_OF_RESIDENT}}
{{#ERROR_OF_STAFF}}
<p><a class="btn" href="/staff/">回工作台</a></p>
{{/ERROR_OF_STAFF}}
</div></div>
