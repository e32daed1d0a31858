// What a resident does: rate, send twice, look up, correct, withdraw.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeSite, formTo, formsOf, openSite, Visitor, words } from './site.mjs';

let site, projects;
before(async () => {
	site = await openSite();
	const area = await new Visitor(site).get('/areas/livelihood');
	projects = [...new Set([...area.text.matchAll(/href="(\/projects\/[a-z0-9-]+)"/g)].map(([, path]) => path))];
});
after(() => closeSite(site));

const ask = sql => execFileSync('sqlite3', ['-readonly', join(site.folder, 'feedback', 'feedback.db'), sql], { encoding: 'utf8' }).trim();

async function fill(visitor, project, filled, options) {
	const page = await visitor.get(`${project}/feedback`);
	return visitor.submit(page, formTo(page, `${project}/feedback`), filled, options);
}

// { number, code, text } of the receipt that a submission leads to.
async function receive(visitor, project, filled) {
	const sent = await fill(visitor, project, filled);
	// Who sends no cookie would not be known at the next address: the receipt comes at once.
	assert.equal(sent.status, visitor.cookies === null ? 200 : 303, words(sent.text).slice(0, 300));
	assert.ok(sent.status === 303 || /no-store/.test(sent.headers['cache-control']));
	return { address: sent.headers.location, ...receiptOf(await visitor.follow(sent)) };
}

function receiptOf(page) {
	assert.equal(page.status, 200);
	const codes = [...page.text.matchAll(/class="code">([^<]+)</g)].map(([, text]) => text.replace(/\D/g, ''));
	return { number: codes[0], code: codes[1], text: words(page.text) };
}

async function lookUp(visitor, { number, code }) {
	const page = await visitor.get('/lookup');
	return visitor.submit(page, formTo(page, '/lookup'), { number, code });
}

test('home shows five areas, every area its projects, forty in all', async () => {
	const visitor = new Visitor(site), home = await visitor.get('/');
	const areas = [...new Set([...home.text.matchAll(/href="(\/areas\/[a-z]+)"/g)].map(([, path]) => path))];
	assert.deepEqual(areas, ['industry', 'innovation', 'integration', 'livelihood', 'governance'].map(slug => `/areas/${slug}`));
	const found = new Set();
	for (const area of areas)
		for (const [, path] of (await visitor.get(area)).text.matchAll(/href="(\/projects\/[a-z0-9-]+)"/g))
			found.add(path);
	assert.equal(found.size, 40);
	for (const project of found) {
		const page = await new Visitor(site).get(project);
		assert.equal(page.status, 200, project);
		assert.match(words(page.text), /要办成什么/, project);
	}
});

