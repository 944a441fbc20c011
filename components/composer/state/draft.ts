import type { Body } from '@/domain/document/body';
import { fingerprint } from '@/domain/history/fingerprint';
import type { StoryFields } from '@/domain/story/story';

/** What a save sends: everything of a story that its writer can change. */
export interface Draft {
  editionId: string;
  deskId: string | null;
  fields: StoryFields;
  body: Body;
}

/** Everything of a draft besides its body. */
export type DraftFields = Omit<Draft, 'body'>;

export function draftOf({ editionId, deskId, fields, body }: Draft): Draft {
  return { editionId, deskId, fields, body };
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return fingerprint(draftOf(one)) === fingerprint(draftOf(other));
}
