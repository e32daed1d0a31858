{{%AUTOESCAPE context="HTML"}}<div class="sum" id="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">有 {{COMPLAINTS}} 处需要修改</h2>
<ul>
{{#COMPLAINT}}<li><a href="#{{COMPLAINT_FIELD}}">{{COMPLAINT_SENTENCE}}</a></li>
{{/COMPLAINT}}
</ul>
{{#COMPLAINT_KEPT}}<p>您填的内容都还在。</p>{{/COMPLAINT_KEPT}}
</div>
