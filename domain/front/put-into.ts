import { frontChanges, type FrontChange } from './changes';
import type { FrontContents } from './contents';
import { mergeFronts } from './merge';

/**
 * A timed launch with the changes of the draft in it. A draft that has all changes of the launch already replaces it.
 * Null when both changed the same differently, so that a person has to put them together.
 * @param live what readers have, which both change
 */
export function putInto(
  timed: FrontContents,
  draft: FrontContents,
  live: FrontContents,
): FrontContents | null {
  const texts = (changes: FrontChange[]) => changes.map(change => JSON.stringify(change));
  const drafted = new Set(texts(frontChanges(live, draft)));
  const hasAll = texts(frontChanges(live, timed)).every(change => drafted.has(change));
  if (hasAll) return draft;
  return mergeFronts(live, draft, timed);
}
