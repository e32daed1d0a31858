{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<p class="back"><a href="/staff/indicators">返回五个衡东的指标</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>{{INDICATOR_NAME}}</h1>
<p>目标：{{TARGET}}。<a class="tall" href="/vision">看居民看到的页面</a></p>
{{#NOW_SEEN}}<dl class="facts">
{{#NOW}}<div><dt>{{NOW_LABEL}}</dt><dd class="words">{{NOW_WORDS:pre_escape}}</dd></div>
{{/NOW}}
</dl>{{/NOW_SEEN}}
{{#MAY_CHANGE}}<form method="post" action="/staff/indicators/{{INDICATOR_SLUG}}" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#FIGURE_WRONG}} e{{/FIGURE_WRONG}}"><label class="q" for="figure">现状（单位：{{UNIT}}）</label>
<p class="hint" id="figure-hint">写最近一次公布的数字。还没有公布的，空着。</p>
{{#FIGURE_WRONG}}<p class="em" id="figure-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FIGURE_WRONG}}
<input class="short" type="text" id="figure" name="figure" value="{{ACTUAL}}" maxlength="40" inputmode="decimal" autocomplete="off" aria-describedby="figure-hint{{#FIGURE_WRONG}} figure-problem{{/FIGURE_WRONG}}"{{#FIGURE_WRONG}} aria-invalid="true"{{/FIGURE_WRONG}}></div>
<div class="f{{#ON_WRONG}} e{{/ON_WRONG}}"><label class="q" for="on">哪一年或哪一天的数字</label>
<p class="hint" id="on-hint">例如：2026 年，或者 2026 年 6 月底</p>
{{#ON_WRONG}}<p class="em" id="on-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/ON_WRONG}}
<input class="short" type="text" id="on" name="on" value="{{ACTUAL_ON}}" maxlength="40" autocomplete="off" aria-describedby="on-hint{{#ON_WRONG}} on-problem{{/ON_WRONG}}"{{#ON_WRONG}} aria-invalid="true"{{/ON_WRONG}}></div>
<button class="btn" type="submit">公布现状</button>
</form>{{/MAY_CHANGE}}
</div></div>
