const plural = new Intl.PluralRules('ar');

/** A noun as Arabic counts it: `few` follows 3 to 10, `many` 11 to 99, `other` 0 and the round hundreds. */
export interface CountedNoun {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

/** A number of things in Arabic; one and two are words without a figure. */
export function arabicCount(count: number, noun: CountedNoun): string {
  const form = plural.select(count);
  if (form === 'one') return noun.one;
  if (form === 'two') return noun.two;
  return `${count} ${form === 'zero' ? noun.other : noun[form]}`;
}

/** Stories, where they are the subject of a sentence. */
export const STORIES: CountedNoun = {
  one: 'مادة واحدة',
  two: 'مادتان',
  few: 'مواد',
  many: 'مادة',
  other: 'مادة',
};

/** Stories after a verb or a preposition. */
export const STORIES_AS_OBJECT: CountedNoun = { ...STORIES, two: 'مادتين' };

export const DAYS: CountedNoun = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' };
