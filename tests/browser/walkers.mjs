// walkers.mjs - what a page must hold, looked for by walking through it.
//
// Each walker runs inside the page and answers a list of findings, in words;
// an empty list is a pass.  controls.test.mjs plants a violation for each.

// Shared by all walkers: they are sent to the page as text, with this before them.
function ground() {
	const name = element => {
		const words = (element.innerText || element.value || element.getAttribute('aria-label') || '').trim().replace(/\s+/g, ' ').slice(0, 24);
		return `<${element.localName}${element.id ? `#${element.id}` : ''}${element.className && typeof element.className === 'string' ? `.${element.className.split(' ').join('.')}` : ''}> ${words}`;
	};
	// What is asked of an element is asked once: nothing moves while a walker walks.
	const once = ask => {
		const known = new Map();
		return element => {
			if (!known.has(element))
				known.set(element, ask(element));
			return known.get(element);
		};
	};
	// Clipped away: there for readers of the screen alone.
	const clipped = once(element => element !== null
		&& (getComputedStyle(element).clip === 'rect(0px, 0px, 0px, 0px)' || clipped(element.parentElement)));
	const seen = once(element => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true })
		&& !clipped(element) && element.getClientRects().length > 0);
	// Every piece of text that is seen, with its element and its boxes.
	const texts = function* (within = document.body) {
		const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const element = node.parentElement;
			if (node.data.trim() === '' || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION', 'OPTGROUP'].includes(element.tagName) || !seen(element))
				continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
			if (boxes.length > 0)
				yield { node, element, boxes };
		}
	};
	const union = boxes => ({ left: Math.min(...boxes.map(box => box.left)), top: Math.min(...boxes.map(box => box.top)),
		right: Math.max(...boxes.map(box => box.right)), bottom: Math.max(...boxes.map(box => box.bottom)) });
	// The box that an element is scrolled in, if any.
	const scroller = once(element => {
		if (element === null || element === document.body)
			return null;
		return /auto|scroll/.test(getComputedStyle(element).overflow) ? element : scroller(element.parentElement);
	});
	return { name, seen, texts, union, scroller };
}

const inPage = (page, walker, argument) =>
	page.evaluate(`(${walker})((${ground})(), ${JSON.stringify(argument ?? null)})`);

