{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<p class="back"><a href="/staff/adoption/{{REPORT_ID}}">返回 {{REPORT_PERIOD}}采纳情况</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>{{#ITEM_NEW}}加一个问题{{/ITEM_NEW}}{{#ITEM_OLD}}修改问题{{/ITEM_OLD}}{{#ITEM_SEEN}}归并后的问题{{/ITEM_SEEN}}</h1>
{{#NOW_STANDS}}<section class="card" aria-labelledby="now"><h2 id="now">现在是这样</h2>
<dl class="facts">
{{#NOW}}<div><dt>{{NOW_LABEL}}</dt><dd class="words">{{NOW_WORDS:pre_escape}}</dd></div>
{{/NOW}}
</dl></section>{{/NOW_STANDS}}
{{#ITEM_GONE}}<section class="card" aria-labelledby="now"><h2 id="now">现在是这样</h2><p>这个问题刚刚去掉了。下面是您填的，再点一次按钮，就作为新的问题加上。</p></section>{{/ITEM_GONE}}
{{#MAY_CHANGE}}<form method="post" action="/staff/adoption/{{REPORT_ID}}/items/{{ITEM_PLACE}}" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="version" value="{{VERSION}}">
<div class="f{{#OPINION_WRONG}} e{{/OPINION_WRONG}}"><label class="q" for="opinion">意见（归并后）</label>
<p class="hint" id="opinion-hint">用一两句话写清是什么事，照大家的意思写，不写是谁说的。最多 200 个字。</p>
{{#OPINION_WRONG}}<p class="em" id="opinion-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/OPINION_WRONG}}
<textarea id="opinion" name="opinion" rows="3" aria-describedby="opinion-hint{{#OPINION_WRONG}} opinion-problem{{/OPINION_WRONG}}"{{#OPINION_WRONG}} aria-invalid="true"{{/OPINION_WRONG}}>{{OPINION_TYPED:pre_escape}}</textarea></div>
<div class="f{{#NUMBERS_WRONG}} e{{/NUMBERS_WRONG}}"><label class="q" for="numbers">归并自哪些编号（选填）</label>
<p class="hint" id="numbers-hint">一行一个，或者用逗号隔开。写了编号，人数由系统数，同一人只算一次；公开了的编号，居民看得到。</p>
{{#NUMBERS_WRONG}}<p class="em" id="numbers-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NUMBERS_WRONG}}
<textarea id="numbers" name="numbers" rows="4" inputmode="numeric" aria-describedby="numbers-hint{{#NUMBERS_WRONG}} numbers-problem{{/NUMBERS_WRONG}}"{{#NUMBERS_WRONG}} aria-invalid="true"{{/NUMBERS_WRONG}}>{{NUMBERS_TYPED:pre_escape}}</textarea></div>
<div class="f{{#PEOPLE_WRONG}} e{{/PEOPLE_WRONG}}"><label class="q" for="people">提的人数</label>
<p class="hint" id="people-hint">写了编号的，这一栏不用管。</p>
{{#PEOPLE_WRONG}}<p class="em" id="people-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PEOPLE_WRONG}}
<input class="short" type="text" id="people" name="people" value="{{PEOPLE_TYPED}}" maxlength="20" inputmode="numeric" autocomplete="off" aria-describedby="people-hint{{#PEOPLE_WRONG}} people-problem{{/PEOPLE_WRONG}}"{{#PEOPLE_WRONG}} aria-invalid="true"{{/PEOPLE_WRONG}}></div>
<div class="f{{#VERDICT_WRONG}} e{{/VERDICT_WRONG}}" id="verdict"><fieldset><legend>是否采纳</legend>
{{#VERDICT_WRONG}}<p class="em"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/VERDICT_WRONG}}
<div class="opts">
{{#VERDICT_CHOICE}}<div class="opt"><input type="radio" name="verdict" id="verdict-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="verdict-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/VERDICT_CHOICE}}
</div></fieldset></div>
<div class="f{{#ACTION_WRONG}} e{{/ACTION_WRONG}}"><label class="q" for="action">怎么改或为什么没采纳</label>
<p class="hint" id="action-hint">采纳的写改了什么；部分采纳和暂未采纳的，必须写明为什么。正在研究的，写打算哪天有结果。最多 500 个字。</p>
{{#ACTION_WRONG}}<p class="em" id="action-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/ACTION_WRONG}}
<textarea id="action" name="action" rows="4" aria-describedby="action-hint{{#ACTION_WRONG}} action-problem{{/ACTION_WRONG}}"{{#ACTION_WRONG}} aria-invalid="true"{{/ACTION_WRONG}}>{{ACTION_TYPED:pre_escape}}</textarea></div>
<div class="f{{#UNIT_WRONG}} e{{/UNIT_WRONG}}"><label class="q" for="unit">责任单位</label>
{{#UNIT_WRONG}}<p class="em" id="unit-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_WRONG}}
<input type="text" id="unit" name="unit" value="{{UNIT_TYPED}}" maxlength="50" autocomplete="off"{{#UNIT_WRONG}} aria-invalid="true" aria-describedby="unit-problem"{{/UNIT_WRONG}}></div>
<div class="f{{#DONE_WRONG}} e{{/DONE_WRONG}}"><label class="q" for="done_on">完成日期（没有定就空着）</label>
<p class="hint" id="done-hint">像 {{TODAY}} 这样写。以后的日子，页面上写“计划哪天前”。</p>
{{#DONE_WRONG}}<p class="em" id="done-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/DONE_WRONG}}
<input class="short" type="text" id="done_on" name="done_on" value="{{DONE_TYPED}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="done-hint{{#DONE_WRONG}} done-problem{{/DONE_WRONG}}"{{#DONE_WRONG}} aria-invalid="true"{{/DONE_WRONG}}></div>
{{#CORRECTING}}<div class="f{{#NOTE_WRONG}} e{{/NOTE_WRONG}}"><label class="q" for="note">这次更正了什么</label>
<p class="hint" id="note-hint">居民会在页面上看到“更新于”和这句话。最多 200 个字。</p>
{{#NOTE_WRONG}}<p class="em" id="note-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NOTE_WRONG}}
<input type="text" id="note" name="note" value="{{NOTE_TYPED}}" maxlength="200" autocomplete="off" aria-describedby="note-hint{{#NOTE_WRONG}} note-problem{{/NOTE_WRONG}}"{{#NOTE_WRONG}} aria-invalid="true"{{/NOTE_WRONG}}></div>{{/CORRECTING}}
<button class="btn" type="submit">{{#CORRECTING}}公布更正{{/CORRECTING}}{{#DRAFTING}}存这个问题{{/DRAFTING}}</button>
</form>{{/MAY_CHANGE}}
{{#REMOVABLE}}<details><summary><span>去掉这个问题</span></summary><div class="inner">
<p>去掉后，写的内容不再保留。操作会留下记录。</p>
<form method="post" action="/staff/adoption/{{REPORT_ID}}/items/{{ITEM_PLACE}}/remove">
<input type="hidden" name="token" value="{{REMOVE_TOKEN}}">
<input type="hidden" name="version" value="{{VERSION}}">
<button class="btn bad" type="submit">去掉这个问题</button>
</form></div></details>{{/REMOVABLE}}
</div></div>
