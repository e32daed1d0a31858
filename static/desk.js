/* desk.js - keys and comfort for the review desk; every page is whole without it.
 *
 * ES5.  What it touches is marked in templates/:
 *   [data-key=A]       pressed by that key: a link is followed, a button pressed, a details unfolded
 *   [data-go=next]     J; [data-go=previous]: K (the queue's links); without them the list's rows
 *   [data-mask]        the masking: E covers what is selected, else sends what is ticked
 *   [data-original]    the text; mark[data-span=12-11] in it ticks the box of that place
 *   select[data-says]  shows the chosen reason's sentence there
 *   [data-undo]        counts [data-seconds] down and goes when they are over
 *   [data-keys]        gets the help and the switch
 */
(function () {
	'use strict';

	var OFF = 'minyi.keys.off', help = null;

	function all(selector, within) {
		return Array.prototype.slice.call((within || document).querySelectorAll(selector));
	}

	function word(element, name) {
		return element.getAttribute('data-' + name) || '';
	}

	function add(parent, tag, className, text) {
		var element = document.createElement(tag);
		element.className = className;
		element.textContent = text || '';
		return parent.appendChild(element);
	}

	/* A device may forbid its storage: then the keys are on. */
	function stored(work) {
		try {
			return work(window.localStorage);
		} catch (refused) {
			return null;
		}
	}

	function isOff() {
		return stored(function (kept) { return kept.getItem(OFF); }) === '1';
	}

	/* Masking ------------------------------------------------------------------ */

	/* The server counts in bytes of UTF-8. */
	function bytes(text) {
		return unescape(encodeURIComponent(text)).length;
	}

	function boxOf(place) {
		return document.getElementById('span-' + place);
	}

	function markUp() {
		all('mark[data-span]').forEach(function (mark) {
			var box = boxOf(word(mark, 'span'));
			mark.className = box && box.checked ? 'covered' : '';
		});
	}

	/* A box for words that a person selected, as the server makes them for flags. */
	function addBox(mask, place, text) {
		var spans = mask.querySelector('.spans'), form = mask.querySelector('form'), row, opt, box, label;
		if (!spans) {
			spans = document.createElement('fieldset');
			spans.className = 'spans';
			add(spans, 'legend', '', '遮盖哪几处');
			form.insertBefore(spans, form.querySelector('details'));
		}
		row = add(spans, 'div', 'span');
		opt = add(row, 'div', 'opt');
		box = add(opt, 'input', '');
		box.type = 'checkbox';
		box.name = 'span';
		box.id = 'span-' + place;
		box.value = place;
		box.checked = true;
		label = add(opt, 'label', '', '遮盖 ' + text);
		label.htmlFor = box.id;
	}

	/* True when something of the text is selected: it is covered. */
	function coverSelected() {
		var original = document.querySelector('[data-original]'), mask = document.querySelector('[data-mask]');
		var selection = window.getSelection(), range, before, text, place;
		if (!original || !mask || !selection || selection.rangeCount === 0 || selection.isCollapsed)
			return false;
		range = selection.getRangeAt(0);
		if (!original.contains(range.startContainer) || !original.contains(range.endContainer))
			return false;
		before = document.createRange();
		before.setStart(original, 0);
		before.setEnd(range.startContainer, range.startOffset);
		text = range.toString();
		if (text === '')
			return false;
		place = bytes(before.toString()) + '-' + bytes(text);
		if (boxOf(place))
			boxOf(place).checked = true;
		else
			addBox(mask, place, text);
		mask.open = true;
		selection.removeAllRanges();
		markUp();
		return true;
	}

	function mask(details) {
		var send = details.querySelector('[data-send]');
		if (coverSelected()) {
			send.focus();
			return;
		}
		if (details.open && details.querySelector('[name=span]:checked')) {
			send.click();
			return;
		}
		details.open = true;
		(details.querySelector('input[type=checkbox], textarea, summary') || send).focus();
	}

	/* Reasons --------------------------------------------------------------------- */

	function saySentence(select) {
		var says = document.getElementById(word(select, 'says')), form = select.form;
		var filling = form.querySelector('[data-filling]'), field = filling && filling.querySelector('input');

		function show() {
			var option = select.options[select.selectedIndex], sentence = option ? word(option, 'sentence') : '';
			var blank = sentence.indexOf('〔') >= 0;
			if (filling)
				filling.hidden = !blank && field.value === '';
			if (field && field.value !== '')
				sentence = sentence.replace(/〔[^〕]*〕/, field.value);
			says.hidden = sentence === '';
			says.textContent = word(says, 'before') + '“' + sentence + '”';
		}
		select.addEventListener('change', show);
		if (field)
			field.addEventListener('input', show);
		all('[data-plain-says]', form).forEach(function (plain) { plain.hidden = true; });
		show();
	}

	/* Undo --------------------------------------------------------------------------- */

	function countDown(bar) {
		var place = bar.querySelector('[data-seconds]'), until, timer;
		if (!place)
			return;
		until = Date.now() + 1000 * Number(word(place, 'seconds'));
		timer = setInterval(function () {
			var left = Math.ceil((until - Date.now()) / 1000);
			if (left > 0) {
				place.textContent = left + ' 秒后生效。';
				return;
			}
			clearInterval(timer);
			bar.parentNode.removeChild(bar);
		}, 500);
	}

	/* Keys ------------------------------------------------------------------------------ */

	var NAMES = [['J', '下一条'], ['K', '上一条'], ['A', '通过并公开'], ['E', '遮盖（先选中文字，或者勾选提示）'], ['D', '不公开，转办'],
		['T', '去办理页面'], ['X', '不予受理'], ['B', '通过列表里选中的'], ['Z', '撤销'], ['?', '打开或收起这个说明']];

	function showHelp() {
		if (!help)
			return;
		help.hidden = !help.hidden;
		if (!help.hidden)
			help.focus();
	}

	/* On the list itself: the one that stands beside it, and the one after that. */
	function row(step) {
		var links = all('.rows .row > div > a'), sheet = document.querySelector('.front > .sheet');
		return links[step === 'next' && sheet && sheet.offsetHeight > 0 ? 1 : 0];
	}

	function neighbour(step) {
		return document.querySelector('[data-go=' + step + ']') || document.querySelector('.mod.front') && row(step);
	}

	function press(key) {
		var target = key === 'J' ? neighbour('next') : key === 'K' ? neighbour('previous') : document.querySelector('[data-key=' + key + ']');
		if (!target)
			return false;
		if (target.hasAttribute('data-mask')) {
			mask(target);
		} else if (target.tagName === 'DETAILS') {
			target.open = !target.open;
			(target.open ? target.querySelector('select, input[type=text]') : target.querySelector('summary')).focus();
		} else {
			target.click();
		}
		return true;
	}

	function isTyping(element) {
		return element && (/^(TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable ||
			element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit)$/.test(element.type));
	}

	function heard(event) {
		var key = (event.key || '').toUpperCase();
		if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat || isTyping(event.target) || isOff())
			return;
		if (key === '?' || key === '？') {
			showHelp();
			event.preventDefault();
		} else if (/^[JKABEDTXZ]$/.test(key) && press(key)) {
			event.preventDefault();
		}
	}

	function offer(place) {
		var button = add(place, 'button', 'btn sec'), list, live = add(place, 'span', 'vh');

		function tell() {
			button.textContent = isOff() ? '打开快捷键' : '关闭快捷键';
			document.documentElement.classList[isOff() ? 'remove' : 'add']('with-keys');
		}
		button.type = 'button';
		live.setAttribute('role', 'status');
		button.addEventListener('click', function () {
			var off = isOff();
			stored(function (kept) { return off ? kept.removeItem(OFF) : kept.setItem(OFF, '1'); });
			tell();
			live.textContent = off ? '快捷键打开了。' : '快捷键关闭了。';
		});
		help = add(place, 'section', 'card');
		help.hidden = true;
		help.tabIndex = -1;
		help.setAttribute('aria-label', '快捷键');
		add(help, 'h2', '', '快捷键');
		list = add(help, 'dl', 'facts');
		NAMES.forEach(function (pair) {
			var row = add(list, 'div', '');
			add(row, 'dt', '', pair[0]);
			add(row, 'dd', '', pair[1]);
		});
		tell();
	}

	all('[data-keys]').forEach(offer);
	all('select[data-says]').forEach(saySentence);
	all('[data-undo]').forEach(countDown);
	all('mark[data-span]').forEach(function (mark) {
		mark.addEventListener('click', function () {
			var box = boxOf(word(mark, 'span'));
			if (box)
				box.checked = !box.checked;
			markUp();
		});
	});
	document.addEventListener('change', markUp);
	markUp();
	document.addEventListener('keydown', heard);       /* Z also where nothing waits any more */
	/* After a decision the next item is read from its heading. */
	all('[data-begin]').slice(0, location.hash || document.querySelector('[autofocus]') ? 0 : 1).forEach(function (heading) { heading.focus(); });
}());
