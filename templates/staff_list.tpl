{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>{{MONTH_WORDS}}收到的意见</h1>
<form class="filter" method="get" action="/staff/submissions">
<div><label class="q" for="month">月份</label><select id="month" name="month">
{{#MONTH_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/MONTH_CHOICE}}</select></div>
<div><label class="q" for="project">项目</label><select id="project" name="project">
<option value="">全部项目</option>
{{#PROJECT_GROUP}}<optgroup label="{{GROUP_NAME}}">
{{#PROJECT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/PROJECT_CHOICE}}</optgroup>
{{/PROJECT_GROUP}}</select></div>
<div><label class="q" for="visibility">公开情况</label><select id="visibility" name="visibility">
<option value="">全部</option>
{{#VISIBILITY_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/VISIBILITY_CHOICE}}</select></div>
<div><label class="q" for="reason">理由</label><select id="reason" name="reason">
<option value="">全部</option>
{{#REASON_FILTER}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/REASON_FILTER}}</select></div>
<div><label class="q" for="handling">答复</label><select id="handling" name="handling">
<option value="">全部</option>
{{#HANDLING_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/HANDLING_CHOICE}}</select></div>
<button class="btn" type="submit">只看这些</button>
</form>
{{#COUNTED}}<p>共 <b class="num">{{COUNT}}</b> 条。</p>{{/COUNTED}}
{{#NOTHING}}<p>没有符合条件的意见。您可以换一个月份，或者<a href="/staff/submissions?month={{LIST_MONTH}}">看这个月的全部意见</a>。</p>{{/NOTHING}}
{{#SUBMISSIONS}}
<div class="tw" tabindex="0" role="region" aria-label="意见列表"><table class="list">
<thead><tr><th scope="col">编号</th><th scope="col">提交时间</th><th scope="col">项目</th><th scope="col">评价</th><th scope="col">意见</th><th scope="col">公开情况</th><th scope="col">答复</th></tr></thead>
<tbody>
{{#SUBMISSION}}<tr><th scope="row"><a href="/staff/submissions/{{ROW_NUMBER}}">{{ROW_NUMBER_WORDS}}</a></th><td class="nowrap">{{ROW_RECEIVED}}</td><td>{{ROW_PROJECT}}</td><td class="nowrap">{{ROW_RATING}}</td><td>{{ROW_BEGINNING}}</td><td><span class="tag {{ROW_KIND}}">{{ROW_VISIBILITY}}</span>{{#ROW_REASON}}<br><span class="muted">{{ROW_REASON_LABEL}}</span>{{/ROW_REASON}}</td><td class="nowrap">{{ROW_HANDLING}}{{#ROW_LATE}} <span class="tag warn">超期</span>{{/ROW_LATE}}</td></tr>
{{/SUBMISSION}}
</tbody></table></div>
{{/SUBMISSIONS}}
<p class="pager">{{#FROM_NEWEST}}<a class="btn sec" href="/staff/submissions?month={{LIST_MONTH}}&amp;project={{LIST_PROJECT}}&amp;visibility={{LIST_VISIBILITY}}&amp;reason={{LIST_REASON}}&amp;handling={{LIST_HANDLING}}">回到最新</a>{{/FROM_NEWEST}}{{#OLDER}}<a class="btn sec" rel="next" href="/staff/submissions?month={{LIST_MONTH}}&amp;project={{LIST_PROJECT}}&amp;visibility={{LIST_VISIBILITY}}&amp;reason={{LIST_REASON}}&amp;handling={{LIST_HANDLING}}&amp;before={{BEFORE}}">再看更早的</a>{{/OLDER}}</p>
</div>
