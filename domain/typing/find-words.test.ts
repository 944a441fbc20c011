import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, findPattern, replaceIn, type FindOptions } from './find-words';

const PLAIN: FindOptions = { matchCase: false, matchAccents: false, wholeWords: false, lang: 'en' };

function found(words: string, text: string, options: Partial<FindOptions> = {}): string[] {
  const pattern = findPattern(words, { ...PLAIN, ...options });
  return pattern ? findIn(text, pattern).map(({ from, to }) => text.slice(from, to)) : [];
}

describe('finding words in a story', () => {
  it('respects case and whole words as requested', () => {
    const text = 'Port, port and airport; Éire éire';
    expect(found('port', text)).toEqual(['Port', 'port', 'port']);
    expect(found('port', text, { matchCase: true })).toEqual(['port', 'port']);
    expect(found('port', text, { wholeWords: true })).toEqual(['Port', 'port']);
    expect(found('éire', text, { wholeWords: true })).toEqual(['Éire', 'éire']);
  });

  it('matches every form of quotation marks, apostrophes, dashes and spaces', () => {
    expect(found(`"it's"`, 'He said “it’s” and "it\'s"')).toEqual(['“it’s”', '"it\'s"']);
    expect(found('twin-port', 'twin‑port, twin–port')).toEqual(['twin‑port', 'twin–port']);
    expect(found('5 km', '5\u00a0km')).toEqual(['5\u00a0km']);
  });

  it('matches pattern characters literally', () => {
    expect(found('$5.00 (net)', 'for $5.00 (net), not $5x00 (net)')).toEqual(['$5.00 (net)']);
  });

  const ACCENTS: [lang: string, words: string, text: string, found: string[]][] = [
    ['en', 'cafe', 'Café, CAFÉ, cafe\u0301, cafe', ['Café', 'CAFÉ', 'cafe\u0301', 'cafe']],
    ['fr', 'élève', 'eleve, élève, ÉLÈVE', ['eleve', 'élève', 'ÉLÈVE']],
    ['fr', 'oeuvre', 'Œuvre, œuvre', ['Œuvre', 'œuvre']],
    ['fr', 'œuvre', 'oeuvre', ['oeuvre']],
    ['de', 'strasse', 'Straße, STRASSE', ['Straße', 'STRASSE']],
    ['de', 'uber', 'Über', ['Über']],
    ['sv', 'ar', 'år, är, ar', ['ar']],
    ['es', 'ano', 'año, ano, Áno', ['ano', 'Áno']],
    ['da', 'o', 'ø, o', ['o']],
    ['en', 'o', 'ø, o', ['ø', 'o']],
    ['vi', 'tê', 'tế, te, tê', ['tế', 'tê']],
    ['ru', 'еще', 'ещё, Еще', ['ещё', 'Еще']],
    ['ru', 'мои', 'мой, мои', ['мои']],
    ['el', 'Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ, οδυσσευς', ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς']],
    ['ja', 'か', 'が, か', ['か']],
    ['hi', 'क', 'कि, क', ['क']],
    ['ko', '가', '각, 가', ['가']],
    ['he', 'שלום', 'שָׁלוֹם', ['שָׁלוֹם']],
    ['ar', 'كتب', 'كَتَبَ', ['كَتَبَ']],
    ['tr', 'ı', 'I, i, İ, ı', ['I', 'ı']],
    ['zh-Hans', 'lü', 'lǜ, lu', ['lǜ', 'lu']],
    ['no such language', 'cafe', 'café', ['café']],
  ];
  for (const [lang, words, text, places] of ACCENTS)
    it(`in ${lang} finds ${words} in "${text}": ${places.join(', ')}`, () => {
      expect(found(words, text, { lang })).toEqual(places);
    });

  it('respects accents when requested, however they are composed', () => {
    expect(found('café', 'cafe, café, cafe\u0301', { matchAccents: true })).toEqual(['café', 'cafe\u0301']);
    expect(found('Éire', 'éire, Éire, Eire', { matchAccents: true, matchCase: true })).toEqual(['Éire']);
    expect(found('Eire', 'éire, Éire, Eire', { matchCase: true })).toEqual(['Éire', 'Eire']);
  });

  it('never matches half a character', () => {
    expect(found('o', 'œuvre')).toEqual([]);
    expect(found('e', 'œuvre')).toEqual(['e']);
    expect(found('s', 'ß')).toEqual([]);
    expect(found('e', 'e\u0301', { matchAccents: true })).toEqual([]);
  });

  it('replaces a letter with its combining marks, and keeps the rest', () => {
    const pattern = findPattern('cafe', PLAIN)!;
    expect(replaceIn('Œuvre: cafe\u0301 ($1), Straße, CAFÉ.', pattern, 'bar $&')).toBe(
      'Œuvre: bar $& ($1), Straße, bar $&.',
    );
  });

  it('returns places that contain the search words, for any text', () => {
    const letter = fc.constantFrom(...'aAeEoOsSiIéÉœŒßçñøåİıı\u0301\u0308 \u00a0’“—中文𝒜👩‍👩‍👧'.match(/./gsu)!);
    const words = fc.array(letter, { maxLength: 12 }).map(letters => letters.join(''));
    const langs = fc.constantFrom('en', 'fr', 'sv', 'tr', 'zh-Hans');
    fc.assert(
      fc.property(words, words, words, langs, fc.boolean(), (before, middle, after, lang, matchCase) => {
        const pattern = findPattern(middle, { ...PLAIN, lang, matchCase });
        if (!pattern) return;
        for (const { from, to } of findIn(before + middle + after, pattern)) {
          expect(from).toBeLessThan(to);
          const part = (before + middle + after).slice(from, to);
          expect(pattern.fold(part).text).toBe(pattern.words);
        }
      }),
    );
  });

  it('finds Chinese words, and nothing for an empty search', () => {
    expect(found('港口', '港口很安静，新港口更安静')).toEqual(['港口', '港口']);
    expect(findPattern('  ', PLAIN)).toBeNull();
  });
});
