{{%AUTOESCAPE context="HTML"}}<div class="wrap"><div class="read">
<h1>搜索</h1>
<form class="find" method="get" action="/search" role="search" novalidate>
<div class="ask f{{#WORDS_PROBLEM}} e{{/WORDS_PROBLEM}}">
<label class="q" for="q">要找的词</label>
<p class="hint" id="q-hint">一个字也能找；几个词用空格分开，都有的才算找到</p>
{{#WORDS_PROBLEM}}<p class="em" id="q-problem" role="alert"><span class="vh">错误：</span>{{WORDS_PROBLEM_SENTENCE}}</p>{{/WORDS_PROBLEM}}
<input type="text" id="q" name="q" value="{{WORDS}}" inputmode="search" enterkeyhint="search" autocomplete="off" maxlength="200" aria-describedby="q-hint{{#WORDS_PROBLEM}} q-problem{{/WORDS_PROBLEM}}"{{#WORDS_PROBLEM}} aria-invalid="true"{{/WORDS_PROBLEM}}>
</div>
<div><label class="q" for="area">在哪个行动里找</label>
<select id="area" name="area"><option value="">全部行动</option>
{{#AREA_CHOICE}}<option value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} selected{{/CHOICE_CHECKED}}>{{CHOICE_WORD}}</option>
{{/AREA_CHOICE}}</select></div>
<div><label class="q" for="sort">排列方式</label>
<select id="sort" name="sort">
{{#ORDER_CHOICE}}<option value="{{CHOICE_VALUE}}"{{#CHOICE_CHECKED}} selected{{/CHOICE_CHECKED}}>{{CHOICE_WORD}}</option>
{{/ORDER_CHOICE}}</select></div>
<button class="btn" type="submit">搜索</button>
</form>
{{#NOT_ASKED}}<p>在项目介绍、公开的意见和单位的答复里找。比如“路灯”“学校 食堂”“G107”。</p>
<p class="muted">找自己交的意见，请用编号和查询码<a href="/lookup">查进度</a>。</p>{{/NOT_ASKED}}
{{#NOTHING_FOUND}}<div role="status"><h2>没有找到“{{WORDS}}”</h2></div>
<p>可以这样试试：</p>
<ul>
<li>换成更短的词，比如只写“路灯”，不写“路灯不亮”</li>
<li>几个词一起找的，去掉一个</li>
{{#WITHIN_AREA}}<li><a class="tall" href="/search?{{ASKED_EVERYWHERE}}">在全部行动里找</a></li>{{/WITHIN_AREA}}
</ul>
<p>刚提交的意见，审核公开后才能找到。</p>
<p><a class="btn sec" href="/">看全部行动和项目</a></p>{{/NOTHING_FOUND}}
{{#PROJECTS_FOUND}}
<section aria-labelledby="found-projects">
<h2 id="found-projects">项目（{{PROJECTS}} 个）</h2>
<ul class="ledger plain">
{{#PROJECT_HIT}}<li class="entry"><div class="lrow"><div class="lt">
<h3><a href="/projects/{{PROJECT_SLUG}}">{{#NAME_PART}}{{#PART_MARKED}}<mark>{{PART}}</mark>{{/PART_MARKED}}{{#PART_PLAIN}}{{PART}}{{/PART_PLAIN}}{{/NAME_PART}}</a></h3>
<p>{{#EXCERPT_PART}}{{#PART_MARKED}}<mark>{{PART}}</mark>{{/PART_MARKED}}{{#PART_PLAIN}}{{PART}}{{/PART_PLAIN}}{{/EXCERPT_PART}}</p>
<p class="muted">{{AREA_NAME}} · {{STAGE}}</p>
</div></div></li>
{{/PROJECT_HIT}}</ul>
{{#MORE_PROJECTS}}<details><summary><span>还有 {{MORE}} 个项目</span></summary><ul class="inner">
{{#MORE_PROJECT}}<li><a class="tall" href="/projects/{{PROJECT_SLUG}}">{{#NAME_PART}}{{#PART_MARKED}}<mark>{{PART}}</mark>{{/PART_MARKED}}{{#PART_PLAIN}}{{PART}}{{/PART_PLAIN}}{{/NAME_PART}}</a></li>
{{/MORE_PROJECT}}</ul></details>{{/MORE_PROJECTS}}
</section>{{/PROJECTS_FOUND}}
{{#PROJECTS_ONLY}}<p>公开的意见和答复里没有找到。刚提交的意见，审核公开后才能找到。</p>{{/PROJECTS_ONLY}}
{{#COMMENTS_FOUND}}
<section aria-labelledby="found-comments">
<h2 id="found-comments">意见和答复（{{#COUNTED}}{{COMMENTS}} 条{{/COUNTED}}{{#UNCOUNTED}}超过 {{COUNTED_MOST}} 条{{/UNCOUNTED}}）</h2>
{{#PARTLY_RANKED}}<p class="muted">有这个词的意见很多，这里只排最新的 {{RANKED_MOST}} 条。选“最新的在前”可以看到全部。</p>{{/PARTLY_RANKED}}
{{#COMMENT_HIT}}
<article class="cmt">
<h3><a href="/projects/{{PROJECT_SLUG}}?comment={{COMMENT_NUMBER}}#c{{COMMENT_NUMBER}}">{{PROJECT_NAME}}<span class="vh">，编号 {{COMMENT_NUMBER}}</span></a></h3>
<p class="muted">{{#IN_COMMENT}}<span class="tag">意见</span> {{/IN_COMMENT}}{{#IN_REPLY}}<span class="tag">答复</span> {{/IN_REPLY}}{{#COMMENT_TOWNSHIP}}{{TOWNSHIP}}居民{{/COMMENT_TOWNSHIP}}{{#COMMENT_ANYONE}}一位居民{{/COMMENT_ANYONE}} · <span class="nowrap">{{COMMENT_DAY}}</span> · <span class="nowrap">编号 {{COMMENT_NUMBER}}</span></p>
<p>{{#BODY_PART}}{{#PART_MARKED}}<mark>{{PART}}</mark>{{/PART_MARKED}}{{#PART_PLAIN}}{{PART}}{{/PART_PLAIN}}{{/BODY_PART}}</p>
{{#REPLIED}}<div class="reply"><p><b>{{REPLY_UNIT}}答复</b> <span class="tag {{OUTCOME_CLASS}}">{{OUTCOME}}</span></p>
<p>{{#REPLY_PART}}{{#PART_MARKED}}<mark>{{PART}}</mark>{{/PART_MARKED}}{{#PART_PLAIN}}{{PART}}{{/PART_PLAIN}}{{/REPLY_PART}}</p>
<p class="muted"><span class="nowrap">受理日期 {{COMMENT_DAY}}</span> · <span class="nowrap">答复日期 {{REPLY_DAY}}</span></p></div>{{/REPLIED}}
</article>
{{/COMMENT_HIT}}
</section>{{/COMMENTS_FOUND}}
{{#NO_MORE}}<p>后面没有了。</p>{{/NO_MORE}}
{{#PAGER}}<p class="pager">{{#LATER_PAGE}}<a class="btn sec" href="/search?{{ASKED}}">回到第一页</a>{{/LATER_PAGE}}{{#NEXT_PAGE}}<a class="btn sec" rel="next" href="/search?{{ASKED}}&amp;after={{NEXT_KEY}}">下一页</a>{{/NEXT_PAGE}}</p>{{/PAGER}}
</div></div>
