// pages.mjs - every kind of page there is, and how one comes to it.
//
// status: what it answers (200 where nothing is said); sheet: it shows paper;
// extreme: with the longest and strangest words (world.mjs); staff: signed in,
// unless open.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formTo, sleep, top, totp } from '../http/site.mjs';
import { decide, EXTREME, FULL, LATE, oneStep, PASSWORD, say } from './world.mjs';

const EMPTY = 'sanyuan-jiulian';     // of the closed site: nobody has rated there
let turns = 0;

const at = path => (page, world) => page.goto(world.at + path);
const atClosed = path => (page, world) => page.goto(world.closedAt + path);
const form = path => `/projects/${path}/feedback`;

// Presses a button and answers what the page that it leads to answered.
export async function press(page, name) {
	const [answer] = await Promise.all([
		page.waitForResponse(one => one.request().isNavigationRequest() && ![302, 303].includes(one.status())),
		page.getByRole('button', { name, exact: true }).first().click()]);
	await page.waitForLoadState();
	return answer;
}

// The words beside a dot or a tick lie over it: a finger meets them.
export const choose = (page, name, role = 'radio') => page.getByRole(role, { name, exact: true }).check({ force: true });

export async function lookUp(page, world, { number, code }) {
	await page.goto(`${world.at}/lookup`);
	await page.getByLabel('受理编号').fill(number);
	await page.getByLabel('查询码', { exact: true }).fill(code);
	return press(page, '查询');
}

const found = state => (page, world) => lookUp(page, world, world.receipts[state]);

// A rating sent by hand; the receipt.
async function receipt(page, world) {
	await page.goto(world.at + form(FULL));
	await choose(page, '不满意');
	await page.getByLabel(/您想说点什么/).fill(`路灯坏了 ${++turns}`);
	return press(page, '提交评价');
}

async function formWrong(page, world) {
	await page.goto(world.at + form(FULL));
	await page.getByLabel(/您想说点什么/).fill('请打我电话');
	await page.getByLabel(/^手机号/).fill('1381234');
	return press(page, '提交评价');
}

// An identity number in the text is pointed out before it is sent.
async function formPersonal(page, world) {
	await page.goto(world.at + form(FULL));
	await choose(page, '满意');
	await page.getByLabel(/您想说点什么/).fill('我的身份证号是 11010519491231002X，电话 13812345678，请回复。');
	return press(page, '提交评价');
}

async function lookupWrong(page, world) {
	return lookUp(page, world, { number: `25${String(1000 + ++turns).padStart(8, '0')}`, code: '12345678' });
}

// What nginx answers by itself when a program cannot.
const ownError = status => async (page, world) => {
	await page.route(`${world.at}/away`, route => route.fulfill({ status, contentType: 'text/html; charset=utf-8',
		body: readFileSync(join(top, `build/made/errors/${status}.html`)) }));
	return page.goto(`${world.at}/away`);
};

// Machine flags: a word that has no letter, the copies of a text, a slip.
async function wordWrong(page, world) {
	await page.goto(`${world.at}/staff/words`);
	await page.getByLabel('词', { exact: true }).fill('');
	return press(page, '添加这个词');
}

async function group(page, world) {
	const { number } = await say(world.site, FULL, { rating: '2', body: '村口的路灯坏了三个月了，打了几次电话没有人来修，晚上看不见路' });
	await say(world.site, FULL, { rating: '4', body: '村口的路灯坏了三个月了，打了几次电话没有人来修，晚上看不见路。请回复' });
	const link = /\/staff\/groups\/\d+$/;
	for (let tries = 0; tries < 50; tries++) {   // the chore of each second compares new texts
		await page.goto(`${world.at}/staff/submissions/${number}`);
		if ((await links(page)).some(one => link.test(one)))
			break;
		await sleep(200);
	}
	return follow(page, link);
}

async function entryWrong(page, world) {
	await page.goto(`${world.at}/staff/entry`);
	await page.getByLabel('他的原话（选填）').fill('请打我电话 13812345678');
	return press(page, '代录这条意见');
}

async function entrySlip(page, world) {
	await page.goto(`${world.at}/staff/entry`);
	await choose(page, '电话');
	await page.getByLabel('说的是哪个项目').selectOption({ index: 1 });
	await choose(page, '满意');
	await page.getByLabel('他的原话（选填）').fill(`路灯亮了，老人晚上敢出门 ${++turns}`);
	return press(page, '代录这条意见');
}

const submission = state => (page, world) => page.goto(`${world.at}/staff/submissions/${world.receipts[state].number}`);

