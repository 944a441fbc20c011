import type { Rule } from '@/domain/checks/finding';

/** How long a headline may be to fit three lines of a front: letters, and Chinese characters. */
const HEADLINE_GUIDE = { letters: 90, hanzi: 32 } as const;

const HAN = /\p{Script=Han}/gu;

/** The part of the guide's length that a headline takes; more than 1 is too long. */
export function headlineFill(headline: string): number {
  const hanzi = headline.match(HAN)?.length ?? 0;
  const others = [...headline].length - hanzi;
  return hanzi / HEADLINE_GUIDE.hanzi + others / HEADLINE_GUIDE.letters;
}

export const longHeadline: Rule = {
  name: 'long-headline',
  severity: 'asks',
  find: ({ fields }) =>
    (['headline', 'secondHeadline'] as const)
      .filter(field => headlineFill(fields[field]) > 1)
      .map(field => ({ where: { field }, data: { count: [...fields[field].trim()].length } })),
};
