// make_world.mjs - what the worlds of world.mjs are made of.  Everything comes
// in the way it would in life: through forms, through staff, through a plan file.
//
//   node tests/browser/make_world.mjs FOLDER
//
// leaves two worlds in FOLDER, plain and extreme: making one takes as long as a
// suite, opening a copy a second.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeSite, formTo, openSite, top, totp, Visitor } from '../http/site.mjs';
import { answer, closeWorld, colleague, confirm, copyWorld, decide, EXTREME, FULL, PASSWORD, say, signIn } from './world.mjs';

const SETTINGS = `
host = 衡东县人民政府办公室
undertaker = 衡东县行政审批服务局
telephone = 0734-5220000（工作日 8:30—12:00、14:30—17:30）
address = 衡东县洣水镇
icp = 湘ICP备00000000号
police = 湘公网安备00000000000000号
site_code = 4304240000`;

// What people may write: 500 characters each, of many kinds.
const fill = (text, most = 500) => [...text.repeat(most)].slice(0, most).join('');
export const STRANGE = {
	chinese: fill('洣水东流到衡东看桥修路装灯种树'),
	latin: fill('W'),
	address: fill(`https://example.org/${'a'.repeat(60)}?`),
	digits: Array.from({ length: 12 }, (_, i) => String(i % 10).repeat(40)).join(' '),
	emoji: fill('👨‍👩‍👧‍👦🏳️‍🌈👍🏽'),
	arabic: fill('مرحبا بكم في المقاطعة '),
	bidi: fill('\u202e倒着写\u2066隔开\u2069\u202c正着写\u200f'),
	joined: fill('零\u200d宽\u200b连\ufeff接'),
	combining: fill('e\u0301\u0302\u0303\u0304\u0305\u0306'),
	lines: fill('一\n'),
	markup: fill('<b>&amp;</b><script>alert(1)</script>'),
};