async function decisionWrong(page, world) {
	await submission('waiting')(page, world);
	await page.locator('summary', { hasText: '不予受理' }).click();
	return press(page, '不予受理');
}

// Answers: of one that waits for its answer, so that the others stay as they are.
const answering = (state, rest = '') => (page, world) => page.goto(`${world.at}/staff/cases/${world.receipts[state].number}/answer${rest}`);

async function answerWrong(page, world) {
	await answering('published')(page, world);
	await page.getByLabel('答复内容').fill('您好。您说的〔事情〕，我们会尽快处理，请打 13812345678 找小王。');
	return press(page, '保存并预览');
}

// Saved, with hints beside it and its first version; then as the resident will see it.
async function answerSaved(page, world) {
	await answering('published')(page, world);
	await page.getByLabel('答复内容').fill(`您好。路灯 12 月 1 日前会尽快修好，请打 13812345678 找小王。第 ${++turns} 次`);
	await choose(page, '已采纳');
	return press(page, '保存');
}

async function answerReview(page, world) {
	await answerSaved(page, world);
	return answering('published', '/review')(page, world);
}

async function answerConflict(page, world) {
	await answering('masked')(page, world);
	await page.locator('input[name=version]').first().evaluate(field => { field.value = '1'; });
	await page.getByLabel('答复内容').fill('您好。12 月 1 日前修好。县住建局 0734-5220000');
	return press(page, '保存');
}

async function cannedOne(page, world) {
	await page.goto(`${world.at}/staff/canned`);
	return follow(page, /\/staff\/canned\/\d+$/);
}

async function cannedWrong(page, world) {
	await page.goto(`${world.at}/staff/canned`);
	return press(page, '加进去');
}

// A colleague was faster.
async function conflict(page, world) {
	const { number } = await say(world.site, FULL, { rating: 3, body: `两个人同时审 ${++turns}` });
	await page.goto(`${world.at}/staff/submissions/${number}`);
	await decide(world.staff, number, { verdict: 'published' });
	return press(page, '通过并公开');
}

// What waits for a second person.
async function confirmations(page, world) {
	const { number } = await say(world.site, FULL, { rating: 3, body: `等同事确认 ${++turns}` });
	await decide(world.second, number, { verdict: 'refused', reason: 'ad' });
	return page.goto(`${world.at}/staff/confirmations`);
}

// Several at once, of which a colleague was faster with one: words that resemble no other.
async function bulkRefused(page, world) {
	const body = Array.from({ length: 20 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 5000))).join('');
	const { number } = await say(world.site, FULL, { rating: 5, body });
	await page.goto(`${world.at}/staff/queue?rating=5`);
	await page.locator(`[name=item][value^="${number}-"]`).check({ force: true });
	await decide(world.staff, number, { verdict: 'published' });
	return press(page, '通过选中的');
}

// What the machine noticed, ticked to be covered, and how that will look.
async function masking(page, world) {
	await page.goto(`${world.at}/staff/queue?flag=mobile`);
	await follow(page, /\/staff\/submissions\/\d+/);
	await page.locator('[data-mask] > summary').click();
	await page.locator('[name=span]').first().press('Space');
	return press(page, '预览');
}

// A submission with a phone number of its own, and the page that opens it.
const phone = purpose => async (page, world) => {
	const { number } = await say(world.site, FULL, { rating: 2, body: `请回访我 ${++turns}`, phone: '13876543210', agree: '1' });
	const answer = await page.goto(`${world.at}/staff/submissions/${number}/phone`);
	if (purpose === undefined) return answer;
	if (purpose !== '') {
		await choose(page, purpose);
		await page.getByLabel('具体说明').fill('问路灯修好了没有');
	}
	return press(page, '记入审计并查看手机号');
};

async function progressWrong(page, world) {
	await page.goto(`${world.at}/staff/projects/${FULL}`);
	await page.getByLabel(/^完成百分之几/).fill('1000'.slice(0, 3) + 'x');
	await page.getByLabel('进展', { exact: true }).selectOption({ label: '比计划晚' });
	await page.getByLabel('比计划晚或已暂停的原因').fill('');
	return press(page, '公布进展');
}

async function accountNew(page, world) {
	await page.goto(`${world.at}/staff/accounts`);
	await page.getByLabel('账号', { exact: true }).fill(`tong.shi${++turns}.${process.pid}`);
	await page.getByLabel('姓名').fill('新来的同事');
	await choose(page, '审核员');
	return press(page, '新建账号');
}

async function accountWrong(page, world) {
	await page.goto(`${world.at}/staff/accounts`);
	await page.getByLabel('账号', { exact: true }).fill('王');
	return press(page, '新建账号');
}

