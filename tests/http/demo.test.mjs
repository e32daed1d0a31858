// `make demo`: every page full, for residents and for staff.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeSite, formTo, openSite, SECURITY_HEADERS, Visitor, words } from './site.mjs';

let site;
const staff = {};
before(async () => {
	site = await openSite({ demo: true });
	for (const name of ['admin', 'shenhe', 'bangong']) {
		const visitor = staff[name] = new Visitor(site), first = site.password(name), next = '洣水 东流 到 衡东 看 桥';
		const signIn = async password => {
			const page = await visitor.get('/staff/sign-in');
			return visitor.submit(page, formTo(page, '/staff/sign-in'), { name, password });
		};
		assert.equal((await signIn(first)).status, 303, name);
		const page = await visitor.get('/staff/password');
		assert.equal((await visitor.submit(page, formTo(page, '/staff/password'), { current: first, new: next, again: next })).status, 303);
		assert.equal((await signIn(next)).status, 303, name);
	}
});
after(() => closeSite(site));

// Every page that can be reached from some pages by links, each looked at once.
async function walk(visitor, starts, most) {
	const seen = new Map(), waiting = [...starts];
	while (waiting.length > 0 && seen.size < most) {
		const path = waiting.shift().split('#')[0];
		if (path === '' || seen.has(path) || /^\/(static|text)\//.test(path))
			continue;
		const answer = await visitor.get(path);
		seen.set(path, answer);
		if (seen.size % 15 === 0)
			visitor.address = new Visitor(site).address;   // a reader in no hurry
		if (answer.status === 303)
			waiting.push(answer.headers.location);
		for (const [, link] of answer.text.matchAll(/<a\b[^>]*href="(\/[^"]*)"/g))
			if (!seen.has(link))
				waiting.push(link.replaceAll('&amp;', '&'));
	}
	return seen;
}

function isSound(answer, path) {
	assert.equal(answer.status, 200, path);
	if (!/^text\/html/.test(answer.headers['content-type']))
		return;   // tables to take away, feeds
	assert.equal([...answer.text.matchAll(/<h1[ >]/g)].length, 1, path);
	assert.doesNotMatch(answer.text, /\{\{|\bstyle=|\bon[a-z]+="|NaN|\bnull\b|undefined/, path);
	if (!path.startsWith('/staff/'))   // staff choose from reasons with blanks to fill
		assert.doesNotMatch(answer.text, /〔|待填/, path);
	assert.equal(answer.headers['content-security-policy'], SECURITY_HEADERS['content-security-policy'], path);
	const ids = [...answer.text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	assert.equal(new Set(ids).size, ids.length, `${path} has an id twice: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`);
	for (const [, id] of answer.text.matchAll(/(?:aria-describedby|aria-labelledby|<label[^>]* for)="([^"]+)"/g))
		for (const one of id.split(' '))
			assert.ok(ids.includes(one), `${path} names #${one}, which is not there`);
	for (const tag of ['div', 'section', 'p', 'ul', 'table', 'form', 'a', 'span'])
		assert.equal([...answer.text.matchAll(new RegExp(`<${tag}[\\s>]`, 'g'))].length, [...answer.text.matchAll(new RegExp(`</${tag}>`, 'g'))].length, `${path}: <${tag}> is not closed`);
}

test('every page that residents can reach is sound, and full', async () => {
	const pages = await walk(new Visitor(site), ['/'], 400);
	assert.ok(pages.size >= 90, `${pages.size} pages`);
	for (const [path, answer] of pages)
		isSound(answer, path);
	assert.match(words(pages.get('/').text), /\d+% 满意/);
	assert.match(words(pages.get('/').text), /收到意见 \d{2,} 条，已答复 \d+ 条，采纳 \d+ 条/);
	const projects = [...pages].filter(([path]) => /^\/projects\/[a-z0-9-]+$/.test(path));
	assert.equal(projects.length, 40);
	assert.ok(projects.some(([, answer]) => /答复 /.test(words(answer.text))));
});

test('every page that each role can reach is sound', async () => {
	for (const [name, visitor] of Object.entries(staff)) {
		const pages = await walk(visitor, ['/staff/'], 120);
		assert.ok(pages.size > 30, `${name}: ${pages.size} pages`);
		for (const [path, answer] of pages) {
			if (answer.status === 303)
				continue;
			assert.notEqual(answer.status, 403, `${name} is shown a link to ${path} that is closed`);
			isSound(answer, path);
			if (path.startsWith('/staff/'))
				assert.match(answer.headers['cache-control'], /no-store/, path);
		}
	}
});

test('the report\'s figures are as long as their lists', async () => {
	const visitor = staff.bangong, start = await visitor.get('/staff/report');
	const months = [...start.text.matchAll(/<option value="(\d{4}-\d{2})"/g)].map(([, month]) => month);
	assert.ok(months.length >= 3, months.join(' '));
	const report = await visitor.get(`/staff/report?month=${months[1]}`);
	const cells = [...report.text.matchAll(/<a href="(\/staff\/submissions\?[^"]*)">(\d+)<\/a>/g)].filter(([, , count]) => Number(count) > 0 && Number(count) <= 50);
	assert.ok(cells.length > 20, `${cells.length} figures`);
	for (const [, address, count] of cells.slice(0, 60)) {
		const list = await visitor.get(address.replaceAll('&amp;', '&'));
		assert.equal([...list.text.matchAll(/<th scope="row"><a href="\/staff\/submissions\/\d{10}"/g)].length, Number(count), address);
		visitor.address = new Visitor(site).address;
	}
});

