import { FRONT_LIMITS, slotsOf, type Container, type FrontContents, type Slot } from './contents';

/** An empty slot. */
export const emptySlot = (id: string): Slot => ({
  id,
  storyId: null,
  headline: '',
  kicker: '',
  mediaId: null,
  focus: null,
  twice: false,
});

/** The front with one container changed. */
export function changeContainer(
  contents: FrontContents,
  id: string,
  change: (container: Container) => Container,
): FrontContents {
  return {
    containers: contents.containers.map(container => (container.id === id ? change(container) : container)),
  };
}

/** The front with one slot changed. */
export function changeSlot(contents: FrontContents, id: string, change: Partial<Slot>): FrontContents {
  return {
    containers: contents.containers.map(container => ({
      ...container,
      slots: container.slots.map(slot => (slot.id === id ? { ...slot, ...change } : slot)),
    })),
  };
}

/** The front without the story in this slot; the slot is kept. */
export const clearSlot = (contents: FrontContents, id: string): FrontContents =>
  changeSlot(contents, id, emptySlot(id));

/** The front without this slot. */
export function removeSlot(contents: FrontContents, id: string): FrontContents {
  return {
    containers: contents.containers.map(container => ({
      ...container,
      slots: container.slots.filter(slot => slot.id !== id),
    })),
  };
}

/** The front with the container at `from` moved to `to`. */
export function moveContainer({ containers }: FrontContents, from: number, to: number): FrontContents {
  const moved = containers[from];
  if (!moved || to < 0 || to >= containers.length) return { containers };
  const others = containers.toSpliced(from, 1);
  return { containers: others.toSpliced(to, 0, moved) };
}

/**
 * The slots with this one inserted at `at`. The next empty slot makes room, else the last slot of a full row.
 */
function insertAt(slots: Slot[], slot: Slot, at: number): Slot[] {
  const empty = slots.findIndex((one, index) => index >= at && one.storyId === null);
  if (empty >= 0) return slots.toSpliced(empty, 1).toSpliced(at, 0, slot);
  return slots.toSpliced(at, 0, slot).slice(0, FRONT_LIMITS.slotsOfContainer);
}

/** What happens to the story in a taken slot: it is replaced, or moved down by one. */
export type PlacingWay = 'replace' | 'insert';

/**
 * Places a story in a slot. An empty slot is filled; otherwise the story replaces the existing one, or is inserted
 * before it. The previous slot of the placed story becomes empty.
 * @param id of a new slot, for a story that was not on the front
 */
export function placeStory(
  contents: FrontContents,
  storyId: string,
  targetId: string,
  id: string,
  way: PlacingWay = 'insert',
): FrontContents {
  const before = slotsOf(contents).find(slot => slot.storyId === storyId && !slot.twice);
  if (before) return moveSlot(contents, before.id, targetId, id, way);
  const target = slotsOf(contents).find(slot => slot.id === targetId);
  if (target?.storyId === null || way === 'replace')
    return changeSlot(contents, targetId, { ...emptySlot(targetId), storyId });
  return insertBefore(contents, { ...emptySlot(id), storyId }, targetId);
}

/**
 * Moves a slot with its story and overrides to the position of another slot.
 * @param emptyId id of the empty slot left behind in another container
 */
export function moveSlot(
  contents: FrontContents,
  slotId: string,
  targetId: string,
  emptyId: string,
  way: PlacingWay = 'insert',
): FrontContents {
  if (slotId === targetId) return contents;
  const has = ({ slots }: Container, id: string) => slots.some(slot => slot.id === id);
  const from = contents.containers.find(container => has(container, slotId));
  const to = contents.containers.find(container => has(container, targetId));
  const slot = from?.slots.find(({ id }) => id === slotId);
  if (!from || !to || !slot) return contents;
  if (way === 'replace') return changeSlot(clearSlot(contents, slotId), targetId, { ...slot, id: targetId });
  if (from.id === to.id) {
    const at = from.slots.findIndex(({ id }) => id === targetId);
    return moveWithin(contents, from.id, slotId, at);
  }
  const left = changeContainer(contents, from.id, container => ({
    ...container,
    slots: container.slots.map(one => (one.id === slotId ? emptySlot(emptyId) : one)),
  }));
  return insertBefore(left, slot, targetId);
}

/** The front with a slot moved to `at` in its container. */
export const moveWithin = (contents: FrontContents, containerId: string, slotId: string, at: number) =>
  changeContainer(contents, containerId, container => {
    const slot = container.slots.filter(({ id }) => id === slotId);
    const others = container.slots.filter(({ id }) => id !== slotId);
    return { ...container, slots: others.toSpliced(at, 0, ...slot) };
  });

function insertBefore(contents: FrontContents, slot: Slot, targetId: string): FrontContents {
  return {
    containers: contents.containers.map(container => {
      const at = container.slots.findIndex(({ id }) => id === targetId);
      return at < 0 ? container : { ...container, slots: insertAt(container.slots, slot, at) };
    }),
  };
}
