{{%AUTOESCAPE context="HTML"}}<section class="card" aria-labelledby="answer-rounds"><h2 id="answer-rounds">答复是怎么来的</h2>
{{#NO_ROUNDS}}<p>这个月收到的意见还没有答复。</p>{{/NO_ROUNDS}}
{{#SOME_ROUNDS}}<p class="hint">这个月收到的意见的答复，第二次答复另算一次。天数从单位接到或居民说没有解决那天算起。点数字，看后面的每一次。</p>
<div class="tw" tabindex="0" role="region" aria-label="各单位答复经过表"><table class="figures">
<thead><tr><th scope="col">责任单位</th><th scope="col" class="n">公布了</th><th scope="col" class="n">退回过（次）</th><th scope="col" class="n">单位写的</th><th scope="col" class="n">平均几天交稿</th><th scope="col" class="n">平均几天公布</th></tr></thead><tbody>
{{#ROUNDS_OF_UNIT}}<tr><th scope="row">{{ROUND_UNIT_NAME}}</th><td class="n"><a href="/staff/report/answers?month={{ROUND_MONTH}}&amp;unit={{ROUND_UNIT}}">{{ROUNDS_RELEASED}}</a></td><td class="n">{{ROUNDS_RETURNS}}</td><td class="n">{{ROUNDS_SUBMITTED}}</td><td class="n">{{ROUNDS_TO_SUBMIT}}</td><td class="n">{{ROUNDS_TO_RELEASE}}</td></tr>
{{/ROUNDS_OF_UNIT}}</tbody></table></div>{{/SOME_ROUNDS}}
</section>
