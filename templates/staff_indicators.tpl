{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/projects">返回项目进展</a></p>
<h1>五个衡东的指标</h1>
<p class="muted">目标来自规划。这里的现状，居民在“五个衡东”页上看得到。</p>
{{#FACE}}<section aria-labelledby="face-{{FACE_SLUG}}"><h2 id="face-{{FACE_SLUG}}">{{FACE_NAME}}</h2>
<div class="tw" tabindex="0" role="region" aria-label="{{FACE_NAME}}的指标"><table class="list">
<thead><tr><th scope="col">指标</th><th scope="col" class="n">目标</th><th scope="col" class="n">现状</th><th scope="col">哪一年或哪一天</th></tr></thead>
<tbody>
{{#INDICATOR}}<tr><th scope="row"><a href="/staff/indicators/{{INDICATOR_SLUG}}">{{INDICATOR_NAME}}</a></th><td class="n">{{TARGET}}</td><td class="n">{{ACTUAL}}</td><td class="nowrap">{{ACTUAL_ON}}</td></tr>
{{/INDICATOR}}
</tbody></table></div></section>
{{/FACE}}
</div>
