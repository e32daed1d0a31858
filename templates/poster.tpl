{{%AUTOESCAPE context="HTML"}}<link rel="stylesheet" href="{{POSTER_STYLE}}"><div class="wrap"><div class="press">
<div class="noprint">
{{#TAG_PROBLEM}}<div class="sum" id="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">有 1 处需要修改</h2>
<ul><li><a href="#tag">标记请用 1 到 12 个小写字母或数字</a></li></ul>
</div>{{/TAG_PROBLEM}}
<h1>{{PAPER_WORD}}：{{PROJECT_NAME}}</h1>
{{#SITE_UNSET}}<p class="note warn">还没有设置对外的网址，现在印的是您正在用的网址。正式印之前，请先请管理员在设置里填好。</p>{{/SITE_UNSET}}
<h2>怎么打印</h2>
<p>请在电脑上打开这一页，从浏览器菜单里选“打印”。纸张选 A4，边距选“无”，缩放选 100%。{{#POSTER_A4}}一个项目打印 1 页。{{/POSTER_A4}}{{#POSTER_CARDS}}一页有 10 张卡片，沿四边的短线裁开，每张 90×54 毫米。{{/POSTER_CARDS}}</p>
<p>贴出去之前，先用手机扫一下，看打开的是不是这个项目的评价表。</p>
<h2>给每一处起一个标记</h2>
<form method="get" action="/projects/{{PROJECT_SLUG}}/{{PAPER_PATH}}">
<div class="f{{#TAG_PROBLEM}} e{{/TAG_PROBLEM}}"><label class="q" for="tag">标记（选填）</label>
<p class="hint" id="tag-hint">1 到 12 个小写字母或数字，例如 caishichang。报表会按标记数出各处带来多少评价。不填就用 {{TAG_DEFAULT}}。</p>
{{#TAG_PROBLEM}}<p class="em" id="tag-problem"><span class="vh">错误：</span>标记请用 1 到 12 个小写字母或数字</p>{{/TAG_PROBLEM}}
<input class="short" type="text" id="tag" name="tag" value="{{TAG_TYPED}}" maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="tag-hint{{#TAG_PROBLEM}} tag-problem{{/TAG_PROBLEM}}"{{#TAG_PROBLEM}} aria-invalid="true"{{/TAG_PROBLEM}}></div>
<p><button class="btn sec" type="submit">换成这个标记</button></p>
</form>
<p>{{#POSTER_A4}}<a class="tall" href="/projects/{{PROJECT_SLUG}}/card">要小卡片</a>{{/POSTER_A4}}{{#POSTER_CARDS}}<a class="tall" href="/projects/{{PROJECT_SLUG}}/poster">要 A4 海报</a>{{/POSTER_CARDS}}</p>
</div>
<div>
<h2 class="mt0 noprint">印出来是这样</h2>
{{#POSTER_A4}}
<section class="paper a4 p{{AREA_POSITION}}" aria-label="海报预览">
<div class="ph"><span class="seal s{{AREA_POSITION}}">{{>SEAL}}</span><b>{{AREA_NAME}}</b><span>衡东县人民政府主办</span></div>
<p class="ask"><span>这个项目办得好不好，</span><span>您说了算</span></p>
<p class="pn">{{PROJECT_NAME}}</p>
<svg class="qr" viewBox="0 0 {{QR_SIDE}} {{QR_SIDE}}" shape-rendering="crispEdges" role="img" aria-label="二维码，打开 {{SHORT_ADDRESS}}"><path d="{{QR_PATH}}"/></svg>
<p class="how">微信扫一扫，1 分钟，不用注册。</p>
<p class="at">网址：<b>{{SHORT_ADDRESS}}</b></p>
<div class="pf">
<p>不会用手机的，村部可以帮您填。您说，我们写，念给您听对了再交。</p>
<p>{{#ADDRESS_IS_GOV}}网址以 .gov.cn 结尾。{{/ADDRESS_IS_GOV}}我们不会向您要银行卡号、验证码，也不会让您转账。急事请拨打 12345。<span class="no">{{PROJECT_ID}} · {{TAG}}</span></p>
</div>
</section>
{{/POSTER_A4}}
{{#POSTER_CARDS}}
<section class="paper cards p{{AREA_POSITION}}" aria-label="卡片预览">
{{#CARD}}<div class="bc {{CARD_CLASS}}">
<svg class="qr" viewBox="0 0 {{QR_SIDE}} {{QR_SIDE}}" shape-rendering="crispEdges" role="img" aria-label="二维码，打开 {{SHORT_ADDRESS}}"><path d="{{QR_PATH}}"/></svg>
<div class="bt"><p class="ask"><span>这个项目</span><span>办得好不好，</span><span>您说了算</span></p>
<p class="pn">{{PROJECT_NAME}}</p>
<p class="how">微信扫一扫，<span>1 分钟，不用注册。</span></p></div>
<p class="at"><b>{{SHORT_ADDRESS}}</b><span class="no">{{PROJECT_ID}} · {{TAG}}</span></p>
</div>
{{/CARD}}
<svg class="cuts" viewBox="0 0 210 296" fill="none" stroke="#000" stroke-width=".2" aria-hidden="true" focusable="false"><path d="M15 4v6M105 4v6M195 4v6M15 287v6M105 287v6M195 287v6M5 13.5h6M5 67.5h6M5 121.5h6M5 175.5h6M5 229.5h6M5 283.5h6M199 13.5h6M199 67.5h6M199 121.5h6M199 175.5h6M199 229.5h6M199 283.5h6"/></svg>
</section>
{{/POSTER_CARDS}}
</div>
</div></div>