// The first link to such an address on the page, followed.
const links = page => page.getByRole('main').getByRole('link').evaluateAll(all => all.map(link => link.href));

async function follow(page, pattern) {
	const all = await links(page), next = all.find(link => pattern.test(link));
	assert.ok(next !== undefined, `no link to ${pattern} among ${all.join(' ')}`);
	return page.goto(next);
}

const adoption = further => async (page, world) => {
	await page.goto(`${world.at}/staff/adoption`);
	const answer = await follow(page, /\/staff\/adoption\/\d+$/);
	return further === undefined ? answer : follow(page, further);
};

async function indicator(page, world) {
	await page.goto(`${world.at}/staff/indicators`);
	return follow(page, /\/staff\/indicators\/[^/]+$/);
}

async function passwordWrong(page, world) {
	await page.goto(`${world.at}/staff/password`);
	return press(page, (await page.getByRole('main').getByRole('button').first().innerText()).trim());
}

async function signInWrong(page, world) {
	await page.context().clearCookies({ name: /session|staff/ });
	await page.goto(`${world.at}/staff/sign-in`);
	await page.getByLabel('账号').fill('nobody');
	await page.getByLabel('密码').fill('wrong wrong wrong');
	return press(page, '登录');
}

// Casework.
const caseOf = state => (page, world) => page.goto(`${world.at}/staff/cases/${world.receipts[state].number}`);

async function caseWrong(page, world) {
	await caseOf('waiting')(page, world);
	await page.locator('#extend > summary').click();
	await page.getByLabel(/^改为哪一天前答复/).fill('下个月');
	return press(page, '延期并告诉居民');
}

// A colleague wrote a note meanwhile.
async function caseConflict(page, world) {
	const { number } = await say(world.site, FULL, { rating: 2, body: `两个人同时办 ${++turns}` }), path = `/staff/cases/${number}`;
	await page.goto(world.at + path);
	const theirs = await world.staff.get(path);
	await world.staff.submit(theirs, formTo(theirs, `${path}/note`), { words: '我先去看过了' });
	await page.getByLabel('记录', { exact: true }).fill('我也去看过了');
	return press(page, '记下核实，转到整改');
}

async function unitWrong(page, world) {
	await page.goto(`${world.at}/staff/units`);
	await page.locator('#name-new').fill('');
	return press(page, '加这个单位');
}

async function calendarWrong(page, world) {
	await page.goto(`${world.at}/staff/calendar`);
	await page.getByLabel('哪一天', { exact: true }).fill('国庆');
	return press(page, '加这一天');
}

// Accounts and the second step ------------------------------------------------------------

async function accountSheet(page, world) {
	return page.goto(world.at + world.stepped.sheet);
}

async function setUpWrong(page, world) {
	await page.goto(`${world.at}/staff/account/set-up`);
	await page.getByLabel('手机上的 6 位数字').fill('000000');
	await page.getByLabel('现在的密码').fill(PASSWORD);
	return press(page, '设置好了，下一步看备用码');
}

async function enter(page, world, name) {
	await page.context().clearCookies({ name: /minyi_(staff|half)/ });
	await page.goto(`${world.at}/staff/sign-in`);
	await page.getByLabel('账号').fill(name);
	await page.getByLabel('密码').fill(PASSWORD);
	const answer = await press(page, '登录');
	return answer;
}

// Somebody in a browser that signs out by forgetting, so that the pages after it find a stranger again.
const afterwards = (name, further = answer => answer) => async (page, world) => {
	const answer = await further(await enter(page, world, world[name].name), page, world);
	await page.context().clearCookies({ name: /minyi_(staff|half)/ });
	return answer;
};

const code = afterwards('stepped');

const recoveryCodes = async (page, world) => {
	await oneStep(world, world.stepping);
	return afterwards('stepping', async () => {
		await page.goto(`${world.at}/staff/account/set-up`);
		const text = await page.content();
		await page.getByLabel('手机上的 6 位数字').fill(totp({ text }));
		await page.getByLabel('现在的密码').fill(PASSWORD);
		return press(page, '设置好了，下一步看备用码');
	})(page, world);
};

