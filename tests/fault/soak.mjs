// A soak: residents and a moderator at everything at once for a long time.
// No answer is an error, and memory and descriptors stay where they were.
//
//   SOAK_SECONDS=600 node --test tests/fault/soak.mjs
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { closeSupervised, endings, findings, formTo, nextAddress, openForm, openSupervised, pidOfPortal, projectsOf, randomFrom, restart, sleep, Visitor,
	words } from './site.mjs';
import { decisionForm, pidOf } from '../http/site.mjs';

const seconds = Number(process.env.SOAK_SECONDS ?? 600), residents = Number(process.env.RESIDENTS ?? 16);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000), random = randomFrom(seed);
const password = '洣水 东流 到 衡东 看 桥';

let site, staff;
before(async () => { site = await openSupervised(); });
after(() => closeSupervised(site));

async function signIn() {
	const visitor = new Visitor(site), send = async (path, filled) => {
		const page = await visitor.get(path);
		const answer = await visitor.submit(page, formTo(page, path), filled);
		assert.equal(answer.status, 303, words(answer.text).slice(0, 300));
	};
	const first = site.password('admin');
	await send('/staff/sign-in', { name: 'admin', password: first });
	await send('/staff/password', { current: first, new: password, again: password });
	await send('/staff/sign-in', { name: 'admin', password });
	return visitor;
}

const one = list => list[Math.floor(random() * list.length)];

// Every answer of the soak goes through here.
async function expectFrom(counts, what, answer, ...statuses) {
	const { status, text } = await answer;
	assert.ok(statuses.includes(status), `${what}: ${status} ${words(text).slice(0, 200)}`);
	counts[what] = (counts[what] ?? 0) + 1;
	return answer;
}

// Rates, writes, looks it up, reads: as a resident does in ten minutes.
async function beResident(number, going, projects, counts, acknowledged) {
	const expect = (...words) => expectFrom(counts, ...words);
	for (let turn = 0; going(); turn++) {
		const visitor = new Visitor(site), project = one(projects);
		visitor.address = nextAddress();
		for (const path of ['/', one(['/areas/innovation', '/areas/governance']), project, one(['/statistics', '/adoption', '/vision', '/ledger', '/audit']),
			`/search?q=${encodeURIComponent(one(['路灯', '桥', '水渠 漏', 'G107', '没有的词']))}`, `${project.replace('/projects', '/feeds/projects')}`])
			await expect('page', visitor.get(path), 200);
		const { page, form } = await openForm(visitor, project);
		const body = turn % 4 === 0 ? '' : `第 ${number} 位第 ${turn} 次说：${one(['路灯', '水渠', '桥'])}${one(['不亮', '漏水', '要修'])}，请来看看 ${turn * residents + number}`;
		await expect('wrong form', visitor.submit(page, form, { rating: null, body: '忘了打分' }), 422);
		const sent = await expect('submission', visitor.submit(page, form, { rating: 1 + Math.floor(random() * 5), body }), 303);
		const receipt = await expect('receipt', visitor.follow(sent), 200);
		const [serial, code] = [...receipt.text.matchAll(/class="code">([^<]+)</g)].map(([, digits]) => digits.replace(/\D/g, ''));
		if (body !== '')
			acknowledged.push({ number: serial, body });
		const asked = await visitor.get('/lookup');
		await expect('look-up', visitor.submit(asked, formTo(asked, '/lookup'), { number: serial, code }), 200);
		if (turn % 8 === 0)
			await expect('wrong look-up', visitor.submit(asked, formTo(asked, '/lookup'), { number: serial, code: '00000000' }), 422);
		await sleep(100 + random() * 300);
	}
}

// Reads the queue and decides what is first in it.
async function beModerator(going, counts) {
	const expect = (...words) => expectFrom(counts, ...words);
	while (going()) {
		const queue = await expect('queue', staff.get('/staff/queue'), 200);
		const number = queue.text.match(/href="\/staff\/submissions\/(\d{10})/)?.[1];
		if (number !== undefined) {
			const page = await expect('item', staff.get(`/staff/submissions/${number}`), 200);
			await expect('decision', staff.submit(page, decisionForm(page, 'published')), 303);
		}
		for (const path of ['/staff/report', '/staff/cases'])
			await expect('desk', staff.get(path), 200);
		await sleep(300);
	}
}

// What the programs hold right now.
function measure() {
	const held = {};
	for (const [name, pid] of [['portal', pidOfPortal(site)], ['moderate', pidOf(site, 'moderate')]]) {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		held[`${name} KiB`] = Number(status.match(/VmRSS:\s+(\d+)/)[1]);
		held[`${name} descriptors`] = readdirSync(`/proc/${pid}/fd`).length;
		held[`${name} threads`] = Number(status.match(/Threads:\s+(\d+)/)[1]);
	}
	held['log KiB'] = existsSync(`${site.database}-wal`) ? statSync(`${site.database}-wal`).size / 1024 : 0;
	return held;
}

const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// How much more may be held at the end than after warming up: caches of pages
// fill (2 MiB for each of the connections at most), connections come and go.
const more = { 'portal KiB': 6 * 1024, 'moderate KiB': 6 * 1024, 'portal descriptors': 4, 'moderate descriptors': 4, 'portal threads': 0, 'moderate threads': 0 };

test(`${residents} residents and a moderator for ${seconds} s, seed ${seed}: no error, and nothing grows`, { timeout: (seconds + 300) * 1000 }, async context => {
	staff = await signIn();
	const projects = await projectsOf(site), counts = {}, acknowledged = [], measured = [], began = Date.now();
	let ended = false;
	const going = () => !ended && Date.now() - began < seconds * 1000;
	const people = [...Array.from({ length: residents }, (_, i) => beResident(i, going, projects, counts, acknowledged)), beModerator(going, counts)];
	const all = Promise.all(people).finally(() => { ended = true; });
	all.catch(() => {});
	while (going()) {
		measured.push(measure());
		await sleep(Math.max(500, seconds * 1000 / 120));
	}
	await all;
	context.diagnostic(Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', '));
	const quarter = Math.ceil(measured.length / 4), warm = measured.slice(quarter, 2 * quarter), end = measured.slice(-quarter);
	for (const what of Object.keys(measured[0])) {
		const before = median(warm.map(held => held[what])), later = median(end.map(held => held[what]));
		context.diagnostic(`${what}: ${measured[0][what]} at first, ${before} when warm, ${later} at the end`);
		assert.ok(later <= before + (more[what] ?? Infinity), `${what} grew from ${before} to ${later}`);
	}
	assert.ok(measured.every(held => held['log KiB'] < 80 * 1024), 'the log stays short');
	assert.deepEqual(endings(site), [], 'nothing had to be started again');
	assert.doesNotMatch(readFileSync(`${site.folder}/log/portal.log`, 'utf8') + readFileSync(`${site.folder}/log/moderate.log`, 'utf8'), /trouble|fatal/);
	await restart(site);
	assert.deepEqual(findings(site.database, acknowledged), []);
});
