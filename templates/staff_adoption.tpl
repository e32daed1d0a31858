{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<p class="back"><a href="/staff/adoption">返回采纳情况</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>{{REPORT_PERIOD}}意见采纳情况</h1>
<p><span class="tag {{STATE_KIND}}">{{STATE}}</span> <span class="muted">{{PERIOD_BEGIN}}—{{PERIOD_END}}。{{#REPORT_DRAFT}}到现在{{/REPORT_DRAFT}}{{#REPORT_PUBLISHED}}公布时{{/REPORT_PUBLISHED}}收到意见 {{RECEIVED}} 条，{{RATINGS}} 人评价。最后改的人：{{CHANGED_BY}}。</span></p>
{{#NOW_STANDS}}<section class="card" aria-labelledby="now"><h2 id="now">现在是这样</h2>
<dl class="facts">
{{#NOW}}<div><dt>{{NOW_LABEL}}</dt><dd class="words">{{NOW_WORDS:pre_escape}}</dd></div>
{{/NOW}}
</dl></section>{{/NOW_STANDS}}
<p>{{#REPORT_DRAFT}}<a class="btn" href="/staff/adoption/{{REPORT_ID}}/preview">预览{{#MAY_CHANGE}}和公布{{/MAY_CHANGE}}</a>{{/REPORT_DRAFT}}{{#REPORT_PUBLISHED}}<a class="btn sec" href="/adoption/{{REPORT_SLUG}}">看居民看到的页面</a>{{/REPORT_PUBLISHED}}</p>
<h2 id="items">归并后的问题（{{ISSUES}} 个）</h2>
{{#NO_ITEMS}}<p>还没有。把说同一件事的意见合成一个问题，一个一个加上来。</p>{{/NO_ITEMS}}
{{#ITEMS}}<ol class="ledger items">
{{#ITEM}}<li><div class="lrow"><div class="lt"><a class="ln" href="/staff/adoption/{{REPORT_ID}}/items/{{ITEM_ID}}">{{ITEM_OPINION}}</a>
<span class="lm"><span class="tag {{ITEM_KIND}}">{{ITEM_VERDICT}}</span> {{ITEM_PEOPLE}} 人提，{{ITEM_UNIT}}{{#ITEM_TRACED}}，归并自 {{ITEM_SOURCES}} 条{{/ITEM_TRACED}}{{#ITEM_UNTRACED}}，没有写编号{{/ITEM_UNTRACED}}</span></div>
{{#MOVABLE}}<div class="actions"><form class="inline" method="post" action="/staff/adoption/{{REPORT_ID}}/items/{{ITEM_ID}}/move"><input type="hidden" name="token" value="{{MOVE_TOKEN}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="by" value="up"><button class="linklike" type="submit">上移<span class="vh">：{{ITEM_OPINION}}</span></button></form><form class="inline" method="post" action="/staff/adoption/{{REPORT_ID}}/items/{{ITEM_ID}}/move"><input type="hidden" name="token" value="{{MOVE_TOKEN}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="by" value="down"><button class="linklike" type="submit">下移<span class="vh">：{{ITEM_OPINION}}</span></button></form></div>{{/MOVABLE}}</div></li>
{{/ITEM}}
</ol>{{/ITEMS}}
{{#MAY_CHANGE}}
{{#REPORT_DRAFT}}<p><a class="btn sec" href="/staff/adoption/{{REPORT_ID}}/items/new">加一个问题</a></p>{{/REPORT_DRAFT}}
<h2 id="texts">别的文字</h2>
<form method="post" action="/staff/adoption/{{REPORT_ID}}" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="version" value="{{VERSION}}">
<div class="f{{#ASKED_WRONG}} e{{/ASKED_WRONG}}"><label class="q" for="asked">我们问了什么</label>
<p class="hint" id="asked-hint">这个期间请大家说什么，原话写上。最多 1000 个字。</p>
{{#ASKED_WRONG}}<p class="em" id="asked-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/ASKED_WRONG}}
<textarea id="asked" name="asked" rows="4" aria-describedby="asked-hint{{#ASKED_WRONG}} asked-problem{{/ASKED_WRONG}}"{{#ASKED_WRONG}} aria-invalid="true"{{/ASKED_WRONG}}>{{ASKED_TYPED:pre_escape}}</textarea></div>
<div class="f{{#METHOD_WRONG}} e{{/METHOD_WRONG}}"><label class="q" for="method">“怎么算的”里再补充一句（选填）</label>
<p class="hint" id="method-hint">期间、人数、去重和归并的办法，页面上已经写好了。最多 500 个字。</p>
{{#METHOD_WRONG}}<p class="em" id="method-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/METHOD_WRONG}}
<textarea id="method" name="method" rows="3" aria-describedby="method-hint{{#METHOD_WRONG}} method-problem{{/METHOD_WRONG}}"{{#METHOD_WRONG}} aria-invalid="true"{{/METHOD_WRONG}}>{{METHOD_TYPED:pre_escape}}</textarea></div>
<div class="f{{#NEXT_DAY_WRONG}} e{{/NEXT_DAY_WRONG}}"><label class="q" for="next_day">下一次公布的日期（没有定就空着）</label>
<p class="hint" id="next-hint">像 {{TODAY}} 这样写</p>
{{#NEXT_DAY_WRONG}}<p class="em" id="next-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NEXT_DAY_WRONG}}
<input class="short" type="text" id="next_day" name="next_day" value="{{NEXT_DAY_TYPED}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="next-hint{{#NEXT_DAY_WRONG}} next-problem{{/NEXT_DAY_WRONG}}"{{#NEXT_DAY_WRONG}} aria-invalid="true"{{/NEXT_DAY_WRONG}}></div>
{{#CORRECTING}}<div class="f{{#NOTE_WRONG}} e{{/NOTE_WRONG}}"><label class="q" for="note">这次更正了什么</label>
<p class="hint" id="note-hint">居民会在页面上看到“更新于”和这句话。最多 200 个字。</p>
{{#NOTE_WRONG}}<p class="em" id="note-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NOTE_WRONG}}
<input type="text" id="note" name="note" value="{{NOTE_TYPED}}" maxlength="200" autocomplete="off" aria-describedby="note-hint{{#NOTE_WRONG}} note-problem{{/NOTE_WRONG}}"{{#NOTE_WRONG}} aria-invalid="true"{{/NOTE_WRONG}}></div>{{/CORRECTING}}
<button class="btn{{#REPORT_DRAFT}} sec{{/REPORT_DRAFT}}" type="submit">{{#REPORT_DRAFT}}存草稿{{/REPORT_DRAFT}}{{#REPORT_PUBLISHED}}公布更正{{/REPORT_PUBLISHED}}</button>
</form>
{{/MAY_CHANGE}}
{{#CORRECTIONS}}<h2>更正记录</h2>
<ul class="steps newest">
{{#CORRECTION}}<li><time datetime="{{CORRECTED_ISO}}">{{CORRECTED_ON}}</time>{{CORRECTED_BY}}：{{CORRECTION_NOTE}}
<details><summary><span>更正前</span></summary><div class="inner words">{{CORRECTION_EARLIER:pre_escape}}</div></details></li>
{{/CORRECTION}}
</ul>{{/CORRECTIONS}}
</div></div>
