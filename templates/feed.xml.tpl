{{%AUTOESCAPE context="XML"}}<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>{{FEED_ID}}</id>
<title>{{FEED_TITLE}}</title>
<updated>{{FEED_UPDATED}}</updated>
<link rel="self" type="application/atom+xml" href="{{FEED_ADDRESS}}"/>
<link rel="alternate" type="text/html" href="{{FEED_PAGE_ADDRESS}}"/>
{{#ENTRY}}
<entry>
<id>{{ENTRY_ID}}</id>
<title>{{ENTRY_TITLE}}</title>
<published>{{ENTRY_PUBLISHED}}</published>
<updated>{{ENTRY_UPDATED}}</updated>
<author><name>{{ENTRY_AUTHOR}}</name></author>
<category term="{{ENTRY_KIND}}" label="{{ENTRY_KIND_WORD}}"/>
<link rel="alternate" type="text/html" href="{{ENTRY_ADDRESS}}"/>
<content type="text">{{ENTRY_TEXT}}</content>
</entry>
{{/ENTRY}}
</feed>
