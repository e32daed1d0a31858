// transport.mjs - what answers cost through nginx: the same page as a file,
// from nginx's cache, from the portal's, made anew, and what a bare answer of
// the same bytes costs; and submissions beside a POST that stores nothing.
//
//   node tests/bench/transport.mjs
//
// wrk asks over kept connections with "Accept-Encoding: gzip"; every variant
// has its turn in every round, figures are medians.  The site is deploy/run's
// without its limits on requests of one address and with one nginx worker.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closeSite, openSite, sleep, top, Visitor } from '../http/site.mjs';

const ROUNDS = 5, SECONDS = Number(process.env.SECONDS ?? 2), PROJECT = 'village-roads';
const programs = process.env.BUILD ?? 'build/plain', TICK = 1e6 / 100;     // proc(5): clock ticks, in microseconds

const READS = [   // name, address, headers
	['static file', '/bench/page.html'],
	['the same, kept open', '/bench/open/page.html'],   // as nginx keeps the pages of its store
	['microcache of nginx', `/projects/${PROJECT}`],
	['bare FastCGI hello', '/bench/hello'],
	['the portal\'s own cache', `/projects/${PROJECT}`, { Cookie: 'minyi_text=std' }],
	['page made anew', `/bench/project/${PROJECT}`],
];
const POSTS = [   // name, address, which token, clients
	...[1, 16, 64].map(clients => [`POST, stores nothing, ${clients}`, `/bench/nothing/${PROJECT}`, 1, clients]),
	...[1, 16, 64].map(clients => [`POST, on disk, ${clients}`, `/projects/${PROJECT}/feedback`, 0, clients]),
];

// CPU that the processes have used, in microseconds.
const used = pids => pids.reduce((sum, pid) => {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
	return sum + (Number(fields[11]) + Number(fields[12])) * TICK;
}, 0);

const children = pid => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

const median = values => values.toSorted((a, b) => a - b)[values.length >> 1];

