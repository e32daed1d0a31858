// Headers on every kind of answer; static files; compression; the addresses
// of staff without a session.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { closeSite, formTo, openSite, SECURITY_HEADERS, top, Visitor } from './site.mjs';

let site, project, style;
before(async () => {
	site = await openSite();
	const area = await new Visitor(site).get('/areas/industry');
	project = area.text.match(/href="(\/projects\/[a-z0-9-]+)"/)[1];
	style = area.text.match(/href="(\/static\/[^"]+\.css)"/)[1];
});
after(() => closeSite(site));

const somebody = () => new Visitor(site);

function isGuarded(answer) {
	for (const [name, value] of Object.entries(SECURITY_HEADERS))
		assert.equal(answer.headers[name], value, `${name} of ${answer.path} (${answer.status})`);
	assert.ok(answer.headers['permissions-policy']?.includes('geolocation=()'), answer.path);
	assert.equal(answer.headers['strict-transport-security'], undefined, 'no HSTS without TLS');
	assert.doesNotMatch(answer.headers.server ?? '', /\d/, 'no version');
	assert.equal(answer.headers['x-powered-by'], undefined);
}

test('every kind of answer carries the security headers once', async () => {
	const visitor = somebody();
	for (const path of ['/', '/vision', project, `${project}/feedback`, '/lookup', '/privacy', '/accessibility', '/nothing', '/projects/%00', '/?x=1', `/${'a'.repeat(30000)}`,
		'/text/lg?back=/', '/staff/', '/staff/sign-in', '/staff/nothing', '/staff', style, '/static/none.css', '/favicon.ico', '/robots.txt', '/sitemap',
		'/sitemap.xml', '/feeds/areas/industry', `${project}/poster`, `${project}/card`, '/p/1?from=a4', '/p/x'])
		isGuarded(await visitor.get(path));
	for (const [method, path] of [['POST', '/'], ['HEAD', '/'], ['TRACE', '/'], ['POST', style]])
		isGuarded(await visitor.ask(method, path));
	isGuarded(await visitor.post(`${project}/feedback`, 'rating=5'));
	isGuarded(await visitor.post(`${project}/feedback`, `body=${'a'.repeat(70000)}`));
});

test('static files are for ever, with their type and gzip', async () => {
	for (const name of readdirSync(join(top, 'build', 'made', 'static')).filter(file => !file.endsWith('.gz'))) {
		const plain = await somebody().get(`/static/${name}`), packed = await somebody().get(`/static/${name}`, { headers: { 'Accept-Encoding': 'gzip' } });
		assert.equal(plain.status, 200, name);
		assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable', name);
		assert.match(plain.headers['content-type'], /^(text\/(css|javascript)|image\/(svg\+xml|png|x-icon)|application\/manifest\+json)/, name);
		assert.equal(packed.headers['content-encoding'], 'gzip', name);
		assert.deepEqual(gunzipSync(packed.body), plain.body, name);
		assert.match(plain.headers.vary ?? '', /Accept-Encoding/i, name);
	}
});

test('no static file is listed and none is kept under a wrong name', async () => {
	assert.equal((await somebody().get('/static/')).status, 404);
	const missing = await somebody().get('/static/site.000000000000.css');
	assert.equal(missing.status, 404);
	assert.equal(missing.headers['cache-control'], 'no-store');
});

test('pages are compressed for whoever asks, staff pages never', async () => {
	const packed = await somebody().get('/', { headers: { 'Accept-Encoding': 'gzip' } }), plain = await somebody().get('/');
	assert.equal(packed.headers['content-encoding'], 'gzip');
	assert.ok(packed.body.length < 14 * 1024, `${packed.body.length} bytes`);
	assert.match(gunzipSync(packed.body).toString(), /<html lang="zh-CN"/);
	assert.equal(plain.headers['content-encoding'], undefined);
	assert.equal((await somebody().get('/staff/sign-in', { headers: { 'Accept-Encoding': 'gzip' } })).headers['content-encoding'], undefined);
});

test('feeds, site map and robots.txt come as what they are, the large ones compressed', async () => {
	for (const [path, type] of [['/feeds/areas/industry', 'application/atom+xml'], ['/sitemap.xml', 'application/xml'], ['/robots.txt', 'text/plain']]) {
		const answer = await somebody().get(path);
		assert.equal(answer.status, 200, path);
		assert.equal(answer.headers['content-type'], `${type}; charset=utf-8`, path);
		assert.match(answer.text, path === '/robots.txt' ? /^User-agent: \*\n/ : /^<\?xml version="1\.0" encoding="utf-8"\?>\n</, path);
	}
	const packed = await somebody().get('/sitemap.xml', { headers: { 'Accept-Encoding': 'gzip' } });
	assert.equal(packed.headers['content-encoding'], 'gzip');
	assert.match(gunzipSync(packed.body).toString(), /<urlset/);
});

