// A clock that is set forth and back under residents who are writing
// (libfaketime): their words stay with them, and no receipt is lost.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ask, closeSupervised, findings, formTo, insist, logOf, numberOf, openForm, openSupervised, programs, projectsOf, restart,
	until, Visitor, words } from './site.mjs';

const library = readdirSync('/usr/lib').map(name => `/usr/lib/${name}/faketime/libfaketimeMT.so.1`).find(path => existsSync(path));
const minute = 60, hour = 60 * minute, day = 24 * hour;
const acknowledged = [];
let site, folder, clock, project, turn = 0;

// Seconds by which the program's clock goes wrong from now on.
function setClock(seconds) {
	writeFileSync(`${clock}.new`, `${seconds < 0 ? '' : '+'}${seconds}\n`);
	renameSync(`${clock}.new`, clock);
}

before(async () => {
	assert.ok(library, 'the package faketime is missing: deploy/packages test');
	folder = mkdtempSync(join(tmpdir(), 'minyi-clock-'));
	clock = join(folder, 'clock');
	setClock(0);
	site = await openSupervised({ environment: { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1' } });
	[project] = await projectsOf(site);
});
after(async () => {
	await closeSupervised(site);
	rmSync(folder, { recursive: true, force: true });
});

const newWords = () => ({ rating: 1 + turn % 5, body: `第 ${++turn} 件事：钟不准的时候，水管也漏` });

// Sends a form that was opened before the clock was set, and what comes back
// for as long as it comes back filled.
async function sendOld(person, filled, what) {
	let { page, form } = person;
	for (let tries = 0; tries < 3; tries++) {
		const answer = await person.visitor.submit(page, form, filled);
		if (numberOf(answer) !== null)
			return acknowledged.push({ number: numberOf(answer), body: filled.body });
		assert.ok([422, 503].includes(answer.status), `${what}: ${answer.status} ${words(answer.text).slice(0, 200)}`);
		assert.ok(words(answer.text).includes(filled.body), `${what}: the words are gone`);
		page = answer, form = formTo(answer, `${project}/feedback`);
	}
	return assert.fail(`${what}: no receipt`);
}

for (const [what, seconds] of [['a minute back', -minute], ['an hour back', -hour], ['a day back', -day], ['three hours forth', 3 * hour],
	['forty days forth', 40 * day], ['a year back', -365 * day], ['right again', 0]])
	test(`the clock is set ${what} while somebody writes`, async () => {
		const person = await openForm(new Visitor(site), project), again = await openForm(new Visitor(site), project);
		const earlier = newWords(), number = await insist(again, earlier);
		acknowledged.push({ number, body: earlier.body });
		setClock(seconds);
		await sendOld(person, newWords(), what);
		for (const path of ['/', project, '/statistics', '/lookup', `${project}/feedback`])
			assert.equal((await new Visitor(site).get(path)).status, 200, path);
		const fresh = await openForm(new Visitor(site), project), filled = newWords();
		acknowledged.push({ number: await insist(fresh, filled), body: filled.body });
	});

test('after all that: nothing lost or twice, the audit proves itself, and the program starts', async () => {
	setClock(-3 * day);
	await restart(site, 'SIGKILL');
	setClock(0);
	const fresh = await openForm(new Visitor(site), project), filled = newWords();
	acknowledged.push({ number: await insist(fresh, filled), body: filled.body });
	assert.deepEqual(findings(site.database, acknowledged), []);
	await until(() => ask(site.database, 'SELECT (SELECT max(id) FROM audit) = (SELECT max(id) FROM audit_seal)')[0][0] === '1', 'every entry is sealed');
	execFileSync(join(programs, 'minyictl'), ['-c', join(site.folder, 'minyi.conf'), 'audit', 'verify']);
	assert.doesNotMatch(logOf(site), /fatal|refuses/);
});
