// Rows 6, 7 and 8: with keys alone, without scripts, and what a form with
// mistakes tells.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newPerson, openBrowser } from './browser.mjs';
import { choose, lookUp, press } from './pages.mjs';
import { errors, ring } from './walkers.mjs';
import { closeWorld, FULL, openWorld, PASSWORD } from './world.mjs';

let world, browser;
before(async () => {
	browser = await openBrowser();
	world = await openWorld({ extremes: false });
});
after(async () => {
	await browser?.close();
	await closeWorld(world);
});

const focused = page => page.evaluate(() => {
	const one = document.activeElement;
	return { words: (one.labels?.[0] ?? one).innerText.trim(), kind: one.type ?? one.localName };
});

// Presses Tab until the focus is on what is looked for; every stop must show its ring.
async function tabTo(page, wanted, most = 20) {
	const stops = [];
	for (let tabs = page.tabs + 1; tabs <= most; tabs++) {
		await page.keyboard.press('Tab');
		page.tabs = tabs;
		assert.deepEqual(await ring(page), [], page.url());
		const { words } = await focused(page);
		stops.push(words.split('\n')[0]);
		if (wanted.test(words))
			return stops;
	}
	assert.fail(`${wanted} is not among ${most} stops: ${stops.join(' | ')}`);
}

async function enter(page) {
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
	await page.waitForLoadState();
	page.tabs = 0;
}

// The first stop is the skip link, and it skips.
async function skip(page) {
	page.tabs = 0;
	const [first] = await tabTo(page, /./, 1);
	assert.equal(first, '跳到正文');
	await page.keyboard.press('Enter');
	assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
}

for (const javaScriptEnabled of [false, true])
	test(`from home to the receipt by keys alone, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
		const context = await newPerson(browser, world, { javaScriptEnabled, viewport: { width: 1280, height: 800 }, hasTouch: false });
		const page = await context.newPage(), tabs = [];
		await page.goto(`${world.at}/`);
		await skip(page);
		await tabTo(page, /^民生升温/);
		tabs.push(page.tabs);
		await enter(page);
		await skip(page);
		await tabTo(page, new RegExp((await page.getByRole('main').getByRole('heading', { level: 3 }).first().innerText()).slice(0, 6)));
		tabs.push(page.tabs);
		await enter(page);
		await skip(page);
		await tabTo(page, /^我来评一评$/);
		tabs.push(page.tabs);
		await enter(page);
		await skip(page);
		await tabTo(page, /^非常满意$/);
		await page.keyboard.press('Space');
		await tabTo(page, /^提交评价$/);
		tabs.push(page.tabs);
		await enter(page);
		await page.getByRole('heading', { level: 1, name: '已收到您的评价' }).waitFor();
		console.log(`# Tabs per page ${javaScriptEnabled ? 'with' : 'without'} scripts: ${tabs.join(', ')}`);
		await context.close();
	});

test('no page holds the focus: Tab comes to the end of the form and on', async () => {
	const context = await newPerson(browser, world, { hasTouch: false }), page = await context.newPage();
	await page.goto(`${world.at}/projects/${FULL}/feedback`);
	const seen = new Set();
	for (let i = 0; i < 60; i++) {
		await page.keyboard.press('Tab');
		const { words } = await focused(page);
		if (seen.has('网站地图') && words === '跳到正文')
			break;
		seen.add(words.split('\n')[0]);
	}
	for (const stop of ['提交评价', '看《个人信息使用说明》', '隐私说明', '网站地图'])
		assert.ok(seen.has(stop), `${stop} is not among ${[...seen].join(' | ')}`);
	await context.close();
});

test('without scripts: rate, look up, correct, take the number back, withdraw', async () => {
	const context = await newPerson(browser, world, { javaScriptEnabled: false }), page = await context.newPage();
	await page.goto(`${world.at}/projects/${FULL}`);
	await page.getByRole('link', { name: '我来评一评' }).first().click();
	await choose(page, '不满意');
	await choose(page, '质量不好', 'checkbox');
	await page.getByLabel(/您想说点什么/).fill('没有脚本也要能说');
	await page.getByLabel('您住在哪个乡镇（选填）').selectOption({ index: 1 });
	await page.getByLabel(/^手机号/).fill('138 1234-５６７８');
	await choose(page, '我看过《个人信息使用说明》，同意用这个手机号联系我', 'checkbox');
	assert.equal((await press(page, '提交评价')).status(), 200);
	const [number, code] = (await page.getByRole('main').innerText()).replace(/(\d{4,6}) (\d{4})/g, '$1$2').match(/\d{10}|\b\d{8}\b/g);
	assert.equal((await lookUp(page, world, { number, code })).status(), 200);
	await page.getByText('改一改我写的意见').click();
	await page.getByLabel('意见', { exact: true }).fill('没有脚本也能改');
	await press(page, '保存修改');
	assert.match(await page.getByRole('main').innerText(), /没有脚本也能改/);
	await page.getByText('删除我的手机号').first().click();
	await press(page, '删除我的手机号');
	assert.match(await page.getByRole('main').innerText(), /没有留/);
	await page.getByText('撤回我的意见').click();
	await press(page, '撤回');
	assert.match(await page.getByRole('main').innerText(), /已撤回/);
	await context.close();
});

