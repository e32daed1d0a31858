// What no browser of ours would send: the right status, a page in plain
// Chinese, nothing stored, nobody hurt.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeSite, formTo, formsOf, openSite, pidOf, raw, urlencoded, Visitor, words } from './site.mjs';

let site, pids, projects, style;
before(async () => {
	site = await openSite();
	pids = ['portal', 'moderate'].map(program => pidOf(site, program));
	const home = await new Visitor(site).get('/areas/livelihood');
	projects = [...home.text.matchAll(/href="(\/projects\/[a-z0-9-]+)"/g)].map(([, path]) => path);
	style = home.text.match(/href="(\/static\/[^"]+\.css)"/)[1];
	assert.ok(projects.length > 0, 'the area lists projects');
});
after(() => closeSite(site));

const somebody = () => new Visitor(site);

// A Chinese page of ours, not a bare line of somebody else's.
function isOurPage(answer, status) {
	assert.equal(answer.status, status, `${answer.path}: ${answer.text.slice(0, 300)}`);
	assert.match(answer.headers['content-type'], /^text\/html; charset=utf-8$/i, answer.path);
	assert.match(answer.text, /<html lang="zh-CN"/, answer.path);
	assert.match(answer.text, /<h1[ >]/, answer.path);
	assert.match(answer.text, /\/static\/[a-z-]+\.[0-9a-f]{12}\.css/, answer.path);
	assert.doesNotMatch(answer.text, /nginx|！|无效|非法|失败/, answer.path);
}

async function form(visitor, project = projects[0]) {
	const page = await visitor.get(`${project}/feedback`);
	assert.equal(page.status, 200);
	return { page, form: formTo(page, `${project}/feedback`) };
}

async function ratingsOf(project = projects[0]) {
	return words((await somebody().get(project)).text).match(/(\d+) 人评价/)?.[1] ?? '0';
}

test('an address that does not exist is a 404 page', async () => {
	for (const path of ['/nothing', '/projects/', '/projects/no-such-project', '/areas/none', '/receipts/1', '/receipts/0000000000',
		'//', '/projects//feedback', '/.git/config', '/staff.db', '/index.php', '/errors/404.html', '/static/../minyi.conf', '/static/none.css'])
		isOurPage(await somebody().get(path), 404);
});

test('a path that climbs or hides does not reach files or staff pages', async () => {
	for (const path of ['/static/%2e%2e/%2e%2e/minyi.conf', '/static/..%2f..%2fMakefile', '/projects/..%2fstaff%2fqueue', '/%73taff/queue']) {
		const answer = await somebody().get(path);
		assert.ok([303, 400, 404].includes(answer.status), `${path} is ${answer.status}`);
		assert.doesNotMatch(answer.text, /feedback_folder|SANITIZE|待审核/);
	}
});

test('broken escapes, NUL and text that is not UTF-8 are 400', async () => {
	for (const path of ['/projects/%zz', '/projects/%', '/projects/%00', '/projects/a%00b', '/projects/%ff%fe', '/projects/%c0%ae',
		'/projects/%ed%a0%80', `${projects[0]}?after=%ff`, `${projects[0]}?after=%00`, `${projects[0]}?%zz=1`])
		isOurPage(await somebody().get(path), 400);
});

test('unknown and repeated fields of an address are 400', async () => {
	for (const path of ['/?x=1', '/vision?debug=1', `${projects[0]}?after=1&after=2`, `${projects[0]}?other=1`, '/privacy?a', '/staff/sign-in?next=//evil.example'])
		isOurPage(await somebody().get(path), 400);
});

test('an address of several kilobytes is 414', async () => {
	isOurPage(await somebody().get(`/${'a'.repeat(3000)}`), 414);
	isOurPage(await somebody().get(`${projects[0]}?after=${'1'.repeat(3000)}`), 414);
	isOurPage(await somebody().get(`/${'a'.repeat(30000)}`), 414);
});

test('a wrong method is 405 and says which are right', async () => {
	for (const [method, path, allow] of [['POST', '/', 'GET'], ['PUT', projects[0], 'GET'], ['DELETE', projects[0], 'GET'], ['PATCH', '/lookup', 'POST'],
		['OPTIONS', '/', 'GET'], ['GET', '/lookup/withdraw', 'POST'], ['POST', '/vision', 'GET'], ['PUT', '/staff/sign-in', 'POST'],
		['TRACE', '/', 'GET'], ['FOO', '/', 'GET'], ['POST', style, 'GET']]) {
		const headers = method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
		const answer = await somebody().ask(method, path, { headers });
		isOurPage(answer, 405);
		assert.match(answer.headers.allow ?? '', new RegExp(`\\b${allow}\\b`), `${method} ${path}`);
	}
});

