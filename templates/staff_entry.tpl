{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
{{>NOTICE}}
{{>PROBLEMS}}
<h1>代录居民的意见</h1>
<p class="muted">居民说，您写，念给他听，听对了再交。照他的原话写，不要改意思。交上去以后和网上的意见一样审核、一样答复。</p>
<form method="post" action="/staff/entry" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="once" value="{{ENTRY_ONCE}}">
{{#PERSONAL_WRONG}}<button type="submit" hidden>代录这条意见</button>{{/PERSONAL_WRONG}}
<div class="f{{#CHANNEL_WRONG}} e{{/CHANNEL_WRONG}}"><fieldset{{#CHANNEL_WRONG}} aria-describedby="channel-problem"{{/CHANNEL_WRONG}}><legend>意见是怎么来的</legend>
{{#CHANNEL_WRONG}}<p class="em" id="channel-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/CHANNEL_WRONG}}
<div class="opts">{{#CHANNEL_CHOICE}}<div class="opt"><input type="radio" name="channel" id="channel-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="channel-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/CHANNEL_CHOICE}}</div></fieldset></div>
<div class="f{{#SAID_ON_WRONG}} e{{/SAID_ON_WRONG}}"><label class="q" for="said_on">哪一天说的</label>
<p class="hint" id="said-hint">像 {{ENTRY_TODAY}} 这样写。90 天以内，不能晚于今天。</p>
{{#SAID_ON_WRONG}}<p class="em" id="said-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/SAID_ON_WRONG}}
<input class="short" type="text" id="said_on" name="said_on" value="{{ENTRY_SAID_ON}}" maxlength="10" inputmode="numeric" autocomplete="off" aria-describedby="said-hint{{#SAID_ON_WRONG}} said-problem{{/SAID_ON_WRONG}}"{{#SAID_ON_WRONG}} aria-invalid="true"{{/SAID_ON_WRONG}}></div>
<div class="f{{#PROJECT_WRONG}} e{{/PROJECT_WRONG}}"><label class="q" for="project">说的是哪个项目</label>
{{#PROJECT_WRONG}}<p class="em" id="project-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PROJECT_WRONG}}
<select id="project" name="project"{{#PROJECT_WRONG}} aria-describedby="project-problem" aria-invalid="true"{{/PROJECT_WRONG}}><option value="">请选择</option>
{{#PROJECT_GROUP}}<optgroup label="{{PROJECT_GROUP_NAME}}">
{{#PROJECT_CHOICE}}<option value="{{CHOICE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{CHOICE_WORDS}}</option>
{{/PROJECT_CHOICE}}</optgroup>
{{/PROJECT_GROUP}}</select></div>
<div class="f{{#RATING_WRONG}} e{{/RATING_WRONG}}"><fieldset{{#RATING_WRONG}} aria-describedby="rating-problem"{{/RATING_WRONG}}><legend>他对这个项目</legend>
<p class="hint">照他说的选，不要替他选。</p>
{{#RATING_WRONG}}<p class="em" id="rating-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/RATING_WRONG}}
{{#RATING_CHOICE}}<div class="opt"><input type="radio" name="rating" id="rating-{{CHOICE_VALUE}}" value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} checked{{/CHOICE_CHECKED}}><label for="rating-{{CHOICE_VALUE}}">{{CHOICE_WORD}}</label></div>
{{/RATING_CHOICE}}</fieldset></div>
<div class="f" data-when="rating" data-is="1 2"><fieldset><legend>主要是哪方面不满意（选填，可多选）</legend>
<p class="hint" data-plain>不满意的请选，满意的跳过这一题</p>
<div class="opts">{{#REASON_CHOICE}}<div class="opt"><input type="checkbox" name="reason" id="reason-{{CHOICE_VALUE}}" value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} checked{{/CHOICE_CHECKED}}><label for="reason-{{CHOICE_VALUE}}">{{CHOICE_WORD}}</label></div>
{{/REASON_CHOICE}}</div></fieldset></div>
<div class="f{{#BODY_WRONG}} e{{/BODY_WRONG}}"><label class="q" for="body">他的原话（选填）</label>
<p class="hint" id="body-hint">最多 500 个字。不要写身份证号、银行卡号，也不要写别人的姓名和电话。</p>
{{#ENTRY_BODY_WRONG}}<p class="em" id="body-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/ENTRY_BODY_WRONG}}
{{#PERSONAL_WRONG}}<p class="em" id="personal-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PERSONAL_WRONG}}
<textarea id="body" name="body" rows="6" maxlength="2000" aria-describedby="body-hint{{#ENTRY_BODY_WRONG}} body-problem{{/ENTRY_BODY_WRONG}}{{#PERSONAL_WRONG}} personal-problem{{/PERSONAL_WRONG}}"{{#BODY_WRONG}} aria-invalid="true"{{/BODY_WRONG}}>{{DRAFT_BODY:pre_escape}}</textarea>
{{#PERSONAL_WRONG}}<div class="choose" role="group" aria-label="号码怎么办">
<p><button class="btn" type="submit" name="personal" value="mask">替他遮盖并提交</button><span class="hint">号码换成 ▇，别的字不变</span></p>
<p><button class="btn sec" type="submit" name="personal" value="keep">不是个人信息，照原样提交</button><span class="hint">审核时会再看一遍</span></p>
</div>{{/PERSONAL_WRONG}}</div>
<div class="f"><div class="opt"><input type="checkbox" id="private" name="private" value="1"{{#DRAFT_PRIVATE}} checked{{/DRAFT_PRIVATE}}><label for="private">他不愿意公开，只给工作人员看</label></div></div>
<div class="f{{#TOWNSHIP_WRONG}} e{{/TOWNSHIP_WRONG}}"><label class="q" for="township">他住在哪个乡镇（选填）</label>
{{#TOWNSHIP_WRONG}}<p class="em" id="township-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/TOWNSHIP_WRONG}}
<select class="short" id="township" name="township"{{#TOWNSHIP_WRONG}} aria-describedby="township-problem" aria-invalid="true"{{/TOWNSHIP_WRONG}}><option value="">没有说</option>
{{#TOWNSHIP_CHOICE}}<option value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} selected{{/CHOICE_CHECKED}}>{{CHOICE_WORD}}</option>
{{/TOWNSHIP_CHOICE}}</select></div>
{{#ENTRY_PHONE}}<div class="f{{#PHONE_WRONG}} e{{/PHONE_WRONG}}"><label class="q" for="phone">他的手机号（选填）</label>
<p class="hint" id="phone-hint">只用于回访和告诉他结果，不公开。存好以后，这里也看不到。</p>
{{#PHONE_WRONG}}<p class="em" id="phone-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PHONE_WRONG}}
<input class="short" type="tel" id="phone" name="phone" value="{{DRAFT_PHONE}}" autocomplete="off" inputmode="tel" maxlength="40" aria-describedby="phone-hint{{#PHONE_WRONG}} phone-problem{{/PHONE_WRONG}}"{{#PHONE_WRONG}} aria-invalid="true"{{/PHONE_WRONG}}></div>
<div class="f{{#AGREE_WRONG}} e{{/AGREE_WRONG}}">{{#AGREE_WRONG}}<p class="em" id="agree-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/AGREE_WRONG}}
<div class="opt"><input type="checkbox" id="agree" name="agree" value="1"{{#AGREE_WRONG}} aria-describedby="agree-problem" aria-invalid="true"{{/AGREE_WRONG}}{{#DRAFT_AGREED}} checked{{/DRAFT_AGREED}}><label for="agree">我把《个人信息使用说明》的意思讲给他听了，他同意用这个手机号联系他</label></div>
<p class="hint"><a class="tall" href="/privacy">看《个人信息使用说明》</a></p></div>{{/ENTRY_PHONE}}
{{#ENTRY_NO_PHONE}}<p class="note">这台机器上没有手机号的公钥，这里不能记手机号。请不要把号码写进意见里。</p>{{/ENTRY_NO_PHONE}}
<button class="btn{{#PERSONAL_WRONG}} sec{{/PERSONAL_WRONG}}" type="submit">代录这条意见</button>
</form>
</div></div>
