import type { BodyNode } from '@/domain/document/body';
import { withoutEmptyBlocks } from '@/domain/document/public/empty-blocks';
import { publicBody } from '@/domain/document/public/public-body';
import { fingerprint } from '@/domain/fingerprint';
import { blockWords } from '@/domain/history/words';
import { namesWith, picked, type SecondField } from '@/domain/story/fields/derive';
import { STORY_FIELDS, type StoryFields } from '@/domain/story/fields/fields';
import type { LeadPicture, StoryContent } from '@/domain/story/story';

/** The fields that a translator writes anew, in the order of the page. */
export const SHORT_TEXTS = namesWith(STORY_FIELDS, { translated: true });
export type ShortText = (typeof SHORT_TEXTS)[number];
/** Those in the first language; the others have the same letter. */
export type LetteredField = Exclude<ShortText, SecondField>;

/** What a translation is made from. */
export interface SourceText {
  fields: Pick<StoryFields, ShortText>;
  blocks: BodyNode[];
}

/** A short text, the picture with its texts, or a block of the body. */
export type SourcePart = string | LeadPicture | BodyNode;

/** What of a story is translated: without suggestions, notes and empty paragraphs. */
export function sourceText({ fields, body }: StoryContent): SourceText {
  return {
    fields: picked(fields, SHORT_TEXTS),
    blocks: withoutEmptyBlocks(publicBody(body).content ?? []),
  };
}

/** Whether a translator would find the same in both. */
export const isSameSource = (one: SourceText, other: SourceText) => fingerprint(one) === fingerprint(other);

/** Everything that can be read in a part. */
export function partWords(part: SourcePart): string {
  if (typeof part === 'string') return part;
  if ('type' in part) return blockWords(part);
  const { alt, secondAlt, caption, secondCaption, credit, secondCredit } = part;
  return [alt, secondAlt, caption, secondCaption, credit, secondCredit].filter(Boolean).join('\n');
}