test('no page has an open blank, an inline style, a script of its own or two h1', async () => {
	const titles = new Set();
	for (const path of ['/', '/vision', '/areas/industry', projects[0], `${projects[0]}/feedback`, '/lookup', '/privacy', '/accessibility', '/staff/sign-in', '/none']) {
		const { text } = await new Visitor(site).get(path);
		assert.equal([...text.matchAll(/<h1[ >]/g)].length, 1, path);
		assert.doesNotMatch(text, /〔|待填|\{\{|\bstyle=|<style|\bon[a-z]+="|<script>|！/, path);
		assert.doesNotMatch(text, /type="radio"[^>]*checked|\srequired[\s>]/, path);
		titles.add(text.match(/<title>(.*?)<\/title>/s)[1]);
	}
	assert.equal(titles.size, 10, 'titles differ');
});

test('a rating alone gives a receipt and counts', async () => {
	const visitor = new Visitor(site), receipt = await receive(visitor, projects[0], { rating: 5 });
	assert.match(receipt.number, /^\d{10}$/);
	assert.match(receipt.code, /^\d{8}$/);
	assert.match(receipt.text, /您只打了分/);
	assert.match(words((await visitor.get(projects[0])).text), /1 人评价/);
});

test('a double click, a reload and a retry are one submission with one receipt', async () => {
	const visitor = new Visitor(site), page = await visitor.get(`${projects[1]}/feedback`), form = formTo(page, `${projects[1]}/feedback`);
	const filled = { rating: 2, reason: [1, 3], body: '路修了三个月还没有通' };
	const first = await visitor.submit(page, form, filled);
	const answers = [first, ...await Promise.all([1, 2, 3].map(() => visitor.submit(page, form, filled)))];
	const receipts = await Promise.all(answers.map(async answer => receiptOf(await visitor.follow(answer))));
	for (const receipt of receipts)
		assert.deepEqual([receipt.number, receipt.code], [receipts[0].number, receipts[0].code]);
	assert.match(receiptOf(await visitor.follow(answers[1])).text, /您已经提交过了/);
	assert.equal(ask(`SELECT count(*) FROM submission WHERE number = ${receipts[0].number}`), '1');
	assert.equal(ask('SELECT count(*) FROM submission WHERE body LIKE \'路修了三个月%\''), '1');
});

test('two clicks at the very same time are one submission', async () => {
	const visitor = new Visitor(site), page = await visitor.get(`${projects[1]}/feedback`), form = formTo(page, `${projects[1]}/feedback`);
	await visitor.get('/');
	const device = await visitor.submit(page, form, { rating: 3 });
	assert.equal(device.status, 303);
	const answers = await Promise.all(Array.from({ length: 6 }, () => visitor.submit(page, form, { rating: 1, body: '同时点了两次' })));
	assert.deepEqual([...new Set(answers.map(answer => answer.status))], [303]);
	assert.equal(ask('SELECT count(*) FROM submission WHERE body = \'同时点了两次\''), '1');
});

test('a visitor without cookies gets a receipt too, and the same one for the same words', async () => {
	const visitor = new Visitor(site, { cookies: false });
	const first = await receive(visitor, projects[2], { rating: 4, body: '没有 Cookie 也能评' });
	const again = await receive(visitor, projects[2], { rating: 4, body: '没有 Cookie 也能评' });
	assert.match(first.number, /^\d{10}$/);
	assert.match(first.code, /^\d{8}$/);
	assert.deepEqual([again.number, again.code], [first.number, first.code]);
});

test('a second rating of the same device replaces the first', async () => {
	const visitor = new Visitor(site);
	await receive(visitor, projects[3], { rating: 1 });
	await receive(visitor, projects[3], { rating: 5 });
	assert.match(words((await visitor.get(projects[3])).text), /目前 1 人评价/);
	await receive(new Visitor(site), projects[3], { rating: 5 });
	assert.match(words((await visitor.get(projects[3])).text), /目前 2 人评价/);
});

test('a form with mistakes comes back with all that was written', async () => {
	const visitor = new Visitor(site);
	const answer = await fill(visitor, projects[0], { body: '没有选满意度，留了错的号码 <b>&amp;</b>', phone: '123', reason: [2] });
	assert.equal(answer.status, 422);
	assert.match(answer.text, /<title>有 \d 处需要修改：/);
	assert.match(words(answer.text), /请选择您的满意程度/);
	assert.match(words(answer.text), /手机号应为 11 位数字/);
	assert.match(words(answer.text), /您写的内容都还在/);
	const form = formTo(answer, `${projects[0]}/feedback`), values = Object.fromEntries(form.fields);
	assert.equal(values.body, '没有选满意度，留了错的号码 <b>&amp;</b>');
	assert.equal(values.phone, '123');
	assert.equal(values.reason, '2');
	assert.doesNotMatch(answer.text, /<b>&amp;amp;|错的号码 <b>/);
	const mended = await visitor.submit(answer, form, { rating: 2, phone: '' });
	assert.equal(mended.status, 303);
});

test('a phone number needs consent and may be written in many ways', async () => {
	const visitor = new Visitor(site);
	assert.match(words((await fill(visitor, projects[0], { rating: 3, phone: '13812345678' })).text), /请勾选同意/);
	const receipt = await receive(visitor, projects[0], { rating: 3, phone: '138-1234 ５６７８', agree: 1 });
	assert.equal(ask(`SELECT count(*) FROM contact JOIN submission ON id = submission_id WHERE number = ${receipt.number}`), '1');
});

test('no file of the site holds a phone number, a code or a password in clear', async () => {
	const visitor = new Visitor(site);
	const receipt = await receive(visitor, projects[0], { rating: 4, body: '留号码试试', phone: '13987654321', agree: 1 });
	execFileSync('sqlite3', ['-readonly', join(site.folder, 'feedback', 'feedback.db'), 'SELECT 1']);
	const look = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
		entry.isDirectory() ? look(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []);
	for (const file of look(site.folder)) {
		const content = readFileSync(file, 'latin1');
		for (const secret of ['13987654321', receipt.code, site.password('admin')])
			assert.ok(!content.includes(secret), `${file} holds ${secret}`);
	}
});

test('look-up: state, promise, one correction, then withdrawal', async () => {
	const visitor = new Visitor(site), stranger = new Visitor(site);
	const receipt = await receive(visitor, projects[4], { rating: 2, body: '垃圾桶太少', phone: '13711112222', agree: 1 });
	let page = await lookUp(stranger, receipt);
	assert.equal(page.status, 200);
	assert.match(page.headers['cache-control'], /no-store/);
	assert.match(words(page.text), /待审核/);
	assert.match(words(page.text), /垃圾桶太少/);
	assert.match(words(page.text), /\d{1,2} 月 \d{1,2} 日 前审核完|\d{1,2} 月 \d{1,2} 日前审核完/);
	assert.ok(!page.text.includes(receipt.code), 'the code does not come back');
	assert.ok(!page.text.includes('13711112222'), 'the number does not come back');

	page = await stranger.follow(await stranger.submit(page, formTo(page, '/lookup/correct'), { body: '垃圾桶太少，每天溢出来' }));
	page = page.text.includes('每天溢出来') ? page : await lookUp(stranger, receipt);
	assert.match(words(page.text), /垃圾桶太少，每天溢出来/);
	assert.equal(formsOf(page.text).some(form => form.action === '/lookup/correct'), false, 'one correction only');

	page = await stranger.follow(await stranger.submit(page, formTo(page, '/lookup/forget-phone')));
	assert.equal(ask(`SELECT count(*) FROM contact JOIN submission ON id = submission_id WHERE number = ${receipt.number}`), '0');

	page = await lookUp(stranger, receipt);
	page = await stranger.follow(await stranger.submit(page, formTo(page, '/lookup/withdraw')));
	assert.match(words((await lookUp(stranger, receipt)).text), /已撤回/);
	assert.match(words((await stranger.get(projects[4])).text), /还没有人评价/);
});

test('a wrong number and a wrong code get the same answer', async () => {
	const receipt = await receive(new Visitor(site), projects[5], { rating: 5, body: '很好' });
	const wrongCode = String((Number(receipt.code) + 1) % 100_000_000).padStart(8, '0');
	const [code, number] = [await lookUp(new Visitor(site), { number: receipt.number, code: wrongCode }), await lookUp(new Visitor(site), { number: '2001010001', code: wrongCode })];
	assert.equal(code.status, number.status);
	const plain = page => words(page.text).replaceAll(receipt.number, '').replaceAll('2001010001', '').replace(/\d{6} \d{4}/g, '');
	assert.equal(plain(code), plain(number));
	assert.match(plain(code), /编号和查询码对不上/);
	assert.equal((await lookUp(new Visitor(site), receipt)).status, 200, 'its author is not locked out');
	assert.match(words((await lookUp(new Visitor(site), receipt)).text), /很好/);
});

test('numbers and codes may come with blanks, dashes and full-width digits', async () => {
	const receipt = await receive(new Visitor(site), projects[5], { rating: 4, body: '再看看' });
	const wide = text => [...text].map(digit => String.fromCodePoint(digit.codePointAt(0) + 0xfee0)).join('');
	const page = await lookUp(new Visitor(site), { number: ` ${receipt.number.slice(0, 6)}-${receipt.number.slice(6)} `, code: `${wide(receipt.code.slice(0, 4))} ${receipt.code.slice(4)}` });
	assert.match(words(page.text), /再看看/);
});

test('somebody else\'s receipt address shows no code', async () => {
	const receipt = await receive(new Visitor(site), projects[5], { rating: 4, body: '我的回执' });
	const page = await new Visitor(site).get(receipt.address);
	assert.ok(!page.text.replace(/\s/g, '').includes(receipt.code));
});

test('a text of 500 characters of any kind goes through, bidi controls do not', async () => {
	const visitor = new Visitor(site), text = `${'𠮷'.repeat(250)}${'好'.repeat(250)}`;
	await receive(visitor, projects[6 % projects.length], { rating: 3, body: text });
	assert.equal(ask('SELECT count(*) FROM submission WHERE length(body) = 500'), '1');
	await receive(visitor, projects[6 % projects.length], { rating: 3, body: '甲\u202e乙\u200b丙 cafe\u0301\r\n丁' });
	assert.equal(ask('SELECT body FROM submission ORDER BY id DESC LIMIT 1'), '甲乙丙 café\n丁');
});

test('markup in a text is text', async () => {
	const visitor = new Visitor(site), text = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)> {{X}}';
	const receipt = await receive(visitor, projects[5], { rating: 3, body: text });
	const page = await lookUp(visitor, receipt);
	assert.ok(!page.text.includes('<script>alert') && !page.text.includes('<img src=x'));
	assert.ok(words(page.text).includes('<script>alert(1)</script>"\'><img src=x onerror=alert(1)> {{X}}'));
});

test('text modes are kept in a cookie and shown', async () => {
	const visitor = new Visitor(site);
	for (const [mode, name] of [['lg', 'lg'], ['xl', 'xl'], ['elder', 'elder']]) {
		const answer = await visitor.get(`/text/${mode}?back=${encodeURIComponent(projects[0])}`);
		assert.equal(answer.status, 303);
		assert.equal(answer.headers.location, `${projects[0]}?text=${mode}`);
		assert.match((await visitor.get('/')).text, new RegExp(`<html lang="zh-CN" class="[^"]*\\b${name}\\b`));
	}
	await visitor.get('/text/std?back=/');
	assert.match((await visitor.get('/')).text, /<html lang="zh-CN" class="">|<html lang="zh-CN">/);
});
