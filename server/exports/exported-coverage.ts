import { coverageState, type CoverageTimes } from '@/domain/coverage/entry';
import { ENTRIES_LIMITS, type ExportedEntry } from '@/domain/exports/body-with-entries';
import type { Edition } from '@/domain/paper/edition';
import { localeOf } from '@/domain/paper/english';
import { dayAndTime } from '@/domain/time/printed-time';
import { listNewestEntries } from '@/server/store/coverage/newest-entries';

/** The entries of a story in a file. */
export interface ExportedCoverage {
  entries: ExportedEntry[];
  /** Whether there are older entries that are not in the file. */
  isCut: boolean;
}

type CoveredStory = CoverageTimes & { id: string; edition: Pick<Edition, 'lang' | 'zone' | 'english'> };

/**
 * The public entries of a story: newest first while the coverage is live, and in the order of publication once it has
 * ended. Times are in the edition's zone.
 */
export async function exportedCoverage(story: CoveredStory): Promise<ExportedCoverage> {
  const state = coverageState(story);
  if (state === 'none') return { entries: [], isCut: false };
  const { edition } = story;
  const found = await listNewestEntries([story.id], ENTRIES_LIMITS.count + 1);
  const entries: ExportedEntry[] = [];
  let bytes = 0;
  for (const { title, byline, body, publishedAt } of found.slice(0, ENTRIES_LIMITS.count)) {
    bytes += Buffer.byteLength(JSON.stringify(body));
    if (bytes > ENTRIES_LIMITS.bytes) break;
    entries.push({ title, byline, body, time: dayAndTime(publishedAt, edition.zone, localeOf(edition)) });
  }
  const isCut = entries.length < found.length;
  return { entries: state === 'ended' ? entries.toReversed() : entries, isCut };
}
