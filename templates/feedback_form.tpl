{{%AUTOESCAPE context="HTML"}}<div class="wrap"><p class="back"><a href="/projects/{{PROJECT_SLUG}}">返回项目</a></p>
<div class="read">
{{#FORM_NOTICE}}<div class="note warn" role="alert" tabindex="-1" autofocus><p>{{FORM_NOTICE_SENTENCE}}</p></div>{{/FORM_NOTICE}}
{{#PROBLEMS}}
<div class="sum" id="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">有 {{PROBLEM_COUNT}} 处需要修改</h2>
<ul>
{{#RATING_PROBLEM}}<li><a href="#rating-5">{{RATING_PROBLEM_SENTENCE}}</a></li>{{/RATING_PROBLEM}}
{{#BODY_PROBLEM}}<li><a href="#body">{{BODY_PROBLEM_SENTENCE}}</a></li>{{/BODY_PROBLEM}}
{{#TOWNSHIP_PROBLEM}}<li><a href="#township">{{TOWNSHIP_PROBLEM_SENTENCE}}</a></li>{{/TOWNSHIP_PROBLEM}}
{{#PHONE_PROBLEM}}<li><a href="#phone">{{PHONE_PROBLEM_SENTENCE}}</a></li>{{/PHONE_PROBLEM}}
{{#AGREE_PROBLEM}}<li><a href="#agree">{{AGREE_PROBLEM_SENTENCE}}</a></li>{{/AGREE_PROBLEM}}
</ul>
<p>您写的内容都还在，不用重新写。</p>
</div>
{{/PROBLEMS}}
<h1>{{PROJECT_NAME}}，您满意吗</h1>
{{#FORM_CLOSED}}<p class="note warn">这个项目的评价已于 {{PERIOD_END}}结束。您仍可以拨打 12345 反映。</p>{{/FORM_CLOSED}}
{{#FORM}}
<p class="muted">大约 1 分钟。只有第一题必填。帮家里老人填，也可以。</p>
<p class="note warn">有危险或急事，请先拨打 110、119、120。</p>
<form method="post" action="/projects/{{PROJECT_SLUG}}/feedback" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#RATING_PROBLEM}} e{{/RATING_PROBLEM}}"><fieldset{{#RATING_PROBLEM}} aria-describedby="rating-problem"{{/RATING_PROBLEM}}>
<legend>总的来说，您对这个项目</legend>
{{#RATING_PROBLEM}}<p class="em" id="rating-problem"><span class="vh">错误：</span>{{RATING_PROBLEM_SENTENCE}}</p>{{/RATING_PROBLEM}}
{{#RATING_CHOICE}}<div class="opt"><input type="radio" name="rating" id="rating-{{CHOICE_VALUE}}" value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} checked{{/CHOICE_CHECKED}}><label for="rating-{{CHOICE_VALUE}}">{{CHOICE_WORD}}</label></div>
{{/RATING_CHOICE}}
</fieldset></div>
<div class="f"><fieldset aria-describedby="reason-hint">
<legend>主要是哪方面不满意（选填，可多选）</legend>
<p class="hint" id="reason-hint">不满意的请选，满意的跳过这一题</p>
<div class="opts">
{{#REASON_CHOICE}}<div class="opt"><input type="checkbox" name="reason" id="reason-{{CHOICE_VALUE}}" value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} checked{{/CHOICE_CHECKED}}><label for="reason-{{CHOICE_VALUE}}">{{CHOICE_WORD}}</label></div>
{{/REASON_CHOICE}}
</div></fieldset></div>
<div class="f{{#BODY_PROBLEM}} e{{/BODY_PROBLEM}}">
<label class="q" for="body">您想说点什么（选填）</label>
<p class="hint" id="body-hint">哪里好、哪里不好、希望怎么改。请不要写身份证号、银行卡号，也不要写别人的姓名和电话。</p>
{{#BODY_PROBLEM}}<p class="em" id="body-problem"><span class="vh">错误：</span>{{BODY_PROBLEM_SENTENCE}}</p>{{/BODY_PROBLEM}}
<textarea id="body" name="body" rows="6" maxlength="2000" aria-describedby="body-hint body-count{{#BODY_PROBLEM}} body-problem{{/BODY_PROBLEM}}"{{#BODY_PROBLEM}} aria-invalid="true"{{/BODY_PROBLEM}}>{{DRAFT_BODY:pre_escape}}</textarea>
<p class="hint" id="body-count">最多 500 个字</p>
<div class="opt"><input type="checkbox" id="private" name="private" value="1" aria-describedby="private-hint"{{#DRAFT_PRIVATE}} checked{{/DRAFT_PRIVATE}}><label for="private">不公开我的意见，只给工作人员看</label></div>
<p class="hint" id="private-hint">公开时不显示您的姓名和电话</p>
</div>
<div class="f{{#TOWNSHIP_PROBLEM}} e{{/TOWNSHIP_PROBLEM}}">
<label class="q" for="township">您住在哪个乡镇（选填）</label>
{{#TOWNSHIP_PROBLEM}}<p class="em" id="township-problem"><span class="vh">错误：</span>{{TOWNSHIP_PROBLEM_SENTENCE}}</p>{{/TOWNSHIP_PROBLEM}}
<select class="short" id="township" name="township"{{#TOWNSHIP_PROBLEM}} aria-describedby="township-problem" aria-invalid="true"{{/TOWNSHIP_PROBLEM}}>
<option value="">不想说</option>
{{#TOWNSHIP_CHOICE}}<option value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} selected{{/CHOICE_CHECKED}}>{{CHOICE_WORD}}</option>
{{/TOWNSHIP_CHOICE}}
</select></div>
<div class="f{{#PHONE_PROBLEM}} e{{/PHONE_PROBLEM}}">
<label class="q" for="phone">手机号（选填）</label>
<p class="hint" id="phone-hint">只用于回访和告诉您结果，不会公开。未满 14 周岁，请让爸爸妈妈或其他监护人来填，不要留手机号。</p>
{{#PHONE_PROBLEM}}<p class="em" id="phone-problem"><span class="vh">错误：</span>{{PHONE_PROBLEM_SENTENCE}}</p>{{/PHONE_PROBLEM}}
<input class="short" type="tel" id="phone" name="phone" value="{{DRAFT_PHONE}}" autocomplete="tel" inputmode="tel" maxlength="40" aria-describedby="phone-hint{{#PHONE_PROBLEM}} phone-problem{{/PHONE_PROBLEM}}"{{#PHONE_PROBLEM}} aria-invalid="true"{{/PHONE_PROBLEM}}>
</div>
<div class="f{{#AGREE_PROBLEM}} e{{/AGREE_PROBLEM}}">
{{#AGREE_PROBLEM}}<p class="em" id="agree-problem"><span class="vh">错误：</span>{{AGREE_PROBLEM_SENTENCE}}</p>{{/AGREE_PROBLEM}}
<div class="opt"><input type="checkbox" id="agree" name="agree" value="1"{{#AGREE_PROBLEM}} aria-describedby="agree-problem" aria-invalid="true"{{/AGREE_PROBLEM}}{{#DRAFT_AGREED}} checked{{/DRAFT_AGREED}}><label for="agree">我看过《个人信息使用说明》，同意用这个手机号联系我</label></div>
<p class="hint">不留姓名也能评。手机号只用于回访，办结 {{PHONE_DAYS}} 天后删除。</p>
<details><summary><span>看《个人信息使用说明》</span></summary><div class="inner">{{>PRIVACY_NOTICE}}</div></details>
</div>
<p class="note">提交后先由工作人员审核，一般 {{REVIEW_DAYS}} 个工作日内完成。请说真话、说具体。骂人的话、别人的隐私、广告，不会公开。</p>
<p><button class="btn" type="submit">提交评价</button></p>
</form>
{{/FORM}}
</div></div>
