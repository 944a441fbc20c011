import type { ByLanguage } from '@/domain/paper/by-language';
import type { NamedItem } from '../item';

/** The texts of an author or topic, from a list or from the paper. */
export interface NamedTexts {
  names: ByLanguage;
  titles: ByLanguage;
  descriptions: ByLanguage;
  email: string;
  isSeries: boolean | null;
}

/** The texts of an item; those without a language in their column are in the language of the edition. */
export function textsOf(item: NamedItem, lang: string): NamedTexts {
  const inLanguage = ({ '': own, ...texts }: ByLanguage) =>
    own === undefined || texts[lang] !== undefined ? texts : { ...texts, [lang]: own };
  const { names, titles, descriptions, email, isSeries } = item;
  return {
    ...{ names: inLanguage(names), titles: inLanguage(titles), descriptions: inLanguage(descriptions) },
    ...{ email, isSeries },
  };
}

/** The changes to make, and whether a text edited here is kept. */
export interface Merged {
  change: Partial<NamedTexts>;
  isKept: boolean;
}

/**
 * Brings an author or topic up to date: missing texts are added, and texts unchanged since the last import are updated.
 * Texts edited here are kept.
 */
export function mergeNamed(now: NamedTexts, wanted: NamedTexts, last: NamedTexts | null): Merged {
  const merged: Merged = { change: {}, isKept: false };
  for (const place of ['names', 'titles', 'descriptions'] as const) {
    const texts = { ...now[place] };
    for (const [lang, text] of Object.entries(wanted[place])) {
      const before = now[place][lang] ?? '';
      if (before === text) continue;
      if (before === '' || before === last?.[place][lang]) texts[lang] = text;
      else merged.isKept = true;
    }
    if (Object.keys(texts).some(lang => texts[lang] !== now[place][lang])) merged.change[place] = texts;
  }
  if (wanted.email && wanted.email !== now.email) {
    if (now.email === '' || now.email === last?.email) merged.change.email = wanted.email;
    else merged.isKept = true;
  }
  if (wanted.isSeries !== null && wanted.isSeries !== now.isSeries) {
    if (wanted.isSeries || last?.isSeries === true) merged.change.isSeries = wanted.isSeries;
    else merged.isKept = true;
  }
  return merged;
}
