/** Letters of other scripts that look like Latin ones, each before the Latin letter it looks like. */
const LOOKS_LIKE = new Map(
  [
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'ԁd', 'һh', 'ӏl', 'ԛq', 'ԝw', 'ѵv', 'ѡw'],
    ...['АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY', 'ХX', 'ЅS', 'ІI', 'ЈJ', 'ӀI', 'ԌG'],
    ...['οo', 'αa', 'νv', 'ρp', 'ιi', 'κk', 'τt', 'υu', 'χx', 'γy', 'ωw', 'σo', 'ϲc', 'ϳj', 'εe', 'ηn'],
    ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'ϹC'],
    ...['օo', 'ոn', 'սu', 'հh', 'ցg', 'եt', 'ıi', 'ɑa', 'ɡg', 'ɩi', 'ʟL', '0o', '1l', '|l', 'Il'],
    ...["’'", "‘'", "ʼ'", "`'", "´'", '‐-', '‑-', '–-', '—-'],
  ].map(pair => [pair.slice(0, 1), pair.slice(1)]),
);
const LETTERS = new RegExp(
  `[${[...LOOKS_LIKE.keys()].map(letter => (letter === '|' ? '\\|' : letter)).join('')}]`,
  'gu',
);

/** Pairs of letters that look like one. */
const PAIRS: [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/** A name without differences of case, spaces and letter forms, which vary between writers. */
const plainName = (name: string) => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * How a name looks: equal for names that readers cannot tell apart. A part of the skeletons of Unicode, for names.
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
function looksOf(name: string): string {
  const visible = name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const once = (text: string) => text.replace(LETTERS, letter => LOOKS_LIKE.get(letter) ?? letter);
  // A Cyrillic capital first becomes a Latin one, which may itself look like another letter.
  const latin = once(once(visible)).replace(/\s+/gu, ' ').trim().toLowerCase();
  return PAIRS.reduce((text, [pair, letter]) => text.replace(pair, letter), latin);
}

/** The known name that a different name looks like; null when the name is known itself, or resembles none. */
export function similarName(name: string, known: readonly string[]): string | null {
  const plain = plainName(name);
  if (known.some(one => plainName(one) === plain)) return null;
  const looks = looksOf(name);
  return known.find(one => looksOf(one) === looks) ?? null;
}

/** The maximum difference in length, in characters, between names that look alike. */
export const MAX_LENGTH_DIFFERENCE = 2;
