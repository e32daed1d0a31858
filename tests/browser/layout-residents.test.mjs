// Rows 3, 9, 10 and 11 of the acceptance list on every kind of page of residents.
import { after, before, test } from 'node:test';
import { nothing, openBrowser, tour } from './browser.mjs';
import { RESIDENT_PAGES, reach } from './pages.mjs';
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

test('every page of residents holds its text and its targets at every size', async () => {
	nothing(await tour(browser, world, { kinds: RESIDENT_PAGES, reach, bypassCSP: true }, measure));
});
