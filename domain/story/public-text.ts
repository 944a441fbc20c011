import { publicBody } from '@/domain/document/public/public-body';
import { fingerprint } from '@/domain/fingerprint';
import { PUBLIC_FIELDS, picked } from './fields/derive';
import type { StoryText } from './text-change';

/**
 * Whether two texts of a story differ for readers: in the text, the pictures or the place of publication. Notes,
 * suggestions and what only the newsroom sees make no difference.
 */
export function differsForReaders(before: StoryText, after: StoryText): boolean {
  return (
    before.editionId !== after.editionId ||
    publicFields(before) !== publicFields(after) ||
    (before.body !== after.body && bodyForReaders(before) !== bodyForReaders(after))
  );
}

const publicFields = ({ fields }: StoryText) => fingerprint(picked(fields, PUBLIC_FIELDS));
const bodyForReaders = ({ body }: StoryText) => fingerprint(publicBody(body));
