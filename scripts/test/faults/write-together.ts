import type { TestPaper } from '@/scripts/test/paper';
import { randomOf } from './network';
import { SharedStory } from './shared-story';
import { ALL_KINDS, FIRST_KINDS, FURTHER_KINDS, type Kind } from './random-edit';
import type { StoryServer } from './story-server';

/** Changes of one story. */
export const EDITS = 120;

/** The variety of the changes in a story. */
export interface Variety {
  /** The maximum number of people; the minimum is two. */
  people: number;
  kinds: readonly Kind[];
  /** Whether connections are lost for up to a minute. */
  goesOffline: boolean;
}

/** The variety with which the first seeds found faults; with another one they produce other stories. */
export const FIRST_VARIETY: Variety = { people: 5, kinds: FIRST_KINDS, goesOffline: false };
export const FURTHER_VARIETY: Variety = { people: 6, kinds: FURTHER_KINDS, goesOffline: true };
export const WHOLE_VARIETY: Variety = { ...FURTHER_VARIETY, kinds: ALL_KINDS };

/**
 * Two to six people write one story at random. By every second seed some of them suggest, others accept and reject, and
 * notes are put on words.
 * @param meanwhile called before each change
 */
export async function writeTogether(
  seed: number,
  { editionId, person }: Pick<TestPaper, 'editionId' | 'person'>,
  server: StoryServer,
  meanwhile: () => void = () => {},
  { people: most, kinds, goesOffline }: Variety = WHOLE_VARIETY,
) {
  const random = randomOf(seed);
  const size = 2 + random.below(most - 1);
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
      window.edit(kinds);
      if (goesOffline && seed % 3 === 0 && random.chance(0.01)) shared.cut(window, random.below(60_000));
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
