import { slotsOf, type Container, type FrontContents, type Slot } from './contents';

/** One thing in which a front differs from another. */
export type FrontChange =
  | {
      kind: 'container-added' | 'container-removed' | 'container-moved' | 'container-changed';
      containerId: string;
    }
  | {
      kind: 'story-added' | 'story-removed' | 'story-moved' | 'story-changed';
      containerId: string;
      /** Counts from 1. */
      place: number;
      storyId: string;
    };

interface PlacedSlot {
  slot: Slot;
  containerId: string;
  place: number;
}

/** Placed stories by id; one that is there twice is counted where it is first. */
function placesOf({ containers }: FrontContents): Map<string, PlacedSlot> {
  const places = new Map<string, PlacedSlot>();
  for (const { id: containerId, slots } of containers)
    for (const [index, slot] of slots.entries())
      if (slot.storyId && !places.has(slot.storyId))
        places.set(slot.storyId, { slot, containerId, place: index + 1 });
  return places;
}

const settingsOf = ({ kind, title, fill, slots }: Container) =>
  JSON.stringify([kind, title.trim(), fill, slots.length]);
const wordsOf = ({ headline, kicker, mediaId, focus = null }: Slot) =>
  JSON.stringify([headline, kicker, mediaId, focus]);

/** In which things `after` differs from `before`, from the top down. */
export function frontChanges(before: FrontContents, after: FrontContents): FrontChange[] {
  return [...containerChanges(before, after), ...storyChanges(before, after)];
}

function containerChanges(before: FrontContents, after: FrontContents): FrontChange[] {
  const old = new Map(before.containers.map(container => [container.id, container]));
  const present = new Set(after.containers.map(({ id }) => id));
  // Those that both have, as each has them in order.
  const oldOrder = before.containers.filter(({ id }) => present.has(id));
  const newOrder = after.containers.filter(({ id }) => old.has(id));
  const removed = before.containers.flatMap(({ id: containerId }): FrontChange[] =>
    present.has(containerId) ? [] : [{ kind: 'container-removed', containerId }],
  );
  const changed = after.containers.flatMap((container): FrontChange[] => {
    const { id: containerId } = container;
    const was = old.get(containerId);
    if (!was) return [{ kind: 'container-added', containerId }];
    const place = newOrder.indexOf(container);
    return [
      ...(oldOrder[place]?.id === containerId ? [] : [{ kind: 'container-moved' as const, containerId }]),
      ...(settingsOf(was) === settingsOf(container)
        ? []
        : [{ kind: 'container-changed' as const, containerId }]),
    ];
  });
  return [...changed, ...removed];
}

function storyChanges(before: FrontContents, after: FrontContents): FrontChange[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const changed = [...now].flatMap(([storyId, { slot, containerId, place }]): FrontChange[] => {
    const was = old.get(storyId);
    const at = { containerId, place, storyId };
    if (!was) return [{ kind: 'story-added', ...at }];
    const isMoved = was.containerId !== containerId || was.place !== place;
    return [
      ...(isMoved ? [{ kind: 'story-moved' as const, ...at }] : []),
      ...(wordsOf(was.slot) === wordsOf(slot) ? [] : [{ kind: 'story-changed' as const, ...at }]),
    ];
  });
  const removed = [...old].flatMap(([storyId, { containerId, place }]): FrontChange[] =>
    now.has(storyId) ? [] : [{ kind: 'story-removed', containerId, place, storyId }],
  );
  return [...changed, ...removed];
}

/** Whether two fronts show the same. */
export const isSameFront = (one: FrontContents, other: FrontContents): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Both changes of a front at once, or null where both changed the same container, or the stories of one are in the other.
 * @param base what both started from
 */
export function mergeFronts(
  base: FrontContents,
  mine: FrontContents,
  theirs: FrontContents,
): FrontContents | null {
  if (isSameFront(mine, base) || isSameFront(mine, theirs)) return theirs;
  if (isSameFront(theirs, base)) return mine;
  const ids = ({ containers }: FrontContents) => containers.map(({ id }) => id).join();
  if (ids(base) !== ids(mine) || ids(base) !== ids(theirs)) return null;
  const containers: Container[] = [];
  for (const [at, was] of base.containers.entries()) {
    const [own, other] = [mine.containers[at]!, theirs.containers[at]!];
    const [isOwn, isOther] = [own, other].map(one => JSON.stringify(one) !== JSON.stringify(was));
    if (isOwn && isOther && JSON.stringify(own) !== JSON.stringify(other)) return null;
    containers.push(isOwn ? own : other);
  }
  const merged = { containers };
  const stories = slotsOf(merged).flatMap(({ storyId, twice }) => (storyId && !twice ? storyId : []));
  return new Set(stories).size === stories.length ? merged : null;
}
