{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<p class="back"><a href="/staff/queue">返回待审核</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>相似的意见 <span class="num">{{GROUP_MEMBERS}}</span> 条</h1>
<p class="muted">其中 <span class="num">{{GROUP_WAITING}}</span> 条待审核。字句差不多，可能是一起写的，也可能是转发的；每一条都算数。</p>
<section aria-labelledby="first"><h2 id="first">最早的一条：<a class="tall" href="/staff/submissions/{{FIRST_NUMBER}}">编号 <span class="num">{{FIRST_NUMBER_WORDS}}</span></a></h2>
<div class="card"><p class="words">{{FIRST_BODY:pre_escape}}</p></div></section>
{{#ASIDE_SECTION}}<section aria-labelledby="aside"><h2 id="aside">要逐条看的</h2>
<p class="muted">一起处理时会留下这些，请点开一条一条审。</p>
<ul>{{#ASIDE}}<li><a class="tall" href="/staff/submissions/{{ASIDE_NUMBER}}">编号 <span class="num">{{ASIDE_NUMBER_WORDS}}</span></a> {{#ASIDE_FLAGS}}<span class="tag warn">{{ASIDE_FLAGS_WORDS}}</span> {{/ASIDE_FLAGS}}{{#ASIDE_PRIVATE}}<span class="tag plain">本人要求不公开（不能一起公开）</span>{{/ASIDE_PRIVATE}} {{#ASIDE_CORRECTED}}<span class="tag plain">本人改过</span>{{/ASIDE_CORRECTED}}</li>
{{/ASIDE}}</ul></section>{{/ASIDE_SECTION}}
{{#GROUP_FORM}}<section id="decide" class="card" aria-labelledby="decide-title"><h2 id="decide-title">一起处理待审核的</h2>
<form method="post" action="/staff/groups/{{GROUP}}/decision" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="last" value="{{GROUP_LAST}}">
<p class="hint">每一条都有自己的结论和记录，公开的是各自的原文。打开这一页以后才收到的，不在里面。</p>
<div class="f{{#VERDICT_WRONG}} e{{/VERDICT_WRONG}}"><fieldset{{#VERDICT_WRONG}} aria-describedby="verdict-problem"{{/VERDICT_WRONG}}><legend>结论</legend>
{{#VERDICT_WRONG}}<p class="em" id="verdict-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/VERDICT_WRONG}}
<div class="opts">{{#GROUP_VERDICT_CHOICE}}<div class="opt"><input type="radio" name="verdict" id="verdict-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="verdict-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/GROUP_VERDICT_CHOICE}}</div></fieldset></div>
<div class="f"><label class="q" for="reason">理由（选“通过并公开”不用填）</label>
<p class="hint" id="reason-hint">居民会看到这个理由的那句话。</p>
<select id="reason" name="reason" aria-describedby="reason-hint"><option value="">不用理由</option>
{{#GROUP_REASON_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/GROUP_REASON_CHOICE}}</select></div>
<details><summary><span>看每个理由对居民怎么说</span></summary><dl class="facts">
{{#GROUP_REASON_ROW}}<div><dt>{{GROUP_REASON_LABEL}}</dt><dd>{{GROUP_REASON_SENTENCE}}</dd></div>
{{/GROUP_REASON_ROW}}</dl></details>
<div class="f"><label class="q" for="filling">填空（理由里要填单位、编号或去处的才用）</label>
<input type="text" id="filling" name="filling" value="{{TYPED_FILLING}}" maxlength="100" autocomplete="off"></div>
<button class="btn" type="submit">一起处理</button>
</form></section>{{/GROUP_FORM}}
<section aria-labelledby="members"><h2 id="members">每一条和最早那条比</h2>
<p class="muted">划掉的是最早那条里有、这条里没有的字；画线的是这条多出来的字。</p>
<ol>
{{#MEMBER}}<li><p><a class="tall" href="/staff/submissions/{{MEMBER_NUMBER}}">编号 <span class="num">{{MEMBER_NUMBER_WORDS}}</span></a> <span class="tag {{MEMBER_KIND}}">{{MEMBER_STATE}}</span> {{#MEMBER_FLAG}}<span class="tag warn">{{MEMBER_FLAG_WORDS}}</span> {{/MEMBER_FLAG}}
<br><span class="muted">{{MEMBER_PROJECT}}，{{MEMBER_RATING}}，{{MEMBER_RECEIVED}}{{#MEMBER_TOWNSHIP}}，{{MEMBER_TOWNSHIP_NAME}}{{/MEMBER_TOWNSHIP}}</span></p>
{{#MEMBER_SAME}}<p>一字不差。</p>{{/MEMBER_SAME}}{{#MEMBER_TEXT}}<p class="words">{{#PART}}{{#PART_SAME}}{{PART_TEXT:pre_escape}}{{/PART_SAME}}{{#PART_GONE}}<del>{{PART_TEXT:pre_escape}}</del>{{/PART_GONE}}{{#PART_NEW}}<ins>{{PART_TEXT:pre_escape}}</ins>{{/PART_NEW}}{{/PART}}</p>{{/MEMBER_TEXT}}</li>
{{/MEMBER}}
</ol>
{{#MORE_MEMBERS}}<p><a class="tall" href="/staff/groups/{{GROUP}}?after={{MORE_AFTER}}">后面的</a></p>{{/MORE_MEMBERS}}
{{#FROM_THE_FIRST}}<p><a class="tall" href="/staff/groups/{{GROUP}}">回到最早的</a></p>{{/FROM_THE_FIRST}}
</section>
</div></div>
