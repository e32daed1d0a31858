{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<div class="read">
<h1>五个衡东：五年要做到什么</h1>
<p>县里定下了五个方面的目标。每一项要做到多少，现在做到多少，都写在下面。</p>
<p class="muted">现状是最近一次公布的数字。还没有公布的，我们不估。{{#ANY_METER}}横条是现状，竖线是目标。写“不高于”的，横条不过竖线才算做到。{{/ANY_METER}}</p>
</div>
{{#FACE}}
<section class="face" aria-labelledby="{{FACE_SLUG}}">
<h2 id="{{FACE_SLUG}}">{{FACE_NAME}}</h2>
<p>{{FACE_SUMMARY}}</p>
{{#INDICATORS}}<ul class="inds">
{{#INDICATOR}}<li class="ind">
<h3>{{INDICATOR_NAME}}</h3>
<p class="goal">目标：{{TARGET}}</p>
{{#ACTUAL_KNOWN}}<div class="now"><p>现状：<b class="num">{{ACTUAL}}</b>{{#ACTUAL_DATED}}<span class="muted">（{{ACTUAL_ON}}）</span>{{/ACTUAL_DATED}} <span class="tag {{GAP_CLASS}}">{{GAP}}</span></p>
<svg class="meter" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="mbg" y="1" width="100" height="10"/><rect class="{{METER_CLASS}}" y="1" width="{{METER_WIDTH}}" height="10"/><rect class="mark" x="{{METER_MARK}}" width=".8" height="12"/></svg></div>{{/ACTUAL_KNOWN}}
{{#ACTUAL_UNKNOWN}}<p class="now muted">还没有公布最新数字</p>{{/ACTUAL_UNKNOWN}}
</li>
{{/INDICATOR}}
</ul>{{/INDICATORS}}
</section>
{{/FACE}}
<p>要做到这些，靠五大行动里的一个个项目。</p>
<p><a class="btn" href="/#areas">选一个项目来评</a></p>
</div>
