// The desk by its keys: real key presses on the real programs, and what they cost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeSite, openSite, sleep } from '../http/site.mjs';
import { newPerson, openBrowser } from './browser.mjs';
import { lookUp, press } from './pages.mjs';
import { browserState, colleague, FULL, say, signIn } from './world.mjs';

const UNDO = 3, MANY = 50;     // seconds; items
let site, browser, world, texts = 0;
before(async () => {
	browser = await openBrowser();
	site = await openSite({ settings: `undo_seconds = ${UNDO}` });
	world = { site, at: `http://127.0.0.1:${site.port}`, staff: await signIn(site, 'admin') };
	for (const name of ['yi.hao', 'er.hao'])
		world[name] = (await colleague(site, world.staff, name, 'moderator')).staff;
});
after(async () => {
	await browser?.close();
	if (site !== undefined)
		await closeSite(site);
});

const PLACES = ['洣水大桥', '新塘村口', '老街菜市', '县一中旁', '杨林水库', '车站广场', '大浦镇上', '河堤步道', '石湾码头', '白莲小区', '甘溪山路'];
const THINGS = ['的路灯', '的公厕', '的井盖', '的护栏', '的红绿灯', '的垃圾桶', '的停车位', '的健身器材', '的公交站牌', '的排水沟', '的绿化带'];
const SAYS = ['修得很好', '晚上看不清', '请再加几个', '比去年干净', '下雨就积水', '坏了没人管', '方便了老人', '颜色太暗了', '离学校太远', '什么时候完工', '希望早点开放'];

// Any two of them have one word of three in common at most: no near copies.
function ordinary() {
	const a = texts % 11, b = Math.floor(texts++ / 11);
	return PLACES[a] + THINGS[(a + b) % 11] + SAYS[(a + 3 * b) % 11];
}

async function submit(many) {
	const receipts = [];
	while (receipts.length < many)
		receipts.push(...await Promise.all(Array.from({ length: Math.min(10, many - receipts.length) }, (_, i) =>
			say(site, FULL, { rating: 3 + i % 3, body: ordinary() }))));
	return receipts;
}

// A moderator at a desk: { page, keys, loads }; keys and loads count.
async function moderator(name, options) {
	const context = await newPerson(browser, world, { viewport: { width: 1280, height: 800 }, hasTouch: false, storageState: browserState(world[name]), ...options });
	const desk = { context, page: await context.newPage(), keys: 0, loads: 0 };
	desk.page.on('domcontentloaded', () => desk.loads++);
	return desk;
}

async function key(desk, name) {
	desk.keys++;
	await desk.page.keyboard.press(name);
}

async function keyTo(desk, name) {
	await Promise.all([desk.page.waitForEvent('domcontentloaded'), key(desk, name)]);
}

const focused = page => page.evaluate(() => document.activeElement.innerText ?? '');

async function tabTo(desk, wanted, most = 90) {
	for (let tabs = 0; tabs < most; tabs++) {
		await key(desk, 'Tab');
		if (wanted.test(await focused(desk.page)))
			return;
	}
	assert.fail(`no ${wanted} within ${most} stops of ${desk.page.url()}`);
}

const main = page => page.getByRole('main').innerText();
const open = (desk, { number }) => desk.page.goto(`${world.at}/staff/submissions/${number}`);

// The numbers of a list of the queue, at most one page of it.
async function listed(state) {
	const { text } = await world.staff.get(`/staff/queue?state=${state}`);
	return [...text.matchAll(/data-number="(\d{10})"/g)].map(([, number]) => number);
}

async function allPublished(receipts) {
	const wanted = receipts.map(({ number }) => number).sort();
	for (const end = Date.now() + 1000 * (UNDO + 10); Date.now() < end; await sleep(300))
		if ((await listed('pending')).length === 0)
			break;
	assert.deepEqual((await listed('published')).filter(number => wanted.includes(number)).sort(), wanted);
	assert.deepEqual(await listed('waiting'), []);
}

function tell(what, desk, since) {
	const seconds = (Date.now() - since) / 1000;
	console.log(`# ${what}: ${desk.keys} keystrokes, ${desk.loads} page loads, ${seconds.toFixed(1)} s`);
	assert.ok(seconds < 180, `${seconds} s`);
}

test('fifty ordinary items one by one: one key each, within three minutes', async () => {
	const receipts = await submit(MANY), desk = await moderator('yi.hao'), since = Date.now();
	await desk.page.goto(`${world.at}/staff/queue`);
	assert.match(await desk.page.getByRole('heading', { level: 1 }).innerText(), /待审核 50 条/);
	for (let i = 0; i < MANY; i++)
		await keyTo(desk, 'a');
	tell('fifty items, one by one', desk, since);
	assert.equal(desk.keys, MANY);
	assert.match(await main(desk.page), /都审完了/);
	await allPublished(receipts);
	await desk.context.close();
});