// Row 3: sizes of what is pressed and the room between.  The box of a radio
// or a tick is its label's, and a label or link that covers its row by an
// absolute ::before or ::after has the row's.  A link inside a sentence may be
// as the sentence is.  Where nothing is drawn around a link, the room is
// counted between the words: rows of a ledger touch by design.
export const taps = (page, { least, gap = 8 }) => inPage(page, function ({ name, seen, texts, union, scroller }, { least, gap }) {
	const found = [], targets = [];
	const covered = element => ['::before', '::after'].some(pseudo => {
		const style = getComputedStyle(element, pseudo);
		return style.content !== 'none' && style.position === 'absolute' && Math.abs(parseFloat(style.top)) <= 1 && Math.abs(parseFloat(style.bottom)) <= 1;
	});
	const inSentence = element => {
		if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline')
			return false;
		let block = element.parentElement;
		while (getComputedStyle(block).display === 'inline')
			block = block.parentElement;
		const links = [...block.querySelectorAll('a')].map(link => link.textContent).join('');
		return block.textContent.replace(/\s/g, '').length - links.replace(/\s/g, '').length >= 4;
	};
	const row = element => {
		let parent = element;
		while (getComputedStyle(parent).position === 'static' && parent.parentElement !== null)
			parent = parent.parentElement;
		return parent.getBoundingClientRect();
	};
	for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
		if (!seen(element) || inSentence(element) || element.disabled)
			continue;
		const own = [...element.getClientRects()], choice = element.matches('input[type=radio], input[type=checkbox]');
		for (const label of choice ? element.labels : [])
			own.push(covered(label) ? row(label) : label.getBoundingClientRect());
		if (!choice && covered(element))
			own.push(row(element));
		const box = union(own), style = getComputedStyle(element);
		if (box.right <= 0 || box.bottom <= 0)
			continue;                                      // the skip link, until it has the focus
		const holder = scroller(element.parentElement)?.getBoundingClientRect();
		if (holder !== undefined && (box.bottom > holder.bottom + 1 || box.top < holder.top - 1 || box.right > holder.right + 1))
			continue;                                      // scrolled out of its box
		const drawn = choice || parseFloat(style.borderTopWidth) > 0 || /^(input|select|textarea)$/.test(element.localName)
			|| (style.backgroundColor !== 'rgba(0, 0, 0, 0)' && style.backgroundColor !== 'transparent');
		const words = [...texts(element)].flatMap(({ boxes }) => boxes).map(one => {   // the glyphs, without the leading
			const spare = Math.max(0, (one.height - parseFloat(style.fontSize)) / 2);
			return { left: one.left, right: one.right, top: one.top + spare, bottom: one.bottom - spare };
		});
		const ink = drawn || words.length === 0 ? box : union(words);
		targets.push({ element, box, ink, boxes: own });
		const width = box.right - box.left, height = box.bottom - box.top;
		if (width < 44 - 0.5 || height < least - 0.5)
			found.push(`${name(element)} is ${width.toFixed(1)} x ${height.toFixed(1)}`);
	}
	for (let i = 0; i < targets.length; i++)
		for (let k = i + 1; k < targets.length; k++) {
			const a = targets[i], b = targets[k];
			if (a.element.contains(b.element) || b.element.contains(a.element))
				continue;
			const across = Math.max(a.ink.left, b.ink.left) - Math.min(a.ink.right, b.ink.right);
			const down = Math.max(a.ink.top, b.ink.top) - Math.min(a.ink.bottom, b.ink.bottom);
			const apart = across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down);
			if (apart < gap - 0.5)
				found.push(`${apart.toFixed(1)} px between ${name(a.element)} and ${name(b.element)}`);
			const over = a.boxes.some(x => b.boxes.some(y => Math.min(x.right, y.right) - Math.max(x.left, y.left) > 1.5
				&& Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 1.5));
			if (over)
				found.push(`${name(a.element)} lies over ${name(b.element)}`);
		}
	return found;
}, { least, gap });

// Rows 9 and 10: nothing sticks out of the page and no text is cut off.
const sticksOut = function ({ name, seen, texts, scroller }) {
	const found = [], root = document.scrollingElement, edge = root.clientWidth, asked = new Set();
	if (root.scrollWidth > edge + 1)
		found.push(`the page is ${root.scrollWidth} px wide in a window of ${edge}`);
	for (const { element, boxes } of texts()) {
		const holder = scroller(element);
		if (holder === null && boxes.some(box => (box.right > edge + 1 && box.left < edge + 2000) || (box.left < -1 && box.right > -1000)))
			found.push(`${name(element)} ends ${Math.max(...boxes.map(box => box.right)).toFixed(0)} px from the left of ${edge}`);
		// Who was asked before has the same holder, and so have all around it.
		for (let parent = element; parent !== null && parent !== holder && !asked.has(parent); parent = parent.parentElement) {
			const style = getComputedStyle(parent);
			asked.add(parent);
			if ((style.overflowX === 'hidden' && parent.scrollWidth > parent.clientWidth + 1) || (style.overflowY === 'hidden' && parent.scrollHeight > parent.clientHeight + 1))
				found.push(`${name(parent)} cuts off its text`);
		}
	}
	for (const box of document.querySelectorAll('.tw, pre, [role=region]'))
		if (seen(box) && box.scrollWidth > box.clientWidth + 1 && (box.tabIndex !== 0 || box.getAttribute('role') !== 'region' || !box.getAttribute('aria-label')))
			found.push(`${name(box)} scrolls and no key reaches it`);
	return [...new Set(found)].slice(0, 12);
};

