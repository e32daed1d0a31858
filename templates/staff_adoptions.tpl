{{%AUTOESCAPE context="HTML"}}<div class="wrap">
{{>NOTICE}}
{{>PROBLEMS}}
<h1>采纳情况</h1>
<p class="muted">一个期间写一份：我们问了什么，大家怎么说，我们怎么改。数字由系统算。公布后不能撤回，只能更正。</p>
{{#NO_REPORTS}}<p>还没有写过。{{#MAY_CHANGE}}请在下面选一个期间，新建一份草稿。{{/MAY_CHANGE}}</p>{{/NO_REPORTS}}
{{#REPORTS}}<div class="tw" tabindex="0" role="region" aria-label="采纳情况列表"><table class="list">
<thead><tr><th scope="col">期间</th><th scope="col">状态</th><th scope="col" class="n">问题</th><th scope="col">公布</th><th scope="col">最后一次更正</th><th scope="col">最后改的人</th></tr></thead>
<tbody>
{{#REPORT_ROW}}<tr><th scope="row"><a href="/staff/adoption/{{REPORT_ID}}">{{REPORT_PERIOD}}</a></th><td class="nowrap"><span class="tag {{STATE_KIND}}">{{STATE}}</span></td><td class="n">{{ISSUES}} 个</td><td class="nowrap">{{PUBLISHED_ON}}</td><td class="nowrap">{{CORRECTED_ON}}</td><td class="nowrap">{{CHANGED_BY}}</td></tr>
{{/REPORT_ROW}}
</tbody></table></div>{{/REPORTS}}
{{#MAY_CHANGE}}<section class="card read" aria-labelledby="create"><h2 id="create">新建一份草稿</h2>
<form method="post" action="/staff/adoption" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#PERIOD_WRONG}} e{{/PERIOD_WRONG}}"><label class="q" for="period">期间</label>
<p class="hint" id="period-hint">按月或者按季度。期间结束以后才能公布。</p>
{{#PERIOD_WRONG}}<p class="em" id="period-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PERIOD_WRONG}}
<select class="short" id="period" name="period" aria-describedby="period-hint{{#PERIOD_WRONG}} period-problem{{/PERIOD_WRONG}}"{{#PERIOD_WRONG}} aria-invalid="true"{{/PERIOD_WRONG}}>
{{#PERIOD_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/PERIOD_CHOICE}}</select></div>
<button class="btn" type="submit">新建草稿</button>
</form></section>{{/MAY_CHANGE}}
</div>
