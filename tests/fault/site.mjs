// site.mjs - a site whose portal may be killed, starved and lied to: real
// nginx and real programs (tests/http/site.mjs), with portal under a
// supervisor that starts it again, as systemd does.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeSite, formTo, openSite, sleep, top, Visitor, words } from '../http/site.mjs';

export { sleep, top, words };
export const long = process.env.FAULTS === 'long';
export const programs = join(top, 'build', 'plain');

// A number of the environment, or the short or the long form's.
export const setting = (name, inShort, inLong) => Number(process.env[name] ?? (long ? inLong : inShort));

// The same numbers for the same seed, 0 <= x < 1: a linear congruential
// generator of 32 bits (Knuth, TAOCP vol. 2, 3.3.4, line 16), its upper bits.
export function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return (state >>> 8) / 0x1000000;
	};
}

export async function until(what, why, within = 20_000) {
	for (const deadline = Date.now() + within; Date.now() < deadline; await sleep(10)) {
		const found = await what();
		if (found)
			return found;
	}
	return assert.fail(`not within ${within} ms: ${why}`);
}

// environment: of portal's first start, see also surroundings().
export async function openSupervised({ environment = {}, settings = '', data } = {}) {
	const links = mkdtempSync(join(tmpdir(), 'minyi-fault-'));
	for (const name of ['moderate', 'minyictl'])
		symlinkSync(join(programs, name), join(links, name));
	symlinkSync(join(top, 'tests', 'fault', 'supervised'), join(links, 'portal'));
	writeFileSync(join(links, 'programs'), programs);
	surroundings({ links }, environment);
	const before = process.env.BUILD;
	process.env.BUILD = links;
	try {
		const site = await openSite({ settings, data });
		site.links = links;
		site.database = join(site.folder, 'feedback', 'feedback.db');
		return site;
	} finally {
		if (before === undefined)
			delete process.env.BUILD;
		else
			process.env.BUILD = before;
	}
}

export async function closeSupervised(site) {
	if (site.child.exitCode !== null)
		console.log(`deploy/run has ended with ${site.child.exitCode}:\n${site.output.slice(-2000)}\n${logOf(site).split('\n').slice(-20).join('\n')}`);
	const status = await closeSite(site);
	rmSync(site.links, { recursive: true, force: true });
	return status;
}

// What portal finds in its environment from its next start on.
export function surroundings(site, environment) {
	writeFileSync(join(site.links, 'portal.environment'), Object.entries(environment).map(([name, value]) => `${name}=${value}\n`).join(''));
}

export const pidOfPortal = site => Number(readFileSync(join(site.links, 'portal.pid'), 'utf8'));

// With which statuses portal has ended so far.
export function endings(site) {
	const file = join(site.links, 'portal.statuses');
	return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];
}

// Whether all of the present portal is there: it answers before its last thread is.
const isUp = site => logOf(site).split('supervised: starts').at(-1).includes('answers on');

// Ends portal and waits for the next one to answer.
export async function restart(site, signal = 'SIGTERM') {
	const before = pidOfPortal(site);
	process.kill(before, signal);
	await until(() => pidOfPortal(site) !== before && isUp(site), 'portal is started again');
	await until(() => answers(site), 'portal answers again');
}

export const answers = async site => (await new Visitor(site).get('/').catch(() => ({}))).status === 200;

export const logOf = site => readFileSync(join(site.folder, 'log', 'portal.log'), 'utf8');

export async function projectsOf(site) {
	const area = await new Visitor(site).get('/areas/innovation');
	return [...new Set([...area.text.matchAll(/href="(\/projects\/[a-z0-9-]+)"/g)].map(([, path]) => path))];
}

export async function openForm(visitor, project) {
	const page = await visitor.get(`${project}/feedback`);
	assert.equal(page.status, 200, words(page.text).slice(0, 300));
	return { visitor, page, form: formTo(page, `${project}/feedback`) };
}

