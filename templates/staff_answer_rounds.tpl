{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/report?month={{ROUND_MONTH}}#answer-rounds">返回报表</a></p>
<h1>{{ROUND_UNIT_NAME}}：答复经过</h1>
<p>{{MONTH_WORDS}}收到的意见，公布了 <b class="num">{{ROUNDS}}</b> 次答复。</p>
<div class="tw" tabindex="0" role="region" aria-label="答复经过表"><table class="figures">
<thead><tr><th scope="col" class="nowrap">编号</th><th scope="col" class="nowrap">哪天起该答复</th><th scope="col" class="nowrap">交稿</th><th scope="col" class="n">退回（次）</th><th scope="col" class="nowrap">公布</th></tr></thead><tbody>
{{#ROUND}}<tr><th scope="row"><a class="tall nowrap" href="/staff/cases/{{ROUND_NUMBER}}/answer">{{NUMBER_WORDS}}</a></th><td class="nowrap">{{ROUND_ASKED}}</td><td class="nowrap">{{ROUND_SUBMITTED}}</td><td class="n">{{ROUND_RETURNS}}</td><td class="nowrap">{{ROUND_RELEASED}}</td></tr>
{{/ROUND}}</tbody></table></div>
</div>
