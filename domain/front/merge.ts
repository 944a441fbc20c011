import { isSameFront, frontChanges, type FrontChange } from './changes';
import { frontProblem, slotsOf, type Container, type FrontContents, type Slot } from './contents';

/** One value in the common ancestor and on both sides. */
interface Sides<T> {
  base: T;
  mine: T;
  theirs: T;
}

/** Thrown when both sides changed the same value, so that a person has to choose. */
class BothChanged extends Error {}

/**
 * Merges two changes of a front by container, slot and field. Null when both changed the same field of a container or
 * slot, moved or added slots of the same container, or when the merged front is not valid, such as with a story twice.
 * @param base the common ancestor
 */
export function mergeFronts(
  base: FrontContents,
  mine: FrontContents,
  theirs: FrontContents,
): FrontContents | null {
  if (isSameFront(mine, base) || isSameFront(mine, theirs)) return theirs;
  if (isSameFront(theirs, base)) return mine;
  try {
    const sides = { base, mine, theirs };
    const slots = eachSide(sides, front => byId(slotsOf(front)));
    const containers = mergeById(
      eachSide(sides, front => front.containers),
      {
        merge: all => mergeContainer(all, slots),
        absent: container => ({ ...container, slots: [] }),
      },
    );
    const merged = { containers };
    return frontProblem(merged) === null ? merged : null;
  } catch (error) {
    if (error instanceof BothChanged) return null;
    throw error;
  }
}

const eachSide = <T, U>({ base, mine, theirs }: Sides<T>, of: (value: T) => U): Sides<U> => ({
  base: of(base),
  mine: of(mine),
  theirs: of(theirs),
});

/** The value of the side that changed it. @throws BothChanged */
function pick<T>({ base, mine, theirs }: Sides<T>): T {
  const [b, m, t] = [base, mine, theirs].map(value => JSON.stringify(value ?? null));
  if (m === t || t === b) return mine;
  if (m === b) return theirs;
  throw new BothChanged();
}

const byId = <T extends { id: string }>(items: T[]) => new Map(items.map(item => [item.id, item]));
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);

interface Merging<T> {
  merge(all: Sides<T>): T;
  /** An added item as it is on the side that does not have it. */
  absent(item: T): T;
  /** The items by id. Default: those of the lists. */
  known?: Sides<Map<string, T>>;
}

/** The order of the side that changed it, with each item merged. @throws BothChanged */
function mergeById<T extends { id: string }>(
  lists: Sides<T[]>,
  { merge, absent, known = eachSide(lists, byId) }: Merging<T>,
): T[] {
  const ids = pick(eachSide(lists, idsOf));
  const kept = new Set(ids);
  const itemOf = (id: string) => eachSide(known, items => items.get(id));
  for (const { id } of lists.base) if (!kept.has(id)) checkRemoved(itemOf(id));
  return ids.map(id => {
    const { base, mine, theirs } = itemOf(id);
    if (base && mine && theirs) return merge({ base, mine, theirs });
    const added = pick({ base: undefined, mine, theirs });
    if (base || !added) throw new BothChanged();
    return merge({ base: absent(added), mine: mine ?? absent(added), theirs: theirs ?? absent(added) });
  });
}

/** @throws BothChanged if an item that one side removed was changed by the other */
function checkRemoved<T>({ base, mine, theirs }: Sides<T | undefined>): void {
  const left = mine ?? theirs;
  if (left && !(mine && theirs) && JSON.stringify(left) !== JSON.stringify(base)) throw new BothChanged();
}

/** @param slots those of the whole front, as one side may have moved a slot to another container */
function mergeContainer(all: Sides<Container>, slots: Sides<Map<string, Slot>>): Container {
  // The fixed title and the rule of a container belong to its kind.
  const { kind, fill } = pick(eachSide(all, ({ kind: is, fill: by }) => ({ kind: is, fill: by })));
  return {
    id: all.mine.id,
    kind,
    title: pick(eachSide(all, ({ title }) => title)),
    fill,
    slots: mergeById(
      eachSide(all, container => container.slots),
      { merge: mergeSlot, absent: slot => slot, known: slots },
    ),
  };
}

/** The overrides of a slot belong to its story, and a focal point to its picture. */
function mergeSlot(all: Sides<Slot>): Slot {
  const { base, mine, theirs } = all;
  if (mine.storyId !== base.storyId || theirs.storyId !== base.storyId) return pick(all);
  return {
    ...mine,
    headline: pick(eachSide(all, ({ headline }) => headline)),
    kicker: pick(eachSide(all, ({ kicker }) => kicker)),
    ...pick(eachSide(all, ({ mediaId, focus = null }) => ({ mediaId, focus }))),
    twice: pick(eachSide(all, ({ twice }) => twice)),
  };
}

/**
 * Merges the changes of the draft into a timed launch. A draft that already has all changes of the launch replaces it.
 * Null on a conflict, which a person has to resolve.
 * @param live the live front, the common ancestor of both
 */
export function mergeIntoLaunch(
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
