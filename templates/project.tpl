{{%AUTOESCAPE context="HTML"}}<div class="wrap c{{AREA_POSITION}}">
<div class="two">
<div>
<p class="ht mt0"><span class="seal small s{{AREA_POSITION}}">{{>SEAL}}</span><span class="tag {{STAGE_CLASS}}">{{STAGE}}</span></p>
<h1>{{PROJECT_NAME}}</h1>
<p>{{PROJECT_SUMMARY}}</p>
{{#STAGE_REASON_KNOWN}}<p class="note warn">{{STAGE}}{{#DAYS_LATE_KNOWN}} {{DAYS_LATE}} 天{{/DAYS_LATE_KNOWN}}：{{STAGE_REASON}}。{{#EXPECTED_KNOWN}}现在计划 {{EXPECTED}}完工。{{/EXPECTED_KNOWN}}</p>{{/STAGE_REASON_KNOWN}}
<dl class="facts">
<div><dt>要办成什么</dt><dd>{{GOAL}}</dd></div>
{{#PLACES}}<div><dt>在哪里</dt><dd>{{#PLACE}}{{#PLACE_AFTER}}、{{/PLACE_AFTER}}{{PLACE_NAME}}{{/PLACE}}</dd></div>{{/PLACES}}
{{#FACT}}<div><dt>{{FACT_LABEL}}</dt><dd>{{FACT_VALUE}}</dd></div>
{{/FACT}}
<div><dt>目前进展</dt><dd>{{#PERCENT_KNOWN}}完成 {{PROJECT_PERCENT}}%{{#AMOUNTS}}<span class="nowrap">（{{AMOUNT_DONE}} / {{AMOUNT_GOAL}} {{AMOUNT_UNIT}}）</span>{{/AMOUNTS}}<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="mbg" width="100" height="10"/><rect class="mfg" width="{{PROJECT_PERCENT}}" height="10"/></svg>{{/PERCENT_KNOWN}}{{#STAGE_ONLY}}{{STAGE}}{{/STAGE_ONLY}}{{#UNREPORTED}}责任单位还没有填写。{{/UNREPORTED}}</dd></div>
{{#NEXT_STEP_KNOWN}}<div><dt>下一步</dt><dd>{{NEXT_STEP}}</dd></div>{{/NEXT_STEP_KNOWN}}
{{#DUE_KNOWN}}<div><dt>计划完工</dt><dd>{{#PLANNED_KNOWN}}{{PLANNED}}{{/PLANNED_KNOWN}}{{#DUE_CHANGED}}，{{/DUE_CHANGED}}{{#EXPECTED_KNOWN}}现在计划 {{EXPECTED}}{{/EXPECTED_KNOWN}}</dd></div>{{/DUE_KNOWN}}
{{#UNIT_KNOWN}}<div><dt>责任单位</dt><dd>{{UNIT}}</dd></div>{{/UNIT_KNOWN}}
{{#UPDATED_KNOWN}}<div><dt>更新时间</dt><dd>{{UPDATED}}</dd></div>{{/UPDATED_KNOWN}}
</dl>
{{#PERIOD_OPEN}}<p><a class="btn" href="/projects/{{PROJECT_SLUG}}/feedback">我来评一评</a></p>{{/PERIOD_OPEN}}
{{#PERIOD_OVER}}<p class="note warn">这个项目的评价已于 {{PERIOD_END}}结束。您仍可以拨打 12345 反映。</p>{{/PERIOD_OVER}}
{{#PERIOD_AHEAD}}<p class="note">评价还没有开始。{{PERIOD_BEGIN}}起，您可以来评价。</p>{{/PERIOD_AHEAD}}
</div>
<section class="aside" aria-labelledby="opinion">
<h2 id="opinion">大家怎么看</h2>
{{#RATE}}<p>{{RATINGS}} 人评价，满意率 <b class="num">{{PERCENT}}%</b>。{{#TENTATIVE}}评价还不多，仅供参考。{{/TENTATIVE}}</p>{{/RATE}}
{{#FEW_RATINGS}}<p>目前 {{RATINGS}} 人评价。满 10 人后显示满意率。</p>{{/FEW_RATINGS}}
{{#NO_RATINGS}}<p>还没有人评价。您可以第一个来说。</p>{{/NO_RATINGS}}
{{#DISTRIBUTION}}
<ul class="dist">
{{#RATING_ROW}}<li><span class="l">{{RATING_NAME}}</span><svg class="b" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="{{RATING_CLASS}}" width="{{RATING_WIDTH}}" height="10"/></svg><span class="v">{{RATING_COUNT}} 人{{#RATING_SHARE}} · {{RATING_PERCENT}}%{{/RATING_SHARE}}</span></li>
{{/RATING_ROW}}
</ul>
<p class="muted">满意率 =（非常满意 + 满意 + 基本满意）÷ 评价人数。同一人多次评价只算最后一次。没有评价的不计入。</p>
{{/DISTRIBUTION}}
</section>
{{#PROGRESS}}<section aria-labelledby="steps">
<h2 id="steps">办到哪一步了</h2>
<ul class="steps newest">
{{#PROGRESS_NOTE}}<li><time datetime="{{NOTED_ISO}}">{{NOTED_ON}}</time><span class="words">{{NOTE:pre_escape}}</span></li>
{{/PROGRESS_NOTE}}
</ul>
</section>{{/PROGRESS}}
<section aria-labelledby="comments">
<h2 id="comments">大家的意见（{{COMMENTS}} 条）</h2>
{{#NO_COMMENTS}}<p>还没有公开的意见。新意见一般在 {{REVIEW_DAYS}} 个工作日内审核完。</p>{{/NO_COMMENTS}}
{{#COMMENT_GONE}}<p class="note">您要看的那条意见，现在没有公开。下面是别的意见。</p>{{/COMMENT_GONE}}
{{#COMMENT}}
<article class="cmt" id="c{{COMMENT_NUMBER}}">
<p class="muted">{{#COMMENT_TOWNSHIP}}{{TOWNSHIP}}居民{{/COMMENT_TOWNSHIP}}{{#COMMENT_ANYONE}}一位居民{{/COMMENT_ANYONE}} · <span class="nowrap">{{COMMENT_DAY}}</span> · <span class="nowrap">编号 {{COMMENT_NUMBER}}</span></p>
<p class="words">{{COMMENT_BODY:pre_escape}}</p>
{{#COMMENT_BY_CLERK}}<p class="muted">工作人员代录（{{COMMENT_CHANNEL}}）</p>{{/COMMENT_BY_CLERK}}
{{#COMMENT_MASKED}}<p class="muted">公开时遮盖了个人信息</p>{{/COMMENT_MASKED}}
{{>ANSWER}}
{{#REPLY_EXTENDED}}<p class="muted">原定 {{REPLY_PROMISED}}前答复，因{{REPLY_EXTENSION_REASON}}，改为 {{REPLY_DUE}}前答复。</p>{{/REPLY_EXTENDED}}
{{#REPLY_WAIT}}<p class="muted">正在{{#REPLY_AGAIN}}再次{{/REPLY_AGAIN}}办理，{{REPLY_DUE}}前{{#REPLY_AGAIN}}再次{{/REPLY_AGAIN}}答复。</p>{{/REPLY_WAIT}}
{{#REPLY_LATE}}<p><span class="tag warn">超期</span> 原定 {{REPLY_DUE}}前{{#REPLY_AGAIN}}再次{{/REPLY_AGAIN}}答复，现在还没有答复。</p>{{/REPLY_LATE}}
</article>
{{/COMMENT}}
{{#PAGER}}<nav class="turn" aria-label="翻页">
{{#NEWEST}}<a class="btn sec" href="/projects/{{PROJECT_SLUG}}#comments">回到最新</a>{{/NEWEST}}
{{#PREVIOUS_PAGE}}<a class="btn sec" rel="prev" href="/projects/{{PROJECT_SLUG}}?before={{PREVIOUS_KEY}}#comments">上一页</a>{{/PREVIOUS_PAGE}}
{{#NEXT_PAGE}}<a class="btn sec" rel="next" href="/projects/{{PROJECT_SLUG}}?after={{NEXT_KEY}}#comments">下一页</a>{{/NEXT_PAGE}}
</nav>{{/PAGER}}
{{#PERIOD_OPEN}}<p class="only-narrow"><a class="btn" href="/projects/{{PROJECT_SLUG}}/feedback">我来评一评</a></p>{{/PERIOD_OPEN}}
</section>
</div>
</div>
