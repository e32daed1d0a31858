// axe.mjs - axe-core on a page: its violations and what it could not decide.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dress } from './browser.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const CHINESE = readFileSync(require.resolve('axe-core/locales/zh_CN.json'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// One digit in a table and a word that is covered (▇) are text as well: axe is
// told to measure them, not to leave them undecided.
const CONTRAST = { id: 'color-contrast', options: { ignoreUnicode: false, ignoreLength: true, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
	contrastRatio: { normal: { expected: 4.5, minThreshold: 0 }, large: { expected: 3, minThreshold: 0 } }, pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.2, textStrokeEmMin: 0.03 } };

// What axe leaves undecided, and why it is right all the same.  `so` looks at
// what axe says (key) and at where the element stands (scrolled, beside, headed).
export const EXPLAINED = [
	{ rule: 'color-contrast', so: ({ key, scrolled }) => /^(bgOverlap|elmPartiallyObscured)$/.test(key) && scrolled,
		why: 'a cell that its table has scrolled out of sight: the cells in sight have the same colours' },
	{ rule: 'color-contrast', so: ({ key, beside }) => key === 'pseudoContent' && beside,
		why: 'words of a list of steps that begin right of its dot, which is a pseudo element' },
	{ rule: 'th-has-data-cells', so: ({ headed }) => headed,
		why: 'the first column holds the names of the rows, so the head above it has no data of its own' },
];

// A list of { id, kind, target, html, why, explained }, empty when all is well;
// of everything that axe knows, of contrast alone, or of all but contrast.
export async function examine(page, part = 'all') {
	if (!await page.evaluate(() => 'axe' in window)) {
		await page.evaluate(AXE);
		await page.evaluate(`axe.configure({ locale: ${CHINESE}, checks: [${JSON.stringify(CONTRAST)}] })`);
	}
	const results = await page.evaluate(async ({ tags, part }) => {
		const what = part === 'contrast' ? { runOnly: ['color-contrast'] } :
			{ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: part === 'all' } } };
		const { violations, incomplete } = await window.axe.run(document, { resultTypes: ['violations', 'incomplete'], elementRef: true, ...what });
		const scrolled = element => {
			const holder = element?.closest('.tw')?.getBoundingClientRect(), box = element?.getBoundingClientRect();
			return holder !== undefined && (box.right > holder.right - 1 || box.left < holder.left + 1);
		};
		// Measured: the dot ends before the words begin.
		const beside = element => {
			const step = element?.closest('.steps li');
			if (!step)
				return false;
			const dot = getComputedStyle(step, '::before'), sum = (...names) => names.reduce((all, name) => all + parseFloat(dot[name]), 0);
			const end = step.getBoundingClientRect().left + step.clientLeft + sum('left', 'width', 'borderLeftWidth', 'borderRightWidth');
			return [...element.getClientRects()].every(box => box.left >= end);
		};
		return [...violations.map(one => ({ ...one, kind: 'violation' })), ...incomplete.map(one => ({ ...one, kind: 'undecided' }))]
			.flatMap(({ id, kind, nodes }) => nodes.map(({ target, html, element, any, all, none }) => {
				const checks = [...any, ...all, ...none], data = checks[0]?.data ?? {};
				return { id, kind, target: target.flat().join(' '), html: html.slice(0, 160), scrolled: scrolled(element), beside: beside(element),
					headed: element?.querySelector('tbody th[scope=row]') !== null, key: data?.messageKey ?? '',
					why: checks.map(check => check.message).join('; ') };
			}));
	}, { tags: TAGS, part });
	return results.map(one => ({ ...one, explained: one.kind === 'undecided' && EXPLAINED.some(({ rule, so }) => rule === one.id && so(one)) }));
}

export const tally = { runs: 0, explained: 0, kinds: new Set() };

// In the dark nothing but colours is other than in the light, and the text
// modes 大字 and 特大字 change none (media.test.mjs holds the latter).
const ROUNDS = [['std', 'light', 'all'], ['std', 'dark', 'contrast'], ['lg', 'light', 'all but contrast'], ['xl', 'light', 'all but contrast'],
	['elder', 'light', 'all'], ['elder', 'dark', 'contrast']];

// What axe finds on a page in every text mode, in light and in dark.
export async function examineAll(page, kind) {
	const found = [];
	tally.kinds.add(kind.name);
	for (const [mode, colorScheme, part] of ROUNDS) {
		await page.emulateMedia({ colorScheme });
		await dress(page, mode);
		const results = await examine(page, part), open = results.filter(one => !one.explained);
		tally.runs++;
		tally.explained += results.length - open.length;
		found.push(...open.map(one => `${mode}, ${colorScheme}: ${one.kind} ${one.id} ${one.key} ${one.target}\n    ${one.html}\n    ${one.why}`));
	}
	await page.emulateMedia({ colorScheme: 'light' });
	return found;
}
