{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
{{#FORM_NOTICE}}<div class="note warn" role="alert" tabindex="-1" autofocus><p>{{FORM_NOTICE_SENTENCE}}</p></div>{{/FORM_NOTICE}}
{{#PROBLEMS}}
<div class="sum" id="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">有 {{PROBLEM_COUNT}} 处需要修改</h2>
<ul>
{{#RATING_PROBLEM}}<li><a href="#rating-5">{{RATING_PROBLEM_SENTENCE}}</a></li>{{/RATING_PROBLEM}}
{{#BODY_PROBLEM}}<li><a href="#body">{{BODY_PROBLEM_SENTENCE}}</a></li>{{/BODY_PROBLEM}}
{{#PERSONAL_PROBLEM}}<li><a href="#body">{{PERSONAL_PROBLEM_SENTENCE}}</a></li>{{/PERSONAL_PROBLEM}}
{{#TOWNSHIP_PROBLEM}}<li><a href="#township">{{TOWNSHIP_PROBLEM_SENTENCE}}</a></li>{{/TOWNSHIP_PROBLEM}}
{{#PHONE_PROBLEM}}<li><a href="#phone">{{PHONE_PROBLEM_SENTENCE}}</a></li>{{/PHONE_PROBLEM}}
{{#AGREE_PROBLEM}}<li><a href="#agree">{{AGREE_PROBLEM_SENTENCE}}</a></li>{{/AGREE_PROBLEM}}
</ul>
<p>您写的内容都还在，不用重新写。</p>
</div>
{{/PROBLEMS}}
<h1>{{PROJECT_NAME}}，您满意吗</h1>
{{#PERIOD_OVER}}<p class="note warn">这个项目的评价已于 {{PERIOD_END}}结束。您仍可以拨打 12345 反映。</p>
<p><a class="btn sec" href="/projects/{{PROJECT_SLUG}}#comments">看大家的意见</a></p>{{/PERIOD_OVER}}
{{#PERIOD_AHEAD}}<p class="note">评价还没有开始。{{PERIOD_BEGIN}}起，您可以来评价。</p>
<p><a class="btn sec" href="/projects/{{PROJECT_SLUG}}">先看看这个项目</a></p>{{/PERIOD_AHEAD}}
{{#FORM}}
<p class="muted">大约 1 分钟。只有第一题必填。帮家里老人填，也可以。</p>
<p class="note warn">有危险或急事，请先拨打 110、119、120。</p>
<div class="note" data-note hidden><p>您上次写的内容还在，可以接着写。共用手机请点“清除”。</p><p><button class="btn sec" type="button" data-clear>清除</button></p></div>
<form method="post" action="/projects/{{PROJECT_SLUG}}/feedback" novalidate data-form data-draft="{{PROJECT_SLUG}}" data-sending="正在提交，请不要关闭页面。" data-offline="网络断了，还没有提交。您写的内容还在，连上网后请再点一次“提交评价”。" data-slow="网络慢，还没有收到回音。请再等一等，也可以再点一次“提交评价”，不会重复。">
<input type="hidden" name="token" value="{{TOKEN}}">
{{#PERSONAL_PROBLEM}}<button type="submit" hidden>提交评价</button>{{/PERSONAL_PROBLEM}}
{{#SOURCE_KNOWN}}<input type="hidden" name="from" value="{{SOURCE}}">{{/SOURCE_KNOWN}}
<div class="f{{#RATING_PROBLEM}} e{{/RATING_PROBLEM}}"><fieldset{{#RATING_PROBLEM}} aria-describedby="rating-problem"{{/RATING_PROBLEM}}>
<legend>总的来说，您对这个项目</legend>
{{#RATING_PROBLEM}}<p class="em" id="rating-problem"><span class="vh">错误：</span>{{RATING_PROBLEM_SENTENCE}}</p>{{/RATING_PROBLEM}}
{{#RATING_CHOICE}}<div class="opt"><input type="radio" name="rating" id="rating-{{CHOICE_VALUE}}" value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} checked{{/CHOICE_CHECKED}}><label for="rating-{{CHOICE_VALUE}}">{{CHOICE_WORD}}</label></div>
{{/RATING_CHOICE}}
</fieldset></div>
<div class="f" data-when="rating" data-is="1 2"><fieldset aria-describedby="reason-hint">
<legend>主要是哪方面不满意（选填，可多选）</legend>
<p class="hint" id="reason-hint" data-plain>不满意的请选，满意的跳过这一题</p>
<div class="opts">
{{#REASON_CHOICE}}<div class="opt"><input type="checkbox" name="reason" id="reason-{{CHOICE_VALUE}}" value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} checked{{/CHOICE_CHECKED}}><label for="reason-{{CHOICE_VALUE}}">{{CHOICE_WORD}}</label></div>
{{/REASON_CHOICE}}
</div></fieldset></div>
<div class="f{{#BODY_WRONG}} e{{/BODY_WRONG}}">
<label class="q" for="body">您想说点什么（选填）</label>
<p class="hint" id="body-hint">哪里好、哪里不好、希望怎么改。请不要写身份证号、银行卡号，也不要写别人的姓名和电话。</p>
{{#BODY_PROBLEM}}<p class="em" id="body-problem"><span class="vh">错误：</span>{{BODY_PROBLEM_SENTENCE}}</p>{{/BODY_PROBLEM}}
{{#PERSONAL_PROBLEM}}<p class="em" id="personal-problem"><span class="vh">错误：</span>{{PERSONAL_PROBLEM_SENTENCE}}</p>{{/PERSONAL_PROBLEM}}
<textarea id="body" name="body" rows="6" maxlength="2000" aria-describedby="body-hint body-count{{#BODY_PROBLEM}} body-problem{{/BODY_PROBLEM}}{{#PERSONAL_PROBLEM}} personal-problem{{/PERSONAL_PROBLEM}}"{{#BODY_WRONG}} aria-invalid="true"{{/BODY_WRONG}}>{{DRAFT_BODY:pre_escape}}</textarea>
<p class="hint" id="body-count" data-count="body" data-most="500" data-left="还可以输入 # 个字" data-over="已超出 # 个字，请删减后再提交">最多 500 个字</p>
{{#PERSONAL_PROBLEM}}<div class="choose" role="group" aria-labelledby="choose-title">
<p id="choose-title">公开的意见谁都能看到。您可以在上面自己改，也可以点一下：</p>
<p><button class="btn" type="submit" name="personal" value="mask" aria-describedby="mask-hint">替我遮盖并提交</button><span class="hint" id="mask-hint">号码换成 ▇，别的字不变</span></p>
<p><button class="btn sec" type="submit" name="personal" value="keep" aria-describedby="keep-hint">不是个人信息，照原样提交</button><span class="hint" id="keep-hint">工作人员审核时会再看一遍</span></p>
</div>{{/PERSONAL_PROBLEM}}
</div>
<div class="f">
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
<p><button class="btn{{#PERSONAL_PROBLEM}} sec{{/PERSONAL_PROBLEM}}" type="submit"{{#PERSONAL_KEPT}} name="personal" value="keep"{{/PERSONAL_KEPT}}>提交评价</button></p>
</form>
{{/FORM}}
</div></div>
