import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/people/permissions';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { coveredStory, coverageEntries } from './coverage';
import type { StoryName } from './notes';

/** Has the cast cover a story live; the coverage is still running. */
export async function loadCoverage(
  actorOf: (key: string) => Actor,
  before: (hours: number) => Date,
  storyIds: Map<StoryName, string>,
): Promise<void> {
  const storyId = storyIds.get(coveredStory)!;
  const [first] = coverageEntries;
  const start = { key: randomUUID(), state: 'live' };
  await changeCoverage(actorOf('ines'), storyId, start, before(first!.hoursAgo));
  for (const { hoursAgo, by, body, isDraft = false, ...words } of coverageEntries) {
    const id = randomUUID();
    const marks = { pinned: false, keyEvent: false, ...words };
    const entry = { id, key: id, ...marks, body: { type: 'doc', content: body }, publish: !isDraft };
    await addEntry(actorOf(by), storyId, entry, before(hoursAgo));
  }
}
