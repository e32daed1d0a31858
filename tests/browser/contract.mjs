// contract.mjs - rows 12, 16 and 20: what every page weighs, that it breaks no rule
// of its own security policy, asks nobody else, and is built as all are.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { top } from '../http/site.mjs';
import { reach } from './pages.mjs';
import * as walkers from './walkers.mjs';

const KB = 1024;
const MOST = { view: 60 * KB, html: 14 * KB, css: 12 * KB, script: 6 * KB, requests: 6, title: 18 };

const weights = [], titles = new Map();

const needsOwnTitle = path => !/^\/(receipts|lookup)/.test(path);

// What the last page that was asked for brought with it, as it came over the wire.
async function listen(page) {
	const wire = await page.context().newCDPSession(page), heard = { asked: [], complaints: [] };
	await wire.send('Network.enable');
	await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
	wire.on('Network.requestWillBeSent', ({ requestId, type, request, redirectResponse }) => {
		if (type === 'Document' && redirectResponse === undefined)
			heard.asked = [];
		heard.asked.push({ requestId, type, url: request.url, size: 0 });
	});
	wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		for (const one of heard.asked.filter(other => other.requestId === requestId))
			Object.assign(one, { size: encodedDataLength, whole: true });
	});
	page.on('console', message => {
		// A form that comes back answers 422, which the browser mentions.
		if (message.type() === 'error' && !/status of (404|409|422|503)/.test(message.text()))
			heard.complaints.push(`the console says ${message.text().slice(0, 200)}`);
	});
	page.on('pageerror', error => heard.complaints.push(`a script stopped: ${error.message}`));
	await page.addInitScript(() => document.addEventListener('securitypolicyviolation', event =>
		console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)));
	return heard;
}

function weigh(kind, heard, html) {
	const sum = type => heard.asked.filter(one => one.type === type)   // bodies, as gzip
		.reduce((all, { url }) => all + statSync(join(top, 'build/made', `${new URL(url).pathname}.gz`)).size, 0);
	const weight = { name: kind.name, view: heard.asked.reduce((all, one) => all + one.size, 0), html: gzipSync(html).length,
		css: sum('Stylesheet'), script: sum('Script'), requests: heard.asked.length };
	weights.push(weight);
	return Object.entries(MOST).filter(([what, most]) => weight[what] > most && !(kind.staff && what === 'view'))
		.map(([what, most]) => `${what} ${weight[what]}, at most ${most}`);
}

// What is wrong with a page that was reached by listening().
export async function keepContract(page, world, kind, answer) {
	const heard = page.heard, html = await answer.text();
	await page.waitForLoadState();
	for (const deadline = Date.now() + 6_000; heard.asked.some(one => !one.whole); await sleep(10))
		assert.ok(Date.now() < deadline, `never came: ${heard.asked.filter(one => !one.whole).map(one => one.url)}`);
	const found = [...await walkers.contract(page, { staff: kind.staff }), ...heard.complaints, ...weigh({ ...kind, staff: kind.staff || new URL(page.url()).pathname.startsWith('/staff/') }, heard, html)];
	for (const { type, url } of heard.asked) {
		if (!url.startsWith(world.at) && !url.startsWith(world.closedAt) && !url.startsWith('data:'))
			found.push(`asks ${url}`);
		if (type === 'Image' && !/\.svg$/.test(url) || ['Font', 'Media', 'XHR', 'Fetch', 'WebSocket'].includes(type))
			found.push(`loads ${type} ${url}`);
	}
	if (/\sstyle=/.test(html.replace(/>[^<]*</g, '><')))
		found.push('has a style attribute');
	if (/type="?radio"?[^>]*\schecked/.test(html) && (kind.status ?? 200) === 200 && !kind.staff)
		found.push('has chosen for the resident');
	const title = await page.title(), path = new URL(page.url()).pathname, own = title.replace(/^有 \d+ 处需要修改：/, '').split('｜')[0];
	if ([...own].length > MOST.title)
		found.push(`the title is long: ${own}`);
	for (const [other, one] of titles)
		if (one === title && other !== path && needsOwnTitle(path) && new URL(page.url()).origin === world.at)
			found.push(`${other} has the same title: ${title}`);
	titles.set(path, title);
	return found;
}

// The listeners must stand before the page is asked for.
export async function listening(page, world, kind) {
	page.heard = await listen(page);
	return reach(page, world, kind);
}

// How many pages were weighed; prints the table.
export function tellWeights() {
	console.log('# bytes                           view  html gz   css   script  requests');
	for (const { name, view, html, css, script, requests } of weights)
		console.log(`# ${name.padEnd(30)} ${[view, html, css, script].map(bytes => String(bytes).padStart(7)).join(' ')} ${String(requests).padStart(5)}`);
	return weights.length;
}

// Titles that pages of the others have too.  Each writes its own before it
// looks at theirs, so whichever tour ends last sees all of them.
export function titlesOfOthers(whose, others) {
	const { WORLD } = process.env, file = who => join(WORLD, `titles-of-${who}.json`);
	if (WORLD === undefined)
		return [];
	writeFileSync(file(whose), JSON.stringify([...titles]));
	const theirs = existsSync(file(others)) ? JSON.parse(readFileSync(file(others), 'utf8')) : [];
	return [...titles].flatMap(([path, title]) => theirs.filter(([other, one]) => one === title && other !== path && needsOwnTitle(path))
		.map(([other]) => `${path}: ${other} has the same title: ${title}`));
}
