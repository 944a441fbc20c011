import { LATIN_LETTERS } from '@/domain/search/latin-letters';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 80;
const MAX_WORDS = 8;

const UNDECOMPOSED = new RegExp(`[${Object.keys(LATIN_LETTERS).join('')}]`, 'gu');
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Whether the text is a valid slug: lower-case ASCII words with hyphens. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST && SLUG.test(text);
}

/** Whether a headline has non-Latin letters, so that its slug needs a transliteration. */
export const needsTransliteration = (headline: string): boolean => OTHER_SCRIPT.test(headline);

/**
 * A slug from a headline: accents folded, at most eight words. Non-Latin letters are removed, so it may be
 * empty; the server proposes slugs for them.
 */
export function slugFrom(headline: string): string {
  const ascii = headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'ʼ]/g, '')
    .toLowerCase()
    .replace(UNDECOMPOSED, letter => LATIN_LETTERS[letter]!);
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words.slice(0, MAX_WORDS)) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

const COPY = '-2';

/** The slug of a copy of a story, different from the original; empty when that is empty. */
export function slugOfCopy(slug: string): string {
  return slug && `${slug.slice(0, LONGEST - COPY.length).replace(/-$/, '')}${COPY}`;
}
