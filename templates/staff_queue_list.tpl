{{%AUTOESCAPE context="HTML"}}{{#QUEUE_ROWS}}<ul class="rows">
{{#QUEUE_ROW}}<li class="row"{{#QUEUE_CURRENT}} aria-current="true"{{/QUEUE_CURRENT}}><div>
<a href="/staff/submissions/{{QUEUE_NUMBER}}">{{QUEUE_BEGINNING}}</a>
<p class="muted">{{QUEUE_PROJECT}} · {{QUEUE_RATING}} · 等了 {{QUEUE_WAITED}}</p>
{{#QUEUE_TAGS}}<p>{{#QUEUE_TAG}}<span class="tag {{TAG_KIND}}">{{TAG_WORDS}}</span> {{/QUEUE_TAG}}</p>{{/QUEUE_TAGS}}
</div></li>
{{/QUEUE_ROW}}
</ul>{{/QUEUE_ROWS}}
{{#QUEUE_EMPTY}}<p class="p12">都审完了。</p>{{/QUEUE_EMPTY}}
{{#QUEUE_MORE}}<p class="p12"><a class="btn sec" rel="next" href="/staff/queue?after={{QUEUE_AFTER}}">再看后面的</a></p>{{/QUEUE_MORE}}
