import { describe, expect, it } from 'vitest';
import { findIn, findPattern, type FindOptions } from './find-words';

const PLAIN: FindOptions = { matchCase: false, wholeWords: false };

function found(words: string, text: string, options: Partial<FindOptions> = {}): string[] {
  const pattern = findPattern(words, { ...PLAIN, ...options });
  return pattern ? findIn(text, pattern).map(({ from, to }) => text.slice(from, to)) : [];
}

describe('Finding words in a story', () => {
  it('takes case and whole words as asked', () => {
    const text = 'Port, port and airport; Éire éire';
    expect(found('port', text)).toEqual(['Port', 'port', 'port']);
    expect(found('port', text, { matchCase: true })).toEqual(['port', 'port']);
    expect(found('port', text, { wholeWords: true })).toEqual(['Port', 'port']);
    expect(found('éire', text, { wholeWords: true })).toEqual(['Éire', 'éire']);
  });

  it('takes every form of quotation marks, apostrophes, dashes and spaces', () => {
    expect(found(`"it's"`, 'He said “it’s” and "it\'s"')).toEqual(['“it’s”', '"it\'s"']);
    expect(found('twin-port', 'twin‑port, twin–port')).toEqual(['twin‑port', 'twin–port']);
    expect(found('5 km', '5\u00a0km')).toEqual(['5\u00a0km']);
  });

  it('takes signs of patterns as they are written', () => {
    expect(found('$5.00 (net)', 'for $5.00 (net), not $5x00 (net)')).toEqual(['$5.00 (net)']);
  });

  it('finds Chinese words, and nothing for nothing', () => {
    expect(found('港口', '港口很安静，新港口更安静')).toEqual(['港口', '港口']);
    expect(findPattern('  ', PLAIN)).toBeNull();
  });
});
