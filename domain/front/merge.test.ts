import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeContainer,
  changeSlot,
  clearSlot,
  emptySlot,
  moveContainer,
  moveSlot,
  placeStory,
  removeSlot,
} from './arrange';
import { changedParts, isSameFront } from './changes';
import { frontProblem, slotsOf, type Container, type FrontContents, type Slot } from './contents';
import { mergeFronts } from './merge';

/** A container with these stories in its slots; null for an empty one. */
function container(id: string, stories: (string | null)[]): Container {
  const slots = stories.map((storyId, at) => ({ ...emptySlot(`${id}-${at}`), storyId }));
  return { id, kind: 'package', title: id, fill: { by: 'newest' }, slots };
}

const BASE: FrontContents = {
  containers: [
    container('one', ['a', 'b', null]),
    container('two', ['c', null, 'd']),
    container('three', ['e', 'f', 'g', null]),
  ],
};
const slotIn = (front: FrontContents | null, id: string) => slotsOf(front!).find(slot => slot.id === id);

describe('merging two changes of a front', () => {
  it('takes changes of different slots of one container', () => {
    const merged = mergeFronts(
      BASE,
      changeSlot(BASE, 'one-0', { headline: 'Mine' }),
      placeStory(BASE, 'n', 'one-2', 'x'),
    );
    expect(slotIn(merged, 'one-0')).toMatchObject({ storyId: 'a', headline: 'Mine' });
    expect(slotIn(merged, 'one-2')).toMatchObject({ storyId: 'n' });
  });

  it('takes changes of different fields of one slot and of one container', () => {
    const mine = changeSlot(BASE, 'one-0', { headline: 'Mine' });
    const theirs = changeSlot(BASE, 'one-0', { kicker: 'Theirs', mediaId: 'm' });
    const merged = mergeFronts(
      BASE,
      changeContainer(mine, 'two', one => ({ ...one, title: 'Mine' })),
      changeContainer(theirs, 'two', one => ({ ...one, fill: { by: 'nothing' } })),
    );
    expect(slotIn(merged, 'one-0')).toMatchObject({ headline: 'Mine', kicker: 'Theirs', mediaId: 'm' });
    expect(merged!.containers[1]).toMatchObject({ title: 'Mine', fill: { by: 'nothing' } });
  });

  it('moves a slot that one side moved with what the other changed in it', () => {
    const edited = changeSlot(BASE, 'one-0', { headline: 'Theirs' });
    const merged = mergeFronts(BASE, moveSlot(BASE, 'one-0', 'two-0', 'x'), edited);
    expect(merged!.containers[1]!.slots[0]).toMatchObject({ storyId: 'a', headline: 'Theirs' });
    const added = { containers: [...BASE.containers, container('four', [null])] };
    const intoAdded = mergeFronts(BASE, moveSlot(added, 'one-0', 'four-0', 'x'), edited);
    expect(intoAdded!.containers[3]!.slots[0]).toMatchObject({ storyId: 'a', headline: 'Theirs' });
  });

  it('moves a container that one side moved with what the other changed in it', () => {
    const merged = mergeFronts(BASE, moveContainer(BASE, 0, 2), clearSlot(BASE, 'one-0'));
    expect(merged!.containers.map(({ id }) => id)).toEqual(['two', 'three', 'one']);
    expect(slotIn(merged, 'one-0')!.storyId).toBeNull();
  });

  it.each<[string, FrontContents, FrontContents]>([
    [
      'the same field of a slot',
      changeSlot(BASE, 'one-0', { headline: 'Mine' }),
      changeSlot(BASE, 'one-0', { headline: 'Theirs' }),
    ],
    [
      'the story of a slot and its headline',
      placeStory(BASE, 'n', 'one-0', 'x', 'replace'),
      changeSlot(BASE, 'one-0', { headline: 'Theirs' }),
    ],
    [
      'a slot that the other removed',
      removeSlot(BASE, 'one-0'),
      changeSlot(BASE, 'one-0', { headline: 'Theirs' }),
    ],
    [
      'a container that the other removed',
      { containers: BASE.containers.slice(1) },
      changeSlot(BASE, 'one-0', { headline: 'Theirs' }),
    ],
    ['the order of containers', moveContainer(BASE, 0, 2), moveContainer(BASE, 0, 1)],
    [
      'the story of two slots to the same one',
      placeStory(BASE, 'n', 'one-2', 'x'),
      placeStory(BASE, 'n', 'two-1', 'y'),
    ],
  ])('asks when both changed %s', (_, mine, theirs) => {
    expect(mergeFronts(BASE, mine, theirs)).toBeNull();
    expect(mergeFronts(BASE, theirs, mine)).toBeNull();
  });

  it('takes the side that changed something when the other did not', () => {
    const changed = clearSlot(BASE, 'one-0');
    expect(mergeFronts(BASE, BASE, changed)).toBe(changed);
    expect(mergeFronts(BASE, changed, BASE)).toBe(changed);
  });
});

