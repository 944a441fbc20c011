import { textBlocks } from '@/domain/document/text-blocks';
import type { ContentRule } from '@/domain/checks/finding';

/** A line in brackets that is still a placeholder, as templates have them and editors leave them for each other. */
const GUIDANCE = /^\s*(\[[^\]]+\]|【[^】]+】|［[^］]+］)\s*$/;

/** Whether a line of text is there only to be written over. */
export const isGuidance = (text: string): boolean => GUIDANCE.test(text);

export const guidanceLeft: ContentRule & { name: 'guidance-left' } = {
  name: 'guidance-left',
  severity: 'blocks',
  find: ({ body }) =>
    textBlocks(body)
      .filter(({ text }) => isGuidance(text))
      .map(({ path, text }) => ({ where: { path, from: 0, to: text.length }, data: { text: text.trim() } })),
};
