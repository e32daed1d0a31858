// A disk that fails, once or for a while: residents read a 503 in Chinese with
// their words in it, nothing acknowledged is lost, and service resumes by itself.
//
//   FAULTS=long SEED=1 node --test tests/fault/disk.test.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { Disk } from './disk.mjs';
import { closeSupervised, endings, findings, insist, long, nextAddress, numberOf, openForm, openSupervised, pidOfPortal, projectsOf, randomFrom, restart,
	setting, sleep, top, until, Visitor, words } from './site.mjs';

const seed = setting('SEED', Date.now() % 1_000_000, Date.now() % 1_000_000), random = randomFrom(seed);
const acknowledged = [];
let site, disk, folder, project, person, turn = 0;

before(async () => {
	folder = mkdtempSync(join(tmpdir(), 'minyi-disk-'));
	disk = new Disk(folder);
	site = await openSupervised({ environment: disk.environment });
	[project] = await projectsOf(site);
	person = await openForm(new Visitor(site), project);
});
afterEach(() => disk.mend());
after(async () => {
	await closeSupervised(site);
	disk.close();
	rmSync(folder, { recursive: true, force: true });
});

const newWords = () => ({ rating: 1 + turn % 5, body: `第 ${++turn} 件事：桥头的路灯不亮，<b>天黑</b>看不见` });

async function send(filled) {
	person.visitor.address = nextAddress();
	return person.visitor.submit(person.page, person.form, filled);
}

// What a resident may be told: a receipt, or in Chinese that it was not stored,
// with every word still in the form.
function judge(answer, { body }, what) {
	if (numberOf(answer) !== null)
		return acknowledged.push({ number: numberOf(answer), body });
	assert.equal(answer.status, 503, `${what}: ${answer.status} ${words(answer.text).slice(0, 200)}`);
	assert.match(answer.text, /<html lang="zh-CN"/, what);
	assert.match(words(answer.text), /您写的内容都在/, what);
	assert.ok(words(answer.text).includes(body), `${what}: the words are gone: ${words(answer.text).slice(0, 400)}`);
}

// After an error that may have spoiled what it knows of the disk it ends once
// everybody has an answer.
const another = before => until(() => pidOfPortal(site) !== before, 'portal starts afresh');

// The same form again, now that the disk is well.
async function sendAgain(filled) {
	const number = await insist(person, filled);
	if (!acknowledged.some(one => one.body === filled.body))
		acknowledged.push({ number, body: filled.body });
	assert.equal(acknowledged.at(-1).number, number, 'the same form has one receipt');
}

// One submission while the n-th call of a kind fails.
async function tryWith(kind, error, options) {
	const filled = newWords(), what = `${kind} ${error} ${JSON.stringify(options)}, seed ${seed}`, before = pidOfPortal(site);
	disk.fail(kind, error, options);
	const answer = await send(filled);
	judge(answer, filled, what);
	const { failed } = disk.mend();
	if (answer.status === 503 && (error === 'EIO' || kind === 'sync'))
		await another(before);
	await sendAgain(filled);
	return failed;
}

// How many calls of a kind one submission makes.
async function callsOf(kind) {
	disk.fail(kind, 'EIO', { first: 0x7ffffff0, times: 1 });
	await sendAgain(newWords());
	return disk.mend().seen;
}

for (const kind of ['write', 'sync'])
	for (const error of ['EIO', 'ENOSPC'])
		test(`${error} at the n-th ${kind} of a submission`, { timeout: 600_000 }, async context => {
			const calls = await callsOf(kind);
			assert.ok(calls > 0, `a submission makes no ${kind}`);
			const all = Array.from({ length: calls }, (_, i) => i + 1);
			const some = long ? all : [1, calls, 1 + Math.floor(random() * calls)];
			let failed = 0;
			for (const first of some)
				failed += await tryWith(kind, error, { first, times: 1 });
			context.diagnostic(`${calls} calls in a submission, ${some.length} tried, ${failed} failed`);
			assert.ok(failed > 0, 'no call failed');
		});

