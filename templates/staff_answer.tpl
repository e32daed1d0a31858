{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/cases/{{NUMBER}}">返回办件</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>{{#ANSWER_FIRST}}写答复{{/ANSWER_FIRST}}{{#ANSWER_SECOND}}写第二次答复{{/ANSWER_SECOND}}{{#ANSWER_AGAIN}}改答复{{/ANSWER_AGAIN}}</h1>
{{#DRAFT_STATE}}<p class="mt0"><span class="tag {{STATE_KIND}}">{{STATE_WORD}}</span> <span class="muted">{{STATE_STAFF}}，{{STATE_AT}}</span></p>{{/DRAFT_STATE}}
{{#DRAFT_RETURNED}}<div class="note warn"><p><b>退回重答。</b>理由：{{RETURN_REASON}}</p></div>{{/DRAFT_RETURNED}}
{{#DRAFT_WAITS}}<p class="note">责任单位写好了，等您审核。<a class="tall" href="/staff/cases/{{NUMBER}}/answer/review">预览，公布或退回</a></p>{{/DRAFT_WAITS}}
{{#ANSWER_CONFLICT}}<div class="note warn" role="alert" tabindex="-1" autofocus><p>{{CONFLICT_SENTENCE}}您填的没有存，都还在下面。请先看现在的情况，再决定要不要改。</p></div>
{{#STORED_NOW}}<div class="pair"><section aria-labelledby="stored"><h2 id="stored">现在存的是</h2><p class="words">{{STORED_BODY:pre_escape}}</p></section>
{{#STORED_DIFFERS}}<section aria-labelledby="differs"><h2 id="differs">您填的和它的不同</h2><p class="words">{{#DIFF_PART}}{{#DIFF_SAME}}{{DIFF_TEXT:pre_escape}}{{/DIFF_SAME}}{{#DIFF_REMOVED}}<del>{{DIFF_TEXT:pre_escape}}</del>{{/DIFF_REMOVED}}{{#DIFF_ADDED}}<ins>{{DIFF_TEXT:pre_escape}}</ins>{{/DIFF_ADDED}}{{/DIFF_PART}}</p></section>{{/STORED_DIFFERS}}</div>{{/STORED_NOW}}
{{#TYPED_LEFT}}<section class="card" aria-labelledby="left"><h2 id="left">您刚才填的</h2><p class="words">{{TYPED_BODY:pre_escape}}</p></section>{{/TYPED_LEFT}}{{/ANSWER_CONFLICT}}
<div class="answering">
<div>
{{>ANSWER_CASE}}
{{#NOTHING_TO_ANSWER}}<p class="note">这条不用答复。</p>{{/NOTHING_TO_ANSWER}}
{{#ANSWER_FORM}}<section id="answer" aria-labelledby="answer-title" class="card">
<h2 id="answer-title">答复</h2>
{{#ANSWER_SECOND}}<p class="note warn">居民说没有解决。请再核实一次，写清核实的结果。公布后这件事就办结了，居民不能再追评。</p>{{/ANSWER_SECOND}}
<p class="hint">先答办没办、办到哪步，再说原因，最后写日期、单位、电话。答复日期是公布的那天，不用填。</p>
<form id="answer-form" method="post" action="/staff/cases/{{NUMBER}}/answer" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="version" value="{{VERSION}}">
<input type="hidden" name="draft" value="{{DRAFT_VERSION}}">
{{#UNIT_TYPEABLE}}<div class="f{{#UNIT_WRONG}} e{{/UNIT_WRONG}}"><label class="q" for="unit">答复单位</label>
{{#UNIT_WRONG}}<p class="em" id="unit-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/UNIT_WRONG}}
<input type="text" id="unit" name="unit" value="{{UNIT_TYPED}}" maxlength="50" autocomplete="organization"{{#UNIT_WRONG}} aria-invalid="true" aria-describedby="unit-problem"{{/UNIT_WRONG}}></div>{{/UNIT_TYPEABLE}}
{{#UNIT_FIXED}}<p id="unit">答复单位：<b>{{UNIT_TYPED}}</b></p>{{/UNIT_FIXED}}
<div class="f{{#OUTCOME_WRONG}} e{{/OUTCOME_WRONG}}"><fieldset{{#OUTCOME_WRONG}} aria-describedby="outcome-problem"{{/OUTCOME_WRONG}}>
<legend>结果</legend>
{{#OUTCOME_WRONG}}<p class="em" id="outcome-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/OUTCOME_WRONG}}
<div class="opts">
{{#OUTCOME_CHOICE}}<div class="opt"><input type="radio" name="outcome" id="outcome-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="outcome-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/OUTCOME_CHOICE}}
</div></fieldset></div>
<div class="f{{#BODY_WRONG}} e{{/BODY_WRONG}}"><label class="q" for="body">答复内容</label>
<p class="hint" id="body-hint">最好不超过 200 个字。只写收到了、谢谢关注，居民会觉得没有答复。</p>
{{#BODY_WRONG}}<p class="em" id="body-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/BODY_WRONG}}
<textarea id="body" name="body" rows="10" aria-describedby="body-hint body-count{{#BODY_WRONG}} body-problem{{/BODY_WRONG}}"{{#BODY_WRONG}} aria-invalid="true"{{/BODY_WRONG}}>{{BODY_TYPED:pre_escape}}</textarea>
<p class="hint" id="body-count" data-count="body" data-most="1000" data-left="还可以输入 # 个字" data-over="已超出 # 个字，请删减后再保存">最多 1000 个字</p></div>
{{#PERSONAL_FOUND}}<div class="f{{#PERSONAL_WRONG}} e{{/PERSONAL_WRONG}}" id="personal-box">
{{#PERSONAL_WRONG}}<p class="em" id="personal-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PERSONAL_WRONG}}
<div class="opt"><input type="checkbox" id="personal" name="personal" value="keep"{{#PERSONAL_KEPT}} checked{{/PERSONAL_KEPT}}{{#PERSONAL_WRONG}} aria-invalid="true" aria-describedby="personal-problem"{{/PERSONAL_WRONG}}><label for="personal">不是个人的号码，可以公开</label></div></div>{{/PERSONAL_FOUND}}
<p class="actions">
{{#FOR_UNIT}}<button class="btn sec" type="submit" name="next" value="save">保存草稿</button><button class="btn" type="submit" name="next" value="submit">交给办公室审核</button>{{/FOR_UNIT}}
{{#FOR_UNIT_AGAIN}}<button class="btn sec" type="submit" name="next" value="save">收回来，存为草稿</button><button class="btn" type="submit" name="next" value="submit">改好再交</button>{{/FOR_UNIT_AGAIN}}
{{#FOR_OFFICE}}<button class="btn sec" type="submit" name="next" value="save">保存</button><button class="btn" type="submit" name="next" value="review">保存并预览</button>{{/FOR_OFFICE}}
{{#PERSONAL_FOUND}}<button class="btn sec" type="submit" name="next" value="mask">替我遮盖号码</button>{{/PERSONAL_FOUND}}
</p>
<details><summary><span>常用答复</span></summary><div class="inner canned">
<p class="hint">放在答复最后，您写的不会丢。方头括号里的要填好才能交。{{#MAY_KEEP_CANNED}}<a class="tall" href="/staff/canned">管理常用答复</a>{{/MAY_KEEP_CANNED}}</p>
{{#CANNED}}<h3>{{CANNED_NAME}} <span class="tag plain">{{CANNED_FITS}}</span></h3>
<p>{{CANNED_TEXT}}</p>
<p><button class="btn sec" type="submit" name="canned" value="{{CANNED_ID}}" data-insert="body" data-text="{{CANNED_TEXT}}" data-choose="outcome-{{CANNED_OUTCOME}}">放进答复<span class="vh">：{{CANNED_NAME}}</span></button></p>
{{/CANNED}}</div></details>
</form></section>{{/ANSWER_FORM}}
</div>
<div class="beside">
{{>ANSWER_HINTS}}
{{>ANSWER_HISTORY}}
</div>
</div>
</div>
