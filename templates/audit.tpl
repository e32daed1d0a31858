{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>公开的操作记录指纹</h1>
<div class="read">
<p>工作人员和系统做的每一件事，例如收到意见、审核、答复、改进展、导出、登录，都按先后记成一条，只能加，不能改。</p>
<p>每一条都和前面的连在一起，算出一个指纹。改动、删除、插入或者调换任何一条，后面的指纹就都对不上。</p>
<p>每天结束以后，我们给当天最后一条的指纹签名，公布在这里。您可以抄下来留着：以后谁改了旧记录，就和您手里的对不上。</p>
<p>记录的内容有办理的内情，不在这里公开。审计员能看全部。</p>
</div>
{{#NO_HEADS}}<p class="note">第一天还没有结束，所以还没有指纹。明天再来看。</p>{{/NO_HEADS}}
{{#HEADS}}
<h2>{{MONTH_WORDS}}</h2>
{{#NO_DATA}}<p class="note">这个月没有指纹。请换一个月份。</p>{{/NO_DATA}}
<ol class="heads">
{{#HEAD}}<li><h3>{{HEAD_DAY}}</h3><p>到这天为止 {{HEAD_LAST}} 条，这天新增 {{HEAD_ENTRIES}} 条</p>
<p><span class="vh">指纹：</span><code class="hash">{{HEAD_HASH}}</code></p></li>
{{/HEAD}}</ol>
<p class="pager">{{#EARLIER}}<a class="btn sec" rel="prev" href="/audit?month={{EARLIER_MONTH}}">看 {{EARLIER_WORDS}}</a>{{/EARLIER}}{{#LATER}}<a class="btn sec" rel="next" href="/audit?month={{LATER_MONTH}}">看 {{LATER_WORDS}}</a>{{/LATER}}</p>
<h2>自己核对签名</h2>
<p>全部指纹和签名：<a class="tall" href="/audit/heads.txt">heads.txt</a>，一天一行，可以下载保存。每行依次是：日期、到这天为止的条数、这天新增的条数、指纹、签名。</p>
<p>公钥是下面这 3 行，存成文件 key.pem：</p>
<pre class="key" tabindex="0" role="region" aria-label="公钥">{{HEAD_KEY:pre_escape}}</pre>
<p>签名的内容是“minyi-audit”加上这一行的前 4 项，用空格隔开，末尾不换行。算法是 Ed25519。会用命令行的，可以这样核对最新的一天：</p>
<pre class="key" tabindex="0" role="region" aria-label="核对的命令">printf '%s' '{{HEAD_LINE:pre_escape}}' &gt;line
printf '%s' '{{HEAD_SIGNATURE:pre_escape}}' | xxd -r -p &gt;signature
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in line -sigfile signature</pre>
{{/HEADS}}
<p>哪些意见没有公开、是什么理由，看<a href="/ledger">没有公开的意见台账</a>。</p>
</div>
