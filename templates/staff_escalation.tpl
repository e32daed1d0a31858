{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/cases">返回办件</a></p>
<h1>催办和督办</h1>
<p class="muted">提醒：1 个工作日内到期。超期：过了期限还没有答复。督办：超期多于 5 个工作日。办完以前一直列在这里。</p>
{{#NOTHING_PRESSES}}<p>现在没有快到期和超期的办件。</p>{{/NOTHING_PRESSES}}
{{#PRESSING_UNIT}}<section aria-labelledby="unit-{{UNIT_CODE}}"><h2 id="unit-{{UNIT_CODE}}">{{UNIT_NAME}}</h2>
{{#LEVEL}}<h3>{{LEVEL_WORDS}}</h3>
<ul class="ledger plain">
{{#PRESSING}}<li class="lrow"><div class="lt"><p class="ln"><a class="tall" href="/staff/cases/{{CASE_NUMBER}}">{{CASE_BEGINNING}}</a></p><p class="muted">{{CASE_PROJECT}}</p></div>
<div class="lr"><p class="lp"><b>{{CASE_DUE}}</b> <span class="tag {{CASE_LEFT_KIND}}">{{CASE_LEFT}}</span></p><p class="muted">{{CASE_REMINDERS}}</p>
{{#REMIND}}<form class="inline" method="post" action="/staff/cases/{{CASE_NUMBER}}/reminder"><input type="hidden" name="token" value="{{REMIND_TOKEN}}"><input type="hidden" name="version" value="{{CASE_VERSION}}"><button class="linklike" type="submit">催办一次<span class="vh">：{{CASE_BEGINNING}}</span></button></form>{{/REMIND}}</div></li>
{{/PRESSING}}
</ul>
{{/LEVEL}}
{{#PRESSING_MORE}}<p><a class="tall" href="/staff/cases?view=overdue&amp;unit={{UNIT_CODE}}">看这个单位全部超期的</a></p>{{/PRESSING_MORE}}
</section>
{{/PRESSING_UNIT}}
</div>
