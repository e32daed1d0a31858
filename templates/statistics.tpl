{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>{{MONTH_WORDS}}办理统计</h1>
<p class="read">收到多少、公开多少、答复多少，每个月都写在这里。数字截至 {{TODAY}}。</p>
{{#MONTHS}}<form class="filter months noprint" method="get" action="/statistics">
<div><label class="q" for="month">月份</label><select id="month" name="month">
{{#MONTH_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/MONTH_CHOICE}}</select></div>
<button class="btn sec" type="submit">看这个月</button>
</form>{{/MONTHS}}
{{#MONTH_RUNNING}}<p class="note">这个月还没有结束，数字还会变。</p>{{/MONTH_RUNNING}}
{{#NOTHING_YET}}<p class="note">还没有人评价，所以还没有数字。</p>
<p><a class="btn" href="/#areas">选一个项目来评</a></p>{{/NOTHING_YET}}
{{#NO_DATA}}<p class="note">这个月没有数据。请换一个月份。</p>{{/NO_DATA}}
{{#FIGURES}}
<ul class="kp">
<li>收到<b>{{RECEIVED}} 条</b><span class="muted">写了意见 {{WITH_TEXT}} 条，只打分 {{RATING_ONLY}} 条</span></li>
<li>已答复<b>{{ANSWERED}} 条</b><span class="muted">该答复 {{TO_ANSWER}} 条，没答复 {{UNANSWERED}} 条</span></li>
<li>按期答复{{#ON_TIME_RATE}}<b>{{ON_TIME_PERCENT}}%</b>{{/ON_TIME_RATE}}{{#NO_ON_TIME_RATE}}<b>{{ON_TIME}} 条</b>{{/NO_ON_TIME_RATE}}<span class="muted">{{#ANY_DUE}}到了期限 {{DUE_COUNT}} 条，按期 {{ON_TIME}} 条{{/ANY_DUE}}{{#NONE_DUE}}还没有到期限的{{/NONE_DUE}}</span></li>
<li>满意率{{#ALL_RATES}}{{#RATE}}<b>{{PERCENT}}%</b><span class="muted">{{RATINGS}} 人评价{{#TENTATIVE}}，人数少，仅供参考{{/TENTATIVE}}</span>{{/RATE}}{{#FEW_RATINGS}}<b>—</b><span class="muted">{{RATINGS}} 人评价，满 10 人后显示满意率</span>{{/FEW_RATINGS}}{{#NO_RATINGS}}<b>—</b><span class="muted">还没有人评价</span>{{/NO_RATINGS}}{{/ALL_RATES}}</li>
</ul>
<div class="stat">
<section aria-labelledby="parts"><h2 id="parts">收到的都怎么样了</h2>
<table class="parts">
<thead class="vh"><tr><th scope="col">现在怎么样</th><th scope="col" class="n">条数</th></tr></thead>
{{#PART}}<tbody>
<tr><th scope="row">{{PART_NAME}}<svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="mbg" width="100" height="10"/><rect class="mfg" width="{{PART_WIDTH}}" height="10"/></svg></th><td class="n">{{PART_COUNT}} 条</td></tr>
{{#PART_REASON}}<tr class="sub"><th scope="row">{{PART_REASON_NAME}}</th><td class="n">{{PART_REASON_COUNT}} 条</td></tr>
{{/PART_REASON}}</tbody>
{{/PART}}
<tfoot><tr><th scope="row">合计，就是收到的条数</th><td class="n">{{RECEIVED}} 条</td></tr></tfoot>
</table></section>
<section aria-labelledby="outcomes"><h2 id="outcomes">答复的结果</h2>
{{#NO_OUTCOMES}}<p>这个月收到的意见还没有答复。</p>{{/NO_OUTCOMES}}
{{#OUTCOMES}}<table class="parts">
<thead class="vh"><tr><th scope="col">结果</th><th scope="col" class="n">条数</th></tr></thead>
<tbody>
{{#OUTCOME_ROW}}<tr><th scope="row">{{OUTCOME}}</th><td class="n">{{OUTCOME_COUNT_N}} 条</td></tr>
{{/OUTCOME_ROW}}</tbody>
<tfoot><tr><th scope="row">合计，就是已答复的条数</th><td class="n">{{ANSWERED}} 条</td></tr></tfoot>
</table>{{/OUTCOMES}}
<p class="muted noprint"><a class="tall" href="/adoption">看看采纳了哪些意见</a></p></section>
</div>
<section aria-labelledby="rates"><h2 id="rates">各行动的满意率</h2>
<ul class="leg" aria-label="颜色对应的评价"><li><i class="b5"></i>非常满意</li><li><i class="b4"></i>满意</li><li><i class="b3"></i>基本满意</li><li><i class="b2"></i>不满意</li><li><i class="b1"></i>非常不满意</li></ul>
<ul class="rates">
{{#AREA_BAR}}<li class="rr"><span class="rn">{{BAR_NAME}}</span>{{#RATE}}<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#BAR}}<rect x="{{BAR_X}}" width="{{BAR_WIDTH}}" height="10" class="f{{BAR_RATING}}"/>{{/BAR}}</svg><span class="rp">{{PERCENT}}% · {{RATINGS}} 人{{#TENTATIVE}}，仅供参考{{/TENTATIVE}}</span>{{/RATE}}{{#FEW_RATINGS}}<span class="rp">评价还不多（{{RATINGS}} 人）</span>{{/FEW_RATINGS}}{{#NO_RATINGS}}<span class="rp">还没有人评价</span>{{/NO_RATINGS}}</li>
{{/AREA_BAR}}</ul>
<p class="muted">满意率 =（非常满意 + 满意 + 基本满意）÷ 评价人数。同一人对同一个项目多次评价只算最后一次。不到 10 人不写百分比，10 到 29 人写“仅供参考”。</p>
<details><summary><span>看数据表</span></summary>
<div class="tw" tabindex="0" role="region" aria-label="各行动的评价人数"><table class="figures">
<thead><tr><th scope="col">行动</th><th scope="col" class="n">评价人数</th><th scope="col" class="n">满意率</th><th scope="col" class="n">非常满意</th><th scope="col" class="n">满意</th><th scope="col" class="n">基本满意</th><th scope="col" class="n">不满意</th><th scope="col" class="n">非常不满意</th></tr></thead>
<tbody>
{{#AREA_ROW}}<tr><th scope="row">{{AREA_NAME}}</th><td class="n">{{RATINGS}}</td><td class="n">{{#RATE}}{{PERCENT}}%{{#TENTATIVE}}（仅供参考）{{/TENTATIVE}}{{/RATE}}{{#FEW_RATINGS}}不足 10 人{{/FEW_RATINGS}}{{#NO_RATINGS}}不足 10 人{{/NO_RATINGS}}</td>{{#RATING_CELL}}<td class="n">{{RATING_CELL_COUNT}}</td>{{/RATING_CELL}}</tr>
{{/AREA_ROW}}</tbody>
<tfoot><tr><th scope="row">合计</th>{{#ALL_RATES}}<td class="n">{{RATINGS}}</td><td class="n">{{#RATE}}{{PERCENT}}%{{#TENTATIVE}}（仅供参考）{{/TENTATIVE}}{{/RATE}}{{#FEW_RATINGS}}不足 10 人{{/FEW_RATINGS}}{{#NO_RATINGS}}不足 10 人{{/NO_RATINGS}}</td>{{/ALL_RATES}}{{#ALL_CELL}}<td class="n">{{RATING_CELL_COUNT}}</td>{{/ALL_CELL}}</tr></tfoot>
</table></div></details></section>
{{#TREND}}<section aria-labelledby="trend"><h2 id="trend">近 {{TREND_MONTHS}} 个月的意见和答复</h2>
<ul class="leg" aria-label="颜色对应的数字"><li><i class="b3"></i>写了意见的</li><li><i class="b5"></i>其中已答复的</li></ul>
<div class="trend"><p class="sx"><span>最多的一个月 {{TREND_MOST}} 条</span></p>
<svg class="cols" viewBox="0 0 {{TREND_WIDTH}} 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#TREND_SLOT}}<rect class="f3" x="{{TREND_X}}" y="{{TREND_Y}}" width="3.8" height="{{TREND_HEIGHT}}"/><rect class="f5" x="{{TREND_X2}}" y="{{TREND_Y2}}" width="3.8" height="{{TREND_HEIGHT2}}"/>{{/TREND_SLOT}}</svg>
<p class="sx"><span>{{TREND_FIRST}}</span><span>{{TREND_LAST}}</span></p></div>
<details><summary><span>看数据表</span></summary>
<div class="tw" tabindex="0" role="region" aria-label="每个月的数字"><table class="figures">
<thead><tr><th scope="col">月份</th><th scope="col" class="n">收到</th><th scope="col" class="n">写了意见</th><th scope="col" class="n">已答复</th><th scope="col" class="n">评价人数</th><th scope="col" class="n">满意率</th></tr></thead>
<tbody>
{{#TREND_ROW}}<tr><th scope="row"><a class="tall" href="/statistics?month={{CHOICE}}">{{CHOICE_WORDS}}</a></th><td class="n">{{RECEIVED}}</td><td class="n">{{WITH_TEXT}}</td><td class="n">{{ANSWERED}}</td><td class="n">{{RATINGS}}</td><td class="n">{{#RATE}}{{PERCENT}}%{{#TENTATIVE}}（仅供参考）{{/TENTATIVE}}{{/RATE}}{{#FEW_RATINGS}}不足 10 人{{/FEW_RATINGS}}{{#NO_RATINGS}}不足 10 人{{/NO_RATINGS}}</td></tr>
{{/TREND_ROW}}</tbody>
</table></div></details></section>{{/TREND}}
<h2>这些数字怎么算</h2>
<dl class="facts">
<div><dt>收到</dt><dd>这个月提交的，只打分的和后来撤回的也在里面。</dd></div>
<div><dt>公开、不公开、不予受理</dt><dd>到现在为止的审核结论。以后改了结论，这里也跟着变。不公开的照样办理。</dd></div>
<div><dt>已答复</dt><dd>写了意见、单位已经答复的。不予受理的、答复前撤回的，不用答复，不算在里面。居民说没有解决、要再办一次的，再答复以前算没有答复。</dd></div>
<div><dt>按期答复</dt><dd>第一次答复的日子，没有超过回执上写的日子。延期的，在“查进度”里写明原因，按延期后的日子算。回执上的日子按工作日推算，周末和节假日不算。到了期限的，是已经有过答复的，加上过了日子还没有答复的。</dd></div>
<div><dt>满意率</dt><dd>只看这个月打的分。评价由居民自愿填写，不是抽样调查，不能代表全县所有人。</dd></div>
</dl>
<p class="noprint"><a class="tall" href="/statistics.csv?month={{STATISTICS_MONTH}}">下载{{MONTH_WORDS}}的数字（CSV 表格）</a></p>
{{/FIGURES}}
<p class="noprint"><a class="tall" href="/ledger">没有公开、没有受理的，一天一天看</a>　<a class="tall" href="/audit">记录改没改过，看操作记录指纹</a></p>
<p class="pager">{{#EARLIER}}<a class="btn sec" rel="prev" href="/statistics?month={{EARLIER_MONTH}}">看 {{EARLIER_WORDS}}</a>{{/EARLIER}}{{#LATER}}<a class="btn sec" rel="next" href="/statistics?month={{LATER_MONTH}}">看 {{LATER_WORDS}}</a>{{/LATER}}</p>
</div>
