import { textLength } from '@/domain/document/length';
import { textBlocks } from '@/domain/document/text-blocks';
import { primaryLanguage } from '@/domain/language/languages';
import type { StoryContent } from '@/domain/story/story';
import type { StoryPlace } from '@/domain/story/story-place';
import { textDigest } from './machine/text-digest';

/** The languages of an edition, BCP 47. */
interface Languages {
  lang: string;
  secondLang: string | null;
}

/** The primary languages of an edition. */
export const primaryLanguages = ({ lang, secondLang }: Languages): string[] =>
  [lang, secondLang].flatMap(tag => (tag ? [primaryLanguage(tag)] : []));

/** Whether every text of a source needs a translation for an edition. */
export function needsTranslation(source: Languages, edition: Languages): boolean {
  const own = primaryLanguages(edition);
  return !primaryLanguages(source).some(lang => own.includes(lang));
}

/** A shorter text may be a name or a figure, which is the same in both languages. */
const LEAST = { words: 4, hanzi: 8 } as const;

interface Prose {
  digest: string;
  where: StoryPlace;
}

/** The headline, the standfirst and the paragraphs that are long enough to be in one language only. */
function proseOf({ fields, body }: StoryContent): Prose[] {
  const texts = [
    ...(['headline', 'standfirst'] as const).map(field => ({
      text: fields[field],
      where: { field } as StoryPlace,
    })),
    ...textBlocks(body)
      .filter(({ lang }) => lang === null)
      .map(({ path, text }) => ({ text, where: { path, from: 0, to: text.length } as StoryPlace })),
  ];
  return texts
    .filter(({ text }) => {
      const { words, hanzi } = textLength(text);
      return words / LEAST.words + hanzi / LEAST.hanzi >= 1;
    })
    .map(({ text, where }) => ({ digest: textDigest(text), where }));
}

/** Digests of the texts of a source, to find those that were not translated. */
export const sourceDigests = (source: StoryContent): string[] => [
  ...new Set(proseOf(source).map(({ digest }) => digest)),
];

/** The texts of a translation that are the same as in its source. @param digests of `sourceDigests` */
export function untranslatedIn(content: StoryContent, digests: readonly string[]): Prose[] {
  if (!digests.length) return [];
  const source = new Set(digests);
  return proseOf(content).filter(({ digest }) => source.has(digest));
}
