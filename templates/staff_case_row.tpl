{{%AUTOESCAPE context="HTML"}}<li class="lrow entry"><div class="lt"><h3><a href="/staff/cases/{{CASE_NUMBER}}">{{CASE_BEGINNING}}</a></h3>
<p class="muted"><span class="num nowrap">{{CASE_NUMBER_WORDS}}</span> · {{CASE_PROJECT}} · {{CASE_RATING}}</p>
<p>{{#CASE_TAG}}<span class="tag {{CASE_TAG_KIND}}">{{CASE_TAG_WORDS}}</span> {{/CASE_TAG}}</p></div>
<div class="lr">{{#CASE_OWED}}<p class="lp"><b>{{CASE_DUE}}</b> <span class="tag {{CASE_LEFT_KIND}}">{{CASE_LEFT}}</span></p>{{/CASE_OWED}}{{#CASE_NOTHING_OWED}}<p class="lp">已经反馈，等办完后面的步骤</p>{{/CASE_NOTHING_OWED}}{{#CASE_ENDED}}<p class="lp">{{CASE_ENDED_ON}} 办结</p>{{/CASE_ENDED}}
<p class="muted">{{CASE_UNIT}}</p></div></li>
