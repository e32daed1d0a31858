{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<div class="read">
<h1>五个衡东：五年要做到什么</h1>
<p>县里定下了五个方面的目标。每一项要做到多少，都写在下面。</p>
<p class="muted">“现状”一栏写最近一次公布的数字。写“—”的，现状还没有公布，我们不估。</p>
</div>
{{#FACE}}
<section class="face" aria-labelledby="{{FACE_SLUG}}">
<h2 id="{{FACE_SLUG}}">{{FACE_NAME}}</h2>
<p>{{FACE_SUMMARY}}</p>
{{#FACE_TABLE}}
<table>
<caption class="vh">{{FACE_NAME}}的指标、目标和现状</caption>
<thead><tr><th scope="col">指标</th><th scope="col" class="n">目标</th><th scope="col" class="n">现状</th></tr></thead>
<tbody>
{{#INDICATOR}}<tr><th scope="row">{{INDICATOR_NAME}}</th><td class="n">{{TARGET}}</td><td class="n">{{#ACTUAL_KNOWN}}{{ACTUAL}}{{#ACTUAL_DATED}}<br><small>{{ACTUAL_ON}}</small>{{/ACTUAL_DATED}}{{/ACTUAL_KNOWN}}{{#ACTUAL_UNKNOWN}}<span aria-hidden="true">—</span><span class="vh">还没有公布</span>{{/ACTUAL_UNKNOWN}}</td></tr>
{{/INDICATOR}}
</tbody>
</table>
{{/FACE_TABLE}}
</section>
{{/FACE}}
<p>要做到这些，靠五大行动里的一个个项目。</p>
<p><a class="btn" href="/#areas">选一个项目来评</a></p>
</div>
