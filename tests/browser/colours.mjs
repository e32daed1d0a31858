// colours.mjs - how far two colours lie apart, for everybody and for the colour-blind.

// #RGB or #RRGGBB to red, green and blue from 0 to 1.
export function parse(text) {
	const digits = text.slice(1).length === 3 ? [...text.slice(1)].map(one => one + one) : text.slice(1).match(/../g);
	return digits.map(pair => parseInt(pair, 16) / 255);
}

const linear = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const gamma = value => value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
const luminance = colour => colour.map(linear).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);

// WCAG 2.2, contrast ratio: 1 to 21.
export function contrast(one, other) {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light.
const MACHADO = {
	protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
	deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
	tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
};

export function colourBlind(colour, kind) {
	const light = colour.map(linear);
	return MACHADO[kind].map(row => gamma(Math.min(1, Math.max(0, row.reduce((sum, weight, i) => sum + weight * light[i], 0)))));
}

function lab(colour) {
	const [r, g, b] = colour.map(linear);
	const [x, y, z] = [(0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047, 0.2126729 * r + 0.7151522 * g + 0.0721750 * b, (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883]
		.map(value => value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 * value + 16) / 116);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

// CIE76: about 2.3 is a difference that one just sees.
export const distance = (one, other) => Math.hypot(...lab(one).map((value, i) => value - lab(other)[i]));