// hengdong.sql with one project more, as long as a plan may make it.
function extremePlan() {
	const quote = text => `'${text.replaceAll("'", "''")}'`;
	const plan = readFileSync(join(top, 'sql/plan/hengdong.sql'), 'utf8');
	const governance = plan.match(/\('[a-z0-9-]+',\s*'governance',\s*\d+/g).length;
	const facts = [['超过四十个字的要点名称'.repeat(4), STRANGE.chinese], ['Unbroken', STRANGE.latin], ['号码', STRANGE.digits], ['网址', STRANGE.address], ['表情', STRANGE.emoji.slice(0, 200)]];
	return `${plan}
INSERT INTO plan_project (slug, area, position, name, summary, goal, due, unit) VALUES
  ('${EXTREME}', 'governance', ${governance + 1}, ${quote(`名称很长很长的项目${fill('修路装灯种树办学行医', 50)}WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW`)},
   ${quote(STRANGE.chinese)}, ${quote(`${STRANGE.latin}${STRANGE.digits}`)}, '二〇二六年十二月三十一日以前（以上级批复的日子为准）', ${quote(fill('县人民政府办公室和有关单位', 50))});
INSERT INTO plan_fact (project, position, label, value) VALUES
${facts.map(([label, value], i) => `  ('${EXTREME}', ${i + 1}, ${quote(label)}, ${quote(value)})`).join(',\n')};
`;
}

// One who signs in by two steps, and one who may set that up again and again.
async function twoSteps(site, admin) {
	const stepped = await colleague(site, admin, 'liang.bu', 'moderator');
	const phone = await stepped.staff.get('/staff/account/set-up');
	const done = await stepped.staff.submit(phone, formTo(phone, '/staff/account/set-up'), { code: totp(phone), current: PASSWORD });
	if (done.status !== 200)
		throw new Error(`no second step: ${done.status} ${done.text.match(/class="em".*/)?.[0]}`);
	return { stepped, stepping: await colleague(site, admin, 'huan.ji', 'office') };
}

async function lookUp(site, receipt) {
	const visitor = new Visitor(site), page = await visitor.get('/lookup');
	return { visitor, page: await visitor.submit(page, formTo(page, '/lookup'), receipt) };
}

// One submission in every state that a look-up can show.
async function states(site, staff, second) {
	const made = { waiting: await say(site, FULL, { rating: 2, reason: [1, 4], body: '路修了三个月还没有通', phone: '13812345678', agree: 1 }) };
	made.rated = await say(site, FULL, { rating: 5 });
	for (const [state, decision] of Object.entries({
		published: { verdict: 'published' }, masked: { verdict: 'masked', reason: 'mask', text: '路灯坏了，找▇▇▇▇▇在村口那家店里修' },
		hidden: { verdict: 'hidden', reason: 'private' }, answered: { verdict: 'published' } })) {
		made[state] = await say(site, FULL, { rating: 1, reason: [2], township: 1,
			body: state === 'masked' ? '路灯坏了，找老张和小李在村口那家店里修' : '村口三盏路灯坏了两个月，晚上看不清路' });
		await decide(staff, made[state].number, decision);
		if (decision.verdict === 'hidden')
			await confirm(second, made[state].number);
	}
	await answer(staff, made.answered.number, { body: '您好。您反映的三盏路灯，11 月 20 日换了新灯泡，现在都亮了。县住建局 0734-5220000' });
	made.refused = await say(site, FULL, { rating: 3, body: '我家的水费怎么交' });
	await decide(staff, made.refused.number, { verdict: 'refused', reason: 'empty' });
	await confirm(second, made.refused.number);
	made.withdrawn = await say(site, FULL, { rating: 2, body: '写错了，想撤回' });
	const found = await lookUp(site, made.withdrawn);
	await found.visitor.submit(found.page, formTo(found.page, '/lookup/withdraw'));
	return made;
}

async function strangers(site, staff) {
	const made = {};
	for (const [kind, body] of Object.entries(STRANGE)) {
		const receipt = made[kind] = await say(site, EXTREME, { rating: 1 + Object.keys(made).length % 5, reason: [1, 2, 3, 4, 5, 6, 7], body, township: 3 });
		await decide(staff, receipt.number, { verdict: 'published' });
		if (kind !== 'bidi')
			await answer(staff, receipt.number, { unit: fill('县人民政府办公室和有关单位', 50), outcome: ['adopted', 'partly', 'declined', 'explained'][Object.keys(made).length % 4],
				body: kind === 'lines' ? fill('好\n', 1000) : `您好。12 月 1 日前办完。${body}`.slice(0, 990) });
	}
	const page = await staff.get(`/staff/projects/${EXTREME}`), form = formTo(page, `/staff/projects/${EXTREME}`);
	const saved = await staff.submit(page, form, { stage: form.choices.stage.find(stage => stage === 'late') ?? form.choices.stage.at(-1),
		stage_reason: fill('W', 200), planned_on: '2026-01-31', expected_on: '2027-12-31', percent: 100, next_step: fill('一二三四五六七八九十', 200), note: STRANGE.latin });
	if (saved.status !== 303)
		throw new Error(`the progress of ${EXTREME} was not saved: ${saved.text.match(/class="em".*/)?.[0]}`);
	made.waiting = await say(site, EXTREME, { rating: 1, reason: [1, 2, 3, 4, 5, 6, 7], body: STRANGE.latin, phone: '13812345678', agree: 1 });
	return made;
}

// Also after a site was opened again: deploy/run loads the plan without it.
export function loadExtremePlan(site) {
	const plan = join(site.folder, 'extreme.sql'), programs = process.env.BUILD ?? 'build/plain';
	writeFileSync(plan, extremePlan());
	execFileSync(join(programs.startsWith('/') ? '' : top, programs, 'minyictl'), ['-c', join(site.folder, 'minyi.conf'), 'plan', 'load', plan]);
}

async function addExtremes(world) {
	loadExtremePlan(world.site);
	world.strange = await strangers(world.site, world.staff);
}

export async function makeWorld({ extremes }) {
	const world = {};
	try {
		const site = world.site = await openSite({ demo: true, settings: SETTINGS });
		world.closed = await openSite({ settings: 'period_begin = 2026-01-05\nperiod_end = 2026-02-06\noutcome_day = 2026-03-02' });
		world.staff = await signIn(site, 'admin');
		world.second = await signIn(site, 'bangong');
		Object.assign(world, await twoSteps(site, world.staff));
		world.receipts = await states(site, world.staff, world.second);
		if (extremes)
			await addExtremes(world);
		return world;
	} catch (error) {
		await closeWorld(world);
		throw error;
	}
}

// Ends a world and leaves it in the folder: what its programs had open is whole then.
async function keepWorld(world, folder) {
	const { site, closed, staff, second, stepped, stepping, receipts, strange } = world;
	site.kept = closed.kept = true;
	await closeWorld(world);
	mkdirSync(folder, { recursive: true });
	for (const [name, made] of Object.entries({ site, closed })) {
		cpSync(made.folder, join(folder, name), { recursive: true });
		rmSync(made.folder, { recursive: true });
	}
	const who = ({ cookies }) => ({ cookies: [...cookies] }), twoSteps = one => ({ ...one, staff: who(one.staff) });
	writeFileSync(join(folder, 'world.json'), JSON.stringify({ receipts, strange, staff: who(staff), second: who(second),
		stepped: twoSteps(stepped), stepping: twoSteps(stepping) }));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
	const [plain, extreme] = ['plain', 'extreme'].map(name => join(resolve(process.argv[2]), name));
	await keepWorld(await makeWorld({ extremes: false }), plain);
	const world = await copyWorld(plain);
	await addExtremes(world);
	await keepWorld(world, extreme);
}
