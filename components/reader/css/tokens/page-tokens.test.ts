import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INK_NAMES, INKS } from '@/domain/paper/inks';

const TOKENS = readFileSync('components/reader/css/tokens/page-tokens.css', 'utf8');
/** The backgrounds of text. */
const PAPERS = ['paper', 'tint'].map(name => {
  const [, day, night] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(TOKENS)!;
  return { day: day!, night: night! };
});

/** Relative luminance of a colour. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(INK_NAMES)('the ink %s', ink => {
  it('has the colours of the page tokens', () => {
    const [, rules] = TOKENS.split(`[data-ink='${ink}'] {`);
    expect(rules!.split('}')[0]).toContain(`--accent: light-dark(${INKS[ink].day}, ${INKS[ink].night});`);
  });

  it('is readable by day and by night', () => {
    for (const time of ['day', 'night'] as const)
      for (const paper of PAPERS) expect(contrast(INKS[ink][time], paper[time])).toBeGreaterThanOrEqual(4.5);
  });
});
