{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/cases/{{NUMBER}}/answer">返回修改</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
{{#ANSWER_CONFLICT}}<div class="note warn" role="alert" tabindex="-1" autofocus><p>{{CONFLICT_SENTENCE}}还没有公布，也没有退回。请看下面现在的这一版，再决定。</p></div>{{/ANSWER_CONFLICT}}
<h1>审核答复</h1>
<p class="mt0"><span class="tag warn">{{STATE_WORD}}</span> <span class="muted">{{STATE_STAFF}}，{{STATE_AT}}</span></p>
<div class="answering">
<div>
{{>ANSWER_CASE}}
<section aria-labelledby="preview"><h2 id="preview">居民会看到</h2>
{{>ANSWER}}
{{#ON_PROJECT_PAGE}}<p class="hint">公布后在项目页、查进度和搜索里都是这样。</p>{{/ON_PROJECT_PAGE}}
{{#FOR_AUTHOR_ALONE}}<p class="hint">这条意见没有公开，只有本人用编号和查询码能看到答复。</p>{{/FOR_AUTHOR_ALONE}}
{{#NOT_YET_PUBLIC}}<p class="hint">这条意见还没有审核。公布后本人马上能看到答复，意见审核公开后大家也能看到。</p>{{/NOT_YET_PUBLIC}}
</section>
{{#OBSTACLES}}<section class="card" aria-labelledby="obstacles"><h2 id="obstacles">还不能公布</h2>
<ul>{{#OBSTACLE}}<li>{{OBSTACLE_SENTENCE}}</li>{{/OBSTACLE}}</ul>
<p><a class="btn" href="/staff/cases/{{NUMBER}}/answer">去修改</a></p></section>{{/OBSTACLES}}
{{#MAY_RELEASE}}<section class="card" aria-labelledby="release"><h2 id="release">公布</h2>
{{#ANSWER_SECOND}}<p class="note warn">这是第二次答复。公布后这件事就办结了，居民不能再追评。</p>{{/ANSWER_SECOND}}
<form method="post" action="/staff/cases/{{NUMBER}}/answer/release" novalidate>
<input type="hidden" name="token" value="{{RELEASE_TOKEN}}">
<input type="hidden" name="version" value="{{VERSION}}">
<input type="hidden" name="draft" value="{{DRAFT_VERSION}}">
{{#PERSONAL_FOUND}}<div class="f{{#PERSONAL_WRONG}} e{{/PERSONAL_WRONG}}">
{{#PERSONAL_WRONG}}<p class="em" id="personal-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PERSONAL_WRONG}}
<div class="opt"><input type="checkbox" id="personal" name="personal" value="keep"{{#PERSONAL_WRONG}} aria-invalid="true" aria-describedby="personal-problem"{{/PERSONAL_WRONG}}><label for="personal">不是个人的号码，可以公开</label></div></div>{{/PERSONAL_FOUND}}
<p>答复日期写今天。公布后马上能看到，每一次答复都会留下。</p>
<button class="btn" type="submit">公布答复</button>
</form></section>{{/MAY_RELEASE}}
{{#MAY_RETURN}}<section class="card" aria-labelledby="return"><h2 id="return">退回重答</h2>
<form method="post" action="/staff/cases/{{NUMBER}}/answer/return" novalidate>
<input type="hidden" name="token" value="{{RETURN_TOKEN}}">
<input type="hidden" name="version" value="{{VERSION}}">
<input type="hidden" name="draft" value="{{DRAFT_VERSION}}">
<div class="f{{#REASON_WRONG}} e{{/REASON_WRONG}}"><label class="q" for="reason">退回的理由</label>
<p class="hint" id="reason-hint">责任单位会看到。写清要改哪里，5 到 200 个字。</p>
{{#REASON_WRONG}}<p class="em" id="reason-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/REASON_WRONG}}
<textarea id="reason" name="reason" rows="3" aria-describedby="reason-hint{{#REASON_WRONG}} reason-problem{{/REASON_WRONG}}"{{#REASON_WRONG}} aria-invalid="true"{{/REASON_WRONG}}>{{REASON_TYPED:pre_escape}}</textarea></div>
<button class="btn bad" type="submit">退回重答</button>
</form></section>{{/MAY_RETURN}}
</div>
<div class="beside">
{{>ANSWER_HINTS}}
{{>ANSWER_HISTORY}}
</div>
</div>
</div>
