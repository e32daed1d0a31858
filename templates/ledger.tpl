{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>没有公开的意见台账</h1>
<p class="read">哪些意见没有公开、哪些没有受理，各是什么理由，每天几条，都记在这里。内容不在这里公开；不公开的照样办理。</p>
{{#NOTHING}}<p class="note">还没有不公开或者不予受理的意见。有了以后，这里按天写明条数和理由。</p>{{/NOTHING}}
{{#LEDGER}}
<section aria-labelledby="total"><h2 id="total">到今天为止</h2>
<table class="parts">
<thead class="vh"><tr><th scope="col">结论和理由</th><th scope="col" class="n">条数</th></tr></thead>
{{#LEDGER_PART}}<tbody>
<tr><th scope="row">{{PART_NAME}}</th><td class="n">{{PART_COUNT}} 条</td></tr>
{{#PART_REASON}}<tr class="sub"><th scope="row">{{PART_REASON_NAME}}</th><td class="n">{{PART_REASON_COUNT}} 条</td></tr>
{{/PART_REASON}}</tbody>
{{/LEDGER_PART}}
</table></section>
<section aria-labelledby="days"><h2 id="days">一天一天看</h2>
<p class="muted">最近 {{LEDGER_DAYS}} 天按天写，更早的按月合在一起。没有写到的日子，没有这样的意见。</p>
{{#LEDGER_PERIOD}}<section class="day"><h3>{{PERIOD_WORDS}}</h3>
<table class="parts">
<thead class="vh"><tr><th scope="col">结论和理由</th><th scope="col" class="n">条数</th></tr></thead>
{{#LEDGER_PART}}<tbody>
<tr><th scope="row">{{PART_NAME}}</th><td class="n">{{PART_COUNT}} 条</td></tr>
{{#PART_REASON}}<tr class="sub"><th scope="row">{{PART_REASON_NAME}}</th><td class="n">{{PART_REASON_COUNT}} 条</td></tr>
{{/PART_REASON}}</tbody>
{{/LEDGER_PART}}
</table></section>
{{/LEDGER_PERIOD}}</section>
{{/LEDGER}}
<h2>这些数字怎么算</h2>
<dl class="facts">
<div><dt>日子</dt><dd>作出结论的那天，不是提交的那天。</dd></div>
<div><dt>改了结论</dt><dd>只算现在的结论。以后改成公开的，从这里去掉；换了理由的，记到改的那天和新的理由。</dd></div>
<div><dt>本人撤回</dt><dd>撤回的不再算在这里，统计里写在“本人撤回”。</dd></div>
<div><dt>和统计对得上</dt><dd>所有日子加起来，就是<a href="/statistics">办理统计</a>里各个月“不公开，已转办”和“不予受理”加起来的条数。</dd></div>
</dl>
<p>工作人员改没改过记录，看<a href="/audit">公开的操作记录指纹</a>。</p>
</div>
