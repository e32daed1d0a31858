// A bad rating's whole way, from the phone to the second answer, by what
// people see: nobody looks into the database.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newPerson, openBrowser } from './browser.mjs';
import { choose, lookUp, press } from './pages.mjs';
import { closeWorld, FULL, openWorld, PASSWORD } from './world.mjs';

const WORDS = '桥头的护栏断了一截，晚上骑车看不清', UNIT = '县公路建设养护中心';
const FIRST = '您好。桥头已立警示桩，护栏 12 月 20 日前装好。', SECOND = '您好。护栏 12 月 1 日已装好，晚上有反光条。';
const DESK = { viewport: { width: 1280, height: 900 }, hasTouch: false };
let world, browser;
before(async () => {
	browser = await openBrowser();
	world = await openWorld({ extremes: false });
});
after(async () => {
	await browser?.close();
	await closeWorld(world);
});

const main = page => page.getByRole('main').innerText();
const atCase = (page, number) => page.goto(`${world.at}/staff/cases/${number}`);

async function rate(page) {
	await page.goto(`${world.at}/projects/${FULL}/feedback`);
	await page.getByText('非常不满意', { exact: true }).first().tap();
	await page.getByLabel(/您想说点什么/).fill(WORDS);
	await press(page, '提交评价');
	const [number, code] = (await main(page)).replace(/(\d{4,6}) (\d{4})/g, '$1$2').match(/\b(\d{10}|\d{8})\b/g);
	return { number, code };
}

// By hand on the queue's page: the row, then the verdict.
async function decideInTheQueue(page, number) {
	await page.goto(`${world.at}/staff/queue?state=waiting`);
	await page.locator(`#item-${number} a`).first().click();
	await page.waitForURL(`**/staff/submissions/${number}*`);
	assert.match(await main(page), new RegExp(WORDS));
	assert.equal((await press(page, '通过并公开')).status(), 200);
}

// A decision takes effect after some seconds, in which it can be taken back.
async function published(page, receipt) {
	for (let tries = 0; tries < 30; tries++) {
		await lookUp(page, world, receipt);
		if (/审核通过，已公开/.test(await main(page)))
			return;
		await page.waitForTimeout(1000);
	}
	assert.fail('not published after 30 seconds');
}

// A note of the stage that the case is in, by the button that says where it goes.
async function note(page, number, button, words) {
	await atCase(page, number);
	await page.getByLabel('记录', { exact: true }).fill(words);
	assert.equal((await press(page, button)).status(), 200);
}

async function addUnit(page) {
	await page.goto(`${world.at}/staff/units`);
	await page.locator('#name-new').fill(UNIT);
	assert.equal((await press(page, '加这个单位')).status(), 200);
}

// An account of the unit, made by the administrator; it chooses a password of its own.
async function openUnit(administrator) {
	await administrator.goto(`${world.at}/staff/accounts`);
	await administrator.getByLabel('账号', { exact: true }).fill('yang.hu');
	await administrator.getByLabel('姓名', { exact: true }).fill('老杨');
	await choose(administrator, '责任单位');
	await administrator.getByLabel('是哪个责任单位').selectOption({ label: UNIT });
	assert.equal((await press(administrator, '新建账号')).status(), 200);
	const given = await administrator.locator('.code', { hasText: /.{12}/ }).innerText();
	const context = await newPerson(browser, world, DESK), page = await context.newPage();
	const enter = async password => {
		await page.goto(`${world.at}/staff/sign-in`);
		await page.locator('#name').fill('yang.hu');
		await page.locator('#password').fill(password);
		await press(page, '登录');
	};
	await enter(given);
	await page.locator('#current').fill(given);
	await page.locator('#new').fill(PASSWORD);
	await page.locator('#again').fill(PASSWORD);
	await press(page, '换成新密码');
	await enter(PASSWORD);
	return page;
}

// The unit writes, the office looks and publishes.
async function draft(unit, number, body) {
	await unit.goto(`${world.at}/staff/cases/${number}/answer`);
	assert.match(await main(unit), new RegExp(`答复单位：${UNIT}`));
	await choose(unit, '已采纳');
	await unit.getByLabel('答复内容', { exact: true }).fill(body);
	assert.equal((await press(unit, '交给办公室审核')).status(), 200);
	assert.equal(await unit.getByRole('button', { name: '公布答复' }).count(), 0, 'a unit releases nothing');
}

