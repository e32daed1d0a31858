// Row 1 of the acceptance list: what axe finds on every kind of page of residents.
// 0 violations, and nothing undecided that axe.mjs does not explain.
import { after, before, test } from 'node:test';
import { examineAll, tally } from './axe.mjs';
import { nothing, openBrowser, tour } from './browser.mjs';
import { RESIDENT_PAGES, reach } from './pages.mjs';
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

test('axe finds nothing on any page of residents, in any text mode, in light and dark', async () => {
	nothing(await tour(browser, world, { kinds: RESIDENT_PAGES, reach, bypassCSP: true }, examineAll));
});
