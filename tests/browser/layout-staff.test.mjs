// Rows 3, 9, 10 and 11 of the acceptance list on every kind of page of staff.
import { after, before, test } from 'node:test';
import { nothing, openBrowser, tour } from './browser.mjs';
import { STAFF_PAGES, reach } from './pages.mjs';
import { measure } from './sizes.mjs';
import { closeWorld, openWorld } from './world.mjs';

let world, browser;
before(async () => {
	browser = await openBrowser();
	world = await openWorld();
});
after(async () => {
	await browser?.close();
	await closeWorld(world);
});

test('every page of staff holds its text and its targets at every size', async () => {
	for (const staff of [false, true])
		nothing(await tour(browser, world, { kinds: STAFF_PAGES, reach, staff, bypassCSP: true }, measure));
});
