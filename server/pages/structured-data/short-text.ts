import { twoTexts } from '@/domain/two-texts';
import { oneLine } from './machine-file';

/** A text in its language. */
export interface TextInLanguage {
  text: string;
  lang: string;
}

/** A short text of a story in the main language of its edition, and in the second one where it has both. */
export interface BilingualText extends TextInLanguage {
  second: TextInLanguage | null;
}

/** A printed headline, standfirst or caption for programs: each language on its own, in one line. */
export function shortText(
  printed: string,
  { lang, secondLang }: { lang: string; secondLang: string | null },
): BilingualText {
  if (!secondLang) return { text: oneLine(printed), lang, second: null };
  const [first, second] = twoTexts(printed).map(oneLine) as [string, string];
  if (!first && second) return { text: second, lang: secondLang, second: null };
  return { text: first, lang, second: second ? { text: second, lang: secondLang } : null };
}
