// take_pictures.mjs - what the pages look like with the sample data (make pictures).
//
//   node tests/browser/take_pictures.mjs           eight kinds of pages for README.md, in pictures/ beside this file
//   node tests/browser/take_pictures.mjs FOLDER    every kind of page, whole
//
// Each for a phone (360 px, at twice the dots) and for a desk (1280 px).
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, tour } from './browser.mjs';
import { PAGES, reach } from './pages.mjs';
import { closeWorld, openWorld } from './world.mjs';
import { top } from '../http/site.mjs';

const BEST = { home: 'home', area: 'area', 'project full': 'project', form: 'form', receipt: 'receipt', 'look-up answered': 'look-up', adoption: 'adoption', 'staff queue': 'queue' };
const SIZES = { 360: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, most: 1500 }, 1280: { viewport: { width: 1280, height: 960 }, deviceScaleFactor: 1, most: 1300 } };

const all = process.argv[2] !== undefined, folder = process.argv[2] ?? join(top, 'tests', 'browser', 'pictures');
mkdirSync(folder, { recursive: true });

// A palette of 96 colours is plenty for flat pages.
const pack = picture => {
	try {
		return execFileSync('pngquant', ['--speed', '1', '--strip', '96', '-'], { input: picture, maxBuffer: 64 << 20 });
	} catch {
		return picture;
	}
};

let browser, world, bytes = 0;
try {
	browser = await openBrowser();
	world = await openWorld({ extremes: all });
	for (const [width, { most, ...options }] of Object.entries(SIZES))
		for (const staff of [false, true]) {
			const kinds = PAGES.filter(kind => all || kind.name in BEST);
			const trouble = await tour(browser, world, { kinds, reach, staff, ...options, hasTouch: width === '360' }, async (page, { name }) => {
				const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), all ? 6000 : most);
				const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: Number(width), height } });
				const packed = all ? picture : pack(picture);
				writeFileSync(join(folder, `${(BEST[name] ?? name).replaceAll(' ', '-')}-${width}.png`), packed);
				bytes += packed.length;
				return [];
			});
			for (const one of trouble)
				console.error(one);
		}
	console.log(`${folder}: ${Math.round(bytes / 1024)} KiB`);
} finally {
	await browser?.close();
	await closeWorld(world);
}
