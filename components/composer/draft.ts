import type { Body } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story';

/** What a save sends: everything of a story that its writer can change. */
export interface Draft {
  editionId: string;
  deskId: string | null;
  fields: StoryFields;
  body: Body;
}

export function draftOf({ editionId, deskId, fields, body }: Draft): Draft {
  return { editionId, deskId, fields, body };
}

/** The same text for the same value, whatever the order of its keys. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return fingerprint(draftOf(one)) === fingerprint(draftOf(other));
}
