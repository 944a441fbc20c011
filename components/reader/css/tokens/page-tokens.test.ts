import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, GROUNDS } from '@/domain/paper/contrast';
import { INK_NAMES, INKS } from '@/domain/paper/inks';

const TOKENS = readFileSync('components/reader/css/tokens/page-tokens.css', 'utf8');
/** The backgrounds of text. */
const PAPERS = ['paper', 'tint'].map(name => {
  const [, day, night] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(TOKENS)!;
  return { day: day!, night: night! };
});

it('The backgrounds that accents are compared with are those of the page tokens', () => {
  expect(GROUNDS).toEqual({ day: PAPERS.map(({ day }) => day), night: PAPERS.map(({ night }) => night) });
});

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
