// The production site of deploy/nginx/minyi.conf.example before the real
// programs: TLS, the way from port 80, names that are not ours.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import tls from 'node:tls';
import { closeSite, formTo, freePort, openSite, SECURITY_HEADERS, sleep, top, urlencoded } from './site.mjs';

const name = 'wdxd.example.gov.cn';
let site, nginx, plainPort, tlsPort;

// The example as it stands, with its paths and ports put where a test may write.
function configure(folder) {
	const fill = text => text.replaceAll('/usr/share/minyi/nginx', folder).replaceAll('/var/cache/minyi', join(folder, 'pages')).replaceAll('/usr/share/minyi', join(top, 'build', 'made'))
		.replaceAll('/run/minyi/', `${site.folder}/runtime/`).replaceAll('/var/log/nginx/', `${folder}/`)
		.replaceAll('/etc/ssl/minyi/', `${folder}/`)
		.replace(/listen 80/g, `listen 127.0.0.1:${plainPort}`).replace(/listen 443/g, `listen 127.0.0.1:${tlsPort}`).replace(/^\s*listen \[::\].*$/gm, '');
	for (const file of ['http.conf', 'security-headers.conf', 'fastcgi.conf', 'locations.conf', 'minyi.conf.example'])
		writeFileSync(join(folder, file), fill(readFileSync(join(top, 'deploy', 'nginx', file), 'utf8')));
	// Around it what Debian's nginx.conf says.
	writeFileSync(join(folder, 'nginx.conf'), `daemon off;\n${process.getuid() === 0 ? 'user root;\n' : ''}pid ${folder}/pid;\nevents { worker_connections 256; }\n`
		+ `http { sendfile on; tcp_nopush on; types_hash_max_size 2048; include /etc/nginx/mime.types; default_type application/octet-stream;\n`
		+ `ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_prefer_server_ciphers on; access_log ${folder}/access.log; gzip on;\n`
		+ ['client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi'].map(kind => `${kind}_temp_path ${folder}/t-${kind};\n`).join('')
		+ `include ${folder}/minyi.conf.example; }\n`);
}

// Returns when something listens there.
async function answering(port) {
	for (let tries = 0; ; tries++) {
		const socket = net.connect({ host: '127.0.0.1', port });
		try {
			await once(socket, 'connect');
			return;
		} catch (error) {
			if (tries === 600)
				throw error;
			await sleep(50);
		} finally {
			socket.destroy();
		}
	}
}

before(async () => {
	site = await openSite();
	[plainPort, tlsPort] = [await freePort(), await freePort()];
	const folder = join(site.folder, 'production');
	mkdirSync(folder);
	execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', `/CN=${name}`,
		'-addext', `subjectAltName=DNS:${name}`, '-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')], { stdio: 'ignore' });
	configure(folder);
	const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
	const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
	execFileSync('nginx', ['-t', '-q', ...options], { env, stdio: ['ignore', 'inherit', 'inherit'] });
	assert.equal(existsSync(join(folder, 'error.log')) ? readFileSync(join(folder, 'error.log'), 'utf8') : '', '', 'nginx -t has nothing to remark');
	nginx = spawn('nginx', options, { env, stdio: 'ignore' });
	for (const port of [plainPort, tlsPort])
		await answering(port);
});
after(async () => {
	if (nginx !== undefined && nginx.exitCode === null) {
		nginx.kill('SIGTERM');
		await once(nginx, 'exit');
	}
	await closeSite(site);
});

function ask(protocol, port, { method = 'GET', path = '/', headers = {}, body = null, servername = name } = {}) {
	return new Promise((resolve, reject) => {
		const request = protocol.request({ host: '127.0.0.1', port, method, path, servername, rejectUnauthorized: false, agent: false,
			headers: { Host: name, ...headers, ...body === null ? {} : { 'Content-Length': Buffer.byteLength(body) } } }, response => {
			let text = '';
			response.setEncoding('utf8').on('data', part => { text += part; }).on('end', () => resolve({ status: response.statusCode, headers: response.headers, text, path }));
		});
		request.on('error', reject).end(body);
	});
}

test('plain HTTP sends to HTTPS', async () => {
	const answer = await ask(http, plainPort, { path: '/projects/x?after=1' });
	assert.equal(answer.status, 301);
	assert.equal(answer.headers.location, `https://${name}/projects/x?after=1`);
});

test('over TLS pages come with HSTS and all other headers', async () => {
	for (const path of ['/', '/nothing', '/staff/sign-in', '/robots.txt', '/static/none.css']) {
		const answer = await ask(https, tlsPort, { path });
		assert.equal(answer.headers['strict-transport-security'], 'max-age=31536000', path);
		for (const [header, value] of Object.entries(SECURITY_HEADERS))
			assert.equal(answer.headers[header], value, `${header} of ${path}`);
	}
});

test('cookies are for TLS alone and the staff\'s is bound to this host', async () => {
	const page = await ask(https, tlsPort, { path: '/staff/sign-in' }), shown = formTo(page, '/staff/sign-in');
	const password = site.password('admin'), fields = shown.fields.map(([field, value]) =>
		[field, /password/.test(field) ? password : field === 'token' ? value : /name|account/.test(field) ? 'admin' : value]);
	const signedIn = await ask(https, tlsPort, { method: 'POST', path: '/staff/sign-in', body: urlencoded(fields),
		headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: `https://${name}`, 'Sec-Fetch-Site': 'same-origin' } });
	assert.equal(signedIn.status, 303);
	const session = signedIn.headers['set-cookie'].find(cookie => cookie.startsWith('__Host-'));
	for (const word of [/; *Secure/i, /; *HttpOnly/i, /; *SameSite=Strict/i, /; *Path=\/(;|$)/i])
		assert.match(session, word);
	assert.match((await ask(https, tlsPort, { path: '/text/lg?back=/' })).headers['set-cookie'][0], /; *Secure/i);
});

test('a form over TLS from the plain site is refused', async () => {
	const shown = formTo(await ask(https, tlsPort, { path: '/staff/sign-in' }), '/staff/sign-in');
	const answer = await ask(https, tlsPort, { method: 'POST', path: '/staff/sign-in', body: urlencoded(shown.fields),
		headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: `http://${name}` } });
	assert.equal(answer.status, 403);
});

test('another name gets no answer', async () => {
	await assert.rejects(ask(https, tlsPort, { servername: 'other.example' }), /alert|unrecognized|ECONNRESET|EPROTO/i);
});

test('TLS before 1.2 is refused', async () => {
	const versions = await Promise.all(['TLSv1.1', 'TLSv1.2', 'TLSv1.3'].map(version => new Promise(resolve => {
		const socket = tls.connect({ host: '127.0.0.1', port: tlsPort, servername: name, rejectUnauthorized: false, minVersion: version, maxVersion: version,
			...version === 'TLSv1.1' ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {} });
		socket.on('secureConnect', () => { resolve(true); socket.destroy(); }).on('error', () => resolve(false));
	})));
	assert.deepEqual(versions, [false, true, true]);
});
