// visit.mjs PASSWORD-FILE: a resident and an administrator on the production
// site of this machine (https://127.0.0.1, name wdxd.example.gov.cn).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { formTo, totp, urlencoded, words } from '../http/site.mjs';

const name = 'wdxd.example.gov.cn', cookies = new Map();

function ask(method, path, body = null) {
	return new Promise((resolve, reject) => {
		const request = https.request({ host: '127.0.0.1', port: 443, servername: name, rejectUnauthorized: false, agent: false, method, path, headers: {
			Host: name, Origin: `https://${name}`, Cookie: [...cookies].map(pair => pair.join('=')).join('; '),
			...body === null ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) },
		} }, response => {
			let text = '';
			for (const cookie of response.headers['set-cookie'] ?? [])
				cookies.set(...cookie.split(';')[0].split('='));
			response.setEncoding('utf8').on('data', part => { text += part; })
				.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text, path }));
		});
		request.on('error', reject).end(body);
	});
}

async function send(path, filled) {
	const page = await ask('GET', path), form = formTo(page, path);
	const fields = form.fields.filter(([field]) => !(field in filled));
	return ask('POST', path, urlencoded([...fields, ...Object.entries(filled)]));
}

const area = await ask('GET', '/areas/industry'), project = area.text.match(/href="(\/projects\/[a-z0-9-]+)"/)[1];
const sent = await send(`${project}/feedback`, { rating: '2', body: '正式环境里的一条意见', phone: '13900001111', agree: '1' });
assert.equal(sent.status, 303, words(sent.text));
assert.match(words((await ask('GET', sent.headers.location)).text), /已收到您的评价/);
const password = readFileSync(process.argv[2], 'utf8').match(/密码：(\S+)/)[1];

// An installation asks for the second step: set up first, then a code at every sign-in.
const first = await send('/staff/sign-in', { name: 'admin', password });
assert.equal(first.headers.location, '/staff/sign-in/set-up', words(first.text));
assert.equal((await ask('GET', '/staff/queue')).headers.location, '/staff/sign-in');
const phone = await ask('GET', '/staff/sign-in/set-up');
const inside = await send('/staff/sign-in/set-up', { code: totp(phone) });
assert.equal(inside.status, 200, words(inside.text));
assert.match(words(inside.text), /请留好 10 个备用码/);
const next = '洣水 东流 到 衡东 看 桥';
const changed = await send('/staff/password', { current: password, new: next, again: next });
assert.equal(changed.status, 303, words(changed.text));
assert.equal((await send('/staff/sign-in', { name: 'admin', password: next })).headers.location, '/staff/sign-in/code');
const spent = await send('/staff/sign-in/code', { code: totp(phone, -1) });   // before the one that was taken
assert.equal(spent.status, 422, words(spent.text));
assert.equal((await send('/staff/sign-in/code', { code: totp(phone, 1) })).headers.location, '/staff/queue');
const queue = await ask('GET', '/staff/queue');
assert.match(words(queue.text), /待审核 1 条/);
