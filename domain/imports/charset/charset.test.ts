import { describe, expect, it } from 'vitest';
import { decoded, encoded, type Encoding } from './encoders';
import { readText } from './read-text';
import { repaired } from './repair';

const ENGLISH = 'The crew left the café at seven – “before the church struck”, said Anneli Häkkinen.';
const FRENCH = 'À l’été, les élèves français ont reçu où ça leur plaît une œuvre naïve.';
const CHINESE = '香港行政长官在各方压力下就其大宅的问题到立法会接受质询，他说这是他的责任。';
const TRADITIONAL = '香港行政長官在各方壓力下就其大宅的問題到立法會接受質詢，他說這是他的責任。';
const RUSSIAN = 'Город голосует за новый причал, который обойдётся в сорок тысяч.';

const misread = (text: string, is: Encoding, as: string) => decoded(encoded(text, is)!, as)!;

describe('The encoding of a file', () => {
  it.each([
    ['utf-8', ENGLISH],
    ['windows-1252', FRENCH],
    ['gb18030', CHINESE],
    ['big5', TRADITIONAL],
    ['windows-1251', RUSSIAN],
  ] as const)('is found without a declaration: %s', (encoding, text) => {
    expect(readText(encoded(text, encoding)!)).toMatchObject({ text, encoding });
  });

  it('is found by a byte order mark', () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(Buffer.from('abc')).buffer),
    ]);
    expect(readText(bytes)).toEqual({ text: 'abc', encoding: 'utf-16le' });
  });

  it('is the declared one when the bytes are valid in it', () => {
    const page = `<meta charset="windows-1251"><p>${RUSSIAN}`;
    expect(readText(encoded(page, 'windows-1251')!)).toEqual({ text: page, encoding: 'windows-1251' });
  });
});

describe('A text that was read in a wrong encoding', () => {
  it.each([
    ['UTF-8 as windows-1252', ENGLISH, 'utf-8', 'windows-1252'],
    ['French UTF-8 as windows-1252', FRENCH, 'utf-8', 'windows-1252'],
    ['Chinese UTF-8 as windows-1252', CHINESE, 'utf-8', 'windows-1252'],
    ['GBK as windows-1252', CHINESE, 'gb18030', 'windows-1252'],
    ['Big5 as windows-1252', TRADITIONAL, 'big5', 'windows-1252'],
    ['Russian UTF-8 as windows-1251', RUSSIAN, 'utf-8', 'windows-1251'],
  ] as const)('is repaired: %s', (_, text, is, as) => {
    const { text: found, repair } = repaired(misread(text, is, as));
    expect(found).toBe(text);
    expect(repair).toMatchObject({ from: as, to: is });
  });

  it('in places is repaired there', () => {
    const { text, repair } = repaired(
      'A sound café, “said” he. The M\u00c3\u00b6we left the caf\u00c3\u00a9 at Str\u00c3\u00b8m.',
    );
    expect(text).toBe('A sound café, “said” he. The Möwe left the café at Strøm.');
    expect(repair!.count).toBe(3);
  });

  it.each([ENGLISH, FRENCH, CHINESE, TRADITIONAL, RUSSIAN, 'SÃO PAULO, 2009', 'plain words', ''])(
    'and was not damaged is left as it is: %s',
    text => {
      expect(repaired(text)).toEqual({ text, repair: null });
    },
  );
});
