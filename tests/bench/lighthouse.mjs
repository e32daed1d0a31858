// lighthouse.mjs - what Lighthouse says of home, project and form on a phone:
// the median of three runs.  100 are asked for in accessibility, best practices
// and SEO, 95 in performance.  The reports lie in build/bench/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { executablePath } from '../browser/browser.mjs';
import { closeWorld, FULL, openWorld } from '../browser/world.mjs';
import { top } from '../http/site.mjs';

const ASKED = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 };
const reports = join(top, 'build', 'bench');
let chrome, browser, world, below = false;

async function scores(name, path) {
	const runs = [];
	for (let i = 0; i < 3; i++) {
		// Lighthouse reads robots.txt from inside the page, which our policy
		// (no connect-src) forbids to everybody.
		const page = await browser.newPage();
		await page.setBypassCSP(true);
		runs.push(await lighthouse(world.at + path, { output: 'html', logLevel: 'error', onlyCategories: Object.keys(ASKED) }, undefined, page));
		await page.close();
	}
	const of = (run, category) => Math.round(run.lhr.categories[category].score * 100);
	runs.sort((a, b) => of(a, 'performance') - of(b, 'performance'));
	writeFileSync(join(reports, `lighthouse-${name}.html`), runs[1].report);
	const missed = Object.values(runs[1].lhr.audits).filter(audit => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary').map(audit => audit.id);
	return { missed, ...Object.fromEntries(Object.keys(ASKED).map(category => [category, of(runs[1], category)])) };
}

try {
	mkdirSync(reports, { recursive: true });
	world = await openWorld({ extremes: false });
	chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu'] });
	browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}`, defaultViewport: null });
	for (const [name, path] of Object.entries({ home: '/', project: `/projects/${FULL}`, form: `/projects/${FULL}/feedback` })) {
		const { missed, ...got } = await scores(name, path);
		below ||= Object.entries(ASKED).some(([category, least]) => got[category] < least);
		console.log(`${`Lighthouse, ${name}: ${Object.keys(ASKED).join(', ')}`.padEnd(76)} ${Object.values(got).join(' ')}${missed.length > 0 ? `  ${missed.join(' ')}` : ''}`);
	}
} finally {
	await browser?.disconnect();
	await chrome?.kill();
	await closeWorld(world);
}
process.exitCode = below ? 1 : 0;
