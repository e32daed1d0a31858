/* site.js - comfort for those whose browser runs scripts; every page is whole without it.
 *
 * ES5 for Chrome 57 and Safari 11.  What it touches is marked in templates/:
 *   form data-form           sent once: data-sending on the button, data-offline and data-slow beside it
 *   form data-draft=KEY      kept on this device for a week, but for the phone number
 *   [data-note], [data-clear]  says that a draft came back; throws it away
 *   [data-count=ID]          characters left of data-most, in data-left or data-over (# is the number)
 *   [data-when=NAME]         shown while the chosen NAME is one of data-is
 *   [data-plain]             words that only a page without scripts needs
 *   [data-receipt=KEY]       what was kept under KEY has arrived: forget it
 *   [data-copy]              gets a button data-label that copies; says data-done or data-fail
 *   [data-print]             gets a button of that name that prints
 *   [data-insert=ID]         a button that puts its data-text into the field where the cursor is,
 *                            and ticks data-choose where nothing of its name is chosen yet
 */
(function () {
	'use strict';

	var WEEK = 7 * 24 * 3600 * 1000, PATIENCE = 8000, PREFIX = 'minyi.draft.';
	var NEVER_KEPT = /^(phone|agree)$/;

	function all(selector, within) {
		return Array.prototype.slice.call((within || document).querySelectorAll(selector));
	}

	function word(element, name) {
		return element.getAttribute('data-' + name) || '';
	}

	function add(parent, tag, className, before) {
		var element = document.createElement(tag);
		element.className = className;
		return parent.insertBefore(element, before || null);
	}

	function button(parent, label, press) {
		var element = add(parent, 'button', 'btn sec');
		element.type = 'button';
		element.textContent = label;
		element.addEventListener('click', press);
		return element;
	}

	/* Read out when it changes, seen by nobody. */
	function murmur(parent) {
		var element = add(parent, 'span', 'vh');
		element.setAttribute('aria-live', 'polite');
		return element;
	}

	/* What the server counts: composed, without what it takes out (base/text.h). */
	function characters(text) {
		text = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
			.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g, '')
			.replace(/\u200d(?![\ud83c-\udbff\u2600-\u27bf])/g, '');
		text = (text.normalize ? text.normalize('NFC') : text)
			.replace(/[ \t\u00a0\u3000]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
		return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '_').length;
	}

	/* Storage -------------------------------------------------------------- */

	/* A device may forbid it or have it full; then nothing is kept. */
	function store(work) {
		try {
			return work(window.localStorage);
		} catch (refused) {
			return null;
		}
	}

	function forget(key) {
		store(function (kept) { kept.removeItem(PREFIX + key); });
	}

	function recall(key) {
		return store(function (kept) {
			var draft = JSON.parse(kept.getItem(PREFIX + key));
			return draft && Date.now() - draft.at < WEEK ? draft.fields : null;
		});
	}

	function sweep() {
		store(function (kept) {
			var i, name;
			for (i = kept.length - 1; i >= 0; i--) {
				name = kept.key(i);
				if (name.indexOf(PREFIX) === 0 && !recall(name.slice(PREFIX.length)))
					kept.removeItem(name);
			}
		});
	}

	/* Drafts ----------------------------------------------------------------- */

	function keeps(field) {
		return field.name && field.type !== 'hidden' && field.type !== 'submit' && !NEVER_KEPT.test(field.name);
	}

	function ticks(field) {
		return field.type === 'radio' || field.type === 'checkbox';
	}

	/* [name, value] of what was filled in; none of an empty form. */
	function filled(form) {
		return Array.prototype.filter.call(form.elements, function (field) {
			return keeps(field) && (ticks(field) ? field.checked : field.value !== '');
		}).map(function (field) {
			return [field.name, field.value];
		});
	}

	function fill(form, fields) {
		fields.forEach(function (pair) {
			Array.prototype.forEach.call(form.elements, function (field) {
				if (!keeps(field) || field.name !== pair[0])
					return;
				if (!ticks(field))
					field.value = pair[1];
				else if (field.value === pair[1])
					field.checked = true;
			});
		});
	}

	/* Restores at once and when the browser has filled in what it remembers,
	 * which goes first; saves only what somebody types. */
	function keepDraft(form) {
		var key = word(form, 'draft'), note = document.querySelector('[data-note]'), timer;

		function save() {
			var fields = filled(form);
			clearTimeout(timer);
			timer = 0;
			if (fields.length === 0)
				return forget(key);
			store(function (kept) {
				kept.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), fields: fields }));
			});
		}
		function later() {
			clearTimeout(timer);
			timer = setTimeout(save, 300);
		}
		function leave() {
			if (timer)
				save();
		}
		function restore() {
			var draft = filled(form).length === 0 && recall(key);
			if (draft) {
				fill(form, draft);
				note.hidden = false;
			}
		}
		form.addEventListener('input', later);
		form.addEventListener('change', later);
		window.addEventListener('pagehide', leave);
		window.addEventListener('pageshow', restore);
		document.addEventListener('visibilitychange', leave);
		all('[data-clear]', note).forEach(function (clear) {
			clear.addEventListener('click', function () {
				form.reset();
				forget(key);
				note.hidden = true;
				refresh();
				form.querySelector('input[type=radio]').focus();
			});
		});
		restore();
	}

	/* What depends on other fields ------------------------------------------------- */

	var refreshers = [];

	function refresh() {
		refreshers.forEach(function (one) { one(); });
	}

	function showWhen(element) {
		var right = word(element, 'is').split(' ');
		all('[data-plain]', element).forEach(function (plain) { plain.hidden = true; });
		all('[aria-describedby]', element).forEach(function (described) { described.removeAttribute('aria-describedby'); });
		refreshers.push(function () {
			var chosen = document.querySelector('[name=' + word(element, 'when') + ']:checked');
			element.hidden = !chosen || right.indexOf(chosen.value) < 0;
		});
	}

	function count(element) {
		var field = document.getElementById(word(element, 'count')), live = murmur(element.parentNode), timer, said;
		if (!field)
			return;
		refreshers.push(function () {
			var left = Number(word(element, 'most')) - characters(field.value);
			var sentence = word(element, left < 0 ? 'over' : 'left').replace('#', String(Math.abs(left)));
			element.textContent = sentence;
			element.className = left < 0 ? 'em' : 'hint';
			clearTimeout(timer);
			if (said !== undefined && said !== sentence)
				timer = setTimeout(function () { live.textContent = sentence; }, 1000);
			said = sentence;
		});
	}

	/* Sending ------------------------------------------------------------------------ */

	function sendOnce(form) {
		var buttons = all('[type=submit]', form), pressed = buttons[buttons.length - 1];
		var notice = add(form, 'p', ''), label, timer, sending;

		function rest() {
			clearTimeout(timer);
			if (sending)
				pressed.textContent = label;
			sending = false;
			buttons.forEach(function (one) { one.removeAttribute('aria-disabled'); });
		}
		/* Above the button that was pressed. */
		function say(sentence) {
			var place = pressed.parentNode;
			place.parentNode.insertBefore(notice, place);
			notice.className = sentence ? 'note warn' : '';
			notice.textContent = sentence;
		}
		notice.setAttribute('role', 'alert');
		buttons.forEach(function (one) {
			one.addEventListener('click', function () {
				if (!sending && !one.hidden)
					pressed = one;
			});
		});
		form.addEventListener('submit', function (event) {
			if (sending)
				return event.preventDefault();
			if (navigator.onLine === false) {
				say(word(form, 'offline'));
				return event.preventDefault();
			}
			say('');
			sending = true;
			label = pressed.textContent;
			pressed.textContent = word(form, 'sending');
			buttons.forEach(function (one) { one.setAttribute('aria-disabled', 'true'); });
			timer = setTimeout(function () {
				rest();
				say(word(form, 'slow'));
			}, PATIENCE);
		});
		window.addEventListener('pageshow', function (event) {
			rest();
			if (event.persisted)
				say('');
		});
	}

	/* Copy and print -------------------------------------------------------------------- */

	function copyOld(text) {
		var area = add(document.body, 'textarea', 'vh'), done = false;
		area.value = text;
		area.readOnly = true;
		area.select();
		area.setSelectionRange(0, text.length);
		try {
			done = document.execCommand('copy');
		} catch (refused) {
			done = false;
		}
		document.body.removeChild(area);
		return done;
	}

	function offerCopy(element) {
		var text = word(element, 'copy'), copy, live;

		function say(done) {
			live.className = done ? 'vh' : 'hint';
			live.textContent = word(element, done ? 'done' : 'fail');
			copy.textContent = word(element, done ? 'done' : 'label');
			copy.focus();
			if (done)
				setTimeout(function () { copy.textContent = word(element, 'label'); }, 4000);
		}
		function old() {
			say(copyOld(text));
		}
		copy = button(element, word(element, 'label'), function () {
			live.textContent = '';
			if (navigator.clipboard && navigator.clipboard.writeText)
				navigator.clipboard.writeText(text).then(function () { say(true); }, old);
			else
				old();
		});
		live = murmur(element.parentNode);
	}

	/* The browser inside WeChat prints nothing. */
	function offerPrint(element) {
		if (window.print && !/MicroMessenger/i.test(navigator.userAgent))
			button(element, word(element, 'print'), function () { window.print(); });
	}

	function offerInsert(button) {
		button.addEventListener('click', function (event) {
			var field = document.getElementById(word(button, 'insert')), text = word(button, 'text');
			var choice = document.getElementById(word(button, 'choose'));
			var at = field.selectionStart, end = field.selectionEnd, before = field.value.slice(0, at);
			event.preventDefault();
			if (before !== '' && before.slice(-1) !== '\n')
				text = '\n' + text;
			field.value = before + text + field.value.slice(end);
			field.focus();
			field.setSelectionRange(at + text.length, at + text.length);
			if (choice && !document.querySelector('[name=' + choice.name + ']:checked'))
				choice.checked = true;
			refresh();
		});
	}

	all('[data-insert]').forEach(offerInsert);
	all('[data-when]').forEach(showWhen);
	all('[data-count]').forEach(count);
	all('form[data-form]').forEach(sendOnce);
	all('form[data-draft]').forEach(keepDraft);
	all('[data-receipt]').forEach(function (element) { forget(word(element, 'receipt')); });
	all('[data-copy]').forEach(offerCopy);
	all('[data-print]').forEach(offerPrint);
	document.addEventListener('input', refresh);
	document.addEventListener('change', refresh);
	window.addEventListener('pageshow', refresh);
	sweep();
	refresh();
	/* Older engines focus only fields by themselves. */
	all('[autofocus]').slice(0, location.hash ? 0 : 1).forEach(function (element) { element.focus(); });
}());
