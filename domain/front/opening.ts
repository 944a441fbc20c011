import type { Body } from '@/domain/document/body';
import { bodyToText } from '@/domain/document/write';

/** The maximum number of blocks in the opening of a text. */
export const OPENING_BLOCKS = 12;

/** About a column of a front, in letters; a Chinese one is as wide as two. */
const LETTERS = 560;

const widthOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/**
 * The first paragraphs of a text as plain text: as many whole sentences as fit beside a picture on a front, and at
 * least one.
 * @param body the text, or its first blocks
 */
export function openingOf(body: Body, lang: string): string[] {
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const paragraphs: string[] = [];
  let left = LETTERS;
  for (const block of (body.content ?? []).filter(({ type }) => type === 'paragraph')) {
    let paragraph = '';
    for (const { segment } of sentences.segment(bodyToText({ ...body, content: [block] }).trim())) {
      const isFirst = !paragraph && paragraphs.length === 0;
      if (!isFirst && widthOf(segment) > left) {
        left = 0;
        break;
      }
      paragraph += segment;
      left -= widthOf(segment);
    }
    if (paragraph.trim()) paragraphs.push(paragraph.trim());
    if (left <= 0) break;
  }
  return paragraphs;
}
