import type { BodyNode } from '@/domain/document/body';
import { withoutEmptyBlocks } from '@/domain/document/public/empty-blocks';
import { publicBody } from '@/domain/document/public/public-body';
import { fingerprint } from '@/domain/fingerprint';
import { blockWords } from '@/domain/history/words';
import { namesWith, picked, type SecondField } from '@/domain/story/fields/derive';
import { STORY_FIELDS, type StoryFields } from '@/domain/story/fields/fields';
import type { LeadPicture, StoryContent } from '@/domain/story/story';

/** The fields for translators, in page order. */
export const SHORT_TEXTS = namesWith(STORY_FIELDS, { translated: true });
export type ShortText = (typeof SHORT_TEXTS)[number];
/** Fields in the first language; their counterparts have the same values. */
export type LetteredField = Exclude<ShortText, SecondField>;

/** The source of a translation. */
export interface SourceText {
  fields: Pick<StoryFields, ShortText>;
  blocks: BodyNode[];
}

/** A short text, the picture with its texts, or a block of the body. */
export type SourcePart = string | LeadPicture | BodyNode;

/** The translatable text of a story: without suggestions, notes and empty paragraphs. */
export function sourceText({ fields, body }: StoryContent): SourceText {
  return {
    fields: picked(fields, SHORT_TEXTS),
    blocks: withoutEmptyBlocks(publicBody(body).content ?? []),
  };
}

/** Whether two parts are the same to a translator. */
export const isSameSource = (one: SourceText, other: SourceText) => fingerprint(one) === fingerprint(other);

/** All visible text of a part. */
export function partWords(part: SourcePart): string {
  if (typeof part === 'string') return part;
  if ('type' in part) return blockWords(part);
  const { alt, secondAlt, caption, secondCaption, credit, secondCredit } = part;
  return [alt, secondAlt, caption, secondCaption, credit, secondCredit].filter(Boolean).join('\n');
}
