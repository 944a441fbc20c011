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
import { frontChanges } from './changes';
import {
  FRONT_LIMITS,
  frontProblem,
  placedStories,
  slotsOf,
  type Container,
  type FrontContents,
} from './contents';
import { undoChange } from './undo-change';

/** A container with these stories in its slots; null for an empty one. */
function container(id: string, stories: (string | null)[], more: Partial<Container> = {}): Container {
  const slots = stories.map((storyId, at) => ({ ...emptySlot(`${id}-${at}`), storyId }));
  return { id, kind: 'package', title: '', fill: { by: 'newest' }, slots, ...more };
}
const front = (...containers: Container[]): FrontContents => ({ containers });
const storiesIn = ({ containers }: FrontContents) =>
  containers.map(({ slots }) => slots.map(({ storyId }) => storyId));
const idsOf = ({ containers }: FrontContents) => containers.map(({ id }) => id);
function idMaker() {
  let made = 0;
  return () => `made-${made++}`;
}

const live = front(
  container('one', ['a', 'b', null]),
  container('two', ['c', 'd']),
  container('three', ['e']),
);

/** Undoes the change of this kind in the draft, for this story or container if given. */
function undo(draft: FrontContents, kind: string, of?: string) {
  const change = frontChanges(live, draft).find(
    one => one.kind === kind && (!of || ('storyId' in one ? one.storyId : one.containerId) === of),
  );
  if (!change) throw new Error(`no change ${kind} ${of}`);
  return undoChange(live, draft, change, idMaker());
}
const contentsOf = (undone: ReturnType<typeof undoChange>) => {
  if (!('contents' in undone)) throw new Error(undone.reason);
  return undone.contents;
};

