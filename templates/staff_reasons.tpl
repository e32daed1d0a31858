{{%AUTOESCAPE context="HTML"}}<div class="tw" tabindex="0" role="region" aria-label="理由和居民看到的话"><table>
<thead><tr><th scope="col">理由</th><th scope="col">居民看到的话</th></tr></thead>
{{#REASON_TABLE}}<tbody><tr class="group"><th scope="rowgroup" colspan="2">{{TABLE_VERDICT}}</th></tr>
{{#REASON_ROW}}<tr><th scope="row">{{ROW_LABEL}}</th><td>{{ROW_SENTENCE}}</td></tr>
{{/REASON_ROW}}</tbody>
{{/REASON_TABLE}}
</table></div>
