// Rows 17 and 19, and the text modes: on paper, without motion, in forced
// colours, and that a text mode is a class and nothing else.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { top } from '../http/site.mjs';
import { MODES, newPerson, nothing, openBrowser, tour } from './browser.mjs';
import { PAGES, reach, RESIDENT_PAGES } from './pages.mjs';
import { motion, printed } from './walkers.mjs';
import { closeWorld, EXTREME, FULL, LATE, openWorld } from './world.mjs';

let world, browser;
before(async () => {
	browser = await openBrowser();
	world = await openWorld();
});
after(async () => {
	await browser?.close();
	await closeWorld(world);
});

const A4 = { width: 794, height: 1123 };     // px of 96 to the inch
const ON_ONE_PAGE = /^(receipt|poster.*|card.*)$/;

async function pages(page) {
	const paper = (await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })).toString('latin1');
	return [...paper.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

async function onPaper(page, kind) {
	const found = [];
	for (const colorScheme of ['light', 'dark'])
		found.push(...(await inScheme(page, kind, colorScheme)).map(one => `${colorScheme}: ${one}`));
	return found;
}

async function inScheme(page, kind, colorScheme) {
	await page.emulateMedia({ media: 'print', colorScheme });
	const found = await printed(page);
	if (ON_ONE_PAGE.test(kind.name)) {
		const count = await pages(page);
		if (count !== 1)
			found.push(`takes ${count} sheets`);
	}
	const ground = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.querySelector('h1')).color]);
	if (ground.some(colour => colour !== 'rgb(0, 0, 0)') && !kind.sheet)
		found.push(`prints in ${ground}`);
	return found;
}

test('on paper there is no button and no menu, every table, and black on white in the dark too', async () => {
	nothing(await tour(browser, world, { kinds: RESIDENT_PAGES, reach, viewport: A4 }, onPaper));
	nothing(await tour(browser, world, { kinds: PAGES.filter(kind => /^staff (report|submission answered|adoption preview)$/.test(kind.name)), reach, staff: true, viewport: A4 }, onPaper));
});

test('who wants less motion gets none', async () => {
	for (const staff of [false, true])
		nothing(await tour(browser, world, { kinds: PAGES.filter(kind => /^(home|form|project full|look-up answered|staff queue|staff submission waiting)$/.test(kind.name)), reach, staff, reducedMotion: 'reduce' }, motion));
});

test('in forced colours the five ratings stay five colours, and what is current can be told', async () => {
	const context = await newPerson(browser, world, { forcedColors: 'active' }), page = await context.newPage();
	await page.goto(`${world.at}/`);
	assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
	const fills = await page.evaluate(() => [1, 2, 3, 4, 5].map(n => document.querySelector(`svg .f${n}`)).filter(Boolean).map(one => getComputedStyle(one).fill));
	assert.equal(new Set(fills).size, 5, fills.join(' '));
	const [current, other] = await page.evaluate(() => ['nav[aria-label="主导航"] a[aria-current]', 'nav[aria-label="主导航"] a:not([aria-current])'].map(selector => {
		const style = getComputedStyle(document.querySelector(selector));
		return `${style.outlineStyle} ${style.outlineWidth} ${style.borderBottomStyle} ${style.textDecorationLine}`;
	}));
	assert.notEqual(current, other);
	await page.keyboard.press('Tab');
	assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
	await context.close();
});

test('large letters change no colour', () => {
	for (const sheet of readdirSync(join(top, 'static')).filter(name => name.endsWith('.css')))
		for (const [rule, selector, body] of readFileSync(join(top, 'static', sheet), 'utf8').matchAll(/([^{}]*)\{([^{}]*)\}/g))
			assert.ok(!/\.(lg|xl)\b/.test(selector) || !/\b(color|background(-color|-image)?|opacity|filter)\s*:/.test(body), `${sheet}: ${rule.trim()}`);
});

// What the other tests rely on when they change the mode without asking the server.
test('a text mode is a class of the page and its links in the strip, nothing else', async () => {
	for (const path of ['/', '/vision', `/projects/${FULL}`, `/projects/${LATE}`, `/projects/${EXTREME}`, `/projects/${FULL}/feedback`, '/lookup', '/search?q=%E8%B7%AF', '/adoption', '/statistics', '/sitemap', '/nothing', '/staff/sign-in']) {
		const sent = [];
		for (const mode of Object.keys(MODES)) {
			const context = await newPerson(browser, world, { mode });
			const html = await (await context.request.get(world.at + path)).text();
			sent.push(html.replace(/<html[^>]*>/, '').replace(/<span class="modes">[^]*?<\/span>\n/, '').replace(/name="token" value="[^"]*"/g, ''));
			assert.match(html, { std: /<html lang="zh-CN" class="">/, lg: /class="lg"/, xl: /class="xl"/, elder: /class="elder lg"/ }[mode], path);
			await context.close();
		}
		for (const other of sent.slice(1))
			assert.equal(other, sent[0], path);
	}
});

test('the elder mode says once what it does', async () => {
	const context = await newPerson(browser, world), page = await context.newPage();
	await page.goto(`${world.at}/projects/${FULL}`);
	await page.getByRole('link', { name: '长者模式', exact: true }).click();
	assert.match(page.url(), new RegExp(`/projects/${FULL}`));
	const notice = page.getByText('已换成长者模式：字更大，按钮更大，内容不变。');
	assert.equal(await notice.count(), 1);
	await page.goto(`${world.at}/`);
	assert.equal(await notice.count(), 0);
	await context.close();
});
