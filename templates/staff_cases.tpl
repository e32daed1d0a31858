{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>{{CASES_TITLE}}</h1>
{{#CASES_TOOLS}}<p class="cases-tools"><a class="tall" href="/staff/escalation">催办和督办</a><a class="tall" href="/staff/units">责任单位</a><a class="tall" href="/staff/calendar">放假和调休</a></p>{{/CASES_TOOLS}}
{{#CASES_REMINDED}}<div class="note warn"><h2 class="mt0">治理提升办催办了</h2>
<ul class="plainlist">{{#REMINDED}}<li><a class="tall" href="/staff/cases/{{REMINDED_NUMBER}}">{{REMINDED_BEGINNING}}</a> {{REMINDED_WORDS}}</li>
{{/REMINDED}}</ul></div>{{/CASES_REMINDED}}
{{#CASES_VIEWS}}<nav class="tabs" aria-label="办件分类"><ul>
{{#CASE_VIEW}}<li><a href="/staff/cases?view={{VIEW_CODE}}&amp;unit={{FILTER_UNIT}}&amp;area={{FILTER_AREA}}&amp;project={{FILTER_PROJECT}}"{{#VIEW_CURRENT}} aria-current="page"{{/VIEW_CURRENT}}>{{VIEW_WORDS}} <b>{{VIEW_COUNT}}</b></a></li>
{{/CASE_VIEW}}
</ul></nav>
<details class="noprint"{{#FILTER_OPEN}} open{{/FILTER_OPEN}}><summary><span>{{#CASES_UNITS_HEAD}}按单位、行动、项目看{{/CASES_UNITS_HEAD}}{{#CASES_NO_UNITS_HEAD}}按行动、项目看{{/CASES_NO_UNITS_HEAD}}</span></summary>
<form class="sift" method="get" action="/staff/cases">
<input type="hidden" name="view" value="{{FILTER_VIEW}}">
{{#CASES_UNITS}}<div><label class="q" for="unit">单位</label><select id="unit" name="unit"><option value="">全部单位</option>
{{#UNIT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/UNIT_CHOICE}}</select></div>{{/CASES_UNITS}}
<div><label class="q" for="area">行动</label><select id="area" name="area"><option value="">全部行动</option>
{{#AREA_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/AREA_CHOICE}}</select></div>
<div><label class="q" for="project">项目</label><select id="project" name="project"><option value="">全部项目</option>
{{#PROJECT_GROUP}}<optgroup label="{{GROUP_NAME}}">
{{#PROJECT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/PROJECT_CHOICE}}</optgroup>
{{/PROJECT_GROUP}}</select></div>
<button class="btn sec" type="submit">只看这些</button>
</form></details>{{/CASES_VIEWS}}
{{#CASES_OF_MONTH}}<p><a class="tall" href="/staff/report?month={{CASES_MONTH}}">返回报表</a></p>{{/CASES_OF_MONTH}}
<h2 class="cases-head">{{CASES_HEAD}} <span class="num">{{CASES_COUNT}}</span> 件</h2>
{{#CASES_NONE}}<p>这里没有办件。</p>{{/CASES_NONE}}
{{#CASES_LIST}}<ul class="ledger plain">
{{>CASE_ROW}}
</ul>{{/CASES_LIST}}
{{#CASES_FURTHER}}<p class="pager">{{#CASES_FROM_START}}<a class="btn sec" href="/staff/cases?view={{Q_VIEW}}&amp;unit={{Q_UNIT}}&amp;area={{Q_AREA}}&amp;project={{Q_PROJECT}}&amp;month={{Q_MONTH}}&amp;measure={{Q_MEASURE}}">回到最前面</a>{{/CASES_FROM_START}}{{#CASES_NEXT}}<a class="btn sec" rel="next" href="/staff/cases?view={{Q_VIEW}}&amp;unit={{Q_UNIT}}&amp;area={{Q_AREA}}&amp;project={{Q_PROJECT}}&amp;month={{Q_MONTH}}&amp;measure={{Q_MEASURE}}&amp;after={{CASES_AFTER}}">再看后面的</a>{{/CASES_NEXT}}</p>{{/CASES_FURTHER}}
</div>
