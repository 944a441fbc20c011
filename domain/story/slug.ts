const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether the text is a valid slug: lower-case ASCII words with hyphens. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && SLUG.test(text);
}

/**
 * A slug made of a headline: accents folded, at most eight words. Empty when the headline has no Latin letters
 * (a Chinese one), so that a person chooses the word.
 */
export function slugFrom(headline: string): string {
  const ascii = headline.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words.slice(0, 8)) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > 80) break;
    slug = longer;
  }
  return slug;
}