// The number on the receipt to which a form was answered; null for any other answer.
export const numberOf = answer => answer.status === 303 ? answer.headers.location.match(/^\/receipts\/(\d{10})/)?.[1] ?? null : null;

// nginx counts posts by address.  Who somebody is, is the cookie: with another
// address each time the same person may come as often as a test wants.
let addresses = 0;
export const nextAddress = () => `127.${10 + Math.floor(addresses / 62500) % 200}.${Math.floor(addresses / 250) % 250}.${1 + addresses++ % 250}`;

// Sends the same form until its receipt comes, as somebody does who reads
// "请再点一次".  refusals gets every other answer and every broken connection.
export async function insist({ visitor, page, form }, filled, { refusals = [], pause = 20, within = 30_000 } = {}) {
	for (const deadline = Date.now() + within; Date.now() < deadline; await sleep(pause)) {
		visitor.address = nextAddress();
		const answer = await visitor.submit(page, form, filled).catch(error => ({ status: 0, error: error.code ?? error.message, text: '' }));
		const number = numberOf(answer);
		if (number !== null)
			return number;
		assert.ok([0, 502, 503, 504].includes(answer.status), `${answer.status}: ${words(answer.text).slice(0, 300)}`);
		refusals.push(answer);
	}
	return assert.fail(`no receipt within ${within} ms: ${filled.body}`);
}

// Rows of a question as lists of texts.
export function ask(database, sql) {
	const said = execFileSync('sqlite3', ['-readonly', '-batch', '-list', '-separator', '\x1f', database], { input: sql, encoding: 'utf8', maxBuffer: 1 << 28 });
	return said === '' ? [] : said.trimEnd().split('\n').map(line => line.split('\x1f'));
}

// What is wrong with a database of residents' words, by findings.sql, and
// which of the acknowledged { number, body } it lacks or holds twice.
export function findings(database, acknowledged) {
	const found = ask(database, readFileSync(join(top, 'tests', 'fault', 'findings.sql'), 'utf8')).map(([line]) => line);
	const kept = new Map();
	for (const [number, body] of ask(database, 'SELECT number, body FROM submission')) {
		if (body !== '' && kept.has(body))
			found.push(`stored twice: ${body}`);
		kept.set(body, number);
	}
	for (const { number, body } of acknowledged)
		if (kept.get(body) !== number)
			found.push(`acknowledged as ${number} and lost: ${body}`);
	return found;
}

// Whether findings() finds what it is there for: the same database with a
// fault planted must have one more.  Answers what was not found.
export function blindSpots(database, acknowledged) {
	const bare = `${database}.bare`, copy = `${database}.planted`, plants = {
		'has no rating': 'DELETE FROM rating WHERE id = (SELECT max(id) FROM rating)',
		'audit entries': "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit WHERE action = 'submit')",
		'rating_tally': 'UPDATE rating_tally SET n = n + 1',
		'queue_tally': 'DELETE FROM queue_tally WHERE n = (SELECT max(n) FROM queue_tally)',
		'and lost': 'UPDATE submission SET number = number + 5000 WHERE id = (SELECT max(id) FROM submission)',
		'stored twice': 'UPDATE submission SET body = (SELECT body FROM submission WHERE id = 1) WHERE id = 2',
		'refers to nothing': 'UPDATE rating SET project_id = 99999 WHERE id = 1',
	};
	const plant = (file, sql) => execFileSync('sqlite3', ['-batch', file], { input: `${sql};\n` });
	ask(database, `VACUUM INTO '${bare}'`);
	plant(bare, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'");   // they would mend or forbid it
	const blind = Object.entries(plants).filter(([sign, sql]) => {
		copyFileSync(bare, copy);
		plant(copy, sql);
		return !findings(copy, acknowledged).some(line => line.includes(sign));
	}).map(([sign]) => sign);
	rmSync(bare);
	rmSync(copy);
	return blind;
}

export { formTo, Visitor };
