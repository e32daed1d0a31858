// Rows 4, 5 and 15: the style sheets and the script for engines of 2017, and
// the colours as numbers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import postcss from 'postcss';
import { colourBlind, contrast, distance, parse } from './colours.mjs';
import { top } from '../http/site.mjs';

const require = createRequire(import.meta.url);
const doiuse = require('doiuse');
const files = kind => readdirSync(join(top, 'static')).filter(name => name.endsWith(kind)).map(name => join(top, 'static', name));

// What Chrome 57 or Safari 11 do not know, and what they show instead.  An
// entry that no style sheet needs any more is a finding too.
const WITHOUT = {
	'prefers-color-scheme': 'the light colours',
	'prefers-reduced-motion': 'there is next to no motion',
	'text-decoration': 'an underline of the usual thickness and place',
	'text-size-adjust': 'the size that the phone chooses',
	'css-appearance': 'the prefixed name stands there',
	'css-sticky': 'the list of staff scrolls away',
	'css-page-break': 'the old names are those that they know',
	'css-color-adjust': 'paper without the colours of bars; the words stand beside them',
	'css-paged-media': 'paper with the margins that the browser chooses',
	'css-overflow': 'only values that they know are used: hidden, auto, visible',
	'css-snappoints': 'scroll-margin-top alone: a heading at the very top',
	'css-scroll-behavior': 'only taken back, for who wants less motion',
	'css-content-visibility': 'only for paper: what was folded stays folded',
	'multicolumn': 'both know columns; without break-inside an entry may go over two',
	'css-resize': 'the field keeps its height',
	'css-logical-props': 'block-size, only for paper: what was folded stays folded',
};

// { feature, line } of what the two engines lack.
async function lacks(css, from) {
	const found = [];
	await postcss([doiuse({ browsers: ['chrome 57', 'safari 11', 'ios_saf 11'], onFeatureUsage: ({ feature, featureData, usage }) =>
		found.push({ feature, what: featureData.title, line: usage.source.start.line, text: usage.toString().slice(0, 80) }) })]).process(css, { from });
	// minmax() of a grid is older than min(), max() and clamp(), which TOO_NEW looks for.
	return found.filter(({ feature, text }) => feature !== 'css-math-functions' || !text.includes('minmax('));
}

