// everything.mjs - what must hold on every kind of page there is, in one tour:
// a page costs more to reach than to look at.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { examineAll, tally } from './axe.mjs';
import { nothing, openBrowser, tour } from './browser.mjs';
import { keepContract, listening, tellWeights, titlesOfOthers } from './contract.mjs';
import { measure } from './sizes.mjs';
import { closeWorld, openWorld } from './world.mjs';

// The tests of these kinds of pages; whose they are comes into their names.
export function testPages(whose, kinds, others) {
	const found = { contract: [], axe: [], sizes: [] };
	let world, browser, lost;

	// Each list is told apart; what axe changes (colours) comes before what is measured.
	const look = async (page, kind, answer) => {
		const note = (list, all) => list.push(...all.map(one => `${kind.name}: ${one}`));
		note(found.contract, await keepContract(page, world, kind, answer));
		note(found.axe, await examineAll(page, kind));
		note(found.sizes, await measure(page, kind));
		return [];
	};
	before(async () => {
		browser = await openBrowser();
		world = await openWorld();
		lost = [...await tour(browser, world, { kinds, reach: listening, staff: false }, look),
			...await tour(browser, world, { kinds, reach: listening, staff: true }, look)];
	});
	after(async () => {
		await browser?.close();
		await closeWorld(world);
	});

	test(`every page of ${whose} was reached and looked at`, () => {
		nothing(lost);
		assert.equal(tellWeights(), kinds.length);
	});
	test(`every page of ${whose} keeps the contract and its weight`, () => nothing([...found.contract, ...titlesOfOthers(whose, others)]));
	// 0 violations, and nothing undecided that axe.mjs does not explain.
	test(`axe finds nothing on any page of ${whose}, in any text mode, in light and dark`, () => {
		console.log(`# axe: ${tally.kinds.size} kinds of pages, ${tally.runs} runs, ${tally.explained} undecided and explained`);
		nothing(found.axe);
	});
	test(`every page of ${whose} holds its text and its targets at every size`, () => nothing(found.sizes));
}
