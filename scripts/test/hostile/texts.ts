/** Pseudo-random numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  '(',
  ')',
  '[',
  '“',
  '”',
  '"',
  '«',
  '»',
  ' ',
  '\u00a0',
  '\n',
  'a',
  'the the ',
  '字',
  '\u0301',
  '9',
  '.',
  '/',
  '\\',
  '<!--',
  '-->',
  '@',
  '://',
  '*',
  '_',
  '1.',
  '，',
  '\ud83d\ude00',
  'ß',
  '&',
  '<',
];

function mixed(size: number, seed: number): string {
  const random = seeded(seed);
  let text = '';
  while (text.length < size) {
    const piece = PIECES[Math.floor(random() * PIECES.length)]!;
    text += piece.repeat(1 + Math.floor(random() ** 8 * 2000));
  }
  return text.slice(0, size).toWellFormed();
}

/** Texts of about `size` UTF-16 units that are slow for careless code, by their content. */
export function hostileTexts(size: number): Record<string, string> {
  const of = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  return {
    'opening brackets': of('('),
    'brackets that do not meet': of('(') + of(']'),
    'nested marks': of('“(['),
    'closing marks': of('”'),
    'straight marks': of('"'),
    spaces: `a${of(' ')}a`,
    'no-break spaces': `a${of('\u00a0')}a`,
    'line feeds': `a${of('\n')}a`,
    figures: of('9'),
    'figures and points': of('1.'),
    'one long word': of('a'),
    'one word again and again': of('boat boat '),
    'long words with a space': `${of('ab')} ${of('ab')}`,
    'combining marks': `a${of('\u0301')}`,
    'combining marks over nothing': of('\u0301'),
    'Chinese without a stop': of('字'),
    slashes: `/${of('/')}x`,
    'at signs': of('@'),
    'comments of HTML': of('<!-- -->'),
    'open tags': of('<'),
    'open links': of('['),
    mixed: mixed(size, 20_261_126),
  };
}