// What doiuse does not know: new syntax that an old engine drops with its rule.
const TOO_NEW = /:is\(|:where\(|:has\(|:not\([^)]*,|:focus-visible|\bclamp\(|\bmin\(|\bmax\(|aspect-ratio|\binset(-inline|-block)?:|margin-inline|padding-inline|margin-block|padding-block|color-mix|@layer|@container|@supports selector|\bdvh\b|[^-]\bgap:|overscroll|scrollbar-gutter|place-(items|content)|\/\s*\d+%\s*\)/;
const tooNew = css => css.replace(/\/\*[^]*?\*\//g, '').split('\n').filter(line => TOO_NEW.test(line));

test('the style sheets say nothing that Chrome 57 and Safari 11 need and lack', async () => {
	const found = [], used = new Set();
	for (const file of files('.css')) {
		const css = readFileSync(file, 'utf8');
		for (const { feature, what, line, text } of await lacks(css, file)) {
			used.add(feature);
			if (!(feature in WITHOUT))
				found.push(`${file}:${line} ${feature} (${what}): ${text}`);
		}
		found.push(...tooNew(css).map(line => `${file}: ${line.trim()}`));
	}
	found.push(...Object.keys(WITHOUT).filter(feature => !used.has(feature)).map(feature => `nothing needs ${feature} any more`));
	assert.equal(found.join('\n'), '');
});

test('a grid that Chrome 57 lacks would be found', async () => {
	assert.notEqual((await lacks('a { backdrop-filter: blur(2px); }', 'planted.css')).length, 0);
	for (const planted of ['p { display: flex; gap: 4px }', 'a:is(b) { top: 0 }', 'a { inset: 0 }', 'a { width: clamp(1px, 2px, 3px) }'])
		assert.equal(tooNew(planted).length, 1, planted);
});

const CHECK = join(top, 'tests/browser/node_modules/es-check/lib/cli/index.js');
const check = (...names) => execFileSync(process.execPath, [CHECK, 'es5', ...names], { encoding: 'utf8', stdio: 'pipe', cwd: top });

test('the script is ES5', () => {
	assert.notEqual(files('.js').length, 0);
	check('static/*.js');
});

test('a script that is not ES5 would be found', () => {
	assert.throws(() => check('tests/browser/walkers.mjs'));
});

// Colours ---------------------------------------------------------------------

const SHEET = ['site', 'desk'].map(name => readFileSync(join(top, `static/${name}.css`), 'utf8')).join('\n');
const [LIGHT, DARK] = [...SHEET.matchAll(/:root \{([^}]*)\}/g)].map(([, inside]) =>
	Object.fromEntries([...inside.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, name, value]) => [name, parse(value)])));
const SCHEMES = { light: LIGHT, dark: { ...LIGHT, ...DARK } };

// [what is seen, what it lies on, at least]
const PAIRS = [
	...['page', 'card'].flatMap(ground => [['ink', ground, 7], ['ink2', ground, 4.5], ['ink3', ground, 4.5], ['brand', ground, 4.5], ['err', ground, 4.5],
		['ok', ground, 4.5], ['warn', ground, 4.5], ['field', ground, 3], ...[1, 2, 3, 4, 5].map(n => [`r${n}`, ground, 3]), ...[1, 2, 3, 4, 5].map(n => [`a${n}`, ground, 4.5])]),
	['on-brand', 'brand', 4.5], ['on-brand', 'brand-dark', 4.5], ['brand', 'brand-tint', 4.5], ['brand-dark', 'brand-tint', 4.5], ['ink', 'brand-tint', 7], ['ink2', 'brand-tint', 4.5],
	['err', 'err-tint', 4.5], ['ok', 'ok-tint', 4.5], ['warn', 'warn-tint', 4.5], ['ink', 'warn-tint', 7], ['ink', 'err-tint', 7], ['ink', 'ok-tint', 7], ['ink2', 'ok-tint', 4.5],
	...[1, 2, 3, 4, 5].map(n => [`a${n}`, `a${n}t`, 4.5]),
];

for (const [scheme, tokens] of Object.entries(SCHEMES)) {
	test(`colours that lie on each other differ enough, ${scheme}`, () => {
		const found = PAIRS.map(([one, other, least]) => ({ one, other, least, ratio: contrast(tokens[one], tokens[other]) })).filter(({ ratio, least }) => ratio < least);
		assert.equal(found.map(({ one, other, ratio, least }) => `${one} on ${other}: ${ratio.toFixed(2)}, at least ${least}`).join('\n'), '');
		assert.ok(contrast(parse('#FFF'), tokens.strip) >= 7, 'white on the strip');
	});

	test(`the five ratings stay apart for the colour-blind, ${scheme}`, () => {
		const ratings = [1, 2, 3, 4, 5].map(n => tokens[`r${n}`]), found = [];
		let nearest = Infinity;
		for (const kind of ['protan', 'deutan', 'tritan'])
			for (let i = 0; i < 5; i++)
				for (let k = i + 1; k < 5; k++) {
					const apart = distance(colourBlind(ratings[i], kind), colourBlind(ratings[k], kind));
					nearest = Math.min(nearest, apart);
					if (apart < 12)
						found.push(`${kind}: r${i + 1} and r${k + 1} are ${apart.toFixed(1)} apart`);
				}
		console.log(`# ratings ${scheme}: nearest two ${nearest.toFixed(1)} apart`);
		assert.equal(found.join('\n'), '');
	});
}

test('colours too near would be found', () => {
	assert.ok(contrast(parse('#777'), parse('#FFF')) < 4.5);
	assert.ok(distance(colourBlind(parse('#E59A4C'), 'deutan'), colourBlind(parse('#F0764A'), 'deutan')) < 12);
});