test('fifty ordinary items at once: all are ticked, one press passes them', async () => {
	const receipts = await submit(MANY), desk = await moderator('yi.hao'), since = Date.now();
	await desk.page.goto(`${world.at}/staff/queue`);
	await tabTo(desk, /^选中本页全部没有提示的$/);
	await keyTo(desk, 'Enter');
	assert.equal(await desk.page.locator('input[name=item]:checked').count(), MANY);
	await keyTo(desk, 'b');
	tell('fifty items, all at once', desk, since);
	assert.match(await desk.page.getByRole('complementary', { name: '刚定的结论' }).innerText(), /已通过 50 条/);
	await allPublished(receipts);
	await desk.context.close();
});

test('J and K walk from the list to the first item, on and back', async () => {
	const receipts = await submit(3), desk = await moderator('yi.hao'), seen = [];
	const order = await listed('waiting'), at = () => desk.page.url().match(/\d{10}/)?.[0];
	await desk.page.goto(`${world.at}/staff/queue`);
	await keyTo(desk, 'j');       // the first one stands beside the list already
	seen.push(at());
	for (const name of ['j', 'k', 'k']) {
		await keyTo(desk, name);
		seen.push(at());
	}
	assert.deepEqual(seen, [order[1], order[2], order[1], order[0]]);
	await desk.page.setViewportSize({ width: 360, height: 740 });
	await desk.page.goto(`${world.at}/staff/queue`);
	await keyTo(desk, 'j');       // on a small screen only the list is there
	assert.equal(at(), order[0]);
	for (const receipt of receipts) {
		await open(desk, receipt);
		await keyTo(desk, 'a');
	}
	await allPublished(receipts);
	await desk.context.close();
});

test('Z takes the last decision back', async () => {
	const [first, last] = await submit(2), desk = await moderator('yi.hao');
	for (const receipt of [first, last]) {
		await open(desk, receipt);
		await keyTo(desk, 'a');
	}
	await keyTo(desk, 'z');
	assert.equal(desk.page.url().match(/\d{10}/)[0], last.number);
	assert.match(await main(desk.page), /结论撤销了/);
	await sleep(1000 * (UNDO + 1));
	assert.deepEqual(await listed('waiting'), [last.number]);
	assert.ok((await listed('published')).includes(first.number));
	await open(desk, last);
	await keyTo(desk, 'a');
	await allPublished([first, last]);
	await desk.context.close();
});

test('two moderators on one item: the second sees both decisions and keeps every word', async () => {
	const [receipt] = await submit(1), one = await moderator('yi.hao'), other = await moderator('er.hao'), TYPED = '县公路中心，衡山路 12 号';
	await open(one, receipt);
	await open(other, receipt);
	await key(other, 'd');
	await other.page.locator('[data-key=D] select').waitFor();
	await other.page.locator('[data-key=D] select').selectOption('off');
	await other.page.locator('[data-key=D] [name=filling]').fill(TYPED);
	await keyTo(one, 'a');
	assert.equal((await press(other.page, '不公开，转办')).status(), 409);
	const both = await main(other.page);
	assert.match(both, /这条刚被同事 yi\.hao处理了：通过并公开，马上生效/);
	assert.match(both, /您刚才填的[^]*不公开，转办[^]*与项目无关/);
	assert.ok(both.includes(TYPED));
	await allPublished([receipt]);
	await one.context.close();
	await other.context.close();
});

test('a refusal waits for a second person and takes effect only then', async () => {
	const [receipt] = await submit(1), one = await moderator('yi.hao'), other = await moderator('er.hao');
	const context = await newPerson(browser, world), resident = await context.newPage();
	await open(one, receipt);
	await key(one, 'x');
	await one.page.locator('[data-key=X] select').selectOption('ad');
	await press(one.page, '不予受理');
	await sleep(1000 * (UNDO + 1));
	await open(one, receipt);
	assert.match(await main(one.page), /等第二人确认：不予受理/);
	assert.equal(await one.page.getByRole('button', { name: '同意，现在生效' }).count(), 0, 'nobody confirms his own');
	await lookUp(resident, world, receipt);
	assert.match(await main(resident), /待审核/);
	assert.doesNotMatch(await main(resident), /没有受理/);
	await other.page.goto(`${world.at}/staff/confirmations`);
	await other.page.locator(`a[href="/staff/submissions/${receipt.number}"]`).click();
	await other.page.getByRole('heading', { name: '等第二人确认：不予受理' }).waitFor();
	await keyTo(other, 'a');
	await open(other, receipt);
	assert.match(await main(other.page), /现在的结论：不予受理/);
	await lookUp(resident, world, receipt);
	assert.match(await main(resident), /是广告或重复内容，没有受理/);
	await Promise.all([context, one.context, other.context].map(each => each.close()));
});

test('without scripts: decided, and taken back', async () => {
	const [receipt] = await submit(1), desk = await moderator('yi.hao', { javaScriptEnabled: false });
	await open(desk, receipt);
	await press(desk.page, '通过并公开');
	assert.equal((await press(desk.page, '撤销（Z）')).status(), 200);
	assert.match(await main(desk.page), /结论撤销了/);
	assert.deepEqual(await listed('waiting'), [receipt.number]);
	await desk.context.close();
});
