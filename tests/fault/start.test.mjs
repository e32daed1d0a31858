// What cannot be used: portal says so on its log and does not start, and it
// starts with all that was acknowledged once the thing is put right.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Disk } from './disk.mjs';
import { answers, closeSupervised, findings, insist, numberOf, openForm, openSupervised, programs, projectsOf, restart, top, until, Visitor,
	words } from './site.mjs';

const acknowledged = [], data = () => join(folder, 'data');
let folder, site, disk, project, turn = 0;

before(async () => {
	folder = mkdtempSync(join(tmpdir(), 'minyi-start-'));
	disk = new Disk(folder);
	mkdirSync(data());
	writeFileSync(join(data(), 'minyi.conf'), 'password_cost = interactive\n');
	await open();
	await say();
});
after(async () => {
	await closeSupervised(site);
	disk.close();
	rmSync(folder, { recursive: true, force: true });
});

async function open() {
	site = await openSupervised({ data: data(), environment: disk.environment });
	[project] = await projectsOf(site);
}

async function say() {
	const body = `第 ${++turn} 件事：井盖响`;
	acknowledged.push({ number: await insist(await openForm(new Visitor(site), project), { rating: 4, body }), body });
}

// How portal starts by itself with these settings: { status, stderr }.
function start({ settings = text => text, environment = {} } = {}) {
	const file = join(folder, 'start.conf');
	writeFileSync(file, settings(readFileSync(join(data(), 'minyi.conf'), 'utf8')).replace(/^portal_socket.*$/m, `portal_socket = ${join(folder, 'start.sock')}`));
	return spawnSync(join(programs, 'portal'), ['-c', file], { env: { ...process.env, ...environment }, encoding: 'utf8', timeout: 10_000 });
}

function mustRefuse(said, pattern) {
	assert.equal(said.status, 78, said.stderr);
	assert.match(said.stderr, pattern);
	assert.doesNotMatch(said.stderr, /answers on/);
}

test('a database that it may not read or write', async () => {
	disk.fail('open', 'EACCES', { of: 'database' });
	mustRefuse(start({ environment: disk.environment }), /refuses to start: .*feedback\.db: unable to open database file/);
	disk.mend();
	if (process.getuid() !== 0) {
		execFileSync('chmod', ['a-w', site.database]);
		mustRefuse(start(), /feedback\.db is read-only/);
		execFileSync('chmod', ['u+w', site.database]);
	}
	await say();
});

test('a database that is not there, or is a folder', () => {
	const away = settings => settings.replace(/^feedback_folder.*$/m, `feedback_folder = ${join(folder, 'nowhere')}`);
	mustRefuse(start({ settings: away }), /refuses to start: .*feedback\.db.*run minyictl init/);
});

test('a template that is missing', () => {
	const templates = join(folder, 'templates');
	cpSync(join(top, 'templates'), templates, { recursive: true });
	rmSync(join(templates, 'feedback_form.tpl'));
	mustRefuse(start({ settings: settings => settings.replace(/^templates.*$/m, `templates = ${templates}`) }), /template feedback_form\.tpl is missing/);
});

test('a database that is overwritten while it runs: pages of ours, no receipt, a clear refusal; a backup brings all back', { timeout: 60_000 }, async () => {
	const backup = join(folder, 'backup');
	mkdirSync(backup);
	await restart(site);                                       // the log is in the database now
	execFileSync(join(programs, 'minyictl'), ['-c', join(data(), 'minyi.conf'), 'backup', backup], { encoding: 'utf8' });
	const person = await openForm(new Visitor(site), project), body = '写在坏了的数据库上';
	writeFileSync(site.database, Buffer.alloc(statSync(site.database).size, '坏'), { flag: 'r+' });
	let last = null;
	await until(async () => {
		const answer = await person.visitor.submit(person.page, person.form, { rating: 5, body }).catch(() => null);
		if (answer === null || site.child.exitCode !== null)
			return true;
		assert.equal(numberOf(answer), null, 'nothing is acknowledged');
		assert.match(answer.text, /<html lang="zh-CN"/);
		assert.ok([502, 503].includes(answer.status), `${answer.status}`);
		last = answer.status === 503 ? answer : last;
		return false;
	}, 'it gives up');
	assert.ok(last !== null && words(last.text).includes(body), 'the words are still in the form');
	assert.equal(await site.ended, 78);
	assert.match(site.output, /portal: refuses to start: .*feedback\.db: file is not a database; restore it from a backup/);

	const [copy] = execFileSync('find', [backup, '-name', 'feedback*.db'], { encoding: 'utf8' }).trim().split('\n');
	for (const ending of ['', '-wal', '-shm'])
		rmSync(site.database + ending, { force: true });
	copyFileSync(copy, `${site.database}.new`);
	renameSync(`${site.database}.new`, site.database);
	execFileSync(join(programs, 'minyictl'), ['-c', join(data(), 'minyi.conf'), 'migrate']);
	rmSync(site.links, { recursive: true });
	await open();
	assert.ok(await answers(site));
	await say();
	await restart(site);
	assert.deepEqual(findings(site.database, acknowledged), []);
});
