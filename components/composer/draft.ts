import { fingerprint } from '@/domain/fingerprint';
import type { StoryText } from '@/domain/story/text-change';

/** The text in the composer: everything of a story that its writer can change. */
export type Draft = StoryText;

/** Everything of a draft besides its body. */
export type DraftFields = Omit<Draft, 'body'>;

export function draftOf({ editionId, deskId, fields, body }: Draft): Draft {
  return { editionId, deskId, fields, body };
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return fingerprint(draftOf(one)) === fingerprint(draftOf(other));
}
