{{%AUTOESCAPE context="HTML"}}<aside class="undo" aria-label="刚定的结论" data-undo><form class="wrap" method="post" action="/staff/decisions/undo">
<input type="hidden" name="token" value="{{UNDO_TOKEN}}">
<input type="hidden" name="batch" value="{{UNDO_BATCH}}">
<p role="status">{{UNDO_SENTENCE}}{{#UNDO_UNTIL}}<span data-seconds="{{UNDO_SECONDS}}">{{UNDO_SECONDS}} 秒后生效。</span>{{/UNDO_UNTIL}}</p>
<button class="btn sec" type="submit" data-key="Z">{{#UNDO_ONE}}撤销（Z）{{/UNDO_ONE}}{{#UNDO_ALL}}全部撤销（Z）{{/UNDO_ALL}}</button>
</form></aside>
