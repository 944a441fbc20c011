import type { FrameView } from '../view';

/** Which languages a page's texts are in, and which of the two a bilingual page shows. */
export interface PageLanguages {
  lang: string;
  secondLang: string | null;
  shown: 'both' | 'first' | 'second';
}

/** A stretch of text in one language; `lang` is null for that of the page. */
export interface LanguageRun {
  lang: string | null;
  text: string;
}

const HAN = /\p{Script=Han}/u;
/** Hanzi with the punctuation and figures between them. */
const HAN_RUN =
  /(\p{Script=Han}(?:[\p{Script=Han}\p{N}\u3000-\u303f\uff00-\uffef“”‘’—·…]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef”’])?)/u;

/** The languages of an edition's pages. */
export function pageLanguagesOf(
  edition: FrameView['edition'],
  shown: PageLanguages['shown'] = 'both',
): PageLanguages {
  return { lang: edition.lang, secondLang: edition.secondLang, shown };
}

/** Whether a language is written with hanzi. */
export function isChinese(lang: string): boolean {
  return /^zh\b/i.test(lang);
}

/** The language of a lone name: hanzi are Chinese in every edition. */
export function langOfName(name: string, lang: string): string {
  return HAN.test(name) && !isChinese(lang) ? 'zh-Hans' : lang;
}

/** Runs of hanzi apart from the rest of a text that mixes two languages without saying where. */
export function runsByScript(text: string, { lang, secondLang }: PageLanguages): LanguageRun[] {
  const chinese = [lang, secondLang ?? ''].find(isChinese);
  const other = [lang, secondLang ?? ''].find(tag => tag && !isChinese(tag));
  if (!chinese || !other) return [{ lang: null, text }];
  if (!HAN.test(text)) return [{ lang: other, text }];
  if (!/\p{Script=Latin}{2}/u.test(text)) return [{ lang: chinese, text }];
  return text
    .split(HAN_RUN)
    .filter(part => part !== '')
    .map(part => ({ lang: HAN.test(part) ? chinese : other, text: part }));
}

/**
 * The runs of a text. In a bilingual edition its lines are the two languages in the order of the edition, of which only
 * the shown ones are returned; a text without a second line is split by script.
 */
export function runsOf(text: string, languages: PageLanguages): LanguageRun[] {
  if (!languages.secondLang) return [{ lang: null, text: withoutBreaks(text) }];
  const [first = '', ...rest] = text.split('\n').map(line => line.trim());
  const second = rest.filter(Boolean).join(' ');
  if (!second || !first) return runsByScript(first || second, languages);
  const runs = [
    { lang: languages.lang, text: first },
    { lang: languages.secondLang, text: second },
  ];
  if (languages.shown === 'both') return runs;
  return [runs[languages.shown === 'first' ? 0 : 1]!];
}

/** Whether the runs are two whole texts, one per language, rather than one text with words of another in it. */
export function isPair(text: string): boolean {
  return text.trim().includes('\n');
}

/** Marks that turn the direction of what follows them, also of words of ours. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text without marks that turn direction. Inside `bdi` too: an isolate that the text opens and does not close would be
 * closed by the end of the element, which then isolates nothing.
 */
export function withoutDirectionMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, '');
}

/** For titles and attributes, where nothing can be isolated: both languages after each other, without direction marks. */
export function inOneLine(text: string): string {
  return withoutBreaks(withoutDirectionMarks(text));
}

function withoutBreaks(text: string): string {
  const lines = text.split('\n').map(line => line.trim());
  return lines.filter(Boolean).join(' ');
}
