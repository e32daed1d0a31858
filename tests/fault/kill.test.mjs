// SIGKILL at any moment: what was acknowledged is there, once and whole.
//
//   KILLS=300 SUBMITTERS=32 SEED=1 node --test tests/fault/kill.test.mjs
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blindSpots, closeSupervised, findings, insist, logOf, openForm, openSupervised, pidOfPortal, projectsOf, randomFrom, restart,
	setting, sleep, until, Visitor } from './site.mjs';

const kills = setting('KILLS', 12, 1000), submitters = setting('SUBMITTERS', 32, 32);
const seed = setting('SEED', Date.now() % 1_000_000, Date.now() % 1_000_000);
const random = randomFrom(seed);

let site;
before(async () => { site = await openSupervised(); });
after(() => closeSupervised(site));

// Residents who each say one thing after the other and send a form again, as
// it is, until its receipt comes.
async function submit(people, going, acknowledged, refusals) {
	await Promise.all(people.map(async (person, i) => {
		for (let turn = 0; going(); turn++) {
			const body = `第 ${i} 位的第 ${turn} 件事：${['路灯', '水渠', '公交', '垃圾桶'][turn % 4]}坏了，${'请来看看'.repeat(1 + turn % 9)}`;
			const number = await insist(person, { rating: 1 + Math.floor(random() * 5), body, reason: turn % 3 === 0 ? [1, 3] : null }, { refusals, within: 120_000 });
			acknowledged.push({ number, body, person });
		}
	}));
}

test(`portal is killed ${kills} times under ${submitters} submitters, seed ${seed}: nothing lost, half or twice`, { timeout: 3_600_000 }, async context => {
	const projects = await projectsOf(site), acknowledged = [], refusals = [];
	const people = await Promise.all(Array.from({ length: submitters }, (_, i) => openForm(new Visitor(site), projects[i % projects.length])));
	let going = true;
	const submitting = submit(people, () => going, acknowledged, refusals);
	let before = 0;
	for (let i = 0; i < kills; i++) {
		// One in four anywhere in its first steps, the others in full swing.
		if (random() < 0.25) {
			await sleep(random() * 100);
		} else {
			const known = acknowledged.length;
			await until(() => acknowledged.length > known, 'somebody is served between two kills', 60_000);
			await sleep(random() * 250);
		}
		before = pidOfPortal(site);
		process.kill(before, 'SIGKILL');
		await until(() => pidOfPortal(site) !== before, 'portal is started again');
	}
	const known = acknowledged.length;
	await until(() => acknowledged.length > known + submitters, 'everybody is served after the last kill', 60_000);
	going = false;
	await submitting;
	await restart(site);
	context.diagnostic(`${kills} kills, ${acknowledged.length} acknowledged, ${refusals.length} answered otherwise and sent again`);
	assert.ok(refusals.length > 0, 'the kills were felt');
	assert.ok(acknowledged.length > kills, `only ${acknowledged.length} acknowledged`);
	assert.deepEqual(findings(site.database, acknowledged), []);
	for (const { number, person } of acknowledged.slice(-5))
		assert.equal((await person.visitor.get(`/receipts/${number}`)).status, 200);
	assert.doesNotMatch(logOf(site), /fatal|refuses/);
	assert.deepEqual(blindSpots(site.database, acknowledged), [], 'planted faults that were not found');
});
