// world.mjs - two sites for the browser tests: one full of sample data and of
// the longest and strangest that people may write, one empty and closed.
// Everything in them came in the way it would in life (make_world.mjs).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeSite, decisionForm, formTo, openSite, Visitor } from '../http/site.mjs';
import { loadExtremePlan, makeWorld } from './make_world.mjs';

export const PASSWORD = '洣水 东流 到 衡东 看 桥';
export const FULL = 'village-roads', LATE = 'traffic-city', EXTREME = 'extreme-project';

export async function signIn(site, name, first = site.password(name)) {
	const staff = new Visitor(site);
	const enter = async password => {
		const page = await staff.get('/staff/sign-in');
		return staff.submit(page, formTo(page, '/staff/sign-in'), { name, password });
	};
	await enter(first);
	const page = await staff.get('/staff/password');
	await staff.submit(page, formTo(page, '/staff/password'), { current: first, new: PASSWORD, again: PASSWORD });
	if ((await enter(PASSWORD)).status !== 303)
		throw new Error(`${name} cannot sign in`);
	return staff;
}

// A colleague with the password of all; answers the visitor and the address of the account's page.
export async function colleague(site, admin, name, role) {
	const list = await admin.get('/staff/accounts');
	const made = await admin.submit(list, formTo(list, /^\/staff\/accounts$/), { name, display_name: `同事 ${name}`, role });
	const staff = await signIn(site, name, made.text.match(/临时密码<span class="code">([^<]+)</)[1]);
	const sheet = (await admin.get('/staff/accounts')).text.match(new RegExp(`href="(/staff/accounts/\\d+)">${name}<`))[1];
	return { staff, sheet, name };
}

// What a browser has to be given to be signed in as that visitor.
export const browserState = ({ cookies }) => ({ cookies: [...cookies].map(([name, value]) => ({ name, value,
	domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' })), origins: [] });

// Takes a second step away; who has none keeps having none.
export async function oneStep(world, { sheet }) {
	const page = await world.staff.get(sheet);
	if (page.text.includes(`${sheet}/one-step`))
		await world.staff.submit(page, formTo(page, `${sheet}/one-step`));
}

// Sends a form by plain HTTP and answers { number, code }.
export async function say(site, project, filled) {
	const resident = new Visitor(site), path = `/projects/${project}/feedback`, page = await resident.get(path);
	const sent = await resident.submit(page, formTo(page, path), filled);
	const receipt = await resident.follow(sent);
	const codes = [...receipt.text.matchAll(/class="code"[^>]*>([^<]+)</g)].map(([, digits]) => digits.replace(/\D/g, ''));
	if (codes.length !== 2)
		throw new Error(`no receipt for ${JSON.stringify(filled).slice(0, 80)}: ${sent.status}\n${sent.text.match(/class="em".*/)?.[0]}`);
	return { number: codes[0], code: codes[1] };
}

export async function decide(staff, number, { verdict, ...filled }) {
	const path = `/staff/submissions/${number}`, page = await staff.get(path);
	const done = await staff.submit(page, decisionForm(page, verdict), filled);
	if (done.status !== 303)
		throw new Error(`no decision on ${number}: ${done.status} ${done.text.match(/class="em".*/)?.[0]}`);
}

// The second person, for what nobody decides alone.
export async function confirm(staff, number) {
	const path = `/staff/submissions/${number}`, page = await staff.get(path);
	const done = await staff.submit(page, formTo(page, `${path}/confirm`));
	if (done.status !== 303)
		throw new Error(`no confirmation of ${number}: ${done.status}`);
}

// Writes an answer, looks at it and releases it.
export async function answer(staff, number, filled) {
	const path = `/staff/cases/${number}/answer`;
	const send = async (at, to, more) => {
		const page = await staff.get(at), form = formTo(page, to);
		return staff.submit(page, form, { ...more, ...(form.names.has('personal') ? { personal: 'keep' } : {}) });
	};
	let done = await send(path, path, { unit: '县住建局', outcome: 'adopted', next: 'save', ...filled });
	if (done.status === 303)
		done = await send(`${path}/review`, `${path}/release`, {});
	if (done.status !== 303)
		throw new Error(`no answer to ${number}: ${done.status} ${done.text.match(/class="em".*/)?.[0]}`);
}

// A person of a world that was made before, at the site that is its copy.
function again(site, { cookies }) {
	const visitor = new Visitor(site);
	visitor.cookies = new Map(cookies);
	return visitor;
}

// A copy of the world that lies in that folder (make_world.mjs), for one suite.
export async function copyWorld(folder) {
	const { staff, second, stepped, stepping, receipts, strange } = JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8'));
	const site = await openSite({ demo: true, like: join(folder, 'site') }), closed = await openSite({ like: join(folder, 'closed') });
	if (strange !== undefined)
		loadExtremePlan(site);
	const twoSteps = one => ({ ...one, staff: again(site, one.staff) });
	return { site, closed, receipts, strange, staff: again(site, staff), second: again(site, second), stepped: twoSteps(stepped), stepping: twoSteps(stepping) };
}

// { at, closedAt, staff, staffState, second, stepped, stepping, receipts, strange, site, closed }; close it with
// closeWorld.  WORLD is a folder of worlds that make_world.mjs made; without it this one is made now.
export async function openWorld({ extremes = true } = {}) {
	const { WORLD } = process.env;
	const world = await (WORLD === undefined ? makeWorld({ extremes }) : copyWorld(join(WORLD, extremes ? 'extreme' : 'plain')));
	[world.at, world.closedAt] = [world.site, world.closed].map(({ port }) => `http://127.0.0.1:${port}`);
	world.staffState = browserState(world.staff);
	return world;
}

export async function closeWorld(world) {
	await Promise.all([world?.site, world?.closed].filter(Boolean).map(site => closeSite(site)));
}
