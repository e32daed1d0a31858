{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/cases">返回办件</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>常用答复</h1>
<p>写答复时可以放进去。方头括号里的要人填，没填好的交不了，也公布不了。单位和电话由系统填。</p>
<ol class="ledger plain canned">
{{#CANNED}}<li><div class="lrow"><div class="lt"><h2>{{CANNED_NAME}} <span class="tag plain">{{CANNED_FITS}}</span></h2>
<p>{{CANNED_TEXT}}</p>
{{#MAY_KEEP_CANNED}}<div class="actions"><a class="tall" href="/staff/canned/{{CANNED_ID}}">修改<span class="vh">：{{CANNED_NAME}}</span></a>
{{#CANNED_IN_USE}}{{#MAY_GO_UP}}<form class="inline" method="post" action="/staff/canned/{{CANNED_ID}}/move"><input type="hidden" name="token" value="{{MOVE_TOKEN}}"><input type="hidden" name="by" value="up"><button class="linklike" type="submit">上移<span class="vh">：{{CANNED_NAME}}</span></button></form>{{/MAY_GO_UP}}
{{#MAY_GO_DOWN}}<form class="inline" method="post" action="/staff/canned/{{CANNED_ID}}/move"><input type="hidden" name="token" value="{{MOVE_TOKEN}}"><input type="hidden" name="by" value="down"><button class="linklike" type="submit">下移<span class="vh">：{{CANNED_NAME}}</span></button></form>{{/MAY_GO_DOWN}}
<form class="inline" method="post" action="/staff/canned/{{CANNED_ID}}/retire"><input type="hidden" name="token" value="{{RETIRE_TOKEN}}"><input type="hidden" name="retired" value="1"><button class="linklike" type="submit">停用<span class="vh">：{{CANNED_NAME}}</span></button></form>{{/CANNED_IN_USE}}</div>{{/MAY_KEEP_CANNED}}
</div></div></li>
{{/CANNED}}
</ol>
{{#CANNED_GONE}}<details><summary><span>停用的</span></summary><ul class="inner">
{{#CANNED}}<li><b>{{CANNED_NAME}}</b> {{CANNED_TEXT}}
{{#MAY_KEEP_CANNED}}<div class="actions"><a class="tall" href="/staff/canned/{{CANNED_ID}}">修改<span class="vh">：{{CANNED_NAME}}</span></a>
{{#CANNED_RETIRED}}<form class="inline" method="post" action="/staff/canned/{{CANNED_ID}}/retire"><input type="hidden" name="token" value="{{RETIRE_TOKEN}}"><input type="hidden" name="retired" value="0"><button class="linklike" type="submit">恢复<span class="vh">：{{CANNED_NAME}}</span></button></form>{{/CANNED_RETIRED}}</div>{{/MAY_KEEP_CANNED}}</li>
{{/CANNED}}</ul></details>{{/CANNED_GONE}}
{{>CANNED_FORM}}
</div>
