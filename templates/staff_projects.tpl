{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>项目进展</h1>
<p class="muted">这里的进展，居民在项目页上看得到。</p>
<p><a class="tall" href="/staff/indicators">“五个衡东”各项指标的现状</a></p>
{{#PROGRESS_AREA}}<section aria-labelledby="area-{{AREA_SLUG}}"><h2 id="area-{{AREA_SLUG}}">{{AREA_NAME}}</h2>
<div class="tw" tabindex="0" role="region" aria-label="{{AREA_NAME}}的项目"><table class="list">
<thead><tr><th scope="col">项目</th><th scope="col">进展</th><th scope="col" class="n">完成</th><th scope="col">下一步</th><th scope="col">更新时间</th></tr></thead>
<tbody>
{{#PROGRESS_PROJECT}}<tr><th scope="row"><a href="/staff/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a></th><td class="nowrap"><span class="tag {{STAGE_KIND}}">{{STAGE}}</span></td><td class="n">{{PERCENT_WORDS}}</td><td>{{NEXT_STEP}}</td><td class="nowrap">{{UPDATED}}</td></tr>
{{/PROGRESS_PROJECT}}
</tbody></table></div></section>
{{/PROGRESS_AREA}}
</div>
