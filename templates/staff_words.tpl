{{%AUTOESCAPE context="HTML"}}<div class="wrap">
<p class="back"><a href="/staff/queue">返回待审核</a></p>
{{>NOTICE}}
{{>PROBLEMS}}
<h1>敏感词表</h1>
<p class="muted">意见里有这些词，审核时会标出来，请人看一眼。只是提示：不会因此拒收，也不会因此不公开。</p>
{{#WORDS_LEFT}}<p class="note" role="status">词表改过了，还有 <b class="num">{{WORDS_LEFT_COUNT}}</b> 条待审核的意见等着重新检查。</p>{{/WORDS_LEFT}}
{{#OLD_VERSION}}<p class="note warn">您看的是第 {{VERSION}} 版（{{VERSION_AT}}），已经不用了。<a class="tall" href="/staff/words">看现在的词表</a></p>{{/OLD_VERSION}}
<section aria-labelledby="in-force"><h2 id="in-force">第 {{VERSION}} 版，<span class="num">{{WORD_COUNT}}</span> 个词</h2>
{{#WORDS_FORM}}<form method="post" action="/staff/words/retire" novalidate>
<input type="hidden" name="token" value="{{RETIRE_TOKEN}}"><input type="hidden" name="version" value="{{VERSION}}">
{{/WORDS_FORM}}<div class="tw" tabindex="0" role="region" aria-label="词表"><table class="list">
<thead><tr><th scope="col">词</th><th scope="col">例外（这些话里不算）</th><th scope="col" class="n">从第几版起</th></tr></thead>
<tbody>
{{#WATCH_WORD}}<tr><th scope="row">{{#WORD_TICK}}<span class="opt nowrap"><input type="checkbox" name="id" id="word-{{WORD_ID}}" value="{{WORD_ID}}"><label for="word-{{WORD_ID}}">{{WORD}}</label></span>{{/WORD_TICK}}{{#WORD_PLAIN}}{{WORD}}{{/WORD_PLAIN}}</th><td>{{WORD_EXCEPTIONS}}</td><td class="n">{{WORD_SINCE}}</td></tr>
{{/WATCH_WORD}}
</tbody></table></div>
{{#WORDS_FORM_END}}<div class="f"><label class="q" for="retire-note">停用的说明（可以不填）</label>
<input type="text" id="retire-note" name="note" maxlength="200" autocomplete="off"></div>
<button class="btn line" type="submit">停用选中的词</button>
</form>{{/WORDS_FORM_END}}
</section>
{{#ADD_FORM}}<section class="card read" aria-labelledby="add"><h2 id="add">添加一个词</h2>
<p class="muted">词表里已经有的词，再添加一次就是改它的例外。</p>
<form method="post" action="/staff/words" novalidate>
<input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="f{{#WORD_WRONG}} e{{/WORD_WRONG}}"><label class="q" for="word">词</label>
<p class="hint" id="word-hint">最多 20 个字。大小写、全角半角、中间的空格都不影响。</p>
{{#WORD_WRONG}}<p class="em" id="word-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/WORD_WRONG}}
<input class="short" type="text" id="word" name="word" value="{{TYPED_WORD}}" maxlength="40" autocomplete="off" aria-describedby="word-hint{{#WORD_WRONG}} word-problem{{/WORD_WRONG}}"{{#WORD_WRONG}} aria-invalid="true"{{/WORD_WRONG}}></div>
<div class="f{{#EXCEPTIONS_WRONG}} e{{/EXCEPTIONS_WRONG}}"><label class="q" for="exceptions">例外（可以不填）</label>
<p class="hint" id="exceptions-hint">一行一个。例如词是“畜生”，例外写“畜生产”。</p>
{{#EXCEPTIONS_WRONG}}<p class="em" id="exceptions-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/EXCEPTIONS_WRONG}}
<textarea id="exceptions" name="exceptions" rows="3" aria-describedby="exceptions-hint{{#EXCEPTIONS_WRONG}} exceptions-problem{{/EXCEPTIONS_WRONG}}"{{#EXCEPTIONS_WRONG}} aria-invalid="true"{{/EXCEPTIONS_WRONG}}>{{TYPED_EXCEPTIONS:pre_escape}}</textarea></div>
<div class="f{{#WORD_NOTE_WRONG}} e{{/WORD_NOTE_WRONG}}"><label class="q" for="note">说明（可以不填）</label>
<p class="hint" id="note-hint">为什么加。同事在版本记录里看得到。</p>
{{#WORD_NOTE_WRONG}}<p class="em" id="note-problem"><span class="vh">错误：</span>{{WRONG_SENTENCE}}</p>{{/WORD_NOTE_WRONG}}
<input type="text" id="note" name="note" value="{{TYPED_NOTE}}" maxlength="200" autocomplete="off" aria-describedby="note-hint{{#WORD_NOTE_WRONG}} note-problem{{/WORD_NOTE_WRONG}}"{{#WORD_NOTE_WRONG}} aria-invalid="true"{{/WORD_NOTE_WRONG}}></div>
<button class="btn" type="submit">添加这个词</button>
</form></section>{{/ADD_FORM}}
<section aria-labelledby="versions"><h2 id="versions">版本记录</h2>
<ol class="steps">
{{#WORDS_VERSION}}<li><a class="tall" href="/staff/words?version={{PAST_VERSION}}">第 {{PAST_VERSION}} 版</a> <span class="muted">{{PAST_VERSION_AT}}，{{PAST_VERSION_BY}}，{{PAST_VERSION_WORDS}} 个词</span>
{{#VERSION_ADDED}}<br>添加：{{VERSION_ADDED_WORDS}}{{/VERSION_ADDED}}{{#VERSION_RETIRED}}<br>停用：{{VERSION_RETIRED_WORDS}}{{/VERSION_RETIRED}}{{#VERSION_NOTE}}<br><span class="muted">{{VERSION_NOTE_WORDS}}</span>{{/VERSION_NOTE}}</li>
{{/WORDS_VERSION}}
</ol></section>
</div>
