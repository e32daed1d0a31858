// Every walker must be able to fail: a page that is right is passed by all of
// them, and one planted violation is found by the walker that looks for it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { examine } from './axe.mjs';
import { openBrowser } from './browser.mjs';
import * as walkers from './walkers.mjs';

let browser, page;
before(async () => {
	browser = await openBrowser();
	page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })).newPage();
});
after(() => browser?.close());

const STYLE = `body { margin: 0; font: 18px/1.5 sans-serif; color: #000; background: #fff } a, button { display: inline-block; min-height: 60px; min-width: 60px; line-height: 60px; margin: 8px }
	input { width: 60px; height: 60px; margin: 8px } :focus { outline: 3px solid #000 } .tw { overflow-x: auto } p, h1 { margin: 0 16px }`;
const show = (main, { style = '', before = '', attributes = ' lang="zh-CN"', title = '标题｜平台' } = {}) => page.setContent(
	`<!doctype html><html${attributes}><head><title>${title}</title><meta name="viewport" content="width=device-width"><style>${STYLE}${style}</style></head><body>${before}<header><p>页眉</p></header><main id="main"><h1>标题</h1>${main}</main><footer><p>页脚</p></footer></body></html>`);

const everything = async () => [
	...await walkers.taps(page, { least: 60 }), ...await walkers.overflow(page), ...await walkers.collisions(page),
	...await walkers.letters(page, { least: 18, body: 18 }), ...await walkers.contract(page, { staff: false }), ...await walkers.motion(page)];

test('a page that is right passes every walker', async () => {
	await show('<p>一段话</p><p><a href="#main">一个链接</a></p><form method="post" novalidate action="/"><p><label for="a">名字</label><input id="a" type="text"></p></form>');
	assert.deepEqual(await everything(), []);
	assert.deepEqual((await examine(page)).filter(one => !one.explained), []);
});

const PLANTED = {
	'a small target': [() => walkers.taps(page, { least: 44 }), '<p><a href="#main">小</a></p>', { style: 'a { min-width: 20px !important; margin: 30px }' }, /is 20/],
	'a target too low for an elder': [() => walkers.taps(page, { least: 60 }), '<p><button>按</button></p>', { style: 'button { min-height: 50px; line-height: 40px }' }, /is .* x 5/],
	'targets too near': [() => walkers.taps(page, { least: 44 }), '<p><button>甲</button><button>乙</button></p>', { style: 'button { margin: 0 !important }' }, /px between/],
	'targets that overlap': [() => walkers.taps(page, { least: 44 }), '<p><a href="#main">甲</a><a href="#main">乙</a></p>', { style: 'a + a { margin-left: -30px !important }' }, /lies over/],
	'a page too wide': [() => walkers.overflow(page), `<p>${'W'.repeat(80)}</p>`, {}, /the page is/],
	'text that is cut off': [() => walkers.overflow(page), '<div class="cut"><p>一二三四五六七八九十</p></div>', { style: '.cut { width: 60px; height: 20px; overflow: hidden }' }, /cuts off/],
	'a table that no key scrolls': [() => walkers.overflow(page), `<div class="tw"><p class="long">${'W'.repeat(80)}</p></div>`, {}, /no key reaches/],
	'words over words': [() => walkers.collisions(page), '<p>第一行的字</p><p class="up">第二行的字</p>', { style: '.up { margin-top: -20px }' }, /runs over/],
	'small letters': [() => walkers.letters(page, { least: 18, body: 18 }), '<p><small>小字</small></p>', { style: 'small { font-size: 12px }' }, /is 12 px/],
	'narrow lines': [() => walkers.letters(page, { least: 18, body: 18 }), '<p>一行</p>', { style: 'p { line-height: 1.1 }' }, /lines of 1.10/],
	'small body text': [() => walkers.letters(page, { least: 18, body: 30 }), '<p>正文</p>', {}, /body text/],
	'a second h1': [() => walkers.contract(page, {}), '<h1>又一个</h1>', {}, /2 h1/],
	'another language': [() => walkers.contract(page, {}), '<p>字</p>', { attributes: ' lang="en"' }, /lang is en/],
	'a required field': [() => walkers.contract(page, {}), '<input required>', {}, /required/],
	'a password of a resident': [() => walkers.contract(page, { staff: false }), '<input type="password">', {}, /resident's page/],
	'a picture without a name': [() => walkers.contract(page, {}), '<svg width="10" height="10"></svg>', {}, /neither hidden nor named/],
	'a raster image': [() => walkers.contract(page, {}), '<img src="data:," alt="">', {}, /raster/],
	'text outside the landmarks': [() => walkers.contract(page, {}), '', { before: '<p>在外面</p>' }, /outside the landmarks/],
	'a heading left out': [() => walkers.contract(page, {}), '<h3>三级</h3>', {}, /comes after h1/],
	'an id twice': [() => walkers.contract(page, {}), '<p id="x">一</p><p id="x">二</p>', {}, /stands twice/],
	'a link to nowhere': [() => walkers.contract(page, {}), '<a href="#nowhere">链接</a>', {}, /is not there/],
	'a form whose browser speaks': [() => walkers.contract(page, {}), '<form method="post"><input></form>', {}, /browser speak/],
	'an error without a summary': [() => walkers.errors(page, ['name']), '<input name="name">', {}, /no summary/],
	'an error that is not marked': [() => walkers.errors(page, ['name']), '<div class="sum" role="alert"><a href="#a">改</a></div><input id="a" name="name">', {}, /not aria-invalid/],
	'something that moves': [() => walkers.motion(page), '<p>动</p>', { style: 'p { transition: color 1s }' }, /<p>/],
	'a button on paper': [() => walkers.printed(page), '<button>打印</button>', {}, /is printed/],
	'a table that is not printed': [() => walkers.printed(page), '<details><summary>表</summary><table><tr><td>一</td></tr></table></details>', {}, /not printed/],
};

for (const [name, [walk, main, options, right]] of Object.entries(PLANTED))
	test(`${name} is found`, async () => {
		await show(main, options);
		assert.match((await walk()).join('\n'), right);
	});

test('a ring that cannot be seen is found', async () => {
	await show('<button>按</button>', { style: ':focus { outline: 0 !important }' });
	await page.keyboard.press('Tab');
	assert.match((await walkers.ring(page)).join(), /shows no ring/);
	await show('<button>按</button>');
	await page.keyboard.press('Tab');
	assert.deepEqual(await walkers.ring(page), []);
});

test('axe finds a field without a label, pale text and a small target', async () => {
	await show('<p class="pale">看不清</p><input type="text"><ul><li><button class="tiny">小</button><button class="tiny">大</button></li></ul>',
		{ style: '.pale { color: #bbb } .tiny { min-width: 0; min-height: 0; width: 12px; height: 12px; padding: 0; line-height: 1; font-size: 10px; margin: 0 }' });
	const found = (await examine(page)).filter(one => one.kind === 'violation').map(one => one.id);
	for (const rule of ['label', 'color-contrast', 'target-size'])
		assert.ok(found.includes(rule), `${rule} is not among ${found}`);
	assert.ok((await examine(page, 'contrast')).some(one => one.id === 'color-contrast' && !one.explained));
});
