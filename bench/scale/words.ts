/** Made-up words in three languages, the same each time, with word frequencies as in natural language. */

export const LANGUAGES = ['en', 'zh-Hans', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Numbers from 0 up to 1, the same sequence each time. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COMMON: Record<Language, string[]> = {
  en: 'the of to and a in that for is on said with at by it from as was be have this are not but their has'.split(
    ' ',
  ),
  fr: 'de la le les et des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont'.split(
    ' ',
  ),
  'zh-Hans': '的 一 在 是 不 了 有 和 人 这 中 大 为 上 个 国 我 以 要 他'.split(' '),
};
const SYLLABLES: Record<Exclude<Language, 'zh-Hans'>, string[]> = {
  en: 'ar ben cal dor ent fir gal hol ing jor ken lam mer nor ost per quin ris sal tor und ver wen yor tion ness ship'.split(
    ' ',
  ),
  fr: 'an beau char dé eu fran gé hau is jou quel lon mé noir or plu rê sou tê u vé ville ment tion eur'.split(
    ' ',
  ),
};

/** Words of a language, the most frequent first. */
function vocabulary(language: Language, size: number, chance: () => number): string[] {
  const words = new Set(COMMON[language]);
  while (words.size < size) {
    const length = 1 + Math.floor(chance() * 3);
    if (language === 'zh-Hans')
      words.add(
        Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(chance() ** 2 * 3500))).join(
          '',
        ),
      );
    else {
      const pick = () => SYLLABLES[language][Math.floor(chance() * SYLLABLES[language].length)]!;
      words.add(pick() + Array.from({ length }, pick).join(''));
    }
  }
  return [...words];
}

/** Writes texts in a language: the word of rank n is about n times as rare as the first (Zipf). */
export class Writer {
  readonly words: string[];
  readonly names: string[];
  private readonly sums: number[] = [];

  constructor(
    readonly language: Language,
    readonly chance: () => number,
  ) {
    this.words = vocabulary(language, 30_000, chance);
    this.names = this.words
      .slice(2000, 2600)
      .map(word =>
        language === 'zh-Hans' ? `王${word}`.slice(0, 3) : word[0]!.toUpperCase() + word.slice(1),
      );
    let sum = 0;
    for (let rank = 0; rank < this.words.length; rank++) this.sums.push((sum += 1 / (rank + 2)));
  }

  /** A random word, weighted by its frequency. */
  word(): string {
    const wanted = this.chance() * this.sums.at(-1)!;
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low]!;
  }

  name(): string {
    return this.names[Math.floor(this.chance() * this.names.length)]!;
  }

  text(length: number): string {
    const words: string[] = [];
    for (let count = 0; count < length; count++) {
      const end = count % 14 === 13;
      const word = this.chance() < 0.01 ? this.name() : this.word();
      words.push(this.language === 'zh-Hans' ? word + (end ? '。' : '') : word + (end ? '. ' : ' '));
    }
    return words.join('').trim();
  }
}
