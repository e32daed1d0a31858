{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>{{MONTH_WORDS}}情况</h1>
<p class="muted">截至 {{TODAY}}</p>
<form class="filter months noprint" method="get" action="/staff/report">
<div><label class="q" for="month">月份</label><select id="month" name="month">
{{#MONTH_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/MONTH_CHOICE}}</select></div>
<button class="btn" type="submit">看这个月</button>
</form>
{{#NO_DATA}}<p class="note">这段时间没有数据。请换一个月份。</p>{{/NO_DATA}}
<ul class="kp">
<li>收到<b>{{ALL_RECEIVED}}</b><span class="muted">写了意见 {{ALL_WITH_TEXT}} 条，只打分 {{ALL_RATING_ONLY}} 条</span></li>
<li>满意率<b>{{ALL_RATE}}</b><span class="muted">{{ALL_RATE_NOTE}}</span></li>
<li>已答复<b>{{ALL_ANSWERED}}</b><span class="muted">该答复的 {{ALL_TO_ANSWER}} 条，还有 {{ALL_OPEN}} 条没有答复</span></li>
<li>按期答复率<b>{{ALL_ON_TIME}}</b><span class="muted">{{ALL_ON_TIME_NOTE}}</span></li>
<li>待审核<b>{{ALL_WAITING}}</b><span class="muted">写了意见的 {{ALL_WITH_TEXT}} 条里</span></li>
</ul>
<section class="card" aria-labelledby="satisfaction"><h2 id="satisfaction">各行动满意度分布</h2>
<ul class="leg"><li><i class="b5"></i>非常满意</li><li><i class="b4"></i>满意</li><li><i class="b3"></i>基本满意</li><li><i class="b2"></i>不满意</li><li><i class="b1"></i>非常不满意</li></ul>
{{#AREA_BAR}}<div class="rr"><span class="rn">{{BAR_NAME}}</span><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#BAR}}<rect x="{{BAR_X}}" y="0" width="{{BAR_WIDTH}}" height="10" class="f{{BAR_RATING}}"/>{{/BAR}}</svg><span class="rp">{{BAR_RATE}}</span></div>
{{/AREA_BAR}}
</section>
<section class="card" aria-labelledby="handled"><h2 id="handled">办理情况</h2>
<p class="hint">点数字，看后面的每一条。</p>
<div class="tw" tabindex="0" role="region" aria-label="办理情况表"><table class="figures">
<thead><tr><th scope="col">行动和项目</th><th scope="col" class="n">收到</th><th scope="col" class="n">公开</th><th scope="col" class="n">不公开</th><th scope="col" class="n">不予受理</th><th scope="col" class="n">待审核</th><th scope="col" class="n">已撤回</th><th scope="col" class="n">只打分</th><th scope="col" class="n">已答复</th><th scope="col" class="n">未答复</th></tr></thead>
{{#HANDLED_GROUP}}<tbody>
{{#HANDLED_ROW}}<tr{{#HANDLED_HEAD}} class="group"{{/HANDLED_HEAD}}><th scope="row">{{ROW_NAME}}</th>{{#CELL}}<td class="n">{{#CELL_LINKED}}<a href="/staff/submissions?month={{LIST_MONTH}}&amp;project={{CELL_PROJECT}}&amp;visibility={{CELL_VISIBILITY}}&amp;handling={{CELL_HANDLING}}">{{CELL_COUNT}}</a>{{/CELL_LINKED}}{{#CELL_PLAIN}}{{CELL_COUNT}}{{/CELL_PLAIN}}</td>{{/CELL}}</tr>
{{/HANDLED_ROW}}</tbody>
{{/HANDLED_GROUP}}
</table></div></section>
<section class="card" aria-labelledby="by-unit"><h2 id="by-unit">各单位办件</h2>
<p class="hint">按期：在答应的日子前答复，延期的看新的日子。点数字，看后面的每一件。</p>
{{#UNIT_FIGURES_NONE}}<p>这个月没有办件。</p>{{/UNIT_FIGURES_NONE}}
{{#UNIT_FIGURES}}<div class="tw" tabindex="0" role="region" aria-label="各单位办件表"><table class="figures">
<thead><tr><th scope="col">单位</th><th scope="col" class="n">办件</th><th scope="col" class="n">按期答复</th><th scope="col" class="n">超期答复</th><th scope="col" class="n">超期未办</th><th scope="col" class="n">延期</th></tr></thead>
<tbody>{{#UNIT_FIGURE}}<tr{{#UNIT_FIGURE_ALL}} class="group"{{/UNIT_FIGURE_ALL}}><th scope="row">{{UNIT_FIGURE_NAME}}</th>{{#UNIT_CELL}}<td class="n">{{#UNIT_CELL_LINKED}}<a href="/staff/cases?month={{LIST_MONTH}}&amp;measure={{UNIT_CELL_MEASURE}}&amp;unit={{UNIT_CELL_UNIT}}">{{UNIT_CELL_COUNT}}</a>{{/UNIT_CELL_LINKED}}{{#UNIT_CELL_PLAIN}}{{UNIT_CELL_COUNT}}{{/UNIT_CELL_PLAIN}}</td>{{/UNIT_CELL}}</tr>
{{/UNIT_FIGURE}}</tbody></table></div>{{/UNIT_FIGURES}}
</section>
<section class="card" aria-labelledby="rated"><h2 id="rated">满意度</h2>
<div class="tw" tabindex="0" role="region" aria-label="满意度表"><table class="figures">
<thead><tr><th scope="col">行动和项目</th><th scope="col" class="n">评价人数</th><th scope="col" class="n">满意率</th><th scope="col" class="n">非常满意</th><th scope="col" class="n">满意</th><th scope="col" class="n">基本满意</th><th scope="col" class="n">不满意</th><th scope="col" class="n">非常不满意</th></tr></thead>
{{#RATED_GROUP}}<tbody>
{{#RATED_ROW}}<tr{{#RATED_HEAD}} class="group"{{/RATED_HEAD}}><th scope="row">{{ROW_NAME}}</th><td class="n">{{ROW_RATINGS}}</td><td class="n">{{ROW_RATE}}</td>{{#RATING_CELL}}<td class="n">{{RATING_CELL_COUNT}}</td>{{/RATING_CELL}}</tr>
{{/RATED_ROW}}</tbody>
{{/RATED_GROUP}}
</table></div></section>
<div class="pair">
<section aria-labelledby="why"><h2 id="why">不公开和不予受理的理由</h2>
{{#NO_REASONS}}<p>这个月没有。</p>{{/NO_REASONS}}
{{#REASON_COUNTS}}<div class="tw" tabindex="0" role="region" aria-label="理由和条数表"><table><thead><tr><th scope="col">理由</th><th scope="col">结论</th><th scope="col" class="n">条数</th></tr></thead><tbody>
{{#REASON_COUNT}}<tr><th scope="row">{{REASON_COUNT_LABEL}}</th><td>{{REASON_COUNT_VERDICT}}</td><td class="n"><a href="/staff/submissions?month={{LIST_MONTH}}&amp;reason={{REASON_COUNT_CODE}}">{{REASON_COUNT_N}}</a></td></tr>
{{/REASON_COUNT}}</tbody></table></div>{{/REASON_COUNTS}}
</section>
<section aria-labelledby="outcomes"><h2 id="outcomes">答复的结果</h2>
{{#NO_OUTCOMES}}<p>这个月收到的意见还没有答复。</p>{{/NO_OUTCOMES}}
{{#OUTCOME_COUNTS}}<table><thead><tr><th scope="col">结果</th><th scope="col" class="n">条数</th></tr></thead><tbody>
{{#OUTCOME_COUNT}}<tr><th scope="row">{{OUTCOME_COUNT_WORD}}</th><td class="n">{{OUTCOME_COUNT_N}}</td></tr>
{{/OUTCOME_COUNT}}</tbody></table>{{/OUTCOME_COUNTS}}
</section>
</div>
{{#FOLLOW_UPS}}<section class="card" aria-labelledby="follow-ups"><h2 id="follow-ups">追评：答复以后，问题解决了吗</h2>
{{#NO_FOLLOW_UPS}}<p>这个月收到的意见还没有人追评。</p>{{/NO_FOLLOW_UPS}}
{{#FOLLOW_UP_FIGURES}}<p>{{FOLLOW_UP_TOTAL}} 人追评{{#FOLLOW_UP_RATED}}，办理满意率 <b class="num">{{FOLLOW_UP_RATE}}</b>{{/FOLLOW_UP_RATED}}。{{#FOLLOW_UP_FEW}}不足 10 人，不写满意率。{{/FOLLOW_UP_FEW}}这是对办理的评价，不计入项目的满意率。</p>
<div class="pair">
<table class="figures"><thead><tr><th scope="col">问题解决了吗</th><th scope="col" class="n">条数</th></tr></thead><tbody>
<tr><th scope="row">解决了</th><td class="n">{{FOLLOW_UP_SOLVED}}</td></tr>
<tr><th scope="row">解决了一部分</th><td class="n">{{FOLLOW_UP_PARTLY}}</td></tr>
<tr><th scope="row">没有解决</th><td class="n">{{FOLLOW_UP_UNSOLVED}}</td></tr>
<tr><th scope="row">其中还在复办</th><td class="n">{{#SOME_REOPENED}}<a href="/staff/submissions?month={{LIST_MONTH}}&amp;handling=reopened">{{FOLLOW_UP_REOPENED}}</a>{{/SOME_REOPENED}}{{#NONE_REOPENED}}0{{/NONE_REOPENED}}</td></tr>
</tbody></table>
<table class="figures"><thead><tr><th scope="col">对办理的评价</th><th scope="col" class="n">人数</th></tr></thead><tbody>
{{#FOLLOW_UP_RATING}}<tr><th scope="row">{{FOLLOW_UP_RATING_WORD}}</th><td class="n">{{FOLLOW_UP_RATING_COUNT}}</td></tr>
{{/FOLLOW_UP_RATING}}</tbody></table>
</div>
{{/FOLLOW_UP_FIGURES}}
</section>{{/FOLLOW_UPS}}
{{>ANSWER_ROUNDS}}
<section class="card" aria-labelledby="sources"><h2 id="sources">二维码来源</h2>
{{#NO_SOURCES}}<p>这个月还没有从海报或卡片上的二维码来的。</p>{{/NO_SOURCES}}
{{#SOURCE_COUNTS}}<p class="hint">这个月收到的，各是从哪一处的二维码来的，多的在前。标记印在海报和卡片的右下角。</p>
<div class="tw" tabindex="0" role="region" aria-label="二维码来源表"><table>
<thead><tr><th scope="col">项目</th><th scope="col">标记</th><th scope="col" class="n">条数</th></tr></thead><tbody>
{{#SOURCE_COUNT}}<tr><th scope="row">{{SOURCE_PROJECT}}</th><td>{{SOURCE_TAG}}</td><td class="n">{{SOURCE_N}}</td></tr>
{{/SOURCE_COUNT}}</tbody>
<tfoot><tr><th scope="row">合计</th><td></td><td class="n">{{SOURCES_ALL}}</td></tr></tfoot></table></div>{{/SOURCE_COUNTS}}
</section>
{{#CHANNEL_COUNTS}}<section class="card" aria-labelledby="channels"><h2 id="channels">工作人员代录</h2>
<p class="hint">这个月由工作人员替居民写的，已经算在“收到”里。</p>
<div class="tw" tabindex="0" role="region" aria-label="代录的意见怎么来的"><table class="figures"><thead><tr><th scope="col">怎么来的</th><th scope="col" class="n">条数</th></tr></thead><tbody>
{{#CHANNEL_COUNT}}<tr><th scope="row">{{CHANNEL_NAME}}</th><td class="n">{{CHANNEL_N}}</td></tr>
{{/CHANNEL_COUNT}}</tbody></table></div></section>{{/CHANNEL_COUNTS}}
{{#MAY_EXPORT}}<section class="noprint" aria-labelledby="export"><h2 id="export">带走数据</h2>
<form method="post" action="/staff/export">
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="month" value="{{LIST_MONTH}}">
<p>{{MONTH_WORDS}}收到的每一条，一行一条。导出的表不含手机号，遮盖过的只有公开文本。每次导出都会留下记录。</p>
<button class="btn" type="submit">导出 CSV</button>
</form></section>{{/MAY_EXPORT}}
<details><summary><span>这些数字怎么算</span></summary><div class="inner">
<p>收到：这个月提交的，包括只打分的和后来撤回的。收到 = 公开 + 不公开 + 不予受理 + 待审核 + 已撤回 + 只打分。</p>
<p>公开、不公开、不予受理：到现在为止的结论。以后改了结论，这里也跟着变。</p>
<p>已答复、未答复：写了意见的里面，已经有单位答复的，和还等着答复的。不予受理和已撤回的不用答复，所以两个数加起来会比写了意见的少。</p>
<p>复办：答复以后居民说没有解决的，要再答复一次。答复以前算未答复。</p>
<p>追评：答复后 30 天内本人可以评一次。撤回的不算。</p>
<p>评价人数：这个月打的分，现在还算数的。同一人对同一个项目再评一次，只算最后一次，所以会和收到的条数不一样。</p>
<p>满意率 =（非常满意 + 满意 + 基本满意）÷ 评价人数。不到 10 人不写百分比，10 到 29 人写“仅供参考”。</p>
<p>评价由居民自愿填写，不是抽样调查，不能代表全县所有人。</p>
</div></details>
</div>
