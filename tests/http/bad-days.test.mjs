// Days on which something ends: signals, kills, restarts.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeSite, formTo, openSite, pidOf, sleep, Visitor, words } from './site.mjs';

let site, folder, project;
before(async () => {
	folder = mkdtempSync(join(tmpdir(), 'minyi-days-'));
	writeFileSync(join(folder, 'minyi.conf'), 'password_cost = interactive\n');
	site = await openSite({ data: folder });
	project = (await new Visitor(site).get('/areas/innovation')).text.match(/href="(\/projects\/[a-z0-9-]+)"/)[1];
});
after(async () => {
	await closeSite(site);
	rmSync(folder, { recursive: true, force: true });
});

const gone = pid => !existsSync(`/proc/${pid}`);

async function until(what, sooner = 10_000) {
	for (const deadline = Date.now() + sooner; Date.now() < deadline; await sleep(50))
		if (await what())
			return;
	assert.fail(`not within ${sooner} ms: ${what}`);
}

async function receiptOf(visitor, filled) {
	const page = await visitor.get(`${project}/feedback`);
	const sent = await visitor.submit(page, formTo(page, `${project}/feedback`), filled);
	assert.equal(sent.status, 303, words(sent.text).slice(0, 400));
	return sent.headers.location;
}

test('what was acknowledged survives kill -9 of the program', async () => {
	const visitor = new Visitor(site), pid = pidOf(site, 'portal');
	const address = await receiptOf(visitor, { rating: 2, body: '路灯坏了半个月' });
	process.kill(pid, 'SIGKILL');
	await until(() => gone(pid));
	await until(async () => (await visitor.get('/')).status === 200);
	assert.notEqual(pidOf(site, 'portal'), pid);
	const receipt = await visitor.get(address);
	assert.equal(receipt.status, 200);
	assert.match(words(receipt.text), /已收到您的评价/);
	assert.match(words((await new Visitor(site).get(project)).text), /1 人评价/);
	assert.match(site.output, /portal 意外退出/);
});

test('while a program is away its visitors read a page of ours', async () => {
	process.kill(pidOf(site, 'portal'), 'SIGKILL');
	await sleep(100);
	const answer = await new Visitor(site).get('/');
	assert.ok([502, 503].includes(answer.status), `${answer.status}`);
	assert.match(answer.text, /<html lang="zh-CN"/);
	assert.match(answer.text, /\/static\/[a-z-]+\.[0-9a-f]{12}\.css/);
	assert.equal(answer.headers['cache-control'], 'no-store');
	assert.doesNotMatch(answer.text, /nginx|！/);
	assert.equal((await new Visitor(site).get('/staff/sign-in')).status, 200, 'the other program answers');
	await until(async () => (await new Visitor(site).get('/')).status === 200);
});

test('a program told to end answers what is under way', async () => {
	const pid = pidOf(site, 'portal');
	const visitors = Array.from({ length: 24 }, () => new Visitor(site));
	let going = true;
	const answers = [];
	const walks = visitors.map(async visitor => {
		for (; going; await sleep(60))
			answers.push(await visitor.get('/').catch(error => ({ status: 0, error })));
	});
	await sleep(500);
	process.kill(pid, 'SIGTERM');
	await until(() => gone(pid), 5000);
	await until(async () => (await new Visitor(site).get('/')).status === 200);
	going = false;
	await Promise.all(walks);
	const odd = answers.filter(answer => ![200, 502].includes(answer.status));
	assert.deepEqual(odd, [], 'nobody is cut off');
	assert.ok(answers.every(answer => answer.status !== 200 || answer.text.endsWith('</html>\n') || answer.text.trimEnd().endsWith('</html>')), 'no page is half');
});

test('an idle program ends at once with status 0', async () => {
	await sleep(1000);
	const pid = pidOf(site, 'moderate'), since = Date.now();
	process.kill(pid, 'SIGTERM');
	await until(() => gone(pid), 3000);
	assert.ok(Date.now() - since < 3000);
	await until(() => /moderate 意外退出（状态 0）/.test(site.output));
	await until(async () => (await new Visitor(site).get('/staff/sign-in')).status === 200);
});

test('SIGTERM during load: every request under way is answered, every receipt is kept', async () => {
	const visitors = Array.from({ length: 12 }, () => new Visitor(site)), receipts = [], odd = [];
	let going = true;
	const walks = visitors.map(async (visitor, i) => {
		const page = await visitor.get(`${project}/feedback`), form = formTo(page, `${project}/feedback`);
		for (let turn = 0; going; turn++) {
			try {
				const sent = await visitor.submit(page, form, { rating: 1 + (i + turn) % 5, body: `第 ${turn} 次说，我是 ${i} 号` });
				if (sent.status === 303)
					receipts.push([visitor, sent.headers.location]);
				else if (sent.status !== 429)
					odd.push(sent.status);
				await sleep(100);
			} catch (error) {
				if (error.code !== 'ECONNREFUSED' && going)
					odd.push(error.code);
				if (error.code === 'ECONNREFUSED')
					return;
			}
		}
	});
	await sleep(800);
	assert.ok(receipts.length > 20, `${receipts.length} receipts`);
	const status = closeSite(site);
	await status.then(() => { going = false; });
	await Promise.all(walks);
	assert.equal(await status, 0);
	assert.deepEqual(odd, []);
	site = await openSite({ data: folder });
	for (const [visitor, address] of receipts.slice(-12)) {
		visitor.site = site;
		assert.equal((await visitor.get(address)).status, 200, address);
	}
});

test('a second start shows no password and keeps the data', async () => {
	assert.doesNotMatch(site.output, /只显示这一次/);
	assert.match(words((await new Visitor(site).get(project)).text), /人评价/);
});
