// The whole journey through real nginx and the real programs: a resident
// rates, a moderator publishes with a number masked, the office answers,
// reports and takes the figures away.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeSite, decisionForm, formTo, formsOf, openSite, Visitor, words } from './site.mjs';

const text = '路面坑洼三个月了，下雨全是水。请打 13812345678 找老张';
const masked = '路面坑洼三个月了，下雨全是水。请打 ▇▇▇▇ 找老张';
const phone = '13812345678', ownPhone = '13900001111';
const password = '洣水 东流 到 衡东 看 桥';

let site, resident, staff, colleague, project, receipt, month;
before(async () => {
	site = await openSite();
	[resident, staff, colleague] = [new Visitor(site), new Visitor(site), new Visitor(site)];
});
after(() => closeSite(site));

async function signIn(visitor, name, secret) {
	const page = await visitor.get('/staff/sign-in');
	return visitor.submit(page, formTo(page, '/staff/sign-in'), { name, password: secret });
}

async function changePassword(visitor, current, next) {
	const page = await visitor.get('/staff/password');
	return visitor.submit(page, formTo(page, '/staff/password'), { current, new: next, again: next });
}

// A colleague made by the administrator, with a password of their own.
async function addColleague(name, role) {
	const page = await staff.get('/staff/accounts');
	const made = await staff.submit(page, formTo(page, /^\/staff\/accounts$/), { name, display_name: `同事 ${name}`, role });
	assert.equal(made.status, 200);
	const given = made.text.match(/临时密码<span class="code">([^<]+)</)[1];
	const visitor = new Visitor(site);
	assert.equal((await signIn(visitor, name, given)).status, 303);
	assert.equal((await changePassword(visitor, given, `${password} 第 ${role.length} 座`)).status, 303);
	assert.equal((await signIn(visitor, name, `${password} 第 ${role.length} 座`)).status, 303);
	return visitor;
}

const submissionPage = visitor => visitor.get(`/staff/submissions/${receipt.number}`);

async function reportCells(visitor) {
	const report = await visitor.get(`/staff/report?month=${month}`);
	assert.equal(report.status, 200);
	return { report, cells: [...report.text.matchAll(/<a href="(\/staff\/submissions\?[^"]*)">(\d+)<\/a>/g)]
		.map(([, address, count]) => ({ address: address.replaceAll('&amp;', '&'), count: Number(count) })) };
}

test('a resident finds a project from the home page', async () => {
	const home = await resident.get('/');
	assert.match(words(home.text), /五大行动办得怎么样，\s*请您来说/);
	const area = await resident.get(home.text.match(/href="(\/areas\/governance)"/)[1]);
	project = area.text.match(/href="(\/projects\/[a-z0-9-]+)"/)[1];
	const page = await resident.get(project);
	assert.match(words(page.text), /还没有人评价。您可以第一个来说/);
	assert.match(page.text, new RegExp(`href="${project}/feedback"`));
});

test('rates it low, writes what is wrong, leaves a number', async () => {
	const page = await resident.get(`${project}/feedback`);
	const asked = await resident.submit(page, formTo(page, `${project}/feedback`),
		{ rating: 1, reason: [1, 2], body: text, phone: ownPhone, agree: 1 });
	assert.equal(asked.status, 422);
	assert.match(words(asked.text), /意见里好像有手机号/);
	const sent = await resident.submit(asked, formTo(asked, `${project}/feedback`), { personal: 'keep' });
	assert.equal(sent.status, 303);
	const shown = await resident.follow(sent);
	const [number, code] = [...shown.text.matchAll(/class="code">([^<]+)</g)].map(([, digits]) => digits.replace(/\D/g, ''));
	assert.match(number, /^\d{10}$/);
	assert.match(code, /^\d{8}$/);
	receipt = { number, code };
	month = `20${number.slice(0, 2)}-${String((Number(number.slice(2, 4)) - 1) % 20 + 1).padStart(2, '0')}`;
});

test('the rating counts at once, the words wait', async () => {
	const page = await new Visitor(site).get(project);
	assert.match(words(page.text), /1 人评价/);
	assert.doesNotMatch(page.text, /路面坑洼/);
});

