// browser.mjs - Debian's Chromium for the tests, and the people who hold it.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

// The shell starts in a tenth of the time; the whole browser does as well.
export const executablePath = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);

// How people read: the cookie's value and what it means.
export const MODES = { std: '标准字', lg: '大字', xl: '特大字', elder: '长者模式' };

const WECHAT = 'Mozilla/5.0 (Linux; Android 10; M2006C3LC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.43';

export const openBrowser = () => chromium.launch({ executablePath,
	args: ['--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage', '--disable-extensions', '--hide-scrollbars'] });

// Somebody with a phone of 360 px (or what the options say) in a text mode.
export async function newPerson(browser, world, { mode = 'std', staff = false, ...options } = {}) {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, userAgent: WECHAT,
		locale: 'zh-CN', timezoneId: 'Asia/Shanghai', storageState: staff ? world.staffState : undefined, ...options });
	context.setDefaultTimeout(6_000);
	if (mode !== 'std')
		await context.addCookies([world.at, world.closedAt].map(url => ({ name: 'minyi_text', value: mode, url })));
	return context;
}

// The same page in another text mode, as the server would send it but for the
// links of the strip (media.test.mjs holds that there is no other difference).
export const dress = (page, mode) => page.evaluate(name => { document.documentElement.className = name; },
	{ std: '', lg: 'lg', xl: 'xl', elder: 'elder lg' }[mode]);

// Every kind of page once, in a context for residents or for staff:
// look(page, kind) answers what is wrong with it, in words.
export async function tour(browser, world, { kinds, reach, staff = false, ...options }, look) {
	const found = [], context = await newPerson(browser, world, { staff, ...options });
	for (const kind of kinds.filter(one => Boolean(one.staff && !one.open) === staff)) {
		const page = await context.newPage();
		try {
			const answer = await reach(page, world, kind);
			found.push(...(await look(page, kind, answer)).map(one => `${kind.name}: ${one}`));
		} catch (error) {
			found.push(`${kind.name}: ${error.message.split('\n').slice(0, 4).join(' ')}`);
		}
		await page.close();
	}
	await context.close();
	return found;
}

// Fails with what was found, the same thing at several places said once.
export function nothing(found, most = 60) {
	const places = new Map();
	for (const one of found) {
		const [, where, what] = one.match(/^((?:[^:\n]*: ){0,2})([^]*)$/);
		places.set(what, [...places.get(what) ?? [], where.trim().replace(/:$/, '')]);
	}
	if (found.length > 0)
		throw new Error([`${found.length} findings, ${places.size} of them different`, ...[...places].slice(0, most).map(([what, where]) =>
			`${what}\n    in ${where[0]}${where.length > 1 ? ` and ${where.length - 1} more, last in ${where.at(-1)}` : ''}`)].join('\n'));
}
