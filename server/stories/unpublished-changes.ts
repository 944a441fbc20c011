import { textSize } from '@/domain/document/length';
import type { ReadText } from '@/domain/history/public-changes';
import { runTask } from '@/server/work/pool';

/** What readers have, and the section in which they find it: it moves with a section that is merged into another. */
interface LiveText {
  text: ReadText;
  sectionId: string | null;
}

/**
 * In how many places publishing the working copy would change what readers have.
 * @throws Refused 422 or 503 for texts that take too long
 */
export function countUnpublishedChanges(
  { text: { fields, body }, sectionId }: LiveText,
  working: ReadText,
): Promise<number> {
  const live = { fields: { ...fields, sectionId }, body };
  const texts: [ReadText, ReadText] = [live, { fields: working.fields, body: working.body }];
  return runTask('countUnpublishedChanges', texts, textSize(body) + textSize(working.body));
}