test('a first sign-in leads to a password of one\'s own and nowhere else', async () => {
	const first = site.password('admin');
	const wrong = await signIn(staff, 'admin', 'not this one');
	assert.equal(wrong.status, 422, 'a wrong password is refused');
	assert.doesNotMatch(wrong.text, /not this one/);
	assert.equal((await signIn(staff, 'admin', first)).status, 303);
	for (const path of ['/staff/queue', '/staff/accounts', '/staff/report'])
		assert.equal((await staff.get(path)).headers.location, '/staff/password', path);
	assert.equal((await changePassword(staff, first, 'kurz')).status, 422);
	const changed = await changePassword(staff, first, password);
	assert.equal(changed.status, 303);
	assert.equal((await staff.get('/staff/queue')).status, 303, 'signed out everywhere');
	assert.notEqual((await signIn(staff, 'admin', first)).status, 303, 'the first password is gone');
	assert.equal((await signIn(staff, 'admin', password)).status, 303);
	assert.equal((await staff.get('/staff/queue')).status, 200);
});

test('the queue shows it first', async () => {
	const other = new Visitor(site), page = await other.get(`${project}/feedback`);
	await other.submit(page, formTo(page, `${project}/feedback`), { rating: 5, body: '整体不错' });
	const queue = await staff.get('/staff/queue');
	assert.match(words(queue.text), /待审核 2 条/);
	const numbers = [...queue.text.matchAll(/<li class="row"[^>]*>.*?href="\/staff\/submissions\/(\d{10})[?"]/gs)].map(([, number]) => number);
	assert.equal(numbers[0], receipt.number, 'low ratings first');
	assert.match((await submissionPage(staff)).text, /路面坑洼三个月了/);
});

test('a masking that drops the criticism is refused', async () => {
	const page = await submissionPage(staff);
	const refused = await staff.submit(page, decisionForm(page, 'masked'),
		{ reason: 'mask', text: '整体不错，请打 ▇▇▇▇ 找老张' });
	assert.equal(refused.status, 422);
	assert.doesNotMatch((await new Visitor(site).get(project)).text, /整体不错，请打/);
});

test('a moderator publishes it with the number masked', async () => {
	const page = await submissionPage(staff);
	const stale = decisionForm(page, 'masked');
	const decided = await staff.submit(page, stale, { reason: 'mask', text: masked });
	assert.equal(decided.status, 303, words(decided.text).slice(0, 500));
	colleague = await addColleague('chen.li', 'moderator');
	const theirs = await submissionPage(colleague), form = decisionForm(theirs, 'hidden');
	form.fields = form.fields.map(([name, value]) => [name, name === 'version' ? '1' : value]);
	const late = await colleague.submit(theirs, form, { reason: 'private' });
	assert.equal(late.status, 409);
	assert.match(words(late.text), /遮盖后公开/);
	assert.match(words(late.text), /管理员/);
});

test('everybody reads the masked text, nobody the number', async () => {
	const page = await new Visitor(site).get(project);
	assert.ok(words(page.text).includes('路面坑洼三个月了，下雨全是水。请打 ▇▇▇▇ 找老张'));
	assert.match(words(page.text), /公开时遮盖了个人信息/);
	for (const secret of [phone, ownPhone])
		assert.ok(!page.text.includes(secret));
	const inside = await submissionPage(staff);
	assert.ok(!inside.text.includes(phone), 'a masked original is not simply on the page');
	const original = await staff.get(inside.text.match(/href="([^"]*\/original)"/)[1]);
	assert.ok(words(original.text).includes(phone), 'it is kept for staff, who open it on purpose');
	for (const opened of [inside, original])
		assert.ok(!opened.text.includes(ownPhone), 'the sealed number is not on the page');
});

