{{%AUTOESCAPE context="HTML"}}<section id="hints" aria-labelledby="hints-title" class="card hints"><h2 id="hints-title">提示{{#SOME_HINTS}}（{{HINTS}} 处）{{/SOME_HINTS}}</h2>
{{#NO_HINTS}}<p>没有看出要改的地方。</p>{{/NO_HINTS}}
{{#HINTS_WHOLE}}<ul>{{#HINT_WHOLE}}<li>{{HINT_SENTENCE}}</li>{{/HINT_WHOLE}}</ul>{{/HINTS_WHOLE}}
{{#HINTS_MARKED}}<p class="words">{{#HINT_PART}}{{#PART_PLAIN}}{{PART:pre_escape}}{{/PART_PLAIN}}{{#PART_MARKED}}<mark>{{PART:pre_escape}}</mark><sup>{{HINT_NUMBER}}</sup>{{/PART_MARKED}}{{/HINT_PART}}</p>
<ol>{{#HINT_PLACE}}<li>{{HINT_SENTENCE}}</li>{{/HINT_PLACE}}</ol>{{/HINTS_MARKED}}
<p class="hint">提示只是提醒，改不改由写的人定。说的是最后一次保存或提交的文字。</p>
</section>
