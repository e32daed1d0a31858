{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<h1>网站地图</h1>
<p>这个网站的每一页，都能从这里找到。</p>
<h2>先看这些</h2>
<ul class="places">
<li><a class="tall" href="/">首页</a></li>
<li><a class="tall" href="/search">搜索项目、意见和答复</a></li>
<li><a class="tall" href="/vision">五个衡东：五年要做到什么</a></li>
<li><a class="tall" href="/adoption">采纳情况：您说的，我们改了哪些</a></li>
<li><a class="tall" href="/lookup">查进度：您的意见办到哪一步</a></li>
<li><a class="tall" href="/statistics">办理统计</a></li>
<li><a class="tall" href="/ledger">没有公开的意见台账</a></li>
<li><a class="tall" href="/audit">公开的操作记录指纹</a></li>
</ul>
{{#AREA}}
<h2 class="ht"><span class="seal small s{{AREA_POSITION}}">{{>SEAL}}</span><a class="tall" href="/areas/{{AREA_SLUG}}">{{AREA_NAME}}</a></h2>
<ul class="places">
{{#PROJECT}}<li><a class="tall" href="/projects/{{PROJECT_SLUG}}">{{PROJECT_NAME}}</a></li>
{{/PROJECT}}
</ul>
{{/AREA}}
<h2>说明</h2>
<ul class="places">
<li><a class="tall" href="/privacy">个人信息使用说明</a></li>
<li><a class="tall" href="/accessibility">无障碍说明</a></li>
</ul>
<h2>订阅</h2>
<p class="read">用订阅软件打开下面的地址，有新的意见、答复和进展，会自己收到。每个项目也有自己的订阅地址，在项目页面上用订阅软件就能找到。</p>
<ul class="places">
{{#AREA_WITH_FEED}}<li><a class="tall" href="/feeds/areas/{{AREA_SLUG}}" type="application/atom+xml">{{AREA_NAME}}</a></li>
{{/AREA_WITH_FEED}}
</ul>
</div>
