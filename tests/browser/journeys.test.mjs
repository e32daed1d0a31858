// Whole ways of residents on a phone, by a person's means: words, not ids.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { top } from '../http/site.mjs';
import { newPerson, openBrowser } from './browser.mjs';
import { choose, lookUp, press } from './pages.mjs';
import { answer, closeWorld, decide, FULL, openWorld } from './world.mjs';

const FORM = `/projects/${FULL}/feedback`;
let world, browser;
before(async () => {
	browser = await openBrowser();
	world = await openWorld({ extremes: false });
});
after(async () => {
	await browser?.close();
	await closeWorld(world);
});

const ask = sql => execFileSync('sqlite3', ['-readonly', join(world.site.folder, 'feedback', 'feedback.db'), sql], { encoding: 'utf8' }).trim();
const said = words => Number(ask(`SELECT count(*) FROM submission WHERE body = '${words}'`));
const main = page => page.getByRole('main').innerText();
const body = page => page.getByLabel(/您想说点什么/);

// A phone of one's own, on a page of the site.
async function phone(path = FORM, options) {
	const context = await newPerson(browser, world, options), page = await context.newPage();
	await page.goto(world.at + path);
	return { context, page };
}

async function receiptOf(page) {
	await page.getByRole('heading', { level: 1, name: '已收到您的评价' }).waitFor();
	const [number, code] = (await main(page)).replace(/(\d{4,6}) (\d{4})/g, '$1$2').match(/\b(\d{10}|\d{8})\b/g);
	return { number, code };
}

// What a phone reads from the poster on the wall.
async function scan(page) {
	const picture = join(world.site.folder, 'poster.png');
	await page.emulateMedia({ media: 'print' });
	await page.getByRole('img', { name: /^二维码/ }).first().screenshot({ path: picture });
	await page.emulateMedia({ media: 'screen' });
	return execFileSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' }).trim();
}

async function say(page, words, rating = '基本满意') {
	await choose(page, rating);
	await body(page).fill(words);
}

test('from the poster to the receipt, to the answer, to 追评', async () => {
	const { context, page } = await phone(`/projects/${FULL}/poster?tag=cunbu`);
	await page.goto(await scan(page));
	assert.match(page.url(), /\/feedback\?from=cunbu$/);
	assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /您满意吗/);
	await say(page, '从海报来的意见', '不满意');
	await choose(page, '进度慢', 'checkbox');
	await press(page, '提交评价');
	const receipt = await receiptOf(page);
	await page.getByRole('link', { name: '查看办理进度' }).click();
	await page.getByLabel('受理编号').fill(receipt.number);
	await page.getByLabel('查询码', { exact: true }).fill(`${receipt.code.slice(0, 4)} ${receipt.code.slice(4)}`);
	await press(page, '查询');
	assert.match(await main(page), /待审核/);
	await decide(world.staff, receipt.number, { verdict: 'published' });
	await answer(world.staff, receipt.number, { body: '您好。12 月 1 日前修通。县交通运输局 0734-5220000' });
	await lookUp(page, world, receipt);
	assert.match(await main(page), /12 月 1 日前修通/);
	await page.getByRole('link', { name: /^再评一次/ }).click();
	await choose(page, '没有解决');
	await choose(page, '不满意');
	await press(page, '提交再评');
	assert.match(await main(page), /再核实一次/);
	assert.match(await main(page), /办理中/);
	assert.equal(await page.getByRole('button', { name: '提交再评' }).count(), 0, 'once only');
	await context.close();
});

test('the connection is lost: the words stay, and go out when it is back', async () => {
	const { context, page } = await phone();
	await say(page, '电梯里没有信号');
	await context.setOffline(true);
	await page.getByRole('button', { name: '提交评价' }).click();
	await page.getByText('网络断了，还没有提交。').waitFor();
	assert.equal(await body(page).inputValue(), '电梯里没有信号');
	await context.setOffline(false);
	await press(page, '提交评价');
	await receiptOf(page);
	assert.equal(said('电梯里没有信号'), 1);
	await context.close();
});

test('the connection breaks while it is sent: the draft is there afterwards', async () => {
	const { context, page } = await phone();
	await say(page, '发到一半断了');
	await page.waitForTimeout(500);
	await page.route(`**${FORM}`, route => route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue());
	await page.getByRole('button', { name: '提交评价' }).click();
	await page.waitForTimeout(500);
	await page.unroute(`**${FORM}`);
	await page.goto(world.at + FORM);
	await page.getByText('您上次写的内容还在').waitFor();
	assert.equal(await body(page).inputValue(), '发到一半断了');
	assert.ok(await page.getByRole('radio', { name: '基本满意', exact: true }).isChecked());
	await press(page, '提交评价');
	await receiptOf(page);
	assert.equal(said('发到一半断了'), 1);
	await context.close();
});