type Edit = (front: FrontContents, name: string) => FrontContents;
const at = <T>(items: T[], index: number): T => items[index % items.length]!;
const edit = fc
  .record({ way: fc.nat(8), slot: fc.nat(20), to: fc.nat(20), story: fc.nat(3) })
  .map(({ way, slot, to, story }): Edit => (front, name) => {
    const slots = slotsOf(front);
    if (!slots.length || !front.containers.length) return front;
    const { id } = at(slots, slot);
    const target = at(slots, to).id;
    const from = to % front.containers.length;
    switch (way) {
      case 0:
        return changeSlot(front, id, { headline: name });
      case 1:
        return changeSlot(front, id, { kicker: name });
      case 2:
        return changeSlot(front, id, { mediaId: name });
      case 3:
        return placeStory(front, `new${story}`, id, `${name}-slot`, to % 2 ? 'insert' : 'replace');
      case 4:
        return moveSlot(front, id, target, `${name}-empty`, story % 2 ? 'insert' : 'replace');
      case 5:
        return clearSlot(front, id);
      case 6:
        return removeSlot(front, id);
      case 7:
        return moveContainer(front, from, slot % front.containers.length);
      default:
        return changeContainer(front, front.containers[from]!.id, one => ({ ...one, title: name }));
    }
  });
const sideOf = (name: string) =>
  fc
    .array(edit, { maxLength: 3 })
    .map(edits => edits.reduce((front, change, index) => change(front, `${name}${index}`), BASE));

const slotsById = (front: FrontContents) => new Map(slotsOf(front).map(slot => [slot.id, slot]));
const storiesIn = (front: FrontContents) => new Set(slotsOf(front).flatMap(({ storyId }) => storyId ?? []));
const isSame = (one: Slot, other: Slot) => one.storyId === other.storyId && !changedParts(one, other).length;

/** The changes of one side that a merged front lacks. */
function lost(side: FrontContents, merged: FrontContents): string[] {
  const [before, now, after] = [BASE, side, merged].map(slotsById) as [
    Map<string, Slot>,
    Map<string, Slot>,
    Map<string, Slot>,
  ];
  const [oldStories, stories, mergedStories] = [BASE, side, merged].map(storiesIn) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  return [
    ...[...now].flatMap(([id, slot]) => {
      const [was, is] = [before.get(id), after.get(id)];
      if (was && isSame(was, slot)) return [];
      if (!is || is.storyId !== slot.storyId) return [`slot ${id}`];
      const parts = changedParts(was ?? emptySlot(id), slot);
      return changedParts(is, slot).filter(part => parts.includes(part));
    }),
    ...[...before.keys()].filter(id => !now.has(id) && after.has(id)),
    ...[...stories].filter(story => !oldStories.has(story) && !mergedStories.has(story)),
    ...side.containers.flatMap(({ id, title }) =>
      title !== id && merged.containers.find(one => one.id === id)?.title !== title ? [title] : [],
    ),
  ];
}

describe('merging any two changes of a front', () => {
  const RUNS = {
    seed: Number(process.env.MERGE_SEED ?? 33),
    numRuns: Number(process.env.MERGE_RUNS ?? 3000),
  };

  it('loses nothing of either side, has no story twice, and does not depend on who merges', () => {
    fc.assert(
      fc.property(sideOf('mine'), sideOf('theirs'), (mine, theirs) => {
        const merged = mergeFronts(BASE, mine, theirs);
        expect(mergeFronts(BASE, theirs, mine)).toEqual(merged);
        if (!merged) return;
        expect(frontProblem(merged)).toBeNull();
        expect([lost(mine, merged), lost(theirs, merged)]).toEqual([[], []]);
        const [my, their] = [mine, theirs].map(storiesIn) as [Set<string>, Set<string>];
        const stories = storiesIn(merged);
        const missing = [...storiesIn(BASE)].filter(
          story => my.has(story) && their.has(story) && !stories.has(story),
        );
        expect(missing).toEqual([]);
      }),
      RUNS,
    );
  });

  it('asks nothing when only fields of different slots were changed', () => {
    const fields = fc.record({ slot: fc.nat(9), headline: fc.string(), kicker: fc.string() });
    fc.assert(
      fc.property(fields, fields, (mine, theirs) => {
        const [my, their] = [mine, theirs].map(({ slot, ...change }) =>
          changeSlot(BASE, slotsOf(BASE)[slot]!.id, change),
        ) as [FrontContents, FrontContents];
        if (mine.slot === theirs.slot) return;
        const merged = mergeFronts(BASE, my, their)!;
        expect(isSameFront(merged, BASE) || lost(my, merged).length + lost(their, merged).length === 0).toBe(
          true,
        );
      }),
      RUNS,
    );
  });
});
