/**
 * Letters without a decomposition, with their replacements on other keyboards. The language decides whether
 * they apply.
 */
const WRITTEN_AS: Record<string, string> = {
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ß: 'ss', ẞ: 'SS' },
  ...{ ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ĳ: 'ij', Ĳ: 'IJ', ς: 'σ' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا' },
};
/**
 * In other scripts, such as kana and Devanagari, a mark makes a different letter, whatever a collation says.
 */
const MAY_LOSE_MARKS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}/u;

/** More marks than any language puts on a letter. */
const MAX_UNITS = 8;

/**
 * Makes a function that removes what a language counts as an accent: `é` becomes `e` in French, but `ä` stays
 * in Swedish. A letter is passed with its combining marks, and may become two.
 * @param lang BCP 47 tag; an unknown one counts as no language
 */
export function letterFolding(lang: string): (letter: string) => string {
  const { compare } = new Intl.Collator(supported(lang), { sensitivity: 'base' });
  const fold = (letter: string): string => {
    const written = WRITTEN_AS[letter];
    if (written !== undefined && compare(letter, written) === 0) return written;
    let bare = letter.normalize('NFD');
    if (!MAY_LOSE_MARKS.test(bare) || bare.length > MAX_UNITS) return letter.normalize('NFC');
    // A letter may have marks of both kinds: Vietnamese ế is ê with a tone.
    for (const mark of [...bare].slice(1).toReversed()) {
      const at = bare.lastIndexOf(mark);
      const without = bare.slice(0, at) + bare.slice(at + mark.length);
      if (compare(bare, without) === 0) bare = without;
    }
    return bare.normalize('NFC');
  };
  const known = new Map<string, string>();
  return letter => {
    let folded = known.get(letter);
    if (folded === undefined) known.set(letter, (folded = fold(letter)));
    return folded;
  };
}

function supported(lang: string): string[] {
  try {
    return Intl.Collator.supportedLocalesOf(lang);
  } catch {
    return [];
  }
}
