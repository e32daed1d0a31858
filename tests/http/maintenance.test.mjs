// Closed on purpose: nginx alone says until when, whether programs run or not.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeSite, formTo, openSite, pidOf, SECURITY_HEADERS, sleep, top, Visitor, words } from './site.mjs';

const programs = process.env.BUILD?.startsWith('/') ? process.env.BUILD : join(top, process.env.BUILD ?? 'build/plain');
let site, until;
const order = (...what) => spawnSync(join(programs, 'minyictl'), ['-c', join(site.folder, 'minyi.conf'), ...what], { encoding: 'utf8' });
const close = () => assert.equal(order('maintenance', 'on', until).status, 0);
const open = () => assert.equal(order('maintenance', 'off').status, 0);

// A county's clock, two hours ahead.
const county = new Date(Date.now() + (8 + 2) * 3600_000).toISOString();
const inWords = county.replace(/^(\d+)-0?(\d+)-0?(\d+)T(\d\d:\d\d).*/, '$1 年 $2 月 $3 日 $4');

before(async () => {
	site = await openSite();
	until = `${county.slice(0, 10)} ${county.slice(11, 16)}`;
});
after(() => closeSite(site));

test('while the site is closed every page says until when', async () => {
	const visitor = new Visitor(site);
	close();
	for (const path of ['/', '/vision', '/areas/industry', '/statistics?month=2026-01', '/lookup', '/nothing', '/staff/', '/staff/sign-in', '/staff/queue', '/errors/597.html', '/maintenance/until']) {
		const answer = await visitor.get(path);
		if (/^\/(errors|maintenance)\//.test(path) && answer.status === 404)
			continue;
		assert.equal(answer.status, 503, path);
		assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8', path);
		assert.equal(answer.headers['cache-control'], 'no-store', path);
		assert.match(answer.headers['retry-after'], /^[1-9]\d+$/, path);
		for (const [name, value] of Object.entries(SECURITY_HEADERS))
			assert.equal(answer.headers[name], value, `${path} ${name}`);
		assert.match(answer.text, /<h1>正在维护<\/h1>/, path);
		assert.ok(words(answer.text).includes(`${inWords} 前恢复。急事请拨打 12345。`), `${path}: ${words(answer.text)}`);
		assert.doesNotMatch(answer.text, /<!--|nginx|\{\{/, path);
	}
	open();
	assert.equal((await visitor.get('/')).status, 200);
});

test('nothing of it can be asked for by itself', async () => {
	const visitor = new Visitor(site);
	for (const path of ['/errors/597.html', '/maintenance/until', '/maintenance/next', '/maintenance/'])
		assert.equal((await visitor.get(path)).status, 404, path);
});

test('files are served all the same', async () => {
	const visitor = new Visitor(site);
	close();
	const page = await visitor.get('/');
	const sheet = page.text.match(/\/static\/site\.[0-9a-f]{12}\.css/)[0];
	const answer = await visitor.get(sheet);
	assert.equal(answer.status, 200);
	assert.equal(answer.headers['content-type'], 'text/css; charset=utf-8');
	open();
});

test('a form that comes while the site is closed is stored nowhere and answered', async () => {
	const visitor = new Visitor(site);
	const page = await visitor.get('/projects/yiwu-smart-park/feedback'), form = formTo(page, '/projects/yiwu-smart-park/feedback');
	close();
	const answer = await visitor.submit(page, form, { rating: 5, body: '路灯不亮' });
	assert.equal(answer.status, 503);
	assert.match(words(answer.text), /按返回键回到表格/);
	open();
	assert.equal((await visitor.submit(page, form, { rating: 5, body: '路灯不亮' })).status, 303);
});

test('the programs may be away meanwhile', async () => {
	const visitor = new Visitor(site);
	close();
	for (const program of ['portal', 'moderate'])
		process.kill(pidOf(site, program), 'SIGKILL');
	for (const path of ['/', '/staff/sign-in']) {
		const answer = await visitor.get(path);
		assert.equal(answer.status, 503);
		assert.ok(words(answer.text).includes(`${inWords} 前恢复`));
	}
	open();
	for (let tries = 0; (await visitor.get('/')).status !== 200; tries++) {
		assert.ok(tries < 100);
		await sleep(100);
	}
});

test('a time that makes no sense closes nothing', async () => {
	const marks = join(site.folder, 'maintenance', 'until');
	for (const time of [['明天'], ['2026-13-01 20:00'], ['2026-08-17'], ['25:00'], ['2001-01-01 08:00'], ['2999-01-01 08:00'], ['2026-08-17 20:0x']]) {
		const told = order('maintenance', 'on', ...time);
		assert.notEqual(told.status, 0, time.join(' '));
		assert.match(told.stderr, /时间/, time.join(' '));
		assert.ok(!existsSync(marks));
	}
	assert.equal(order('maintenance', 'on').status, 64);
	assert.equal(order('maintenance', 'off').status, 0, 'open is open');
	assert.equal((await new Visitor(site).get('/')).status, 200);
});

test('the date and the time may come as two words, and the check reminds of it', async () => {
	assert.equal(order('maintenance', 'on', ...until.split(' ')).status, 0);
	assert.match(order('check').stdout, /网站关着/);
	const mode = execFileSync('stat', ['-c', '%a', join(site.folder, 'maintenance', 'until')], { encoding: 'utf8' });
	assert.equal(mode.trim(), '644', 'nginx can read it whatever the umask');
	open();
	assert.doesNotMatch(order('check').stdout, /网站关着/);
});