export const RESIDENT_PAGES = [
	{ name: 'home', go: at('/') },
	{ name: 'home closed and empty', go: atClosed('/') },
	{ name: 'vision', go: at('/vision') },
	{ name: 'area', go: at('/areas/livelihood') },
	{ name: 'area filtered', go: at('/areas/integration?state=late&sort=due') },
	{ name: 'area with nothing to show', go: atClosed('/areas/livelihood?state=done') },
	{ name: 'project full', go: at(`/projects/${FULL}`) },
	{ name: 'project empty', go: atClosed(`/projects/${EMPTY}`) },
	{ name: 'project late', go: at(`/projects/${LATE}`) },
	{ name: 'project extreme', go: at(`/projects/${EXTREME}`), extreme: true },
	{ name: 'form', go: at(form(FULL)) },
	{ name: 'form closed', go: atClosed(form(EMPTY)) },
	{ name: 'form extreme', go: at(form(EXTREME)), extreme: true },
	{ name: 'form with errors', go: formWrong, status: 422 },
	{ name: 'form with personal data', go: formPersonal, status: 422 },
	{ name: 'receipt', go: receipt },
	{ name: 'look-up', go: at('/lookup') },
	{ name: 'look-up wrong', go: lookupWrong, status: 422 },
	...['waiting', 'rated', 'published', 'masked', 'hidden', 'answered', 'refused', 'withdrawn'].map(state => ({ name: `look-up ${state}`, go: found(state) })),
	{ name: 'look-up extreme', go: (page, world) => lookUp(page, world, world.strange.latin), extreme: true },
	{ name: 'look-up extreme waiting', go: (page, world) => lookUp(page, world, world.strange.waiting), extreme: true },
	{ name: 'search', go: at('/search') },
	{ name: 'search hits', go: at(`/search?q=${encodeURIComponent('路')}`) },
	{ name: 'search for nothing', go: at(`/search?q=${encodeURIComponent('不会有人写的词')}`) },
	{ name: 'search extreme', go: at(`/search?q=${encodeURIComponent('WWWW')}`), extreme: true },
	{ name: 'adoption', go: at('/adoption') },
	{ name: 'adoption empty', go: atClosed('/adoption') },
	{ name: 'statistics', go: at('/statistics') },
	{ name: 'statistics empty', go: atClosed('/statistics') },
	// What proves that nothing is hidden.
	{ name: 'audit heads', go: at('/audit') },
	{ name: 'audit heads empty', go: atClosed('/audit') },
	{ name: 'ledger', go: at('/ledger') },
	{ name: 'ledger empty', go: atClosed('/ledger') },
	{ name: 'privacy', go: at('/privacy') },
	{ name: 'accessibility', go: at('/accessibility') },
	{ name: 'site map', go: at('/sitemap') },
	{ name: 'poster', go: at(`/projects/${FULL}/poster`), sheet: true },
	{ name: 'card', go: at(`/projects/${FULL}/card`), sheet: true },
	{ name: 'poster extreme', go: at(`/projects/${EXTREME}/poster`), sheet: true, extreme: true },
	{ name: 'card extreme', go: at(`/projects/${EXTREME}/card`), sheet: true, extreme: true },
	{ name: 'not found', go: at('/nothing'), status: 404 },
	{ name: 'maintenance', go: ownError(503), status: 503 },
];

