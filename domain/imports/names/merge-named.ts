import type { ByLanguage } from '@/domain/paper/by-language';
import type { NamedItem } from '../item';

/** What a list says of an author or topic, or the paper has of one. */
export interface NamedTexts {
  names: ByLanguage;
  titles: ByLanguage;
  descriptions: ByLanguage;
  email: string;
  isSeries: boolean | null;
}

/** What an item says, with its texts in the language of the edition where their columns name none. */
export function textsOf(item: NamedItem, lang: string): NamedTexts {
  const inLanguage = ({ '': own, ...texts }: ByLanguage) =>
    own === undefined || texts[lang] !== undefined ? texts : { ...texts, [lang]: own };
  const { names, titles, descriptions, email, isSeries } = item;
  return {
    ...{ names: inLanguage(names), titles: inLanguage(titles), descriptions: inLanguage(descriptions) },
    ...{ email, isSeries },
  };
}

/** What is to be changed, and whether something stays as someone here wrote it. */
export interface Merged {
  change: Partial<NamedTexts>;
  isKept: boolean;
}

/**
 * Brings an author or topic up to date: what is missing is added, and what is still as the last import wrote it is changed.
 * What somebody wrote here stays.
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
