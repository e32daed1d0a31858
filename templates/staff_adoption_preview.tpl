{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/adoption/{{REPORT_ID}}">返回{{#PUBLISHING}}修改{{/PUBLISHING}}{{#LOOKING}}采纳情况{{/LOOKING}}</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<p class="note warn">这是预览，居民还看不到。数字是现在的，公布时再算一次。</p>
{{>ADOPTION_REPORT}}
{{#PUBLISHING}}<section class="card read" aria-labelledby="publish"><h2 id="publish">公布</h2>
{{#NOT_YET}}<p>{{NOT_YET_SENTENCE}}。</p>{{/NOT_YET}}
{{#READY}}<form method="post" action="/staff/adoption/{{REPORT_ID}}/publish" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}">
<input type="hidden" name="version" value="{{VERSION}}">
<p>公布后不能撤回。写错了可以更正，居民会看到更正的日期和说明。</p>
<div class="f{{#CONFIRM_WRONG}} e{{/CONFIRM_WRONG}}">
{{#CONFIRM_WRONG}}<p class="em" id="confirm-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/CONFIRM_WRONG}}
<div class="opt"><input type="checkbox" id="confirm" name="confirm" value="1"{{#CONFIRM_WRONG}} aria-invalid="true" aria-describedby="confirm-problem"{{/CONFIRM_WRONG}}><label for="confirm">我核对过了，可以公布</label></div></div>
<button class="btn" type="submit">公布给居民看</button>
</form>{{/READY}}
</section>{{/PUBLISHING}}
</div>