test('the office answers', async () => {
	const office = await addColleague('ban.gong', 'office');
	const place = `/staff/cases/${receipt.number}/answer`, shown = await office.get(place);
	const saved = await office.submit(shown, formTo(shown, place), { unit: '县住建局', outcome: 'adopted', next: 'review',
		body: '您好。坑洼路面已经补好，排水沟 12 月 1 日前疏通完。县住建局' });
	assert.equal(saved.status, 303, words(saved.text).slice(0, 500));
	assert.doesNotMatch(words((await new Visitor(site).get(project)).text), /坑洼路面已经补好/, 'a draft is no answer');
	const review = await office.follow(saved);
	assert.match(words(review.text), /居民会看到.*坑洼路面已经补好/);
	const answered = await office.submit(review, formTo(review, `${place}/release`));
	assert.equal(answered.status, 303, words(answered.text).slice(0, 500));
	const published = words((await new Visitor(site).get(project)).text);
	assert.match(published, /县住建局答复/);
	assert.match(published, /坑洼路面已经补好/);
	assert.match(published, /已采纳/);
});

test('the resident sees what became of it', async () => {
	const later = new Visitor(site), page = await later.get('/lookup');
	const found = await later.submit(page, formTo(page, '/lookup'), receipt);
	assert.equal(found.status, 200);
	const read = words(found.text);
	assert.match(read, /已采纳|已答复/);
	assert.match(read, /坑洼路面已经补好/);
	assert.match(read, /里面有电话、姓名等个人信息，遮盖后公开了/);
	assert.equal(formsOf(found.text).some(form => form.action === '/lookup/correct'), false, 'no correction after review');
});

test('every figure of the report is as long as the list behind it', async () => {
	const { report, cells } = await reportCells(staff);
	assert.match(words(report.text), /收到 ?2/);
	assert.ok(cells.some(cell => cell.count > 0));
	const lists = new Map(cells.filter(cell => cell.count > 0).map(cell => [cell.address, cell.count]));
	for (const [address, count] of lists) {
		const list = await staff.get(address);
		assert.equal(list.status, 200, address);
		assert.equal([...list.text.matchAll(/<th scope="row"><a href="\/staff\/submissions\/\d{10}"/g)].length, count, address);
	}
});

