import { fingerprint } from '@/domain/fingerprint';
import type { StoryText } from '@/domain/story/text-change';

/** The text in the composer: all parts of a story that its writer can change. */
export type Draft = StoryText;

/** All parts of a draft except its body. */
export type DraftFields = Omit<Draft, 'body'>;

export function draftOf({ editionId, deskId, fields, body }: Draft): Draft {
  return { editionId, deskId, fields, body };
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return fingerprint(draftOf(one)) === fingerprint(draftOf(other));
}
