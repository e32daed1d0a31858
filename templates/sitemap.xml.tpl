{{%AUTOESCAPE context="XML"}}<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{{#PLACE}}
<url><loc>{{PLACE_ADDRESS}}</loc>{{#PLACE_CHANGED_KNOWN}}<lastmod>{{PLACE_CHANGED}}</lastmod>{{/PLACE_CHANGED_KNOWN}}</url>
{{/PLACE}}
</urlset>