test('without scripts: text modes, search, filter, statistics', async () => {
	const context = await newPerson(browser, world, { javaScriptEnabled: false }), page = await context.newPage();
	await page.goto(`${world.at}/`);
	await page.getByRole('link', { name: '长者模式', exact: true }).click();
	assert.match(await page.locator('html').getAttribute('class'), /elder/);
	await page.getByRole('link', { name: '退出长者模式' }).click();
	await page.getByRole('link', { name: '搜索', exact: true }).click();
	await page.getByLabel('要找的词').fill('路');
	await press(page, '搜索');
	assert.ok(await page.getByRole('mark').or(page.locator('mark')).count() > 0, 'hits are marked');
	await page.goto(`${world.at}/areas/integration`);
	await page.getByLabel('进展', { exact: true }).selectOption({ index: 1 });
	assert.equal((await press(page, '只看')).status(), 200);
	await page.goto(`${world.at}/statistics`);
	await page.getByLabel('月份').selectOption({ index: 1 });
	assert.equal((await press(page, '看这个月')).status(), 200);
	await context.close();
});

test('without scripts: staff sign in, publish, answer, write progress, sign out', async () => {
	const context = await newPerson(browser, world, { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } }), page = await context.newPage();
	await page.goto(`${world.at}/staff/sign-in`);
	await page.getByLabel('账号').fill('admin');
	await page.getByLabel('密码').fill(PASSWORD);
	await press(page, '登录');
	await page.locator('.rows a').first().click();
	const number = page.url().match(/\d{10}/)[0];
	await press(page, '通过并公开');
	await page.goto(`${world.at}/staff/submissions/${number}`);
	assert.match(await page.getByRole('main').innerText(), /现在的结论：通过并公开/);
	await page.getByRole('link', { name: '办理和答复' }).click();
	await page.getByLabel('答复单位').fill('县住建局');
	await page.getByRole('group', { name: '结果' }).getByRole('radio').first().check({ force: true });
	await page.getByLabel('答复内容').fill('您好。12 月 1 日前补好路面。县住建局 0734-5220000');
	await press(page, '保存并预览');
	assert.match(await page.getByRole('region', { name: '居民会看到' }).innerText(), /12 月 1 日前补好路面/);
	await press(page, '公布答复');
	await page.goto(`${world.at}/staff/submissions/${number}`);
	assert.match(await page.getByRole('main').innerText(), /12 月 1 日前补好路面/);
	await page.goto(`${world.at}/staff/projects/${FULL}`);
	await page.getByLabel('办了什么').fill('没有脚本也能写进展');
	assert.equal((await press(page, '公布进展')).status(), 200);
	await press(page, '退出登录');
	assert.match(page.url(), /sign-in/);
	await context.close();
});

test('a form with mistakes says which, where and how, and keeps every word', async () => {
	const context = await newPerson(browser, world), page = await context.newPage();
	await page.goto(`${world.at}/projects/${FULL}/feedback`);
	await page.getByLabel(/您想说点什么/).fill('一'.repeat(501));
	await page.getByLabel(/^手机号/).fill('1381234');
	await choose(page, '不公开我的意见，只给工作人员看', 'checkbox');
	assert.equal((await press(page, '提交评价')).status(), 422);
	const marked = await page.evaluate(() => [...document.querySelectorAll('.sum a')].length);
	assert.deepEqual(await errors(page, ['rating', 'body', 'phone', 'agree'].slice(0, marked)), []);
	assert.ok(marked >= 3, `${marked} mistakes`);
	assert.equal(await page.getByLabel(/您想说点什么/).inputValue(), '一'.repeat(501));
	assert.equal(await page.getByLabel(/^手机号/).inputValue(), '1381234');
	assert.ok(await page.getByRole('checkbox', { name: /^不公开/ }).isChecked());
	await page.getByRole('alert').getByRole('link').first().click();
	assert.equal((await focused(page)).kind, 'radio', 'the link leads to the field');
	await lookUp(page, world, { number: '12', code: '' });
	assert.deepEqual(await errors(page, ['number', 'code']), []);
	await context.close();
});
