import { changeContainer, emptySlot } from './arrange';
import { idsInSameOrder } from './changes';
import { FRONT_LIMITS, ONCE_KINDS, placedStories, type Container, type FrontContents } from './contents';
import { containerOf, hasSlot, type Fronts, type Undone } from './undone';

/** The draft without a container that is not on the live front. */
export function undoContainerAdded({ live, draft }: Fronts, id: string): Undone {
  const before = new Set(placedStories(live));
  const { slots } = containerOf(draft, id)!;
  if (slots.some(({ storyId }) => storyId !== null && before.has(storyId)))
    return { reason: 'has-moved-stories' };
  return { contents: { containers: draft.containers.filter(container => container.id !== id) } };
}

/** The draft with a container that is only on the live front. */
export function undoContainerRemoved({ live, draft, newId }: Fronts, id: string): Undone {
  const was = containerOf(live, id)!;
  if (ONCE_KINDS.includes(was.kind) && draft.containers.some(({ kind }) => kind === was.kind))
    return { reason: 'kind-present' };
  if (draft.containers.length >= FRONT_LIMITS.containers) return { reason: 'front-full' };
  const placed = new Set(placedStories(draft));
  const slots = was.slots.map(slot => {
    const own = { ...slot, id: hasSlot(draft, slot.id) ? newId() : slot.id };
    // A story that is now elsewhere was moved on purpose.
    return slot.storyId !== null && placed.has(slot.storyId) ? emptySlot(own.id) : own;
  });
  const anchors = new Set(draft.containers.map(one => one.id));
  return { contents: insertInOrder(live, draft.containers, { ...was, slots }, anchors) };
}

/** The draft with a container moved to its live position. */
export function undoContainerMoved({ live, draft }: Fronts, id: string): Undone {
  const others = draft.containers.filter(container => container.id !== id);
  return { contents: insertInOrder(live, others, containerOf(draft, id)!, idsInSameOrder(live, draft)) };
}

/** Places a container after the nearest container that precedes it on the live front. */
function insertInOrder(
  live: FrontContents,
  containers: Container[],
  container: Container,
  anchors: Set<string>,
): FrontContents {
  const order = live.containers.map(({ id }) => id);
  const anchor = order.slice(0, order.indexOf(container.id)).findLast(id => anchors.has(id));
  const at = containers.findIndex(({ id }) => id === anchor) + 1;
  return { containers: containers.toSpliced(at, 0, container) };
}

/** The draft with a container's settings and number of slots from the live front. */
export function undoContainerChanged({ live, draft, newId }: Fronts, id: string): Undone {
  const { kind, title, fill, slots: oldSlots } = containerOf(live, id)!;
  const { slots } = containerOf(draft, id)!;
  const missing = Math.max(0, oldSlots.length - slots.length);
  const extra = Math.max(0, slots.length - oldSlots.length);
  const empty = slots.filter(({ storyId }) => storyId === null);
  if (empty.length < extra) return { reason: 'slots-filled' };
  const unneeded = new Set(empty.slice(empty.length - extra));
  const kept = slots.filter(slot => !unneeded.has(slot));
  const more = Array.from({ length: missing }, () => emptySlot(newId()));
  return {
    contents: changeContainer(draft, id, one => ({ ...one, kind, title, fill, slots: [...kept, ...more] })),
  };
}
