// sizes.mjs - rows 3, 9, 10 and 11: what is pressed is large enough, nothing
// sticks out or is cut off at any width, letters are as large as promised.
import { dress, MODES } from './browser.mjs';
import * as walkers from './walkers.mjs';

const PROMISES = {   // px: what is pressed, the smallest letter, body text
	std: { least: 44, letter: 15, body: 17 }, lg: { least: 44, letter: 18, body: 21 },
	xl: { least: 44, letter: 26, body: 30 }, elder: { least: 60, letter: 18, body: 21 },
};
const SIZES = { 'at 320 px and 400 %': [320, 256], 'at 200 %': [640, 512], 'lying': [740, 360], 'on a desk': [1280, 800] };
const SPACING = `html.spaced * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
	html.spaced p { margin-bottom: 2em !important }`;

// What is wrong with a page at every size and in every text mode.
export async function measure(page, kind) {
	const found = [], note = (how, list) => found.push(...list.map(one => `${how}: ${one}`));
	await page.evaluate(rules => {   // the page's policy lets no style element in
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [sheet];
	}, SPACING);
	for (const mode of Object.keys(MODES)) {
		const { least, letter, body } = PROMISES[mode];
		await page.setViewportSize({ width: 360, height: 740 });
		await dress(page, mode);
		if (!kind.sheet)
			note(`${mode}, letters`, await walkers.letters(page, { least: letter, body }));
		note(`${mode}, taps`, await walkers.taps(page, { least }));
		for (const [how, [width, height]] of Object.entries(SIZES)) {
			await page.setViewportSize({ width, height });
			note(`${mode}, ${how}`, await walkers.fits(page));
			if (width !== 320)
				continue;
			await page.evaluate(() => document.documentElement.classList.add('spaced'));
			note(`${mode}, spaced out`, await walkers.fits(page));
			await page.evaluate(() => document.documentElement.classList.remove('spaced'));
		}
	}
	return found;
}