test('HEAD answers like GET, without the body', async () => {
	for (const path of ['/', projects[0], '/lookup', '/nothing', '/staff/sign-in']) {
		const [get, head] = [await somebody().get(path), await somebody().ask('HEAD', path)];
		assert.equal(head.status, get.status, path);
		assert.equal(head.body.length, 0, path);
		assert.equal(head.headers['content-type'], get.headers['content-type'], path);
	}
});

test('a body that is not a form is 415', async () => {
	const visitor = somebody();
	const { form: shown } = await form(visitor);
	for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', undefined])
		isOurPage(await visitor.post(`${projects[0]}/feedback`, urlencoded([...shown.fields, ['rating', '5']]), { headers: { 'Content-Type': type } }), 415);
});

test('a body of 70 KB is 413', async () => {
	const visitor = somebody();
	isOurPage(await visitor.post(`${projects[0]}/feedback`, `body=${'a'.repeat(70_000)}`), 413);
	isOurPage(await visitor.post('/staff/sign-in', `name=${'a'.repeat(70_000)}`), 413);
});

test('a field over its limit is 400, a text over 500 characters is told', async () => {
	const visitor = somebody(), { page, form: shown } = await form(visitor);
	isOurPage(await visitor.submit(page, shown, { rating: 5, phone: '1'.repeat(2000) }), 400);
	const long = await visitor.submit(page, shown, { rating: 5, body: '好'.repeat(501) });
	isOurPage(long, 422);
	assert.match(words(long.text), /意见最多 500 个字，现在是 501 个字/);
	assert.ok(formTo(long, `${projects[0]}/feedback`).fields.some(([name, value]) => name === 'body' && value === '好'.repeat(501)), 'the text is kept');
});

test('wrong fields of a form are 400', async () => {
	const visitor = somebody(), { page, form: shown } = await form(visitor);
	for (const tail of ['&rating=5&rating=1', '&rating=5&extra=1', '&rating=5&body=%00', '&rating=5&body=%ff', '&rating=5&body=%ed%a0%80', '&rating=5&body=%c0%af',
		'&rating=5&%00=1', '&rating=5&body=%4', '&rating=5&private=1&private=1']) {
		const fields = shown.fields.filter(([name]) => !['body', 'phone'].includes(name));
		const answer = await visitor.post(`${projects[0]}/feedback`, urlencoded(fields) + tail);
		isOurPage(answer, 400);
	}
	const many = urlencoded([...shown.fields, ...Array.from({ length: 200 }, () => ['reason', '1'])]);
	isOurPage(await visitor.post(`${projects[0]}/feedback`, many), 400);
	assert.equal(page.status, 200);
});

test('values that no form of ours offers store nothing', async () => {
	const visitor = somebody(), { page, form: shown } = await form(visitor), before = await ratingsOf();
	for (const filled of [{ rating: 0 }, { rating: 6 }, { rating: '5 ' }, { rating: -1 }, { rating: '５' }, { rating: '99999999999999999999' }, { rating: 'x' },
		{ rating: 2, reason: 8 }, { rating: 2, reason: '1,2' }, { rating: 5, township: 999 }, { rating: 5, township: 'x' }, { rating: 5, private: 2 }]) {
		const answer = await visitor.submit(page, shown, filled);
		assert.ok([400, 422].includes(answer.status), `${JSON.stringify(filled)} is ${answer.status}`);
	}
	assert.equal(await ratingsOf(), before);
});