test('the answer is lost on its way: sent again it is the same one', async () => {
	const { context, page } = await phone();
	await page.goto(`${world.at}/`);       // somebody who has a device by then
	await page.goto(world.at + FORM);
	await say(page, '回执没有收到');
	let lost = true;
	await page.route(`**${FORM}`, async route => {
		if (route.request().method() !== 'POST' || !lost)
			return route.continue();
		lost = false;
		await route.fetch({ maxRedirects: 0 });
		return route.abort('connectionreset');
	});
	await page.getByRole('button', { name: '提交评价' }).click();
	await page.waitForTimeout(500);
	await page.goto(world.at + FORM);
	await press(page, '提交评价');
	await receiptOf(page);
	assert.equal(said('回执没有收到'), 1);
	await context.close();
});

test('pressed twice it is sent once, with scripts and without', async () => {
	for (const javaScriptEnabled of [true, false]) {
		const { context, page } = await phone(FORM, { javaScriptEnabled }), words = `按了两下 ${javaScriptEnabled}`;
		await say(page, words);
		await page.getByRole('button', { name: '提交评价' }).dblclick();
		await receiptOf(page);
		assert.equal(said(words), 1);
		await context.close();
	}
});

test('while it is sent the button says so and takes no second press', async () => {
	const { context, page } = await phone();
	await say(page, '网慢的时候');
	await page.route(`**${FORM}`, async route => {
		if (route.request().method() === 'POST')
			await new Promise(resolve => setTimeout(resolve, 800));
		return route.continue();
	});
	await page.evaluate(() => document.addEventListener('submit', () => setTimeout(() => {
		const button = [...document.querySelectorAll('form button')].pop();
		sessionStorage.seen = `${button.textContent} ${button.getAttribute('aria-disabled')}`;
		button.click();
	}, 200), { once: true }));
	await press(page, '提交评价');
	await receiptOf(page);
	assert.equal(await page.evaluate(() => sessionStorage.seen), '正在提交，请不要关闭页面。 true');
	assert.equal(said('网慢的时候'), 1);
	await context.close();
});

test('back from the receipt and sent again: no second one', async () => {
	const { context, page } = await phone();
	await say(page, '退回去再交');
	await press(page, '提交评价');
	const { number } = await receiptOf(page);
	await page.goBack();
	await say(page, '退回去再交');
	await press(page, '提交评价');
	assert.equal((await receiptOf(page)).number, number);
	assert.match(await main(page), /您已经提交过了，不用再交/);
	assert.equal(said('退回去再交'), 1);
	await context.close();
});

test('a form that was open for three hours asks for one more press, and loses nothing', async () => {
	const { context, page } = await phone(), programs = process.env.BUILD ?? 'build/plain';
	const old = execFileSync(join(programs.startsWith('/') ? '' : top, programs, 'tests/browser/old_token'),
		[join(world.site.folder, 'portal'), '/projects/:project/feedback'], { encoding: 'utf8' }).trim();
	await say(page, '写了三个小时', '非常不满意');
	await choose(page, '施工影响生活', 'checkbox');
	await page.evaluate(token => { document.querySelector('form [name=token]').value = token; }, old);
	await press(page, '提交评价');
	assert.match(await page.getByRole('alert').first().innerText(), /这个页面打开太久了，请再点一次“提交评价”。您写的内容还在。/);
	assert.equal(await body(page).inputValue(), '写了三个小时');
	assert.ok(await page.getByRole('radio', { name: '非常不满意' }).isChecked());
	assert.ok(await page.getByRole('checkbox', { name: '施工影响生活' }).isChecked());
	assert.equal(said('写了三个小时'), 0);
	await press(page, '提交评价');
	await receiptOf(page);
	assert.equal(said('写了三个小时'), 1);
	await context.close();
});

test('two tabs of one phone: the later rating counts, both texts are kept', async () => {
	const { context, page } = await phone(), other = await context.newPage();
	await say(page, '第一个标签页', '非常不满意');
	await press(page, '提交评价');
	const first = await receiptOf(page);
	await other.goto(world.at + FORM);
	assert.equal(await body(other).inputValue(), '', 'no draft is left of the other tab');
	await say(other, '第二个标签页', '满意');
	await press(other, '提交评价');
	const second = await receiptOf(other);
	assert.notEqual(first.number, second.number);
	assert.deepEqual([said('第一个标签页'), said('第二个标签页')], [1, 1]);
	assert.equal(ask(`SELECT count(*) FROM rating JOIN submission ON submission.id = submission_id WHERE retired_at IS NULL AND number IN (${first.number}, ${second.number})`), '1');
	await context.close();
});

