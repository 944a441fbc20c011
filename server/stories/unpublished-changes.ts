import { textSize } from '@/domain/document/length';
import type { ReadText } from '@/domain/history/public-changes';
import { runTask } from '@/server/work/pool';

/** The live text and its live section, which changes when a section is merged into another. */
interface LiveText {
  text: ReadText;
  sectionId: string | null;
}

/**
 * In how many places publishing the working copy would change what readers have.
 * @throws Refused 422 or 503 when comparing the texts takes too long
 */
export function countUnpublishedChanges(
  { text: { fields, body }, sectionId }: LiveText,
  working: ReadText,
): Promise<number> {
  const live = { fields: { ...fields, sectionId }, body };
  const texts: [ReadText, ReadText] = [live, { fields: working.fields, body: working.body }];
  return runTask('countUnpublishedChanges', texts, textSize(body) + textSize(working.body));
}
