{{%AUTOESCAPE context="HTML"}}<div class="read">
<h1>{{REPORT_PERIOD}}意见采纳情况</h1>
<p class="muted">{{#REPORT_PUBLISHED}}{{PUBLISHED_ON}}公布{{/REPORT_PUBLISHED}}{{#REPORT_DRAFT}}还没有公布{{/REPORT_DRAFT}} · 期间 {{PERIOD_BEGIN}}—{{PERIOD_END}}</p>
{{#CORRECTION}}<p class="note warn">更新于 {{CORRECTED_ON}}：{{CORRECTION_NOTE}}</p>
{{/CORRECTION}}
</div>
<section class="adp" aria-labelledby="asked"><h2 id="asked"><span class="adstep" aria-hidden="true">1</span>我们问了什么</h2>
<p class="words read">{{ASKED:pre_escape}}</p></section>
<section class="adp" aria-labelledby="said"><h2 id="said"><span class="adstep" aria-hidden="true">2</span>大家怎么说</h2>
<p>共收到 <b class="num">{{RECEIVED}}</b> 条意见，归并为 <b class="num">{{ISSUES}}</b> 个问题；采纳 <b class="num">{{ADOPTED}}</b> 个，部分采纳 <b class="num">{{PARTLY}}</b> 个，暂未采纳 <b class="num">{{DECLINED}}</b> 个，正在研究 <b class="num">{{STUDYING}}</b> 个。</p>
<div class="adpair">
<div><h3>大家打的分</h3>
{{#RATED_WELL}}<p>{{RATINGS}} 人评价，满意率 <b class="num">{{PERCENT}}%</b>。{{#TENTATIVE}}评价还不多，仅供参考。{{/TENTATIVE}}</p>{{/RATED_WELL}}
{{#RATED_LITTLE}}<p>{{RATINGS}} 人评价。不到 10 人，不写百分比。</p>{{/RATED_LITTLE}}
{{#NOT_RATED}}<p>这个期间没有人打分。</p>{{/NOT_RATED}}
{{#RATED}}<ul class="dist">
{{#RATING_ROW}}<li><span class="l">{{RATING_NAME}}</span><svg class="b" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="{{RATING_CLASS}}" width="{{RATING_WIDTH}}" height="10"/></svg><span class="v">{{RATING_COUNT}} 人{{#RATING_SHARE}} · {{RATING_PERCENT}}%{{/RATING_SHARE}}</span></li>
{{/RATING_ROW}}
</ul>{{/RATED}}</div>
<div><h3>大家最不满意的三件事</h3>
{{#NOBODY_LOW}}<p>这个期间没有可以列出来的：没有项目满 10 人评价又有人不满意，也没有人选不满意的原因。</p>{{/NOBODY_LOW}}
{{#LOWS}}<ol class="lows">
{{#LOW}}<li>{{#LOW_PROJECT}}{{#LOW_LINKED}}<a href="/projects/{{LOW_SLUG}}">{{LOW_NAME}}</a>{{/LOW_LINKED}}{{#LOW_PLAIN}}<b>{{LOW_NAME}}</b>{{/LOW_PLAIN}}{{#LOW_TENTATIVE}} <span class="tag warn">仅供参考</span>{{/LOW_TENTATIVE}}
<span class="lm">{{LOW_RATINGS}} 人评价，{{LOW_COUNT}} 人不满意或非常不满意（{{LOW_PERCENT}}%）。{{#LOW_REASON}}说得最多的原因：{{LOW_REASON_WORD}}（{{LOW_REASON_COUNT}} 人）。{{/LOW_REASON}}</span>{{/LOW_PROJECT}}{{#LOW_CAUSE}}<b>{{LOW_REASON_WORD}}</b>
<span class="lm">{{LOW_COUNT}} 条不满意的评价里，{{LOW_REASON_COUNT}} 条选了这个原因。</span>{{/LOW_CAUSE}}</li>
{{/LOW}}
</ol>{{/LOWS}}
{{#FEWER_LOWS}}<p class="muted">只有 {{LOW_TOTAL}} 件：别的项目没有人不满意，或者评价不满 10 人。</p>{{/FEWER_LOWS}}</div>
</div></section>
<section class="adp" aria-labelledby="did"><h2 id="did"><span class="adstep" aria-hidden="true">3</span>我们怎么改</h2>
{{#NO_ITEMS}}<p>还没有写归并后的问题。</p>{{/NO_ITEMS}}
{{#ITEMS}}<svg class="bar verdicts" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#SHARE}}<rect x="{{SHARE_X}}" width="{{SHARE_WIDTH}}" height="10" class="v-{{SHARE_KIND}}"/>{{/SHARE}}</svg>
<ul class="leg"><li><i class="v-adopted"></i>采纳 {{ADOPTED}} 个</li><li><i class="v-partly"></i>部分采纳 {{PARTLY}} 个</li><li><i class="v-declined"></i>暂未采纳 {{DECLINED}} 个</li><li><i class="v-studying"></i>正在研究 {{STUDYING}} 个</li></ul>
<table class="adopted" role="table" aria-labelledby="did">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">意见（归并后）</th><th role="columnheader" scope="col">提的人数</th><th role="columnheader" scope="col">是否采纳</th><th role="columnheader" scope="col">怎么改或为什么没采纳</th><th role="columnheader" scope="col">责任单位</th><th role="columnheader" scope="col">完成日期</th></tr></thead>
<tbody role="rowgroup">
{{#ITEM}}<tr role="row"><th role="rowheader" scope="row">{{ITEM_OPINION}}</th><td role="cell" class="people"><span class="cl" aria-hidden="true">提的人数</span>{{ITEM_PEOPLE}} 人</td><td role="cell" class="verdict"><span class="tag {{ITEM_KIND}}">{{ITEM_VERDICT}}</span></td><td role="cell" class="action"><span class="cl" aria-hidden="true">{{ITEM_ACTION_LABEL}}</span>{{#ITEM_ACTION_KNOWN}}<span class="words">{{ITEM_ACTION:pre_escape}}</span>{{/ITEM_ACTION_KNOWN}}{{#ITEM_ACTION_OPEN}}还没有定。{{/ITEM_ACTION_OPEN}}</td><td role="cell"><span class="cl" aria-hidden="true">责任单位</span>{{ITEM_UNIT}}</td><td role="cell"><span class="cl" aria-hidden="true">完成日期</span>{{#ITEM_DONE}}<span class="nowrap">{{ITEM_DONE_ON}}</span>{{/ITEM_DONE}}{{#ITEM_PLANNED}}计划 <span class="nowrap">{{ITEM_DONE_ON}}前</span>{{/ITEM_PLANNED}}{{#ITEM_UNDATED}}没有定日期{{/ITEM_UNDATED}}</td></tr>
{{/ITEM}}
</tbody></table>
{{#TRACED}}<details><summary><span>这些问题归并自哪些意见</span></summary><div class="inner">
<p>没有公开的意见也算在内，编号不列。点编号，看公开的原文和答复。</p>
<ol>
{{#TRACE}}<li value="{{TRACE_PLACE}}">{{TRACE_OPINION}}<br>归并自 {{TRACE_COUNT}} 条意见{{#TRACE_PUBLIC}}，公开的有 {{TRACE_PUBLIC_COUNT}} 条：{{/TRACE_PUBLIC}}{{#TRACE_NONE_PUBLIC}}，都没有公开。{{/TRACE_NONE_PUBLIC}}
<span class="adnum">{{#TRACE_NUMBER}}<a href="/projects/{{TRACE_SLUG}}?comment={{TRACE_DIGITS}}#c{{TRACE_DIGITS}}">{{TRACE_DIGITS}}</a> {{/TRACE_NUMBER}}</span></li>
{{/TRACE}}
</ol></div></details>{{/TRACED}}{{/ITEMS}}</section>
<section class="adp how" aria-labelledby="how"><h2 id="how">怎么算的</h2>
<p class="note">评价由居民自愿填写，不是抽样调查，不能代表全县所有人。</p>
<ul>
<li>期间：{{PERIOD_BEGIN}}—{{PERIOD_END}}，按提交的日子算。这个期间收到意见 {{RECEIVED}} 条，{{RATINGS}} 人评价。{{#REPORT_PUBLISHED}}数字是公布那天的，以后有人撤回也不改。{{/REPORT_PUBLISHED}}</li>
<li>去重：同一人对同一个项目多次评价，只算最后一次。本人撤回的评价不算；答复前撤回的意见也不算。</li>
<li>归并：说同一件事的意见合成一个问题，由工作人员归并。{{#SOURCES_KNOWN}}写明编号的有 {{SOURCES}} 条。{{/SOURCES_KNOWN}}一条意见说了几件事的，几个问题里都算。提的人数：有编号的按编号数，同一人只算一次；没有编号的由工作人员填写。</li>
<li>满意率 =（非常满意 + 满意 + 基本满意）÷ 评价人数。不到 10 人不写百分比，10 到 29 人写“仅供参考”。</li>
<li>大家最不满意的三件事，由系统算，不由人挑。先看满 30 人评价的项目，按“不满意和非常不满意”占的比例从高到低排；比例用威尔逊 95% 下限，人少的项目不会因为一两个人就排到前面。不够三件，再看 10 到 29 人评价的项目，写“仅供参考”。还不够，就列不满意的评价里选得最多的原因；“其他”说不清是什么事，不列。</li>
{{#METHOD_KNOWN}}<li class="words">{{METHOD:pre_escape}}</li>{{/METHOD_KNOWN}}
</ul>
{{#NEXT_KNOWN}}<p>下一次公布：{{NEXT_ON}}</p>{{/NEXT_KNOWN}}
</section>