describe('undoing one change of a draft', () => {
  it('removes a placed story and restores what made room for it', () => {
    const draft = placeStory(live, 'n', 'one-0', 'x');
    expect(storiesIn(draft)[0]).toEqual(['n', 'a', 'b']);
    expect(contentsOf(undo(draft, 'story-added'))).toEqual(live);
    const filled = placeStory(live, 'n', 'one-2', 'x');
    expect(contentsOf(undo(filled, 'story-added'))).toEqual(live);
  });

  it('restores a removed story with its overrides', () => {
    const said = changeSlot(live, 'one-0', { headline: 'Said' });
    const draft = clearSlot(said, 'one-0');
    const change = frontChanges(said, draft)[0]!;
    expect(contentsOf(undoChange(said, draft, change, idMaker()))).toEqual(said);
    expect(contentsOf(undo(removeSlot(live, 'one-0'), 'story-removed'))).toEqual(live);
  });

  it('restores a replaced story, also one that was pushed out of a full container', () => {
    const draft = placeStory(live, 'n', 'two-0', 'x', 'replace');
    expect(contentsOf(undo(draft, 'story-replaced'))).toEqual(live);
    const pushed = placeStory(live, 'n', 'three-0', 'x');
    const full = front(
      container(
        'one',
        Array.from({ length: FRONT_LIMITS.slotsOfContainer }, (_, at) => `${at}`),
      ),
    );
    const inserted = placeStory(full, 'n', 'one-3', 'x');
    const [change] = frontChanges(full, inserted);
    expect(storiesIn(contentsOf(undoChange(full, inserted, change!, idMaker())))).toEqual(storiesIn(full));
    expect(storiesIn(contentsOf(undo(pushed, 'story-added')))).toEqual(storiesIn(live));
  });

  it('names the story that is now in the slot of a removed one', () => {
    const draft = moveSlot(clearSlot(live, 'two-0'), 'one-0', 'two-0', 'x');
    expect(undo(draft, 'story-removed')).toEqual({ reason: 'slot-taken', storyId: 'a' });
  });

  it('moves a story back, within a container and between two', () => {
    expect(contentsOf(undo(moveSlot(live, 'one-0', 'one-1', 'x'), 'story-moved', 'a'))).toEqual(live);
    const across = moveSlot(live, 'two-0', 'one-0', 'x');
    expect(storiesIn(across)).toEqual([['c', 'a', 'b'], [null, 'd'], ['e']]);
    expect(storiesIn(contentsOf(undo(across, 'story-moved', 'c')))).toEqual(storiesIn(live));
  });

  it('swaps two exchanged stories back, by either change', () => {
    const away = clearSlot(clearSlot(live, 'one-0'), 'two-0');
    const draft = placeStory(placeStory(away, 'c', 'one-0', 'x'), 'a', 'two-0', 'y');
    expect(storiesIn(draft)).toEqual([['c', 'b', null], ['a', 'd'], ['e']]);
    for (const story of ['a', 'c'])
      expect(storiesIn(contentsOf(undo(draft, 'story-moved', story)))).toEqual(storiesIn(live));
  });

  it('keeps a headline that was changed after the story was moved', () => {
    const draft = changeSlot(moveSlot(live, 'two-0', 'one-2', 'x'), 'two-0', { headline: 'Said' });
    const moved = contentsOf(undo(draft, 'story-moved', 'c'));
    expect(slotsOf(moved).find(({ storyId }) => storyId === 'c')?.headline).toBe('Said');
    const changed = contentsOf(undo(draft, 'story-changed', 'c'));
    expect(slotsOf(changed).find(({ storyId }) => storyId === 'c')?.headline).toBe('');
    expect(storiesIn(changed)).toEqual(storiesIn(draft));
  });

  it('refuses to move a story to a slot that is taken or missing', () => {
    const taken = placeStory(moveSlot(live, 'two-0', 'one-2', 'x'), 'n', 'x', 'y');
    expect(undo(taken, 'story-moved', 'c')).toEqual({ reason: 'slot-taken', storyId: 'n' });
    expect(undo(removeSlot(live, 'two-0'), 'story-removed', 'c')).toHaveProperty('contents');
    const sparse = front(container('one', [null, 'a']));
    const shorter = removeSlot(sparse, 'one-0');
    const moved = frontChanges(sparse, shorter).find(({ kind }) => kind === 'story-moved')!;
    expect(undoChange(sparse, shorter, moved, idMaker())).toEqual({ reason: 'slot-gone' });
    expect(undo(front(...live.containers.slice(1)), 'story-removed', 'a')).toEqual({
      reason: 'container-gone',
    });
  });

  it('restores the order of a container, and reports only the one that was moved past others', () => {
    const draft = moveContainer(live, 0, 2);
    expect(frontChanges(live, draft).map(({ kind }) => kind)).toEqual(['container-moved']);
    expect(contentsOf(undo(draft, 'container-moved'))).toEqual(live);
  });

  it('restores a removed container without the stories that are elsewhere now', () => {
    const removed = front(live.containers[0]!, live.containers[2]!);
    expect(contentsOf(undo(removed, 'container-removed'))).toEqual(live);
    const kept = placeStory(removed, 'c', 'one-2', 'x');
    expect(storiesIn(contentsOf(undo(kept, 'container-removed')))).toEqual([
      ['a', 'b', 'c'],
      [null, 'd'],
      ['e'],
    ]);
  });

  it('refuses to restore a second container of a kind that is allowed once', () => {
    const [lead, other] = [container('one', [], { kind: 'lead' }), container('two', [], { kind: 'lead' })];
    const change = frontChanges(front(lead), front(other)).find(({ kind }) => kind === 'container-removed')!;
    expect(undoChange(front(lead), front(other), change, idMaker())).toEqual({ reason: 'kind-present' });
  });

  it('removes a new container, unless it holds stories of the live front', () => {
    const draft = front(...live.containers, container('four', ['n', null]));
    expect(contentsOf(undo(draft, 'container-added'))).toEqual(live);
    const moved = moveSlot(draft, 'one-0', 'four-1', 'x');
    expect(undo(moved, 'container-added')).toEqual({ reason: 'has-moved-stories' });
  });

  it('restores title, rule and number of slots of a container when the extra slots are empty', () => {
    const titled = changeContainer(live, 'one', one => ({ ...one, title: 'T', fill: { by: 'nothing' } }));
    expect(contentsOf(undo(titled, 'container-changed'))).toEqual(live);
    const longer = changeContainer(live, 'one', one => ({ ...one, slots: [...one.slots, emptySlot('x')] }));
    expect(contentsOf(undo(longer, 'container-changed'))).toEqual(live);
    const shorter = contentsOf(undo(removeSlot(live, 'one-2'), 'container-changed'));
    expect(storiesIn(shorter)).toEqual(storiesIn(live));
    const filled = ['n', 'm'].reduce((draft, id) => placeStory(draft, id, 'one-0', id), live);
    expect(undo(filled, 'container-changed')).toEqual({ reason: 'slots-filled' });
  });

  it('refuses to restore a container on a full front', () => {
    const others = Array.from({ length: FRONT_LIMITS.containers }, (_, at) => container(`new-${at}`, []));
    expect(undo(front(...others), 'container-removed')).toEqual({ reason: 'front-full' });
    const slots = Array.from({ length: 6 }, (_, at) =>
      container(
        `new-${at}`,
        Array.from({ length: FRONT_LIMITS.slotsOfContainer }, () => null),
      ),
    );
    expect(undo(front(...slots), 'container-removed')).toEqual({ reason: 'front-full' });
  });
});