async function release(office, number, body) {
	await office.goto(`${world.at}/staff/cases/${number}/answer/review`);
	assert.match(await main(office), new RegExp(`居民会看到[^]*${body}`));
	assert.equal((await press(office, '公布答复')).status(), 200);
}

async function assign(page, number) {
	await atCase(page, number);
	await page.locator('#assign > summary').click();
	await page.getByLabel('单位', { exact: true }).selectOption({ label: UNIT });
	await page.getByLabel('原因', { exact: true }).fill('这座桥归养护中心管');
	await press(page, '转办');
	assert.match(await main(page), new RegExp(`转${UNIT}办理`));
}

test('a bad rating is published, assigned, answered, not solved, and answered again', async () => {
	const phone = await newPerson(browser, world), resident = await phone.newPage();
	const desk = await newPerson(browser, world, { staff: true, ...DESK }), office = await desk.newPage();
	await addUnit(office);
	const unit = await openUnit(office);
	const receipt = await rate(resident);

	await decideInTheQueue(office, receipt.number);
	await published(resident, receipt);
	assert.equal((await atCase(unit, receipt.number)).status(), 404, 'the case of another unit');
	await office.goto(`${world.at}/staff/cases?view=low`);
	assert.match(await main(office), /差评/);
	await assign(office, receipt.number);
	await lookUp(resident, world, receipt);
	assert.match(await main(resident), new RegExp(`转${UNIT}办理`));
	assert.match(await main(resident), new RegExp(`${UNIT}正在办理，\\d+ 月 \\d+ 日前答复`));

	await note(office, receipt.number, '记下核实，转到整改', '去看过，断了两米');
	await note(office, receipt.number, '记下整改，转到反馈', '已立警示桩，护栏订了货');
	await draft(unit, receipt.number, FIRST);
	await lookUp(resident, world, receipt);
	assert.doesNotMatch(await main(resident), /警示桩/, 'a draft is no answer');
	await release(office, receipt.number, FIRST);
	await lookUp(resident, world, receipt);
	assert.match(await main(resident), /护栏 12 月 20 日前装好/);
	assert.doesNotMatch(await main(resident), /断了两米|差评/, 'what is written inside stays inside');

	await choose(resident, '没有解决');
	await choose(resident, '不满意');
	await press(resident, '提交再评');
	assert.match(await main(resident), /再核实一次/);
	await office.goto(`${world.at}/staff/cases?view=reopened`);
	assert.match(await main(office), /桥头的护栏断了一截/);
	await atCase(office, receipt.number);
	assert.match(await main(office), /本人追评：没有解决/);
	assert.match(await main(office), /复办期限/);
	await note(office, receipt.number, '记下核实，转到整改', '又去看了，警示桩被撞倒');
	await note(office, receipt.number, '记下整改，转到反馈', '护栏装好了，拍了照片');
	await draft(unit, receipt.number, SECOND);
	await release(office, receipt.number, SECOND);
	await note(office, receipt.number, '记下反馈，转到复核', '已经答复本人');
	await atCase(office, receipt.number);
	await ownReviewIsRefused(office);

	await lookUp(resident, world, receipt);
	const told = await main(resident);
	assert.match(told, new RegExp(`${SECOND}[^]*您再评以前的答复[^]*${FIRST}`));
	assert.match(told, new RegExp(`${UNIT}已答复[^]*您说没有解决[^]*${UNIT}再次答复`));
	await phone.close();
	await unit.context().close();
	await desk.close();
});

// Who wrote 整改 does not review it.
async function ownReviewIsRefused(page) {
	await page.getByLabel('记录', { exact: true }).fill('看过了，装好了');
	assert.equal((await press(page, '复核并办结')).status(), 422);
	assert.match(await page.getByRole('alert').first().innerText(), /复核要由另一个人来做/);
	assert.equal(await page.getByLabel('记录', { exact: true }).inputValue(), '看过了，装好了');
}