export const STAFF_PAGES = [
	{ name: 'staff sign-in', go: at('/staff/sign-in'), open: true },
	{ name: 'staff sign-in wrong', go: signInWrong, status: 422, open: true },
	{ name: 'staff queue', go: at('/staff/queue') },
	// The queue's filters.
	{ name: 'staff queue filtered', go: at('/staff/queue?state=all&rating=low&mine=1') },
	{ name: 'staff queue with nothing to show', go: at(`/staff/queue?state=refused&overdue=1&q=${encodeURIComponent('不会有人写的词')}`) },
	{ name: 'staff queue public', go: at('/staff/queue?state=published') },
	{ name: 'staff submissions', go: at('/staff/submissions') },
	{ name: 'staff submission waiting', go: submission('waiting') },
	{ name: 'staff submission answered', go: submission('answered') },
	{ name: 'staff submission masked', go: submission('masked') },
	{ name: 'staff submission extreme', go: (page, world) => page.goto(`${world.at}/staff/submissions/${world.strange.latin.number}`), extreme: true },
	{ name: 'staff decision wrong', go: decisionWrong, status: 422 },
	{ name: 'staff decision conflict', go: conflict, status: 409 },
	{ name: 'staff decision masking', go: masking },
	{ name: 'staff confirmations', go: confirmations },
	{ name: 'staff confirmation waiting', go: async (page, world) => { await confirmations(page, world); return follow(page, /\/staff\/submissions\/\d+$/); } },
	{ name: 'staff original', go: (page, world) => page.goto(`${world.at}/staff/submissions/${world.receipts.masked.number}/original`) },
	{ name: 'staff several refused', go: bulkRefused },
	// Answers and canned replies
	{ name: 'staff answer', go: answering('hidden') },
	{ name: 'staff answer given', go: answering('answered') },
	{ name: 'staff answer wrong', go: answerWrong, status: 422 },
	{ name: 'staff answer saved', go: answerSaved },
	{ name: 'staff answer review', go: answerReview },
	{ name: 'staff answer conflict', go: answerConflict, status: 409 },
	{ name: 'staff answer extreme', go: (page, world) => page.goto(`${world.at}/staff/cases/${world.strange.latin.number}/answer`), extreme: true },
	{ name: 'staff answer rounds', go: async (page, world) => { await page.goto(`${world.at}/staff/report`); return follow(page, /\/staff\/report\/answers/); } },
	{ name: 'staff canned replies', go: at('/staff/canned') },
	{ name: 'staff canned reply', go: cannedOne },
	{ name: 'staff canned reply wrong', go: cannedWrong, status: 422 },
	{ name: 'staff report', go: at('/staff/report') },
	{ name: 'staff projects', go: at('/staff/projects') },
	{ name: 'staff project', go: at(`/staff/projects/${FULL}`) },
	{ name: 'staff project extreme', go: at(`/staff/projects/${EXTREME}`), extreme: true },
	{ name: 'staff project wrong', go: progressWrong, status: 422 },
	// The audit, and phone numbers that are opened into it.
	{ name: 'staff audit', go: at('/staff/audit') },
	{ name: 'staff audit wrong', go: at('/staff/audit?from=x'), status: 422 },
	{ name: 'staff phone', go: phone() },
	{ name: 'staff phone wrong', go: phone(''), status: 422 },
	{ name: 'staff phone opened', go: phone('回访') },
	// Machine flags, and what a clerk writes down.
	{ name: 'staff words', go: at('/staff/words') },
	{ name: 'staff word wrong', go: wordWrong, status: 422 },
	{ name: 'staff group', go: group },
	{ name: 'staff entry', go: at('/staff/entry') },
	{ name: 'staff entry wrong', go: entryWrong, status: 422 },
	{ name: 'staff entry slip', go: entrySlip },
	{ name: 'staff accounts', go: at('/staff/accounts') },
	{ name: 'staff account new', go: accountNew },
	{ name: 'staff account wrong', go: accountWrong, status: 422 },
	{ name: 'staff account sheet', go: accountSheet },
	{ name: 'staff own account', go: at('/staff/account') },
	{ name: 'staff set-up', go: at('/staff/account/set-up') },
	{ name: 'staff set-up wrong', go: setUpWrong, status: 422 },
	{ name: 'staff code', go: code, open: true },
	{ name: 'staff recovery codes', go: recoveryCodes, open: true },
	{ name: 'staff password', go: at('/staff/password') },
	{ name: 'staff password wrong', go: passwordWrong, status: 422 },
	{ name: 'staff adoption', go: at('/staff/adoption') },
	{ name: 'staff adoption report', go: adoption() },
	{ name: 'staff adoption item', go: adoption(/items\/\d+$/) },
	{ name: 'staff adoption preview', go: adoption(/preview$/) },
	{ name: 'staff indicators', go: at('/staff/indicators') },
	{ name: 'staff indicator', go: indicator },
	// Casework.
	{ name: 'staff cases', go: at('/staff/cases') },
	{ name: 'staff cases overdue', go: at('/staff/cases?view=overdue') },
	{ name: 'staff cases none', go: at('/staff/cases?view=unassigned&area=1') },
	{ name: 'staff case', go: caseOf('waiting') },
	{ name: 'staff case answered', go: caseOf('answered') },
	{ name: 'staff case withdrawn', go: caseOf('withdrawn') },
	{ name: 'staff case extreme', go: (page, world) => page.goto(`${world.at}/staff/cases/${world.strange.waiting.number}`), extreme: true },
	{ name: 'staff case wrong', go: caseWrong, status: 422 },
	{ name: 'staff case conflict', go: caseConflict, status: 409 },
	{ name: 'staff escalation', go: at('/staff/escalation') },
	{ name: 'staff units', go: at('/staff/units') },
	{ name: 'staff unit wrong', go: unitWrong, status: 422 },
	{ name: 'staff calendar', go: at('/staff/calendar') },
	{ name: 'staff calendar wrong', go: calendarWrong, status: 422 },
].map(page => ({ ...page, staff: true }));

export const PAGES = [...RESIDENT_PAGES, ...STAFF_PAGES];

// Goes there and makes sure that this is where one came to.
export async function reach(page, world, kind) {
	const answer = await kind.go(page, world);
	assert.equal(answer.status(), kind.status ?? 200, `${kind.name} at ${page.url()}`);
	return answer;
}
