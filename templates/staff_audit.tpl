{{%AUTOESCAPE context="HTML"}}<div class="wrap">
{{>PROBLEMS}}
<h1>审计</h1>
<p class="read">谁在什么时候做了什么，都在这里，只能加，不能改。每条有一个印记，改动任何一条，后面的印记就对不上。每天的指纹公开在<a href="/audit">公开的操作记录指纹</a>。</p>
<form class="filter" method="get" action="/staff/audit">
<div><label class="q" for="actor">谁</label><select id="actor" name="actor">
<option value="">所有人</option>
{{#ACTOR_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/ACTOR_CHOICE}}</select></div>
<div><label class="q" for="action">做了什么</label><select id="action" name="action">
<option value="">所有事</option>
{{#ACTION_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/ACTION_CHOICE}}</select></div>
<div><label class="q" for="subject">受理编号或账号</label><input type="text" id="subject" name="subject" value="{{SUBJECT_TYPED}}" maxlength="60" autocomplete="off" spellcheck="false"></div>
<div class="f{{#FROM_WRONG}} e{{/FROM_WRONG}}"><label class="q" for="from">从哪天</label>{{#FROM_WRONG}}<p class="em" id="from-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/FROM_WRONG}}<input type="text" id="from" name="from" value="{{FROM_TYPED}}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="{{TODAY_ISO}}"{{#FROM_WRONG}} aria-invalid="true" aria-describedby="from-problem"{{/FROM_WRONG}}></div>
<div class="f{{#TO_WRONG}} e{{/TO_WRONG}}"><label class="q" for="to">到哪天</label>{{#TO_WRONG}}<p class="em" id="to-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/TO_WRONG}}<input type="text" id="to" name="to" value="{{TO_TYPED}}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="{{TODAY_ISO}}"{{#TO_WRONG}} aria-invalid="true" aria-describedby="to-problem"{{/TO_WRONG}}></div>
<button class="btn" type="submit">只看这些</button>
</form>
{{#NOTHING}}<p class="note">没有符合条件的记录。您可以换一个条件，或者<a href="/staff/audit">看全部记录</a>。</p>{{/NOTHING}}
{{#TRAIL}}
<p>共 <b class="num">{{COUNT}}</b> 条{{#WAITING_SEALS}}，整个审计里有 {{WAITING_COUNT}} 条等着加印记{{/WAITING_SEALS}}。</p>
<ol class="trail">
{{#ENTRY}}<li><p><b>{{ENTRY_WHO}}</b> {{ENTRY_ACTION}}：{{#ENTRY_LINKED}}<a class="tall" href="/staff/submissions/{{ENTRY_NUMBER}}">{{ENTRY_SUBJECT}}</a>{{/ENTRY_LINKED}}{{#ENTRY_PLAIN}}{{ENTRY_SUBJECT}}{{/ENTRY_PLAIN}}{{#ENTRY_DETAILED}}（{{ENTRY_DETAIL}}）{{/ENTRY_DETAILED}}</p>
<p class="muted">{{ENTRY_AT}}，第 {{ENTRY_ID}} 条，{{#ENTRY_SEALED}}印记 <code>{{ENTRY_SEAL}}</code>{{/ENTRY_SEALED}}{{#ENTRY_WAITS}}等着加印记{{/ENTRY_WAITS}}</p></li>
{{/ENTRY}}</ol>
<p class="pager">{{#FROM_NEWEST}}<a class="btn sec" href="/staff/audit?actor={{F_ACTOR}}&amp;action={{F_ACTION}}&amp;subject={{F_SUBJECT}}&amp;from={{F_FROM}}&amp;to={{F_TO}}">回到最新</a>{{/FROM_NEWEST}}{{#OLDER}}<a class="btn sec" rel="next" href="/staff/audit?actor={{F_ACTOR}}&amp;action={{F_ACTION}}&amp;subject={{F_SUBJECT}}&amp;from={{F_FROM}}&amp;to={{F_TO}}&amp;before={{BEFORE}}">再看更早的</a>{{/OLDER}}</p>
<form method="post" action="/staff/audit/export">
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="actor" value="{{F_ACTOR}}"><input type="hidden" name="action" value="{{F_ACTION}}"><input type="hidden" name="subject" value="{{F_SUBJECT}}"><input type="hidden" name="from" value="{{F_FROM}}"><input type="hidden" name="to" value="{{F_TO}}">
<p class="hint">导出的就是上面条件找到的全部 {{COUNT}} 条。导出也会记入审计。</p>
<button class="btn sec" type="submit">导出 CSV</button>
</form>
{{/TRAIL}}
</div>