// Rows 9: words that lie over other words.
const runsOver = function ({ name, texts, scroller }) {
	const found = [], all = [];
	for (const { element, boxes } of texts()) {
		if (element.closest('svg') || scroller(element))
			continue;
		const size = parseFloat(getComputedStyle(element).fontSize);
		for (const box of boxes) {     // the glyphs, without the leading above and below
			const spare = Math.max(0, (box.height - size) / 2);
			all.push({ element, left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare });
		}
	}
	all.sort((a, b) => a.top - b.top);
	for (let i = 0; i < all.length; i++)
		for (let k = i + 1; k < all.length && all[k].top < all[i].bottom; k++) {
			const a = all[i], b = all[k];
			if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && a.bottom - b.top > 4 && a.element !== b.element)
				found.push(`${name(a.element)} runs over ${name(b.element)}`);
		}
	return [...new Set(found)].slice(0, 8);
};

export const overflow = page => inPage(page, sticksOut);
export const collisions = page => inPage(page, runsOver);
export const fits = page => inPage(page, `ground => [...(${sticksOut})(ground), ...(${runsOver})(ground)]`);   // both at once

// Row 11: sizes of letters and the pitch of lines.
export const letters = (page, { least, body }) => inPage(page, function ({ name, texts }, { least, body }) {
	const found = new Set();
	for (const { element } of texts()) {
		const style = getComputedStyle(element), size = parseFloat(style.fontSize);
		const pitch = style.lineHeight === 'normal' ? 1.2 : parseFloat(style.lineHeight) / size;
		const paragraph = element.closest('main p, main li, main dd') === element && element.className === '' && element.closest('[class=""], main') !== null;
		if (size < least - 0.05)
			found.add(`${name(element)} is ${size} px`);
		if (paragraph && element.localName === 'p' && !element.closest('.hint, .muted, small, .foot') && size < body - 0.05)
			found.add(`${name(element)} is body text of ${size} px`);
		if (pitch < 1.29)
			found.add(`${name(element)} has lines of ${pitch.toFixed(2)}`);
	}
	return [...found].slice(0, 12);
}, { least, body });

// Row 20, as far as the page itself tells.
export const contract = (page, { staff }) => inPage(page, function ({ name, texts }, { staff }) {
	const found = [], count = selector => document.querySelectorAll(selector).length;
	if (count('h1') !== 1)
		found.push(`${count('h1')} h1`);
	if (document.documentElement.lang !== 'zh-CN')
		found.push(`lang is ${document.documentElement.lang}`);
	if (document.compatMode !== 'CSS1Compat')
		found.push('quirks mode');
	for (const field of document.querySelectorAll('[required]'))
		found.push(`${name(field)} is required by the browser`);
	if (!staff)
		for (const field of document.querySelectorAll('input[type=password]'))
			found.push(`${name(field)} on a resident's page`);
	for (const image of document.querySelectorAll('svg')) {
		const hidden = image.closest('[aria-hidden=true]') !== null && image.getAttribute('focusable') === 'false';
		const named = image.getAttribute('role') === 'img' && (image.getAttribute('aria-label') || image.getAttribute('aria-labelledby'));
		if (!hidden && !named)
			found.push(`a picture neither hidden nor named in ${name(image.parentElement)}`);
		if (hidden && image.querySelector('text') !== null)
			found.push(`words in a hidden picture in ${name(image.parentElement)}`);
	}
	if (count('img, video, iframe, object, embed, font') > 0)
		found.push('raster or foreign content');
	for (const landmark of ['header', 'main', 'footer'])
		if (count(`body > ${landmark}`) !== 1)
			found.push(`${count(`body > ${landmark}`)} ${landmark}`);
	for (const { element } of texts())
		if (element.closest('header, nav, main, footer, aside, a.skip') === null)
			found.push(`${name(element)} stands outside the landmarks`);
	for (const form of document.querySelectorAll('form'))
		if (!form.noValidate && form.method === 'post' && form.querySelector('textarea, input:not([type=hidden])') !== null)
			found.push(`the form to ${form.getAttribute('action')} lets the browser speak`);
	let level = 0;
	for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
		const next = Number(heading.localName[1]);
		if (next > level + 1 && level > 0)
			found.push(`${name(heading)} comes after h${level}`);
		level = next;
	}
	const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
	for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
		found.push(`#${id} stands twice`);
	for (const link of document.querySelectorAll('a[href^="#"]'))
		if (document.getElementById(link.hash.slice(1)) === null)
			found.push(`${name(link)} leads to ${link.hash}, which is not there`);
	return found;
}, { staff });

