import { changeContainer, changeSlot, clearSlot, emptySlot, moveWithin } from './arrange';
import { placesOf, type FrontStoryChange } from './changes';
import type { FrontContents, Slot } from './contents';
import { containerOf, hasSlot, type Fronts, type Undone } from './undone';

const slotOf = (contents: FrontContents, { storyId }: FrontStoryChange) =>
  placesOf(contents).get(storyId)!.slot;

/** The draft without a story that was not in this place; the story that made room is moved back. */
export function undoStoryAdded({ live, draft, newId }: Fronts, change: FrontStoryChange): FrontContents {
  const { containerId } = change;
  const slot = slotOf(draft, change);
  const old = containerOf(live, containerId)?.slots;
  if (!old || old.some(({ id }) => id === slot.id)) return clearSlot(draft, slot.id);
  return changeContainer(draft, containerId, container => {
    const slots = container.slots.filter(({ id }) => id !== slot.id);
    if (slots.length >= old.length) return { ...container, slots };
    const at = old.findIndex(({ id }) => !slots.some(one => one.id === id));
    const gone = old[at]!.id;
    return { ...container, slots: slots.toSpliced(at, 0, emptySlot(hasSlot(draft, gone) ? newId() : gone)) };
  });
}

/** The draft with a slot in its live position, unless another story is there. */
function putBack(
  { live, draft, newId }: Fronts,
  slot: Slot,
  { containerId, place }: { containerId: string; place: number },
): Undone {
  const container = containerOf(draft, containerId);
  if (!container) return { reason: 'container-gone' };
  const { slots } = container;
  const put = (row: Slot[], id: string, replaced: 0 | 1): Undone => ({
    contents: changeContainer(draft, containerId, one => ({
      ...one,
      slots: row.toSpliced(place - 1, replaced, { ...slot, id }),
    })),
  });
  if (slots.length < containerOf(live, containerId)!.slots.length) {
    const missing = Math.max(0, place - 1 - slots.length);
    const before = Array.from({ length: missing }, () => emptySlot(newId()));
    return put([...slots, ...before], hasSlot(draft, slot.id) ? newId() : slot.id, 0);
  }
  const there = slots[place - 1]!;
  return there.storyId === null ? put(slots, there.id, 1) : { reason: 'slot-taken', storyId: there.storyId };
}

/** The draft with two slots exchanged. */
const exchange = ({ containers }: FrontContents, one: Slot, other: Slot): FrontContents => ({
  containers: containers.map(container => ({
    ...container,
    slots: container.slots.map(slot => (slot.id === one.id ? other : slot.id === other.id ? one : slot)),
  })),
});

/** The draft with a story in its live position. */
export function undoStoryMoved(
  fronts: Fronts,
  change: Extract<FrontStoryChange, { kind: 'story-moved' }>,
): Undone {
  const { live, draft } = fronts;
  const { containerId, place, from } = change;
  const slot = slotOf(draft, change);
  const there = containerOf(draft, from.containerId)?.slots[from.place - 1];
  const was = there?.storyId ? placesOf(live).get(there.storyId) : undefined;
  if (from.containerId !== containerId) {
    const areExchanged = there && was?.containerId === containerId && was.place === place;
    if (areExchanged) return { contents: exchange(draft, slot, there) };
    return putBack({ ...fronts, draft: undoStoryAdded(fronts, change) }, slot, from);
  }
  if (!there) return { reason: 'slot-gone' };
  return { contents: moveWithin(draft, containerId, slot.id, from.place - 1) };
}

/** The draft with a removed story restored to its live position. */
export const undoStoryRemoved = (fronts: Fronts, change: FrontStoryChange): Undone =>
  putBack(fronts, slotOf(fronts.live, change), change);

/** The draft with a replaced story in its live position, or only without the new one where another story is there. */
export function undoStoryReplaced(
  fronts: Fronts,
  change: Extract<FrontStoryChange, { kind: 'story-replaced' }>,
): Undone {
  const { storyId, place } = change.replaced;
  const draft = undoStoryAdded(fronts, change);
  const slot = placesOf(fronts.live).get(storyId)!.slot;
  const undone = putBack({ ...fronts, draft }, slot, { containerId: change.containerId, place });
  return 'contents' in undone ? undone : { contents: draft };
}

/** The draft with the overrides of a story from the live front. */
export function undoStoryChanged(
  { draft }: Fronts,
  change: Extract<FrontStoryChange, { kind: 'story-changed' }>,
): Undone {
  const { headline, kicker, mediaId, focus = null } = change.was;
  return { contents: changeSlot(draft, slotOf(draft, change).id, { headline, kicker, mediaId, focus }) };
}