describe('undoing any change of any draft', () => {
  interface Step {
    act: string;
    one: number;
    other: number;
  }
  const step = fc.record<Step>({
    act: fc.constantFrom('place', 'move', 'clear', 'remove-slot', 'say', 'order', 'title', 'add', 'remove'),
    one: fc.nat(),
    other: fc.nat(),
  });
  const pick = <T>(list: T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  function taken(draft: FrontContents, { act, one, other }: Step, newId: () => string) {
    const slot = pick(slotsOf(draft), one)?.id ?? '';
    const target = pick(slotsOf(draft), other)?.id ?? '';
    const id = pick(draft.containers, one)?.id ?? '';
    switch (act) {
      case 'place':
        return placeStory(draft, pick(['n', 'm', 'a', 'c'], one)!, target, newId());
      case 'move':
        return moveSlot(draft, slot, target, newId());
      case 'clear':
        return clearSlot(draft, slot);
      case 'remove-slot':
        return removeSlot(draft, slot);
      case 'say':
        return changeSlot(draft, slot, { headline: 'Said' });
      case 'order':
        return moveContainer(draft, one % 4, other % 4);
      case 'title':
        return changeContainer(draft, id, found => ({ ...found, title: 'Titled' }));
      case 'add':
        return { containers: [...draft.containers, container(newId(), [null, null])] };
      default:
        return { containers: draft.containers.filter(found => found.id !== id) };
    }
  }

  it('removes the change and leaves a valid front', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), steps => {
        const newId = idMaker();
        const draft = steps.reduce((before, one) => taken(before, one, newId), live);
        for (const change of frontChanges(live, draft)) {
          const undone = undoChange(live, draft, change, newId);
          if (!('contents' in undone)) continue;
          expect(frontProblem(undone.contents)).toBeNull();
          const isSame = (other: typeof change) =>
            other.kind === change.kind &&
            ('storyId' in change
              ? 'storyId' in other && other.storyId === change.storyId
              : other.containerId === change.containerId);
          expect(frontChanges(live, undone.contents).some(isSame)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('can be repeated until no change is left, except for stories moved in a cycle among containers', () => {
    const before = new Set(placedStories(live));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), steps => {
        const newId = idMaker();
        let draft = steps.reduce((earlier, one) => taken(earlier, one, newId), live);
        const undoneNow = () =>
          frontChanges(live, draft).map(change => undoChange(live, draft, change, newId));
        for (let left = 60; left > 0; left--) {
          const undone = undoneNow().find(one => 'contents' in one);
          if (!undone) break;
          draft = contentsOf(undone);
        }
        const refused = undoneNow();
        const goRound = refused.some(
          one => 'reason' in one && one.reason === 'slot-taken' && before.has(one.storyId),
        );
        expect(goRound ? [] : refused).toEqual([]);
        expect(goRound || idsOf(draft).join() === idsOf(live).join()).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