// Row 8: a form that came back.  The fields are what must be marked.
export const errors = (page, fields) => inPage(page, function ({ name, seen }, fields) {
	const found = [], summary = document.querySelector('.sum');
	if (summary === null)
		return ['there is no summary'];
	if (document.activeElement !== summary)
		found.push(`the focus is on ${name(document.activeElement)}, not on the summary`);
	if (summary.getAttribute('role') !== 'alert' || !document.getElementById(summary.getAttribute('aria-labelledby')))
		found.push('the summary is not announced');
	if (!/^有 \d+ 处需要修改：/.test(document.title))
		found.push(`the title is ${document.title}`);
	const links = [...summary.querySelectorAll('a[href^="#"]')];
	if (links.length !== fields.length || Number(document.title.match(/\d+/)) !== fields.length)
		found.push(`${links.length} links and the title ${document.title} for ${fields.length} fields`);
	for (const link of links)
		if (!document.getElementById(link.hash.slice(1))?.matches('input, textarea, select'))
			found.push(`${link.hash} is not a field`);
	for (const field of fields) {
		const control = document.getElementsByName(field)[0], holder = control.type === 'radio' ? control.closest('fieldset') : control;
		const described = (holder.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id));
		if (control.type !== 'radio' && control.getAttribute('aria-invalid') !== 'true')
			found.push(`${field} is not aria-invalid`);
		if (!described.some(one => one !== null && one.classList.contains('em') && seen(one) && /错误：/.test(one.textContent)))
			found.push(`${field} is not described by its error`);
	}
	return found;
}, fields);

// Row 6: whether the ring of what has the focus can be seen.
export const ring = page => inPage(page, function ({ name, seen }) {
	const element = document.activeElement, style = getComputedStyle(element);
	const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
	const shadow = /\b[2-9](\.\d+)?px/.test(style.boxShadow);
	const inWindow = [...element.getClientRects()].some(box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
	if (element === document.body)
		return [];
	return [!outline && !shadow && `${name(element)} shows no ring`, !inWindow && `${name(element)} is out of sight`, !seen(element) && `${name(element)} is hidden`].filter(Boolean);
});

// Row 19: nothing moves, and what colours mean stays to be told apart.
export const motion = page => inPage(page, function ({ name }) {
	return [...document.querySelectorAll('body, body *')].filter(element => {
		const style = getComputedStyle(element);
		return [style.transitionDuration, style.animationDuration].some(time => time.split(',').some(one => parseFloat(one) > 0.001));
	}).map(name).slice(0, 5);
});

// Row 17: what paper has no use for.  `kept` may stay.
export const printed = page => inPage(page, function ({ name, seen }) {
	const found = [];
	for (const element of document.querySelectorAll('nav, button, .btn, .ident, .skip, .pager, input:not([type=hidden]), .who'))
		if (seen(element) && !element.closest('form'))
			found.push(`${name(element)} is printed`);
	for (const element of document.querySelectorAll('button, .btn'))
		if (seen(element))
			found.push(`${name(element)} is printed`);
	for (const table of document.querySelectorAll('main table'))
		if (!seen(table) || [...table.tBodies].flatMap(body => [...body.rows]).some(row => row.getClientRects().length === 0))
			found.push(`${name(table)} is not printed`);
	for (const box of document.querySelectorAll('.tw'))
		if (box.scrollWidth > box.clientWidth + 1)
			found.push(`${name(box)} is cut off at the paper's edge`);
	return [...new Set(found)];
});
