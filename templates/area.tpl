{{%AUTOESCAPE context="HTML"}}<div class="wrap c{{AREA_POSITION}}">
<div class="read">
<h1 class="ht"><span class="seal s{{AREA_POSITION}}">{{>SEAL}}</span>{{AREA_NAME}}</h1>
<p><b>{{AREA_MOTTO}}</b></p>
<p>{{AREA_FOCUS}}</p>
{{#STRIP}}<svg class="meter strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#CELL}}<rect class="mbg" x="{{CELL_X}}" width="{{CELL_WIDTH}}" height="10"/><rect class="mfg" x="{{CELL_X}}" y="{{CELL_Y}}" width="{{CELL_WIDTH}}" height="{{CELL_HEIGHT}}"/>{{/CELL}}</svg>{{/STRIP}}
<p><span class="nowrap">{{PROJECTS}} 个项目{{#STAGE_COUNT}}，</span><span class="nowrap">{{STAGE}} {{STAGE_PROJECTS}} 个{{/STAGE_COUNT}}。</span></p>
</div>
<h2 id="projects">{{#ALL_PROJECTS}}这个行动有 {{PROJECTS}} 个项目{{/ALL_PROJECTS}}{{#SOME_FOUND}}符合条件的项目有 {{FOUND}} 个{{/SOME_FOUND}}{{#NONE_FOUND}}没有符合条件的项目{{/NONE_FOUND}}</h2>
{{#FILTER}}<form class="sift" method="get" action="/areas/{{AREA_SLUG}}#projects">
{{#FILTER_TOWNSHIP}}<div><label class="q" for="township">乡镇</label><select id="township" name="township">
<option value="">全部乡镇</option>
{{#TOWNSHIP_CHOICE}}<option value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} selected{{/CHOICE_CHECKED}}>{{CHOICE_WORD}}</option>
{{/TOWNSHIP_CHOICE}}</select></div>{{/FILTER_TOWNSHIP}}
<div><label class="q" for="state">进展</label><select id="state" name="state">
<option value="">全部进展</option>
{{#STATE_CHOICE}}<option value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} selected{{/CHOICE_CHECKED}}>{{CHOICE_WORD}}</option>
{{/STATE_CHOICE}}</select></div>
<div><label class="q" for="sort">排列方式</label><select id="sort" name="sort">
{{#ORDER_CHOICE}}<option value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} selected{{/CHOICE_CHECKED}}>{{CHOICE_WORD}}</option>
{{/ORDER_CHOICE}}</select></div>
<button class="btn sec" type="submit">只看</button>
</form>{{/FILTER}}
{{#NONE_FOUND}}<p>您可以换一个乡镇，或者看全部项目。</p>
<p><a class="btn sec" href="/areas/{{AREA_SLUG}}#projects">看全部项目</a></p>{{/NONE_FOUND}}
{{#SOME_FOUND}}<p><a class="tall" href="/areas/{{AREA_SLUG}}#projects">看全部项目</a></p>{{/SOME_FOUND}}
{{#PROJECT_LIST}}<ul class="ledger plain">
{{#PROJECT}}
<li class="entry"><div class="lrow">
<div class="lt"><p><span class="tag {{STAGE_CLASS}}">{{STAGE}}{{#DAYS_LATE_KNOWN}} {{DAYS_LATE}} 天{{/DAYS_LATE_KNOWN}}</span>{{#PLACES}} <span class="muted">{{#PLACE}}{{#PLACE_AFTER}}、{{/PLACE_AFTER}}{{PLACE_NAME}}{{/PLACE}}</span>{{/PLACES}}</p>
<h3><a href="/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a></h3>
<p class="muted">{{PROJECT_SUMMARY}}</p>
{{#STAGE_REASON_KNOWN}}<p class="why">{{STAGE_REASON}}。</p>{{/STAGE_REASON_KNOWN}}</div>
<div class="lr">
{{#PERCENT_KNOWN}}<p class="lm">完成 {{PROJECT_PERCENT}}%{{#AMOUNTS}}<span class="nowrap">（{{AMOUNT_DONE}} / {{AMOUNT_GOAL}} {{AMOUNT_UNIT}}）</span>{{/AMOUNTS}}</p>
<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="mbg" width="100" height="10"/><rect class="mfg" width="{{PROJECT_PERCENT}}" height="10"/></svg>{{/PERCENT_KNOWN}}
{{#EXPECTED_KNOWN}}<p class="lm">现在计划 {{EXPECTED}}完工</p>{{/EXPECTED_KNOWN}}
{{#PLANNED_ONLY}}<p class="lm">计划完工：{{PLANNED}}</p>{{/PLANNED_ONLY}}
<p class="lm opinion">{{#RATE}}<span class="lp"><b>{{PERCENT}}%</b> 满意</span><span>{{RATINGS}} 人评价{{#TENTATIVE}}，仅供参考{{/TENTATIVE}}</span>{{/RATE}}{{#FEW_RATINGS}}<span>评价还不多（{{RATINGS}} 人）</span>{{/FEW_RATINGS}}{{#NO_RATINGS}}<span>还没有人评价</span>{{/NO_RATINGS}}{{#SOME_COMMENTS}}<span>意见 {{COMMENTS}} 条</span>{{/SOME_COMMENTS}}</p>
</div></div></li>
{{/PROJECT}}
</ul>
{{#PAGER}}<nav class="turn" aria-label="翻页">
{{#PREVIOUS_PAGE}}<a class="btn sec" rel="prev" href="/areas/{{AREA_SLUG}}?{{PREVIOUS_QUERY}}#projects">上一页</a>{{/PREVIOUS_PAGE}}
<span>第 {{PAGE}} 页，共 {{PAGES}} 页</span>
{{#NEXT_PAGE}}<a class="btn sec" rel="next" href="/areas/{{AREA_SLUG}}?{{NEXT_QUERY}}#projects">下一页</a>{{/NEXT_PAGE}}
</nav>{{/PAGER}}{{/PROJECT_LIST}}
</div>