test('a draft is kept on the phone, said so, thrown away at a press, and gone after sending', async () => {
	const { context, page } = await phone();
	await say(page, '写到一半被叫走了', '不满意');
	await page.getByLabel(/^手机号/).fill('13812345678');
	await page.waitForTimeout(600);
	await page.close();
	const again = await context.newPage();
	await again.goto(world.at + FORM);
	await again.getByText('您上次写的内容还在，可以接着写。').waitFor();
	assert.equal(await body(again).inputValue(), '写到一半被叫走了');
	assert.equal(await again.getByLabel(/^手机号/).inputValue(), '', 'a number is never kept');
	await again.getByRole('button', { name: '清除' }).click();
	assert.equal(await body(again).inputValue(), '');
	await again.reload();
	assert.equal(await body(again).inputValue(), '');
	assert.equal(await again.getByText('您上次写的内容还在').isVisible(), false);
	await say(again, '这次交了');
	await press(again, '提交评价');
	await receiptOf(again);
	await again.goto(world.at + FORM);
	assert.equal(await body(again).inputValue(), '');
	assert.equal(await again.evaluate(() => Object.keys(localStorage).length), 0);
	await context.close();
});

test('characters are counted as the server counts them', async () => {
	const { context, page } = await phone();
	for (const [words, sentence] of [['一二三', '还可以输入 497 个字'], ['一'.repeat(500), '还可以输入 0 个字'], ['一'.repeat(501), '已超出 1 个字，请删减后再提交'],
		['𠮷'.repeat(250), '还可以输入 250 个字'], ['甲\u200b乙', '还可以输入 498 个字']]) {
		await body(page).fill(words);
		await page.getByText(sentence).first().waitFor();
	}
	await choose(page, '满意');
	await body(page).fill('𠮷'.repeat(500));
	await press(page, '提交评价');
	await receiptOf(page);
	await context.close();
});

test('the reasons are asked for when somebody is not content', async () => {
	const { context, page } = await phone(), reasons = page.getByRole('group', { name: /^主要是哪方面不满意/ });
	assert.equal(await reasons.isVisible(), false);
	await choose(page, '不满意');
	await reasons.waitFor();
	await choose(page, '满意');
	assert.equal(await reasons.isVisible(), false);
	await context.close();
});

test('a number in the text is pointed out, and covered with one press', async () => {
	const { context, page } = await phone();
	await say(page, '请打 13812345678 找我');
	assert.equal((await press(page, '提交评价')).status(), 422);
	assert.match(await page.getByRole('alert').first().innerText(), /好像有手机号/);
	await press(page, '替我遮盖并提交');
	await receiptOf(page);
	assert.equal(ask('SELECT count(*) FROM submission WHERE body LIKE \'请打%找我\' AND body LIKE \'%▇%\''), '1');
	assert.equal(ask('SELECT count(*) FROM submission WHERE body LIKE \'%13812345678%\' AND received_at > (SELECT max(received_at) - 60 FROM submission) AND body LIKE \'%找我\''), '0');
	await context.close();
});

test('number and code are copied at a press', async () => {
	const { context, page } = await phone(FORM, { permissions: ['clipboard-read', 'clipboard-write'] });
	await say(page, '抄号码');
	await press(page, '提交评价');
	const { number, code } = await receiptOf(page);
	await page.getByRole('button', { name: '复制编号和查询码' }).click();
	await page.getByRole('button', { name: '已复制' }).waitFor();
	const copied = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\s/g, '');
	assert.ok(copied.includes(number) && copied.includes(code), copied);
	await context.close();
});

test('the receipt on a phone without cookies comes at once', async () => {
	const { context, page } = await phone(), words = '不收 Cookie';
	await page.route('**/*', async route => {
		const headers = { ...route.request().headers() };
		delete headers.cookie;
		const response = await route.fetch({ headers, maxRedirects: 0 });
		const kept = { ...response.headers() };
		delete kept['set-cookie'];
		return route.fulfill({ response, headers: kept });
	});
	await page.goto(world.at + FORM);
	await say(page, words);
	await press(page, '提交评价');
	await receiptOf(page);
	assert.equal(said(words), 1);
	await context.close();
});
