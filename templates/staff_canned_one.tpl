{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/canned">返回常用答复</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>修改常用答复</h1>
{{#STORED_NOW}}<section class="card" aria-labelledby="stored"><h2 id="stored">现在是这样</h2>
<p><b>{{CANNED_NAME}}</b> <span class="tag plain">{{CANNED_FITS}}</span></p>
<p class="words">{{CANNED_TEXT:pre_escape}}</p></section>{{/STORED_NOW}}
{{>CANNED_FORM}}
</div>
