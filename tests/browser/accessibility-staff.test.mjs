// Row 1 of the acceptance list: what axe finds on every kind of page of staff.
// 0 violations, and nothing undecided that axe.mjs does not explain.
import { after, before, test } from 'node:test';
import { examineAll, tally } from './axe.mjs';
import { nothing, openBrowser, tour } from './browser.mjs';
import { STAFF_PAGES, reach } from './pages.mjs';
import { closeWorld, openWorld } from './world.mjs';

let world, browser;
before(async () => {
	browser = await openBrowser();
	world = await openWorld();
});
after(async () => {
	console.log(`# axe: ${tally.kinds.size} kinds of pages, ${tally.runs} runs, ${tally.explained} undecided and explained`);
	await browser?.close();
	await closeWorld(world);
});

test('axe finds nothing on any page of staff, in any text mode, in light and dark', async () => {
	for (const staff of [false, true])
		nothing(await tour(browser, world, { kinds: STAFF_PAGES, reach, staff, bypassCSP: true }, examineAll));
});
