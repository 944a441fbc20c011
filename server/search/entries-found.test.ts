import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { deleteJobs, makeJobsDue, runDueJobs, waitingJobs } from '@/scripts/test/jobs';
import { searchPaper } from '@/scripts/test/search-paper';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { removeEntry } from '@/server/coverage/entry-places';
import { HOUSEKEEPING } from '@/server/housekeeping';
import { prisma } from '@/server/store/prisma';

const paper = searchPaper();
const { now, publish, act, find } = paper;

/** Indexes as the queue does, in the end of the time that it waits. */
async function index(): Promise<void> {
  await makeJobsDue();
  await runDueJobs(HOUSEKEEPING);
}

async function add(id: string, words: string, isPublished = true): Promise<string> {
  const key = randomUUID();
  const entry = { title: 'Pier four', byline: '', body: doc(p(text(words))), pinned: false, keyEvent: false };
  await addEntry(paper.editor(), id, { id: key, key, ...entry, publish: isPublished }, now);
  return key;
}

it('A story is found as live coverage once that started, and as a plain story once it was cancelled', async () => {
  const id = await publish({ headline: 'Typhoon watch' });
  const findKind = (kind: 'live' | 'story') => find('typhoon', { kinds: { kinds: [kind], opinionIds: [] } });
  const cover = (state: string) => changeCoverage(paper.editor(), id, { key: randomUUID(), state }, now);
  for (const state of ['live', 'ended', 'none'] as const) {
    await cover(state);
    await index();
    const [live, story] = state === 'none' ? [[], [id]] : [[id], []];
    expect([state, await findKind('live'), await findKind('story')]).toEqual([state, live, story]);
  }
});

it('A reader finds a live story by its current entries within seconds', async () => {
  const id = await publish({ headline: 'Storm at sea' });
  await changeCoverage(paper.editor(), id, { key: randomUUID(), state: 'live' }, now);
  await deleteJobs();
  await add(id, 'A draft about dirigibles.', false);
  const entry = await add(id, 'The lighthouse went dark.');
  await add(id, 'The semaphore fell.');
  expect((await waitingJobs()).filter(({ task }) => task === 'repair-search-index')).toHaveLength(1);
  await index();
  for (const words of ['lighthouse', 'semaphore', '"pier four"'])
    expect(await find(words), words).toEqual([id]);
  expect(await find('dirigibles')).toEqual([]);

  // Immediately, and the story is found again without it.
  await removeEntry(paper.editor(), id, entry, { key: randomUUID(), version: 1, removed: true }, now);
  expect(await find('lighthouse')).toEqual([]);
  await index();
  expect(await find('lighthouse')).toEqual([]);
  expect(await find('semaphore')).toEqual([id]);
  const { text: excerpt } = await prisma().searchEntry.findUniqueOrThrow({ where: { storyId: id } });
  expect(excerpt).not.toContain('lighthouse');

  await act(id, 'publish');
  expect(await find('semaphore')).toEqual([id]);
});
