// site.mjs - a whole site for a test: deploy/run in a temporary folder on a
// free port, real nginx, real programs; and visitors who walk through it.
//
// Only node's own modules; works with Node 18 (Debian 12) and later.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export { sleep };
export const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export async function freePort() {
	const server = net.createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address();
	server.close();
	await once(server, 'close');
	return port;
}

// Starts deploy/run and waits until it says that it is up.  Decisions are in
// force at once unless the settings say otherwise.
// `data` is a folder that stays, `like` one of a site that has ended: this one begins as its copy.
export async function openSite({ demo = false, settings = '', data, like } = {}) {
	const folder = data ?? mkdtempSync(join(tmpdir(), 'minyi-http-'));
	const port = await freePort();
	mkdirSync(folder, { recursive: true });
	if (like !== undefined)
		cpSync(like, folder, { recursive: true });
	else if (data === undefined)
		writeFileSync(join(folder, 'minyi.conf'), `password_cost = interactive\n${settings.includes('undo_seconds') ? '' : 'undo_seconds = 0\n'}${settings}\n`);
	const child = spawn(join(top, 'deploy', 'run'), {
		env: { ...process.env, PORT: String(port), ADDRESS: '127.0.0.1', DATA: folder, DEMO: demo ? '1' : '' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const site = { folder, port, child, output: '', kept: data !== undefined };
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', text => { site.output += text; });
	site.ended = once(child, 'exit').then(([code, signal]) => signal ?? code);
	const deadline = Date.now() + 60_000;
	while (!site.output.includes('平台已启动')) {
		if (child.exitCode !== null || Date.now() > deadline)
			throw new Error(`the site did not start:\n${site.output}`);
		await sleep(50);
	}
	site.password = name => site.output.match(new RegExp(`账号：${name}\\n\\W*密码：(\\S+)`))?.[1];
	return site;
}

export async function closeSite(site) {
	if (site.child.exitCode === null && site.child.signalCode === null)
		site.child.kill('SIGTERM');
	const status = await site.ended;
	if (!site.kept)
		rmSync(site.folder, { recursive: true, force: true });
	return status;
}

// The process of that program which belongs to this site.
export function pidOf(site, program) {
	const children = readFileSync(`/proc/${site.child.pid}/task/${site.child.pid}/children`, 'utf8').trim().split(' ');
	return Number(children.find(pid => {
		try {
			return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0].endsWith(`/${program}`);
		} catch {
			return false;
		}
	}));
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
export const decode = text => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
	decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : entities[name] ?? whole);

// What a reader sees of a page.
export const words = html => decode(html.replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');

function attributes(tag) {
	const found = {};
	for (const [, name, , value] of tag.matchAll(/([a-z-]+)(?:=("([^"]*)"|'[^']*'))?(?=[\s/>])/gi))
		found[name.toLowerCase()] = value === undefined ? '' : decode(value);
	return found;
}

// The forms of a page with what a browser would send if nobody touched them.
export function formsOf(html) {
	return [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].map(([whole]) => {
		const form = { ...attributes(whole.match(/<form\b[^>]*>/)[0]), html: whole, fields: [], names: new Set(), choices: {} };
		for (const [tag, kind] of whole.matchAll(/<(input|button)\b[^>]*>/gs)) {
			const input = attributes(tag);
			if (input.name === undefined)
				continue;
			form.names.add(input.name);
			(form.choices[input.name] ??= []).push(input.value ?? 'on');
			const chosen = !/^(radio|checkbox|submit|button)$/.test(input.type ?? '') || 'checked' in input;
			if (kind === 'input' && chosen)
				form.fields.push([input.name, input.value ?? '']);
		}
		for (const [, tag, text] of whole.matchAll(/<textarea\b([^>]*>)(.*?)<\/textarea>/gs)) {
			const { name } = attributes(` ${tag}`);
			form.names.add(name);
			form.fields.push([name, decode(text).replace(/^\n/, '')]);
		}
		for (const [, tag, inner] of whole.matchAll(/<select\b([^>]*>)(.*?)<\/select>/gs)) {
			const { name } = attributes(` ${tag}`);
			const options = [...inner.matchAll(/<option\b[^>]*>/g)].map(([option]) => attributes(option));
			form.names.add(name);
			form.choices[name] = options.map(option => option.value);
			if (options.length > 0)
				form.fields.push([name, (options.find(option => 'selected' in option) ?? options[0]).value ?? '']);
		}
		return form;
	});
}

export const urlencoded = pairs => pairs.map(([name, value]) =>
	`${encodeURIComponent(name)}=${encodeURIComponent(value).replace(/%20/g, '+')}`).join('&');

// What a phone shows that was given the secret of a page (RFC 6238); a step is
// 30 seconds, and a code is taken once: `ahead` asks for a later one.
export function totp(page, ahead = 0) {
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const shown = page.text.match(/class="secret">([A-Z2-7 ]+)</)[1].replaceAll(' ', '');
	const bits = [...shown].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
	const secret = Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)));
	const step = Buffer.alloc(8);
	step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
	const hash = createHmac('sha1', secret).update(step).digest();
	return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

let visitors = 0;

// Somebody with a browser: an address of their own on the loopback, cookies, no
// script.  The cookie of the standard size leads past what nginx keeps for a
// second: such a visitor sees what the program says now.
export class Visitor {
	constructor(site, { cookies = true, agent = 'Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0' } = {}) {
		this.site = site;
		this.address = `127.1.${Math.floor(visitors / 250)}.${1 + visitors++ % 250}`;
		this.cookies = cookies ? new Map([['minyi_text', 'std']]) : null;
		this.agent = agent;
		this.origin = `http://127.0.0.1:${site.port}`;
	}

	// Answers { status, headers, body (Buffer), text, path }.
	async ask(method, path, { headers = {}, body = null } = {}) {
		const sent = { 'User-Agent': this.agent, Host: `127.0.0.1:${this.site.port}`, ...headers };
		if (this.cookies?.size > 0)
			sent.Cookie ??= [...this.cookies].map(pair => pair.join('=')).join('; ');
		if (body !== null)
			sent['Content-Length'] ??= Buffer.byteLength(body);
		for (const name of Object.keys(sent))
			if (sent[name] === undefined)
				delete sent[name];
		const answer = await new Promise((resolve, reject) => {
			const request = http.request({ host: '127.0.0.1', port: this.site.port, localAddress: this.address,
				method, path, headers: sent, agent: false, timeout: 30_000 }, response => {
				const chunks = [];
				response.on('data', chunk => chunks.push(chunk));
				response.on('end', () => resolve({ status: response.statusCode, headers: response.headers,
					body: Buffer.concat(chunks), complete: response.complete }));
				response.on('error', reject);
			});
			request.on('error', reject);
			request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no answer in 30 s`)));
			request.end(body);
		});
		for (const cookie of answer.headers['set-cookie'] ?? [])
			this.keep(cookie);
		return { ...answer, path, text: answer.body.toString('utf8') };
	}

	keep(cookie) {
		const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
		if (this.cookies === null)
			return;
		if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie))
			this.cookies.delete(name);
		else
			this.cookies.set(name, value);
	}

	get(path, options) {
		return this.ask('GET', path, options);
	}

	post(path, pairs, { headers = {}, ...options } = {}) {
		const body = typeof pairs === 'string' ? pairs : urlencoded(Array.isArray(pairs) ? pairs : Object.entries(pairs));
		return this.ask('POST', path, { ...options, body, headers: { 'Content-Type': 'application/x-www-form-urlencoded',
			Origin: this.origin, 'Sec-Fetch-Site': 'same-origin', ...headers } });
	}

	// Follows redirects as a browser does.
	async follow(answer) {
		for (let steps = 0; steps < 5 && [301, 302, 303].includes(answer.status); steps++)
			answer = await this.get(answer.headers.location);
		return answer;
	}

	// Sends a form of a page with some of its fields filled in otherwise; an
	// array sends a field as often as it has values, null leaves it out.
	submit(page, form, filled = {}, options) {
		const pairs = form.fields.filter(([name]) => !(name in filled));
		for (const [name, value] of Object.entries(filled)) {
			if (!form.names.has(name) && value !== null)
				throw new Error(`the form at ${page.path} has no field ${name}, only ${[...form.names].join(' ')}`);
			for (const one of value === null ? [] : [value].flat())
				pairs.push([name, String(one)]);
		}
		const action = form.action || page.path;
		if ((form.method ?? 'get').toLowerCase() === 'post')
			return this.post(action, pairs, options);
		return this.get(`${action.split('?')[0]}?${urlencoded(pairs)}`, options);
	}
}

// The form of a page that goes to an address (its beginning, or a pattern).
export function formTo(page, action) {
	const found = formsOf(page.text).find(form => action instanceof RegExp ? action.test(form.action ?? page.path) : (form.action ?? page.path).startsWith(action));
	if (found === undefined)
		throw new Error(`no form to ${action} at ${page.path} (status ${page.status}): ${formsOf(page.text).map(form => form.action).join(' ')}`);
	return found;
}

// The form of a submission's page for one verdict.
export function decisionForm(page, verdict) {
	const found = formsOf(page.text).find(form => /\/decision$/.test(form.action ?? '') &&
		form.fields.some(([name, value]) => name === 'verdict' && value === verdict));
	if (found === undefined)
		throw new Error(`nothing to decide ${verdict} at ${page.path} (status ${page.status})`);
	return found;
}

// Bytes as they are, for what no browser would send; the answer as text.
export function raw(site, bytes, { address = '127.2.0.1', wait = 5000 } = {}) {
	return new Promise((resolve, reject) => {
		const socket = net.connect({ host: '127.0.0.1', port: site.port, localAddress: address });
		const chunks = [];
		socket.setTimeout(wait, () => socket.destroy());
		socket.on('data', chunk => chunks.push(chunk));
		socket.on('error', error => chunks.length > 0 ? undefined : reject(error));
		socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
		socket.write(bytes);
	});
}

export const SECURITY_HEADERS = {
	'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
};