function configure(site, socket) {
	const file = join(site.folder, 'nginx', 'nginx.conf'), places = join(site.folder, 'nginx', 'locations.conf');
	const limits = /^\s*limit_(req|conn)\b.*$/gm, folder = join(site.folder, 'bench');
	writeFileSync(places, `${readFileSync(places, 'utf8').replace(limits, '')}
location = /bench/page.html { root "${site.folder}"; gzip_static on; include "${site.folder}/nginx/security-headers.conf"; }
location = /bench/open/page.html { alias "${folder}/page.html"; gzip_static on; open_file_cache max=1000 inactive=10s; open_file_cache_valid 1s;
	include "${site.folder}/nginx/security-headers.conf"; }
`);
	writeFileSync(file, readFileSync(file, 'utf8').replace(/unix:[^"]*portal\.sock/, `unix:${socket}`).replace(/worker_processes\s+\d+/, 'worker_processes 1')
		.replace(/access_log .*minyi;/, 'access_log off;').replace(/worker_connections\s+\d+/, 'worker_connections 1024'));
	mkdirSync(folder, { recursive: true });
	return folder;
}

// A POST each time with new words and a device of its own: everything is stored.
const script = (token, cookies) => `
local words, cookies = {}, {${cookies.map(one => `"${one}"`)}}
local function text()
	for i = 1, 40 do
		local c = 0x4e00 + math.random(0, 1999)
		words[i] = string.format("%%%02X%%%02X%%%02X", 0xe0 + math.floor(c / 4096), 0x80 + math.floor(c / 64) % 64, 0x80 + c % 64)
	end
	return table.concat(words)
end
local n = 0
function setup(thread) thread:set("seed", os.time() + math.random(1e6)) end
function init() math.randomseed(seed + ${Date.now() % 1e6}) end
function request()
	n = n + 1
	return wrk.format("POST", nil, { ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = cookies[n % #cookies + 1], ["Sec-Fetch-Site"] = "same-origin" },
		"rating=4&body=" .. text() .. "&token=${token}")
end
function response(status) if status ~= 303 then wrong = (wrong or 0) + 1 io.stderr:write("status " .. status .. "\\n") end end
`;

function ask(site, { path, headers = {}, clients = 64, lua }) {
	const words = ['-t1', `-c${clients}`, `-d${SECONDS}s`, '--latency', ...Object.entries({ 'Accept-Encoding': 'gzip', ...headers }).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
		...lua === undefined ? [] : ['-s', lua], `http://127.0.0.1:${site.port}${path}`];
	const said = execFileSync('wrk', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
	const time = text => Number(text.match(/[\d.]+/)[0]) * { us: 0.001, ms: 1, s: 1000 }[text.match(/[a-z]+$/)[0]];
	if (/Non-2xx|Socket errors|nan/.test(said) || !/^ +99% +[\d.]/m.test(said))
		throw new Error(said);
	return { perSecond: Number(said.match(/Requests\/sec:\s+([\d.]+)/)[1]), count: Number(said.match(/(\d+) requests in/)[1]),
		p50: time(said.match(/^ +50% +(\S+)/m)[1]), p99: time(said.match(/^ +99% +(\S+)/m)[1]) };
}

// A GET of / as the web server would send it (FastCGI 1.0, 3.3); true when something comes back.
function answers(socket) {
	const record = (type, body) => Buffer.concat([Buffer.from([1, type, 0, 1, body.length >> 8, body.length & 255, 0, 0]), body]);
	const pair = (name, value) => Buffer.concat([Buffer.from([name.length, value.length]), Buffer.from(name + value)]);
	const pairs = Buffer.concat([pair('REQUEST_METHOD', 'GET'), pair('SCRIPT_NAME', '/'), pair('REMOTE_ADDR', '192.0.2.1'), pair('HTTP_HOST', 'example.org')]);
	return new Promise(resolve => {
		const connection = net.connect(socket, () => connection.write(Buffer.concat([record(1, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])),
			record(4, pairs), record(4, Buffer.alloc(0)), record(5, Buffer.alloc(0))])));
		connection.once('data', () => { connection.destroy(); resolve(true); }).once('error', () => resolve(false));
	});
}

// Milliseconds from the start of a portal on that site's data to its first answer.
async function firstAnswer(site) {
	const settings = join(site.folder, 'second.conf'), socket = join(site.folder, 'second.sock');
	writeFileSync(settings, readFileSync(join(site.folder, 'minyi.conf'), 'utf8').replace(/^portal_socket.*$/m, `portal_socket = ${socket}`));
	const begin = process.hrtime.bigint();
	const portal = spawn(join(programs.startsWith('/') ? '' : top, programs, 'portal'), ['-c', settings], { stdio: 'ignore' });
	while (!await answers(socket))
		await sleep(1);
	const took = Number(process.hrtime.bigint() - begin) / 1e6;
	portal.kill('SIGTERM');
	await once(portal, 'exit');
	return took;
}

async function main() {
	const site = await openSite({ demo: true });
	let server;
	try {
		const visitor = new Visitor(site), page = await visitor.get(`/projects/${PROJECT}`);
		const socket = join(site.folder, 'bench.sock'), folder = configure(site, socket), packed = gzipSync(page.body, { level: 6 });
		writeFileSync(join(folder, 'page.html'), page.body);
		writeFileSync(join(folder, 'page.html.gz'), packed);
		server = spawn(join(programs.startsWith('/') ? '' : top, programs, 'tests/bench/server'), [join(site.folder, 'minyi.conf'), socket, join(folder, 'page.html.gz')],
			{ stdio: ['ignore', 'pipe', 'ignore'] });
		const [tokens] = await once(server.stdout.setEncoding('utf8'), 'data');
		await sleep(300);
		execFileSync('nginx', ['-p', join(site.folder, 'nginx/'), '-c', join(site.folder, 'nginx/nginx.conf'), '-s', 'reload'],
			{ env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` }, stdio: 'ignore' });
		await sleep(500);
		const cookies = [];
		for (let i = 0; i < 200; i++)
			cookies.push((await new Visitor(site).get(`/projects/${PROJECT}/feedback`)).headers['set-cookie'].map(one => one.split(';')[0]).join('; '));
		for (const [i, token] of tokens.trim().split('\n').entries())
			writeFileSync(join(folder, `post-${i}.lua`), script(encodeURIComponent(token), cookies));
		const variants = [...READS.map(([name, path, headers]) => ({ name, path, headers })),
			...POSTS.map(([name, path, token, clients]) => ({ name, path, clients, lua: join(folder, `post-${token}.lua`), post: true }))];
		const nginx = () => children(readFileSync(join(site.folder, 'runtime/nginx.pid'), 'utf8').trim());
		for (let round = 0; round <= ROUNDS; round++)      // the first warms up
			for (const variant of variants) {
				const before = [used(nginx()), used([server.pid])], got = ask(site, variant);
				const cpu = [used(nginx()) - before[0], used([server.pid]) - before[1]].map(all => all / got.count);
				if (round > 0)
					(variant.rounds ??= []).push({ ...got, nginx: cpu[0], program: cpu[1] });
			}
		const starts = [];
		for (let round = 0; round < ROUNDS; round++)
			starts.push(await firstAnswer(site));
		print(variants, page.body.length, packed.length);
		console.log(`start of portal to its first answer: ${median(starts).toFixed(0)} ms (100 wanted)`);
	} finally {
		server?.kill('SIGTERM');
		await closeSite(site);
	}
}

function print(variants, whole, packed) {
	const figure = (variant, name) => median(variant.rounds.map(one => one[name])), named = name => variants.find(one => one.name.startsWith(name));
	console.log(`A page of ${whole} bytes, ${packed} as gzip; 64 clients; medians of ${ROUNDS} rounds of ${SECONDS} s.`);
	console.log(`${'answer'.padEnd(36)} ${'a second'.padStart(9)} ${'ratio'.padStart(6)} ${'p50 ms'.padStart(8)} ${'p99 ms'.padStart(8)} ${'CPU us nginx'.padStart(13)} ${'program'.padStart(8)}`);
	for (const variant of variants) {
		const to = variant.post ? variants.find(one => one.post && one.clients === variant.clients) : variants[0];
		console.log(`${variant.name.padEnd(36)} ${figure(variant, 'perSecond').toFixed(0).padStart(9)} ${(figure(variant, 'perSecond') / figure(to, 'perSecond')).toFixed(2).padStart(6)} `
			+ `${figure(variant, 'p50').toFixed(2).padStart(8)} ${figure(variant, 'p99').toFixed(2).padStart(8)} ${figure(variant, 'nginx').toFixed(0).padStart(13)} ${figure(variant, 'program').toFixed(0).padStart(8)}`);
	}
	const ratio = (one, other) => (figure(named(one), 'perSecond') / figure(named(other), 'perSecond')).toFixed(2);
	console.log(`microcache to static file: ${ratio('microcache', 'static')} (0.95 wanted)`);
	console.log(`the portal's cache to the bare hello: ${ratio('the portal', 'bare')} (0.90 wanted)`);
	console.log(`POST on disk to POST that stores nothing, 64 clients: ${ratio('POST, on disk, 64', 'POST, stores nothing, 64')} (0.80 wanted)`);
}

await main();
