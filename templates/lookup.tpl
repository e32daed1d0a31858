{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
{{#FORM_NOTICE}}<div class="note warn" role="alert" tabindex="-1" autofocus><p>{{FORM_NOTICE_SENTENCE}}</p></div>{{/FORM_NOTICE}}
{{#PROBLEMS}}
<div class="sum" id="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">有 {{PROBLEM_COUNT}} 处需要修改</h2>
<ul>
{{#NUMBER_PROBLEM}}<li><a href="#number">{{NUMBER_PROBLEM_SENTENCE}}</a></li>{{/NUMBER_PROBLEM}}
{{#CODE_PROBLEM}}<li><a href="#code">{{CODE_PROBLEM_SENTENCE}}</a></li>{{/CODE_PROBLEM}}
</ul>
</div>
{{/PROBLEMS}}
<h1>查进度</h1>
<form method="post" action="/lookup" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
{{#FOLLOW_UP_CARRIED}}<input type="hidden" name="solved" value="{{SOLVED_CHOSEN}}"><input type="hidden" name="rating" value="{{RATING_CHOSEN}}">
{{/FOLLOW_UP_CARRIED}}
{{#CORRECTION_CARRIED}}<input type="hidden" name="correction" value="{{CORRECTION_BODY:pre_escape}}">{{/CORRECTION_CARRIED}}
<div class="f{{#NUMBER_PROBLEM}} e{{/NUMBER_PROBLEM}}">
<label class="q" for="number">受理编号</label>
<p class="hint" id="number-hint">10 位数字，例如 2608170031</p>
{{#NUMBER_PROBLEM}}<p class="em" id="number-problem"><span class="vh">错误：</span>{{NUMBER_PROBLEM_SENTENCE}}</p>{{/NUMBER_PROBLEM}}
<input class="short" type="text" id="number" name="number" value="{{NUMBER}}" inputmode="numeric" autocomplete="off" maxlength="60" aria-describedby="number-hint{{#NUMBER_PROBLEM}} number-problem{{/NUMBER_PROBLEM}}"{{#NUMBER_PROBLEM}} aria-invalid="true"{{/NUMBER_PROBLEM}}>
</div>
<div class="f{{#CODE_PROBLEM}} e{{/CODE_PROBLEM}}">
<label class="q" for="code">查询码</label>
<p class="hint" id="code-hint">提交成功页上的 8 位数字</p>
{{#CODE_PROBLEM}}<p class="em" id="code-problem"><span class="vh">错误：</span>{{CODE_PROBLEM_SENTENCE}}</p>{{/CODE_PROBLEM}}
<input class="short" type="text" id="code" name="code" value="{{CODE}}" inputmode="numeric" autocomplete="off" maxlength="60" aria-describedby="code-hint{{#CODE_PROBLEM}} code-problem{{/CODE_PROBLEM}}"{{#CODE_PROBLEM}} aria-invalid="true"{{/CODE_PROBLEM}}>
</div>
<p><button class="btn" type="submit">查询</button></p>
</form>
<details><summary><span>查询码丢了怎么办</span></summary><div class="inner">
<p>{{#NOTICE_TELEPHONE}}留过手机号的，请用那个手机拨打 {{TELEPHONE}}，核对后告诉您进度。{{/NOTICE_TELEPHONE}}{{#NO_TELEPHONE}}留过手机号的，有了结果我们会打电话告诉您。{{/NO_TELEPHONE}}没有留的，查不到是谁写的，也就没法告诉您。</p>
</div></details>
</div></div>
