// full_disk.mjs - a small disk that really is full, under a whole site.
//
// Runs in a mount namespace where the folder named is a small tmpfs;
// disk.test.mjs starts it so.  Ends with status 0 when all went well.
import assert from 'node:assert/strict';
import { appendFileSync, closeSync, mkdirSync, openSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { closeSupervised, findings, insist, numberOf, openForm, openSupervised, pidOfPortal, projectsOf, restart, sleep, until, Visitor,
	words } from './site.mjs';

const folder = process.argv[2], data = join(folder, 'data'), filler = join(folder, 'filler');
const acknowledged = [];

// Until not a byte is left.
function fill() {
	const file = openSync(filler, 'w');
	for (let size = 1 << 20; size > 0;)
		try {
			writeSync(file, Buffer.alloc(size));
		} catch (error) {
			assert.equal(error.code, 'ENOSPC');
			size >>= 1;
		}
	closeSync(file);
	assert.throws(() => appendFileSync(join(folder, 'more'), Buffer.alloc(4096)), { code: 'ENOSPC' });
}

mkdirSync(data);
writeFileSync(join(data, 'minyi.conf'), 'password_cost = interactive\n');
const site = await openSupervised({ data }), [project] = await projectsOf(site);
const person = await openForm(new Visitor(site), project);
let turn = 0, refused = 0;
const newWords = () => ({ rating: 1 + turn % 5, body: `第 ${++turn} 件事：仓库满了，${'东西没处放'.repeat(20)}` });

async function say(filled) {
	acknowledged.push({ number: await insist(person, filled), body: filled.body });
}

await say(newWords());
assert.ok(statfsSync(folder).blocks * 4096 < 64 << 20, 'this is not a small disk');
fill();
const waiting = [];
for (let i = 0; i < 30 && refused < 3; i++) {
	const filled = newWords(), answer = await person.visitor.submit(person.page, person.form, filled);
	if (numberOf(answer) !== null) {      // the log had room that it already held
		acknowledged.push({ number: numberOf(answer), body: filled.body });
		continue;
	}
	assert.equal(answer.status, 503, words(answer.text).slice(0, 300));
	assert.ok(words(answer.text).includes(filled.body), 'the words are gone');
	refused++;
	waiting.push(filled);
	assert.equal((await new Visitor(site).get(project)).status, 200);
}
assert.ok(refused > 0, 'the full disk was not felt');
const before = pidOfPortal(site);
process.kill(before, 'SIGKILL');           // it has to start on a full disk, or to try
await until(() => pidOfPortal(site) !== before, 'it is started again');
await sleep(500);
rmSync(filler);
for (const filled of waiting)
	await say(filled);
await restart(site);
assert.deepEqual(findings(site.database, acknowledged), []);
assert.equal(await closeSupervised(site), 0);
console.log(`${acknowledged.length} acknowledged, ${refused} refused while the disk was full`);
