import type { TestPaper } from '@/scripts/test/paper';
import { randomOf } from './network';
import { SharedStory } from './shared-story';
import type { StoryServer } from './story-server';

/** Changes of one story. */
export const EDITS = 120;

/**
 * Two to five people write one story at random. By every second seed some of them suggest, others accept and reject, and
 * notes are put on words.
 * @param meanwhile called before each change
 */
export async function writeTogether(
  seed: number,
  { editionId, person }: Pick<TestPaper, 'editionId' | 'person'>,
  server: StoryServer,
  meanwhile: () => void = () => {},
) {
  const random = randomOf(seed);
  const size = 2 + random.below(4);
  const slowness = random.pick([20, 100, 500]);
  const people = await Promise.all(Array.from({ length: size }, () => person('editor')));
  let edits = 0;
  const isReviewed = seed % 2 === 0;
  const opened = { server, random, people, editionId, slowness };
  const shared: SharedStory = await SharedStory.open(opened, window => {
    if (isReviewed) window.review();
  });
  for (const window of shared.windows) {
    const work = () => {
      if (edits++ >= EDITS) return;
      meanwhile();
      window.edit();
      shared.clock.after(20 + random.below(random.chance(0.1) ? 3000 : 300), work);
    };
    shared.clock.after(random.below(300), work);
  }
  await shared.clock.run(() => edits >= EDITS);
  await shared.settle();
  const sum = (count: (window: (typeof shared.windows)[number]) => number) =>
    shared.windows.reduce((total, window) => total + count(window), 0);
  return {
    faults: await shared.faults(),
    operations: EDITS,
    commits: shared.commits,
    merges: sum(({ merges }) => merges),
    inTrays: sum(({ tray }) => tray.length),
    suggestions: sum(({ settled }) => settled),
  };
}
