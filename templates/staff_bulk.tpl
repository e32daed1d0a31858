{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>有的没有通过</h1>
<p>已通过 {{BULK_PASSED}} 条。下面这些没有通过，还在待审核里。</p>
<ul class="rows card p0">
{{#BULK_REFUSED}}<li class="row"><div><a href="/staff/submissions/{{BULK_NUMBER}}">编号 <span class="num">{{BULK_NUMBER_WORDS}}</span></a>
<p class="muted">{{BULK_WHY}}</p></div></li>
{{/BULK_REFUSED}}
</ul>
<p><a class="btn sec" href="/staff/queue?{{BULK_QUERY}}">回到待审核</a></p>
</div>
