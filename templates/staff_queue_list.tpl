{{%AUTOESCAPE context="HTML"}}{{#BULK}}<form class="bulk" method="post" action="/staff/queue/decisions" novalidate>
<input type="hidden" name="token" value="{{BULK_TOKEN}}">
{{>QUEUE_CARRY}}<p class="p12"><a class="tall" href="/staff/queue?{{PICK_QUERY}}">{{#PICK_ALL}}选中本页全部没有提示的{{/PICK_ALL}}{{#PICK_NONE}}都不选{{/PICK_NONE}}</a></p>{{/BULK}}
{{#QUEUE_ROWS}}<ul class="rows">
{{#QUEUE_ROW}}<li class="row" id="item-{{QUEUE_NUMBER}}" data-number="{{QUEUE_NUMBER}}"{{#QUEUE_CURRENT}} aria-current="true"{{/QUEUE_CURRENT}}>{{#PICKABLE}}<label class="tick"><input type="checkbox" name="item" value="{{PICK_ITEM}}"{{#PICKED}} checked{{/PICKED}}><span class="vh">选中编号 {{QUEUE_NUMBER}}</span></label>{{/PICKABLE}}{{#UNPICKABLE}}<span class="tick" title="{{UNPICKABLE_WHY}}"><span aria-hidden="true">—</span><span class="vh">{{UNPICKABLE_WHY}}</span></span>{{/UNPICKABLE}}<div>
<a href="/staff/submissions/{{QUEUE_NUMBER}}?{{QUEUE_QUERY}}">{{QUEUE_BEGINNING}}</a>
<p class="muted">{{QUEUE_PROJECT}} · {{QUEUE_RATING}} · {{QUEUE_STATE_WORDS}}</p>
{{#QUEUE_TAGS}}<p>{{#QUEUE_TAG}}<span class="tag {{TAG_KIND}}">{{TAG_WORDS}}</span> {{/QUEUE_TAG}}</p>{{/QUEUE_TAGS}}
{{#QUEUE_SIMILAR}}<p><a class="tall" href="/staff/groups/{{QUEUE_GROUP}}">还有 {{QUEUE_OTHERS}} 条相似</a></p>{{/QUEUE_SIMILAR}}
</div></li>
{{/QUEUE_ROW}}
</ul>{{/QUEUE_ROWS}}
{{#BULK_END}}<p class="p12 bulk-end"><button class="btn" type="submit" data-key="B">通过选中的{{#PICKED_COUNTED}} {{PICKED_COUNT}} 条{{/PICKED_COUNTED}}</button></p>
</form>{{/BULK_END}}
<p class="p12 pages">{{#QUEUE_PREVIOUS}}<a class="btn sec" rel="prev" href="/staff/queue?{{QUEUE_PAGE_QUERY}}">上一页</a>{{/QUEUE_PREVIOUS}}{{#QUEUE_NEXT}}<a class="btn sec" rel="next" href="/staff/queue?{{QUEUE_PAGE_QUERY}}">下一页</a>{{/QUEUE_NEXT}}</p>
