// Pages that are the same for everybody: made and compressed once, asked for
// again with their tag, and never older than what was decided.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { closeSite, formTo, openSite, Visitor } from './site.mjs';

let site, project;
before(async () => {
	site = await openSite();
	const area = await new Visitor(site).get('/areas/industry');
	project = area.text.match(/href="(\/projects\/[a-z0-9-]+)"/)[1];
});
after(() => closeSite(site));

const ask = (path, headers = {}, method = 'GET') => new Visitor(site).ask(method, path, { headers });

test('a page comes in what the browser unpacks, and each copy has a tag of its own', async () => {
	const plain = await ask(project), gzip = await ask(project, { 'Accept-Encoding': 'gzip, deflate' });
	const brotli = await ask(project, { 'Accept-Encoding': 'gzip, deflate, br' });
	assert.equal(plain.headers['content-encoding'], undefined);
	assert.equal(gzip.headers['content-encoding'], 'gzip');
	assert.equal(brotli.headers['content-encoding'], 'br');
	assert.deepEqual(gunzipSync(gzip.body), plain.body);
	assert.deepEqual(brotliDecompressSync(brotli.body), plain.body);
	assert.equal(new Set([plain, gzip, brotli].map(answer => answer.headers.etag)).size, 3);
	for (const answer of [plain, gzip, brotli]) {
		assert.match(answer.headers.etag, /^"[0-9a-z-]+"$/, 'a strong tag');
		assert.equal(Number(answer.headers['content-length']), answer.body.length);
		assert.equal(answer.headers['cache-control'], 'no-cache');
		assert.match(answer.headers.vary, /Accept-Encoding/);
		assert.match(answer.headers.vary, /Cookie/);
	}
});

test('who has a page is told so in few bytes', async () => {
	for (const encoding of [undefined, 'gzip', 'gzip, br']) {
		const first = await ask(project, { 'Accept-Encoding': encoding });
		const again = await ask(project, { 'Accept-Encoding': encoding, 'If-None-Match': first.headers.etag });
		assert.equal(again.status, 304);
		assert.equal(again.body.length, 0);
		assert.equal(again.headers.etag, first.headers.etag);
		assert.match(again.headers.vary, /Accept-Encoding/);
		assert.equal((await ask(project, { 'Accept-Encoding': encoding, 'If-None-Match': '"another"' })).status, 200);
	}
});

test('HEAD says what GET would say', async () => {
	for (const encoding of [undefined, 'gzip', 'gzip, br']) {
		const get = await ask(project, { 'Accept-Encoding': encoding }), head = await ask(project, { 'Accept-Encoding': encoding }, 'HEAD');
		assert.equal(head.body.length, 0);
		for (const name of ['content-length', 'content-encoding', 'content-type', 'etag', 'vary', 'cache-control'])
			assert.equal(head.headers[name], get.headers[name], name);
	}
});

test('each size of text is a page of its own, by cookie too', async () => {
	const visitor = new Visitor(site), standard = await visitor.get(project);
	await visitor.get('/text/xl?back=/');
	const large = await visitor.get(project);
	assert.match(large.text, /<html lang="zh-CN" class="xl">/);
	assert.notEqual(large.headers.etag, standard.headers.etag);
	const again = await visitor.get(project, { headers: { 'If-None-Match': standard.headers.etag } });
	assert.equal(again.status, 200, 'the other size is not what it has');
	assert.match((await ask(project)).text, /<html lang="zh-CN" class="">/);
	for (let times = 0; times < 2; times++)
		assert.match((await ask(`${project}?text=lg`)).headers['set-cookie'][0], /^minyi_text=lg;/);
});

test('where pages carry the host that was asked for, each host has its own', async () => {
	for (const host of [`127.0.0.1:${site.port}`, `localhost:${site.port}`]) {
		const map = await ask('/sitemap.xml', { Host: host });
		assert.match(map.text, new RegExp(`<loc>http://${host}/`));
	}
});

test('what one person alone sees has no tag and is compressed by the server in front', async () => {
	for (const path of [`${project}/feedback`, '/lookup', '/search?q=路灯'].map(encodeURI)) {
		const answer = await ask(path, { 'Accept-Encoding': 'gzip, br' });
		assert.equal(answer.status, 200, path);
		assert.equal(answer.headers.etag, undefined, path);
		assert.equal(answer.headers['content-encoding'], 'gzip', path);
		assert.match(gunzipSync(answer.body).toString(), /<html lang="zh-CN"/, path);
	}
});

test('a rating counts on the page that is asked for next', async () => {
	const visitor = new Visitor(site);
	await visitor.get('/text/lg?back=/');   // with a cookie: nothing between the visitor and the program
	for (let rated = 1; rated <= 3; rated++) {
		const other = new Visitor(site), form = await other.get(`${project}/feedback`);
		const before = await visitor.get(project);
		assert.equal((await visitor.get(project, { headers: { 'If-None-Match': before.headers.etag } })).status, 304);
		assert.equal((await other.submit(form, formTo(form, `${project}/feedback`), { rating: 5 })).status, 303);
		const next = await visitor.get(project, { headers: { 'If-None-Match': before.headers.etag } });
		assert.equal(next.status, 200);
		assert.match(next.text, new RegExp(`${rated} 人评价`));
	}
});
