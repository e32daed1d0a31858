{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<div class="note warn" role="alert" tabindex="-1" autofocus><p>{{CONFLICT_SENTENCE}}</p></div>
<h1>编号 <span class="num">{{NUMBER_WORDS}}</span> 刚才变了</h1>
<p>您这次填的没有存。请先看现在的情况，再决定要不要改。</p>
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
{{#AGAIN}}<form method="post" action="/staff/submissions/{{AGAIN_NUMBER}}/decision">
<input type="hidden" name="token" value="{{AGAIN_TOKEN}}">
<input type="hidden" name="version" value="{{AGAIN_VERSION}}">
<input type="hidden" name="again" value="1">
{{>QUEUE_CARRY}}{{#AGAIN_FIELD}}<input type="hidden" name="{{AGAIN_NAME}}" value="{{AGAIN_VALUE:pre_escape}}">
{{/AGAIN_FIELD}}<button class="btn" type="submit">带着我填的内容再看这一条</button>
</form>
{{/AGAIN}}<p><a class="btn sec" href="/staff/submissions/{{CONFLICT_NUMBER}}">不带，打开这一条</a><a class="btn sec" href="/staff/queue">回到待审核</a></p>
</div>
