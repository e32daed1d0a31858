{{%AUTOESCAPE context="HTML"}}<div class="wrap narrow">
<p class="back"><a href="/staff/submissions/{{NUMBER}}">返回这条意见</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>查看手机号</h1>
<p>编号 <b class="num">{{NUMBER_WORDS}}</b>，{{PROJECT_NAME}}</p>
{{#NO_PHONE}}<p class="note">这条意见没有手机号：没有留，或者本人删了，或者办结满了期限已经删除。</p>{{/NO_PHONE}}
{{#PHONE_OPENED}}<div class="card"><h2>手机号</h2>
<p class="phone"><b class="num">{{PHONE}}</b></p>
<p class="muted">用途：{{PURPOSE_WORD}}。已记入审计。只显示这一次，离开这一页就看不到了，请不要抄到别处。</p></div>
<details><summary><span>打电话怎么说</span></summary><div class="inner"><p>“您好，我是衡东县某单位的某某。您对{{PROJECT_NAME}}提了意见，编号 {{NUMBER_WORDS}}。想问您两件事：问题解决了吗？您对办理满意吗？您不方便可以不答。我们不会要您的验证码和银行卡号。”</p></div></details>{{/PHONE_OPENED}}
{{#PHONE_SEALED}}<div class="card"><h2>密文</h2>
<p>手机号的私钥不在这台服务器上，这里只有密文。已记入审计，用途：{{PURPOSE_WORD}}。</p>
<p>把下面这段存成文件 sealed.txt，拿到放私钥的机器上，运行：</p>
<pre class="key" tabindex="0" role="region" aria-label="打开的命令">minyictl contact open --secret contact.secret &lt;sealed.txt</pre>
<label class="q" for="sealed">密文</label>
<textarea id="sealed" rows="4" readonly>{{PHONE_BASE64:pre_escape}}</textarea></div>{{/PHONE_SEALED}}
{{#PHONE_FORM}}<p>请写明用途。查看会留下记录：谁、什么时候、为了什么，审计员都看得到。</p>
<form method="post" action="/staff/submissions/{{NUMBER}}/phone" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="f{{#PURPOSE_WRONG}} e{{/PURPOSE_WRONG}}"><fieldset id="purpose"{{#PURPOSE_WRONG}} aria-describedby="purpose-problem"{{/PURPOSE_WRONG}}><legend>用途</legend>
{{#PURPOSE_WRONG}}<p class="em" id="purpose-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/PURPOSE_WRONG}}
<div class="opts">
{{#PURPOSE_CHOICE}}<div class="opt"><input type="radio" name="purpose" id="purpose-{{CHOICE}}" value="{{CHOICE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="purpose-{{CHOICE}}">{{CHOICE_WORDS}}</label></div>
{{/PURPOSE_CHOICE}}</div></fieldset></div>
<div class="f{{#NOTE_WRONG}} e{{/NOTE_WRONG}}"><label class="q" for="note">具体说明</label>
<p class="hint" id="note-hint">2 到 100 个字，例如：回访路灯修好了没有。不要写手机号。</p>
{{#NOTE_WRONG}}<p class="em" id="note-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/NOTE_WRONG}}
<input type="text" id="note" name="note" value="{{NOTE_TYPED}}" maxlength="100" autocomplete="off" aria-describedby="note-hint{{#NOTE_WRONG}} note-problem{{/NOTE_WRONG}}"{{#NOTE_WRONG}} aria-invalid="true"{{/NOTE_WRONG}}></div>
<button class="btn" type="submit">记入审计并查看手机号</button>
</form>{{/PHONE_FORM}}
</div>