test('a disk that stays full for a while refuses every form with its words, and the pages still open', async () => {
	const filled = newWords(), before = pidOfPortal(site);
	disk.fail('write', 'ENOSPC');
	for (let i = 0; i < 3; i++) {
		judge(await send(filled), filled, 'full');
		assert.equal((await new Visitor(site).get(project)).status, 200);
	}
	assert.ok(disk.mend().failed >= 3);
	await sendAgain(filled);
	assert.equal(pidOfPortal(site), before, 'it did not have to be started again');
});

// How a command comes to a small disk of its own in a folder; null where this
// machine forbids to mount (many containers do).
function smallDisk(folder, command) {
	const mount = `mount -t tmpfs -o size=24m,mode=700 tmpfs "$0" && exec "$@"`;
	const ways = [['-rm'], ['-m']].map(how => [...how, 'bash', '-c', mount, folder]);
	const way = ways.find(words => spawnSync('unshare', [...words, 'true'], { stdio: 'ignore' }).status === 0);
	return way === undefined ? null : spawnSync('unshare', [...way, ...command], { encoding: 'utf8', timeout: 120_000 });
}

test('a small disk that really is full', { timeout: 150_000 }, context => {
	const mounted = mkdtempSync(join(tmpdir(), 'minyi-full-'));
	const said = smallDisk(mounted, [process.execPath, join(top, 'tests', 'fault', 'full_disk.mjs'), mounted]);
	rmSync(mounted, { recursive: true });
	if (said === null)
		return context.skip('nothing may be mounted here: only the full disk of the test before was tried');
	context.diagnostic(said.stdout.trim());
	return assert.equal(said.status, 0, said.stderr + said.stdout);
});

test('a disk that cannot be read: a page of ours says so, and service resumes by itself', async () => {
	await restart(site);
	disk.fail('read', 'EIO');
	const said = await until(async () => {
		const answer = await new Visitor(site).get(`${project}?text=xl`);
		assert.ok([200, 502, 503].includes(answer.status), `${answer.status}`);
		assert.match(answer.text, /<html lang="zh-CN"/);
		return answer.status === 503 ? answer : null;
	}, 'a page needs the disk');
	assert.match(words(said.text), /请/);
	await sleep(300);
	assert.ok(disk.mend().failed > 0);
	await sendAgain(newWords());
});

test('whatever fails once while it starts, it starts', { timeout: 600_000 }, async context => {
	let failed = 0;
	for (const [kind, error] of [['read', 'EIO'], ['open', 'EIO'], ['open', 'EMFILE'], ['map', 'ENOMEM'], ['write', 'ENOSPC'], ['truncate', 'ENOSPC']]) {
		await sendAgain(newWords());     // so that there is something to take from the log
		for (const first of long ? Array.from({ length: 24 }, (_, i) => i + 1) : [1, 2 + Math.floor(random() * 8)]) {
			disk.fail(kind, error, { first, times: 1 });
			await restart(site, 'SIGKILL');
			failed += disk.mend().failed;
		}
	}
	context.diagnostic(`${failed} calls failed`);
	assert.ok(failed > 0, 'no call failed');
	assert.ok(!endings(site).includes(78), 'nobody had to come for what passes');
});

test('a checkpoint that fails loses nothing', async () => {
	for (const [kind, error] of [['write', 'EIO'], ['write', 'ENOSPC'], ['sync', 'EIO']]) {
		await sendAgain(newWords());
		disk.fail(kind, error, { of: 'database' });
		await restart(site).catch(() => assert.fail('it does not end'));
		disk.mend();
		await sendAgain(newWords());
	}
});

test('whatever the disk did: all that was acknowledged is there, whole and once', async context => {
	await restart(site);
	context.diagnostic(`${acknowledged.length} acknowledged, portal ended ${endings(site).length} times with status ${[...new Set(endings(site))].join(', ')}`);
	assert.deepEqual(findings(site.database, acknowledged), []);
});
