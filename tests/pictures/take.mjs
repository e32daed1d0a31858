// take.mjs - pictures of the running demo (make pictures): two for README.md,
// the rest, on request, for whoever wants to look at every page.
//
//   node tests/pictures/take.mjs           home.png and queue.png beside this file
//   node tests/pictures/take.mjs FOLDER    every page, for a phone and a desk
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visitor, closeSite, formTo, formsOf, openSite, top } from '../http/site.mjs';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const phrase = '看 图 要 用 一句 长 的 话';

// A page as its reader got it, with the style sheet of this checkout.
function picture(page, file, width, height) {
	const folder = mkdtempSync(join(tmpdir(), 'minyi-picture-'));
	writeFileSync(join(folder, 'page.html'),
		page.text.replaceAll(/"\/static\/site\.[0-9a-f]+\.css"/g, `"file://${join(top, 'static/site.css')}"`));
	try {
		execFileSync(chromium, ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking',
			'--no-first-run', `--user-data-dir=${join(folder, 'profile')}`, '--allow-file-access-from-files',
			`--window-size=${width},${height}`, `--screenshot=${file}`, `file://${folder}/page.html`], { stdio: 'ignore' });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function signIn(site) {
	const staff = new Visitor(site);
	for (const password of [site.password('admin'), phrase]) {
		let page = await staff.get('/staff/sign-in');
		await staff.submit(page, formTo(page, '/staff/sign-in'), { name: 'admin', password });
		page = await staff.get('/staff/password');
		if (password !== phrase)
			await staff.submit(page, formTo(page, '/staff/password'), { current: password, new: phrase, again: phrase });
	}
	return staff;
}

// A resident's way to the receipt and to what became of it.
async function receipts(site) {
	const resident = new Visitor(site);
	const form = await resident.get('/projects/yiwu-smart-park/feedback');
	const wrong = await resident.submit(form, formsOf(form.text)[0], { phone: '138' });
	const receipt = await resident.follow(await resident.submit(form, formsOf(form.text)[0], { rating: 2, reason: [1, 4], body: '园区门口的路灯坏了两盏，晚上看不清路。' }));
	const [, number, code] = receipt.text.match(/(\d{6} \d{4})[^]*?>\s*(\d{4} \d{4})/);
	const lookup = await resident.get('/lookup');
	const found = await resident.submit(lookup, formTo(lookup, '/lookup'), { number, code });
	return { form, wrong, receipt, lookup, found };
}

async function everything(site, staff, folder) {
	const visitor = new Visitor(site);
	const pages = await receipts(site);
	for (const [name, path] of Object.entries({ home: '/', vision: '/vision', area: '/areas/livelihood', project: '/projects/elderly-care-home',
		privacy: '/privacy', accessibility: '/accessibility', missing: '/nothing' }))
		pages[name] = await visitor.get(path);
	pages['sign-in'] = await visitor.get('/staff/sign-in');
	for (const name of ['queue', 'submissions', 'report', 'projects', 'accounts', 'password'])
		pages[`staff-${name}`] = await staff.get(`/staff/${name}`);
	const first = pages['staff-queue'].text.match(/\/staff\/submissions\/\d+/)[0];
	pages['staff-submission'] = await staff.get(first);
	const projects = [...pages.home.text.matchAll(/\/areas\/[a-z]+/g)];
	const area = await visitor.get(projects[0][0]);
	const busiest = area.text.match(/\/projects\/[a-z-]+/)[0];
	pages['project-full'] = await visitor.get(busiest);
	pages['staff-project'] = await staff.get(busiest.replace('/projects', '/staff/projects'));
	for (const [name, page] of Object.entries(pages)) {
		picture(page, join(folder, `${name}-360.png`), 360, 2400);
		picture(page, join(folder, `${name}-1280.png`), 1280, 1500);
	}
}

const site = await openSite({ demo: true });
try {
	const staff = await signIn(site);
	if (process.argv[2] !== undefined) {
		mkdirSync(process.argv[2], { recursive: true });
		await everything(site, staff, process.argv[2]);
	} else {
		const folder = join(top, 'tests', 'pictures');
		picture(await new Visitor(site).get('/'), join(folder, 'home.png'), 1280, 1300);
		picture(await staff.get('/staff/queue'), join(folder, 'queue.png'), 1280, 1300);
	}
} finally {
	await closeSite(site);
}