test('the CSV opens in a spreadsheet and carries no number', async () => {
	const evil = new Visitor(site), page = await evil.get(`${project}/feedback`);
	assert.equal((await evil.submit(page, formTo(page, `${project}/feedback`), { rating: 3, body: '=HYPERLINK("http://x","y"),"a"\n第二行' })).status, 303);
	const queue = await staff.get('/staff/queue');
	for (const [, number] of queue.text.matchAll(/<li class="row"[^>]*>.*?href="\/staff\/submissions\/(\d{10})[?"]/gs)) {
		const item = await staff.get(`/staff/submissions/${number}`);
		assert.equal((await staff.submit(item, decisionForm(item, 'published'))).status, 303);
	}
	const report = await staff.get(`/staff/report?month=${month}`);
	const csv = await staff.submit(report, formTo(report, '/staff/export'));
	assert.equal(csv.status, 200);
	assert.match(csv.headers['content-type'], /^text\/csv/);
	assert.match(csv.headers['content-disposition'], /attachment/);
	assert.match(csv.headers['cache-control'], /no-store/);
	assert.deepEqual([...csv.body.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a byte order mark');
	assert.ok(csv.text.includes('\r\n'));
	assert.ok(csv.text.includes(masked));
	assert.ok(csv.text.includes('"\'=HYPERLINK(""http://x"",""y""),""a""\n第二行"'));
	for (const secret of [phone, ownPhone, receipt.code])
		assert.ok(!csv.text.includes(secret), secret);
	const rows = csv.text.trimEnd().split('\r\n');
	assert.equal(rows.length, 1 + 3);
});

test('comments go on over pages, each on one of them', async () => {
	const pages = [], numbers = text => [...text.matchAll(/编号 ([\d ]{10,})</g)].map(([, number]) => number);
	for (let i = 0; i < 23; i++) {
		const other = new Visitor(site), page = await other.get(`${project}/feedback`);
		const sent = await other.submit(page, formTo(page, `${project}/feedback`), { rating: 4, body: `第 ${i} 个人也来说一句` });
		const number = sent.headers.location.match(/\d{10}/)[0];
		staff.address = other.address;
		const item = await staff.get(`/staff/submissions/${number}`);
		assert.equal((await staff.submit(item, decisionForm(item, 'published'))).status, 303);
	}
	for (let path = project; path !== undefined && pages.length < 5;) {
		pages.push(await resident.get(path));
		path = pages.at(-1).text.match(/rel="next" href="([^"#]+)/)?.[1].replaceAll('&amp;', '&');
	}
	assert.deepEqual(pages.map(page => numbers(page.text).length), [20, 6]);
	assert.equal(new Set(pages.flatMap(page => numbers(page.text))).size, 26);
});

test('a later decision takes it from sight again', async () => {
	const page = await submissionPage(colleague);
	const decided = await colleague.submit(page, decisionForm(page, 'hidden'), { reason: 'private' });
	assert.equal(decided.status, 303, words(decided.text).slice(0, 500));
	assert.match((await new Visitor(site).get(project)).text, /路面坑洼/, 'nobody hides a low rating alone');
	const asked = await submissionPage(staff), confirm = formTo(asked, `/staff/submissions/${receipt.number}/confirm`);
	assert.equal((await staff.submit(asked, confirm)).status, 303);
	assert.doesNotMatch((await new Visitor(site).get(project)).text, /路面坑洼/);
	assert.match(words((await submissionPage(staff)).text), /以前的结论（1 次）/);
});

test('roles are held: a moderator neither answers, nor exports, nor makes accounts', async () => {
	for (const path of ['/staff/report', '/staff/accounts', '/staff/projects'])
		assert.equal((await colleague.get(path)).status, 403, path);
	for (const path of ['/staff/export', '/staff/accounts', `/staff/cases/${receipt.number}/answer`, `/staff/cases/${receipt.number}/answer/release`])
		assert.equal((await colleague.post(path, { token: 'x' })).status, 403, path);
});

test('progress that the office writes is on the project\'s page', async () => {
	const slug = project.split('/').at(-1), page = await staff.get(`/staff/projects/${slug}`);
	const saved = await staff.submit(page, formTo(page, `/staff/projects/${slug}`),
		{ stage: 'underway', percent: 40, next_step: '12 月 1 日前铺完沥青', note: '路基完成，验收合格。' });
	assert.equal(saved.status, 303, words(saved.text).slice(0, 500));
	const shown = words((await new Visitor(site).get(project)).text);
	assert.match(shown, /完成 40%/);
	assert.match(shown, /路基完成，验收合格/);
	assert.match(shown, /12 月 1 日前铺完沥青/);
});

test('a disabled colleague is out at once', async () => {
	const list = await staff.get('/staff/accounts');
	const page = await staff.get(list.text.match(/href="(\/staff\/accounts\/\d+)">chen\.li</)[1]);
	assert.equal((await staff.submit(page, formTo(page, /\/disable$/))).status, 303);
	assert.equal((await colleague.get('/staff/queue')).headers.location, '/staff/sign-in');
	assert.notEqual((await signIn(new Visitor(site), 'chen.li', `${password} 第 ${'moderator'.length} 座`)).status, 303);
});

test('a form of one session is worth nothing in another', async () => {
	const mine = await staff.get('/staff/accounts'), form = formTo(mine, /^\/staff\/accounts$/);
	const other = new Visitor(site);
	assert.equal((await signIn(other, 'admin', password)).status, 303);
	const back = await other.submit(mine, form, { name: 'xin.ren', display_name: '新人', role: 'office' });
	assert.equal(back.status, 422, 'the form comes back');
	assert.match(back.text, /value="xin\.ren"/, 'filled as it was sent');
	assert.doesNotMatch((await staff.get('/staff/accounts')).text, /新人/, 'and nothing was done');
});

test('an unknown name and a wrong password look alike', async () => {
	const answers = [await signIn(new Visitor(site), 'admin', 'wrong wrong wrong'), await signIn(new Visitor(site), 'nobody', 'wrong wrong wrong')];
	assert.equal(answers[0].status, answers[1].status);
	assert.equal(words(answers[0].text), words(answers[1].text));
});

test('after signing out the old cookie opens nothing', async () => {
	const cookies = new Map(staff.cookies), page = await staff.get('/staff/queue');
	assert.equal((await staff.submit(page, formTo(page, '/staff/sign-out'))).status, 303);
	staff.cookies = cookies;
	assert.equal((await staff.get('/staff/queue')).headers.location, '/staff/sign-in');
});
