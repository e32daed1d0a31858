{{%AUTOESCAPE context="HTML"}}{{#QUEUE_ROWS}}<ul class="rows">
{{#QUEUE_ROW}}<li class="row" id="item-{{QUEUE_NUMBER}}" data-number="{{QUEUE_NUMBER}}"{{#QUEUE_CURRENT}} aria-current="true"{{/QUEUE_CURRENT}}><div>
<a href="/staff/submissions/{{QUEUE_NUMBER}}?{{QUEUE_QUERY}}">{{QUEUE_BEGINNING}}</a>
<p class="muted">{{QUEUE_PROJECT}} · {{QUEUE_RATING}} · {{QUEUE_STATE_WORDS}}</p>
{{#QUEUE_TAGS}}<p>{{#QUEUE_TAG}}<span class="tag {{TAG_KIND}}">{{TAG_WORDS}}</span> {{/QUEUE_TAG}}</p>{{/QUEUE_TAGS}}
</div></li>
{{/QUEUE_ROW}}
</ul>{{/QUEUE_ROWS}}
<p class="p12 pages">{{#QUEUE_PREVIOUS}}<a class="btn sec" rel="prev" href="/staff/queue?{{QUEUE_PAGE_QUERY}}">上一页</a>{{/QUEUE_PREVIOUS}}{{#QUEUE_NEXT}}<a class="btn sec" rel="next" href="/staff/queue?{{QUEUE_PAGE_QUERY}}">下一页</a>{{/QUEUE_NEXT}}</p>
