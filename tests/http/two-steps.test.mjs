// Signing in by two steps as an installation asks for it, through real nginx and programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeSite, formTo, openSite, totp, Visitor, words } from './site.mjs';

const password = '洣水 东流 到 衡东 看 桥';
let site, staff, phone;

before(async () => {
	site = await openSite({ settings: 'totp_roles = all' });
	staff = new Visitor(site, { agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36' });
});
after(() => closeSite(site));

async function give(visitor, path, filled) {
	const page = await visitor.get(path);
	return visitor.submit(page, formTo(page, path), filled);
}

test('the password of the first time leads to the set-up and to nothing else', async () => {
	const half = await give(staff, '/staff/sign-in', { name: 'admin', password: site.password('admin') });
	assert.equal(half.headers.location, '/staff/sign-in/set-up');
	const cookie = half.headers['set-cookie'].find(one => one.startsWith('minyi_half='));
	assert.match(cookie, /HttpOnly/);
	assert.match(cookie, /SameSite=Strict/);
	for (const path of ['/staff/', '/staff/queue', '/staff/password', '/staff/account', '/staff/accounts'])
		assert.equal((await staff.get(path)).headers.location, '/staff/sign-in', path);
	assert.equal((await staff.get('/staff/sign-in/code')).headers.location, '/staff/sign-in/set-up');
});

test('a code of the phone sets it up, and ten codes are shown once', async () => {
	phone = await staff.get('/staff/sign-in/set-up');
	assert.equal(phone.headers['cache-control'], 'no-store');
	const done = await give(staff, '/staff/sign-in/set-up', { code: totp(phone) });
	assert.equal(done.status, 200, words(done.text));
	assert.equal(new Set(done.text.match(/\d{5} \d{5}/g)).size, 10);
	assert.equal((await staff.get('/staff/sign-in/set-up')).headers.location, '/staff/sign-in?late=1');
	const changed = await give(staff, '/staff/password', { current: site.password('admin'), new: password, again: password });
	assert.equal(changed.status, 303, words(changed.text));
});

test('then every sign-in takes a new code', async () => {
	assert.equal((await give(staff, '/staff/sign-in', { name: 'admin', password })).headers.location, '/staff/sign-in/code');
	const spent = await give(staff, '/staff/sign-in/code', { code: totp(phone, -1) });
	assert.equal(spent.status, 422);
	assert.match(words(spent.text), /验证码不对，或者已经用过/);
	assert.equal((await give(staff, '/staff/sign-in/code', { code: totp(phone, 1) })).headers.location, '/staff/queue');
	assert.equal((await staff.get('/staff/queue')).status, 200);
});

test('the page of the account shows the browser and what was tried', async () => {
	const page = words((await staff.get('/staff/account')).text);
	assert.match(page, /Chrome · Windows/);
	assert.match(page, /验证码不对/);
	assert.doesNotMatch(page, /127\.1\./, 'and no address');
});
