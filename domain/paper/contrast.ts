/** A colour as stylesheets write it: `#0b5a66`. */
export type Hex = `#${string}`;

const HEX = /^#[0-9a-f]{6}$/;

export const isHex = (text: string): text is Hex => HEX.test(text);

/** The least contrast of text on its background. https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5;

/** The backgrounds of text, by day and by night; the page tokens have the same. */
export const GROUNDS = {
  day: ['#ffffff', '#f5f2ec'],
  night: ['#15120f', '#201c17'],
} as const satisfies Record<'day' | 'night', readonly Hex[]>;

/** The red, green and blue of a colour, each from 0 to 1. */
const partsOf = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** Relative luminance of a colour. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour).map(part =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The contrast of a colour with the least favourable background of text at a time. */
export function contrastOnPage(colour: string, time: 'day' | 'night'): number {
  return Math.min(...GROUNDS[time].map(ground => contrast(colour, ground)));
}

/** The nearest colour of the same hue that is readable at a time: darker by day, lighter by night. */
export function readableColour(colour: Hex, time: 'day' | 'night'): Hex {
  const end = time === 'day' ? 0 : 1;
  for (let step = 0; step <= 100; step++) {
    const mixed = partsOf(colour).map(part => part + ((end - part) * step) / 100);
    const found: Hex = `#${mixed
      .map(part =>
        Math.round(part * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (contrastOnPage(found, time) >= LEAST_CONTRAST) return found;
  }
  return time === 'day' ? '#000000' : '#ffffff';
}
