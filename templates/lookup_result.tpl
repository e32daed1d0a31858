{{%AUTOESCAPE context="HTML"}}<div class="wrap"><p class="back"><a href="/lookup">返回查进度</a></p>
<div class="read">
{{#RESULT_DONE}}<div class="note ok" role="status" tabindex="-1" autofocus><p>{{RESULT_SENTENCE}}</p></div>{{/RESULT_DONE}}
{{#RESULT_NOT_DONE}}<div class="note warn" role="alert" tabindex="-1" autofocus><p>{{RESULT_SENTENCE}}</p></div>{{/RESULT_NOT_DONE}}
<h1>编号 {{NUMBER}} 的办理情况</h1>
<div class="state">
<p><span class="tag big {{STATE_CLASS}}">{{STATE}}</span></p>
<p>{{STATE_SENTENCE}}</p>
{{#DECISION_REASON}}<p>{{REASON_SENTENCE}}</p>{{/DECISION_REASON}}
</div>
{{#REPLY}}<div class="reply"><p><b>{{REPLY_UNIT}}答复</b> <span class="muted nowrap">{{REPLY_DAY}}</span></p>
<p class="words">{{REPLY_BODY:pre_escape}}</p></div>{{/REPLY}}
<h2>经过</h2>
<ol class="steps">
{{#EVENT}}<li><time>{{EVENT_AT}}</time>{{EVENT_WORDS}}</li>
{{/EVENT}}
</ol>
<h2>您说的</h2>
<dl class="facts">
<div><dt>项目</dt><dd><a class="tall" href="/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a></dd></div>
<div><dt>评价</dt><dd>{{RATING_NAME}}{{#RATING_REASONS}}：{{#RATING_REASON}}{{REASON_WORD}}{{#REASON_MORE}}、{{/REASON_MORE}}{{/RATING_REASON}}{{/RATING_REASONS}}</dd></div>
{{#WITH_TEXT}}<div><dt>意见</dt><dd class="words">{{SUBMISSION_BODY:pre_escape}}</dd></div>{{/WITH_TEXT}}
{{#PUBLIC_TEXT_DIFFERS}}<div><dt>公开的文字</dt><dd class="words">{{PUBLIC_TEXT:pre_escape}}</dd></div>{{/PUBLIC_TEXT_DIFFERS}}
{{#IS_PRIVATE}}<div><dt>公开</dt><dd>您要求不公开</dd></div>{{/IS_PRIVATE}}
<div><dt>手机号</dt><dd>{{#WITH_PHONE}}留了，只用于回访{{/WITH_PHONE}}{{#WITHOUT_PHONE}}没有留{{/WITHOUT_PHONE}}</dd></div>
</dl>
{{#MAY_CORRECT}}
<details{{#CORRECTION_OPEN}} open{{/CORRECTION_OPEN}}><summary><span>改一改我写的意见</span></summary><div class="inner">
<form method="post" action="/lookup/correct" novalidate>
<input type="hidden" name="token" value="{{CORRECT_TOKEN}}"><input type="hidden" name="number" value="{{NUMBER}}"><input type="hidden" name="proof" value="{{PROOF}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="f{{#BODY_PROBLEM}} e{{/BODY_PROBLEM}}"><label class="q" for="body">意见</label>
<p class="hint" id="body-hint">审核前可以改一次，最多 500 个字。请不要写身份证号、银行卡号，也不要写别人的姓名和电话。</p>
{{#BODY_PROBLEM}}<p class="em" id="body-problem"><span class="vh">错误：</span>{{BODY_PROBLEM_SENTENCE}}</p>{{/BODY_PROBLEM}}
<textarea id="body" name="body" rows="6" maxlength="2000" aria-describedby="body-hint{{#BODY_PROBLEM}} body-problem{{/BODY_PROBLEM}}"{{#BODY_PROBLEM}} aria-invalid="true"{{/BODY_PROBLEM}}>{{CORRECTION_BODY:pre_escape}}</textarea></div>
<p><button class="btn" type="submit">保存修改</button></p>
</form></div></details>
{{/MAY_CORRECT}}
{{#MAY_FORGET_PHONE}}
<details><summary><span>删除我的手机号</span></summary><div class="inner">
<form method="post" action="/lookup/forget-phone">
<input type="hidden" name="token" value="{{FORGET_TOKEN}}"><input type="hidden" name="number" value="{{NUMBER}}"><input type="hidden" name="proof" value="{{PROOF}}"><input type="hidden" name="version" value="{{VERSION}}">
<p>删除后我们不能再打电话告诉您结果。意见照样办理。</p>
<p><button class="btn sec" type="submit">删除我的手机号</button></p>
</form></div></details>
{{/MAY_FORGET_PHONE}}
{{#MAY_WITHDRAW}}
<details><summary><span>撤回我的意见</span></summary><div class="inner">
<form method="post" action="/lookup/withdraw">
<input type="hidden" name="token" value="{{WITHDRAW_TOKEN}}"><input type="hidden" name="number" value="{{NUMBER}}"><input type="hidden" name="proof" value="{{PROOF}}"><input type="hidden" name="version" value="{{VERSION}}">
<p>撤回后不再办理，也不再公开，您的打分也不再计入。您留的手机号会一起删除。</p>
<p><button class="btn bad" type="submit">撤回</button></p>
</form></div></details>
{{/MAY_WITHDRAW}}
</div></div>
