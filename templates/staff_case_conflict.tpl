{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<div class="note warn" role="alert" tabindex="-1" autofocus><p>有人刚改了这件，您这次填的没有存。</p></div>
<h1>编号 <span class="num">{{NUMBER_WORDS}}</span> 刚才变了</h1>
<div class="pair">
<section aria-labelledby="theirs"><h2 id="theirs">现在是这样</h2>
<dl class="facts">
{{#NOW}}<div><dt>{{NOW_LABEL}}</dt><dd class="words">{{NOW_WORDS:pre_escape}}</dd></div>
{{/NOW}}
</dl></section>
<section aria-labelledby="yours"><h2 id="yours">您刚才填的</h2>
<dl class="facts">
{{#TYPED}}<div><dt>{{TYPED_LABEL}}</dt><dd class="words">{{TYPED_WORDS:pre_escape}}</dd></div>
{{/TYPED}}
</dl></section>
</div>
<p><a class="btn" href="/staff/cases/{{CONFLICT_NUMBER}}">打开这一件</a></p>
</div>