test('the short address of a poster leads to its form, with the poster\'s tag', async () => {
	const sheet = await somebody().get(`${project}/poster?tag=gate1`), number = sheet.text.match(/网址：<b>[^<]*\/p\/(\d+)<\/b>/)[1];
	const led = await somebody().get(`/p/${number}?from=gate1`);
	assert.equal(led.status, 303);
	assert.equal(led.headers.location, `${project}/feedback?from=gate1`);
	assert.match((await somebody().get(led.headers.location)).text, /<input type="hidden" name="from" value="gate1">/);
});

test('a first view is light: at most six requests, sixty kilobytes, nothing from elsewhere', async () => {
	for (const path of ['/', project, `${project}/feedback`]) {
		const headers = { 'Accept-Encoding': 'gzip' };
		const page = await somebody().get(path, { headers }), html = gunzipSync(page.body).toString();
		const parts = new Set([...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*(?:href|src)="([^"]+)"/g)].map(([, address]) => address));
		let weight = page.body.length;
		for (const part of parts) {
			assert.match(part, /^(\/static\/|data:)/, path);
			if (part.startsWith('/'))
				weight += (await somebody().get(part, { headers })).body.length;
		}
		assert.ok(parts.size <= 5 && weight <= 60 * 1024, `${path}: ${parts.size + 1} requests, ${weight} bytes`);
	}
});

test('what is secret is not stored on the way', async () => {
	for (const path of ['/staff/sign-in', '/staff/', '/staff/queue'])
		assert.match((await somebody().get(path)).headers['cache-control'] ?? '', /no-store/, path);
	const visitor = somebody(), page = await visitor.get(`${project}/feedback`);
	const sent = await visitor.submit(page, formTo(page, `${project}/feedback`), { rating: 5 });
	assert.equal(sent.status, 303);
	assert.match((await visitor.follow(sent)).headers['cache-control'], /no-store/);
});

test('cookies are strict', async () => {
	const visitor = somebody(), text = await visitor.get('/text/lg?back=/');
	assert.match(text.headers['set-cookie'][0], /^minyi_text=lg;.*Path=\/.*SameSite=Lax/i);
	const page = await visitor.get(`${project}/feedback`), sent = await visitor.submit(page, formTo(page, `${project}/feedback`), { rating: 5 });
	const device = [...page.headers['set-cookie'] ?? [], ...sent.headers['set-cookie'] ?? []].find(cookie => cookie.startsWith('minyi_device='));
	assert.match(device, /HttpOnly/i);
	assert.match(device, /SameSite=Lax/i);
	assert.doesNotMatch(device, /Domain=/i);
	assert.equal((await somebody().get('/')).headers['set-cookie'], undefined, 'reading sets no cookie');
});

test('every staff address asks for a sign-in', async () => {
	for (const path of ['/staff/', '/staff/queue', '/staff/submissions', '/staff/submissions?month=2026-08', '/staff/submissions/2608170031', '/staff/report', '/staff/report?month=2026-08',
		'/staff/projects', '/staff/projects/x', '/staff/accounts', '/staff/accounts/1', '/staff/password', '/staff/account', '/staff/account/set-up', '/staff/sign-in/code', '/staff/sign-in/set-up']) {
		const answer = await somebody().get(path);
		assert.equal(answer.status, 303, path);
		assert.match(answer.headers.location, /^\/staff\/sign-in/, path);
	}
	for (const path of ['/staff/submissions/2608170031/decision', '/staff/cases/2608170031/answer', '/staff/cases/2608170031/answer/release', '/staff/cases/2608170031/answer/return', '/staff/canned', '/staff/canned/1', '/staff/export', '/staff/projects/x', '/staff/accounts', '/staff/accounts/1/disable',
		'/staff/accounts/1/enable', '/staff/accounts/1/reset', '/staff/accounts/1/role', '/staff/accounts/1/one-step', '/staff/accounts/1/sessions/end', '/staff/accounts/1/sessions/end-all', '/staff/account/set-up', '/staff/account/one-step',
		'/staff/account/recovery', '/staff/account/sessions/end', '/staff/account/sessions/end-others', '/staff/sign-in/code', '/staff/sign-in/set-up', '/staff/password', '/staff/sign-out']) {
		const answer = await somebody().post(path, '');
		assert.ok(answer.status === 403 || answer.status === 303 && answer.headers.location.startsWith('/staff/sign-in'), `${path} is ${answer.status}`);
	}
});

test('nothing but the page of sign-in tells that there is a staff', async () => {
	assert.doesNotMatch((await somebody().get('/')).text, /\/staff\//);
	assert.match((await somebody().get('/robots.txt')).text, /^Disallow: \/staff\/$/m);
});
