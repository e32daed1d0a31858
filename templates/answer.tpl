{{%AUTOESCAPE context="HTML"}}<div class="reply"><p><b>{{ANSWER_UNIT}}答复</b> <span class="tag {{ANSWER_OUTCOME_CLASS}}">{{ANSWER_OUTCOME}}</span></p>
<p class="words">{{ANSWER_BODY:pre_escape}}</p>
<p class="muted"><span class="nowrap">受理日期 {{ANSWER_RECEIVED_ON}}</span> · <span class="nowrap">答复日期 {{ANSWER_GIVEN_ON}}</span></p></div>