test('a form from elsewhere is 403', async () => {
	const visitor = somebody(), { page, form: shown } = await form(visitor), before = await ratingsOf();
	for (const headers of [{ Origin: 'https://evil.example', 'Sec-Fetch-Site': undefined }, { Origin: 'null', 'Sec-Fetch-Site': undefined },
		{ Origin: undefined, 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' },
		{ Origin: `http://127.0.0.1:${site.port + 1}`, 'Sec-Fetch-Site': undefined }, { Origin: 'http://127.0.0.1', 'Sec-Fetch-Site': undefined }])
		isOurPage(await visitor.submit(page, shown, { rating: 1 }, { headers }), 403);
	assert.equal(await ratingsOf(), before);
});

test('a browser that sends neither Origin nor Sec-Fetch-Site is let in', async () => {
	const visitor = somebody(), { page, form: shown } = await form(visitor);
	const answer = await visitor.submit(page, shown, { rating: 4 }, { headers: { Origin: undefined, 'Sec-Fetch-Site': undefined } });
	assert.equal(answer.status, 303);
});

test('a form without a token, or with another form\'s, stores nothing', async () => {
	const visitor = somebody(), { page, form: shown } = await form(visitor), before = await ratingsOf();
	const other = formsOf((await visitor.get('/lookup')).text).find(one => one.method?.toLowerCase() === 'post').fields.find(([name]) => name === 'token')[1];
	for (const token of [null, '', 'x', '0'.repeat(64), other]) {
		const answer = await visitor.submit(page, shown, { rating: 1, body: '这段话要留着', token });
		assert.ok([403, 422].includes(answer.status), `token ${token} is ${answer.status}`);
	}
	assert.equal(await ratingsOf(), before);
});

test('cookies full of nonsense are a visitor without cookies', async () => {
	for (const cookie of ['minyi_device=', 'minyi_device=x; minyi_device=y', `minyi_device=${'f'.repeat(4000)}`, 'minyi_text="; DROP', '=;;=;', 'minyi_device=\xff\xfe', 'minyi_session=abc', '__Host-minyi_session=abc'])
		for (const path of ['/', '/staff/sign-in'])
			assert.equal((await somebody().get(path, { headers: { Cookie: cookie } })).status, 200, `${path} with ${cookie.slice(0, 40)}`);
});

test('text mode goes back only to our own pages', async () => {
	for (const back of ['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)', '\\\\evil.example', '/\n/evil.example', '/%0d%0aSet-Cookie:%20a=b'])
		for (const answer of [await somebody().get(`/text/lg?back=${encodeURIComponent(back)}`)]) {
			assert.ok([303, 400].includes(answer.status), `${back} is ${answer.status}`);
			assert.match(answer.headers.location ?? '/', /^\/($|[^/\\])/, back);
			assert.doesNotMatch(answer.headers.location ?? '', /evil|[\r\n]/, back);
		}
	isOurPage(await somebody().get('/text/huge?back=/'), 404);
	assert.equal((await somebody().get(`/text/xl?back=${projects[0]}`)).headers.location, `${projects[0]}?text=xl`);
});

test('lines that are no HTTP get a 400 page or silence', async () => {
	for (const bytes of ['GET\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', 'GET /\xff HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', '\0\0\0\0', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
		'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`]) {
		const answer = await raw(site, Buffer.from(bytes, 'latin1'));
		assert.match(answer, /^$|^HTTP\/1\.1 400 |^<html|^<!doctype/i, JSON.stringify(bytes.slice(0, 60)));
		assert.doesNotMatch(answer, /<center>nginx/, JSON.stringify(bytes.slice(0, 60)));
	}
});

test('chunked bodies are read like others', async () => {
	const visitor = somebody(), { form: shown } = await form(visitor);
	const body = urlencoded([...shown.fields.filter(([name]) => name !== 'body'), ['rating', '5'], ['body', '']]);
	const answer = await raw(site, `POST ${projects[0]}/feedback HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\nContent-Type: application/x-www-form-urlencoded\r\n`
		+ `Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
	assert.match(answer, /^HTTP\/1\.1 (200|303)\b[^]*(已收到您的评价|\/receipts\/)/);
});

test('staff pages refuse the same things', async () => {
	const visitor = somebody(), page = await visitor.get('/staff/sign-in'), shown = formTo(page, '/staff/sign-in');
	isOurPage(await visitor.submit(page, shown, {}, { headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' } }), 403);
	isOurPage(await visitor.post('/staff/sign-in', urlencoded([...shown.fields, ['admin', '1']])), 400);
	isOurPage(await visitor.post('/staff/sign-in', `${urlencoded(shown.fields)}&name=%ff`), 400);
	isOurPage(await visitor.get('/staff/nothing'), 404);
});

test('a flood from one address is 429 with a time to come back', async () => {
	const visitor = somebody();
	const answers = await Promise.all(Array.from({ length: 260 }, () => visitor.get('/')));
	const refused = answers.filter(answer => answer.status === 429);
	assert.ok(refused.length > 50, `${refused.length} of 260 refused`);
	assert.ok(answers.filter(answer => answer.status === 200).length >= 100, 'a burst of a hundred is served');
	isOurPage(refused[0], 429);
	assert.ok(Number(refused[0].headers['retry-after']) > 0);
	assert.equal((await somebody().get('/')).status, 200, 'the neighbour is served');
});

test('after all this the same processes stand', () => {
	assert.deepEqual(['portal', 'moderate'].map(program => pidOf(site, program)), pids);
	assert.doesNotMatch(site.output, /意外退出/);
});
