{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
{{#RESULT_DONE}}<div class="note ok" role="status" tabindex="-1" autofocus><p>{{RESULT_SENTENCE}}</p></div>{{/RESULT_DONE}}
{{#RESULT_NOT_DONE}}<div class="note warn" role="alert" tabindex="-1" autofocus><p>{{RESULT_SENTENCE}}</p></div>{{/RESULT_NOT_DONE}}
{{#PROBLEMS}}
<div class="sum" id="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">有 {{PROBLEM_COUNT}} 处需要修改</h2>
<ul>
{{#BODY_PROBLEM}}<li><a href="#body">{{BODY_PROBLEM_SENTENCE}}</a></li>{{/BODY_PROBLEM}}
{{#SOLVED_PROBLEM}}<li><a href="#solved-yes">{{SOLVED_PROBLEM_SENTENCE}}</a></li>{{/SOLVED_PROBLEM}}
{{#HANDLING_PROBLEM}}<li><a href="#handling-5">{{HANDLING_PROBLEM_SENTENCE}}</a></li>{{/HANDLING_PROBLEM}}
</ul>
</div>
{{/PROBLEMS}}
<h1>编号 <span class="nowrap">{{NUMBER}}</span> <span class="nowrap">的办理情况</span></h1>
<div class="state">
<p><span class="tag big {{STATE_CLASS}}">{{STATE}}</span></p>
<p>{{STATE_SENTENCE}}</p>
{{#DECISION_REASON}}<p>{{REASON_SENTENCE}}</p>{{/DECISION_REASON}}
{{#MAY_FOLLOW_UP}}<p>问题解决了吗？<a class="tall" href="#follow-up">再评一次（{{FOLLOW_UP_UNTIL}}前）</a></p>{{/MAY_FOLLOW_UP}}
</div>
{{>ANSWER}}
{{#ANSWERED_BEFORE}}<section aria-labelledby="before"><h2 id="before">您再评以前的答复</h2>
{{>ANSWER}}</section>{{/ANSWERED_BEFORE}}
<h2>经过</h2>
<ol class="steps">
{{#EVENT}}<li><time>{{EVENT_AT}}</time>{{EVENT_WORDS}}</li>
{{/EVENT}}
</ol>
{{#FOLLOW_UP}}
<section id="follow-up" class="noprint" aria-labelledby="follow-up-title">
<h2 id="follow-up-title">再评一次</h2>
<p>{{FOLLOW_UP_UNTIL}}前可以评一次。没有解决的，我们再核实一次，再答复您。</p>
<form method="post" action="/lookup/follow-up" novalidate data-form data-sending="正在提交，请不要关闭页面。" data-offline="网络断了，还没有提交。您选的还在，连上网后请再点一次“提交再评”。" data-slow="网络慢，还没有收到回音。请再等一等，也可以再点一次“提交再评”，不会重复。">
<input type="hidden" name="token" value="{{FOLLOW_UP_TOKEN}}"><input type="hidden" name="number" value="{{NUMBER}}"><input type="hidden" name="proof" value="{{PROOF}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="f{{#SOLVED_PROBLEM}} e{{/SOLVED_PROBLEM}}"><fieldset{{#SOLVED_PROBLEM}} aria-describedby="solved-problem"{{/SOLVED_PROBLEM}}>
<legend>问题解决了吗</legend>
{{#SOLVED_PROBLEM}}<p class="em" id="solved-problem"><span class="vh">错误：</span>{{SOLVED_PROBLEM_SENTENCE}}</p>{{/SOLVED_PROBLEM}}
{{#SOLVED_CHOICE}}<div class="opt"><input type="radio" name="solved" id="solved-{{CHOICE_VALUE}}" value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} checked{{/CHOICE_CHECKED}}><label for="solved-{{CHOICE_VALUE}}">{{CHOICE_WORD}}</label></div>
{{/SOLVED_CHOICE}}
</fieldset></div>
<div class="f{{#HANDLING_PROBLEM}} e{{/HANDLING_PROBLEM}}"><fieldset aria-describedby="handling-hint{{#HANDLING_PROBLEM}} handling-problem{{/HANDLING_PROBLEM}}">
<legend>您对这次办理满意吗</legend>
<p class="hint" id="handling-hint">只评这次办理，不改您对项目的打分</p>
{{#HANDLING_PROBLEM}}<p class="em" id="handling-problem"><span class="vh">错误：</span>{{HANDLING_PROBLEM_SENTENCE}}</p>{{/HANDLING_PROBLEM}}
{{#HANDLING_CHOICE}}<div class="opt"><input type="radio" name="rating" id="handling-{{CHOICE_VALUE}}" value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} checked{{/CHOICE_CHECKED}}><label for="handling-{{CHOICE_VALUE}}">{{CHOICE_WORD}}</label></div>
{{/HANDLING_CHOICE}}
</fieldset></div>
<p><button class="btn" type="submit">提交再评</button></p>
</form>
</section>
{{/FOLLOW_UP}}
{{#FOLLOW_UP_ENDED}}<p class="note">{{FOLLOW_UP_ENDED_SENTENCE}}还有问题，可以<a href="/projects/{{PROJECT_SLUG}}/feedback">再提一条意见</a>，或者拨打 12345。</p>{{/FOLLOW_UP_ENDED}}
<h2>您说的</h2>
<dl class="facts">
<div><dt>项目</dt><dd><a class="tall" href="/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a></dd></div>
<div><dt>评价</dt><dd>{{RATING_NAME}}{{#RATING_REASONS}}：{{#RATING_REASON}}{{REASON_WORD}}{{#REASON_MORE}}、{{/REASON_MORE}}{{/RATING_REASON}}{{/RATING_REASONS}}</dd></div>
{{#WITH_TEXT}}<div><dt>意见</dt><dd class="words">{{SUBMISSION_BODY:pre_escape}}</dd></div>{{/WITH_TEXT}}
{{#PUBLIC_TEXT_DIFFERS}}<div><dt>公开的文字</dt><dd class="words">{{PUBLIC_TEXT:pre_escape}}</dd></div>{{/PUBLIC_TEXT_DIFFERS}}
{{#FOLLOWED_UP}}<div><dt>再评</dt><dd>{{SOLVED_WORD}}。对这次办理：{{HANDLING_RATING}}</dd></div>{{/FOLLOWED_UP}}
{{#IS_PRIVATE}}<div><dt>公开</dt><dd>您要求不公开</dd></div>{{/IS_PRIVATE}}
<div><dt>手机号</dt><dd>{{#WITH_PHONE}}留了，只用于回访{{/WITH_PHONE}}{{#WITHOUT_PHONE}}没有留{{/WITHOUT_PHONE}}</dd></div>
</dl>
{{#MAY_CORRECT}}
<details{{#CORRECTION_OPEN}} open{{/CORRECTION_OPEN}}><summary><span>改一改我写的意见</span></summary><div class="inner">
<form method="post" action="/lookup/correct" novalidate data-form data-sending="正在提交，请不要关闭页面。" data-offline="网络断了，还没有保存。您写的内容还在，连上网后请再点一次“保存修改”。" data-slow="网络慢，还没有收到回音。请再等一等，也可以再点一次“保存修改”。">
{{#PERSONAL_PROBLEM}}<button type="submit" hidden>保存修改</button>{{/PERSONAL_PROBLEM}}
<input type="hidden" name="token" value="{{CORRECT_TOKEN}}"><input type="hidden" name="number" value="{{NUMBER}}"><input type="hidden" name="proof" value="{{PROOF}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="f{{#BODY_PROBLEM}} e{{/BODY_PROBLEM}}"><label class="q" for="body">意见</label>
<p class="hint" id="body-hint">审核前可以改一次。请不要写身份证号、银行卡号，也不要写别人的姓名和电话。</p>
{{#BODY_PROBLEM}}<p class="em" id="body-problem"><span class="vh">错误：</span>{{BODY_PROBLEM_SENTENCE}}</p>{{/BODY_PROBLEM}}
<textarea id="body" name="body" rows="6" maxlength="2000" aria-describedby="body-hint body-count{{#BODY_PROBLEM}} body-problem{{/BODY_PROBLEM}}"{{#BODY_PROBLEM}} aria-invalid="true"{{/BODY_PROBLEM}}>{{CORRECTION_BODY:pre_escape}}</textarea>
<p class="hint" id="body-count" data-count="body" data-most="500" data-left="还可以输入 # 个字" data-over="已超出 # 个字，请删减后再保存">最多 500 个字</p>
{{#PERSONAL_PROBLEM}}<div class="choose" role="group" aria-labelledby="choose-title">
<p id="choose-title">公开的意见谁都能看到。您可以在上面自己改，也可以点一下：</p>
<p><button class="btn" type="submit" name="personal" value="mask" aria-describedby="mask-hint">替我遮盖并保存</button><span class="hint" id="mask-hint">号码换成 ▇，别的字不变</span></p>
<p><button class="btn sec" type="submit" name="personal" value="keep" aria-describedby="keep-hint">不是个人信息，照原样保存</button><span class="hint" id="keep-hint">工作人员审核时会再看一遍</span></p>
</div>{{/PERSONAL_PROBLEM}}</div>
<p><button class="btn{{#PERSONAL_PROBLEM}} sec{{/PERSONAL_PROBLEM}}" type="submit">保存修改</button></p>
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
