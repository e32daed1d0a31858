{{%AUTOESCAPE context="HTML"}}<div class="note {{NOTICE_KIND}}" role="status"><p>{{NOTICE_SENTENCE}}</p></div>
