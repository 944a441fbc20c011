import { changeContainer, changeSlot, clearSlot, emptySlot } from './arrange';
import { placesOf, type StoryChange } from './changes';
import type { FrontContents, Slot } from './contents';
import { containerOf, hasSlot, type Fronts, type Undone } from './undone';

const slotOf = (contents: FrontContents, { storyId }: StoryChange) => placesOf(contents).get(storyId)!.slot;

/** The draft without a story where it was not before: what made room for it is back in its place. */
export function undoStoryAdded({ live, draft, newId }: Fronts, change: StoryChange): FrontContents {
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

/** The draft with a slot of the live front where it was there, unless another story is in its place. */
function putBack(
  { live, draft, newId }: Fronts,
  slot: Slot,
  { containerId, place }: { containerId: string; place: number },
): Undone {
  const container = containerOf(draft, containerId);
  if (!container) return { reason: 'container-gone' };
  const { slots } = container;
  const put = (at: number, id: string, replaced: 0 | 1): Undone => ({
    contents: changeContainer(draft, containerId, one => ({
      ...one,
      slots: slots.toSpliced(at, replaced, { ...slot, id }),
    })),
  });
  if (slots.length < containerOf(live, containerId)!.slots.length)
    return put(Math.min(place - 1, slots.length), hasSlot(draft, slot.id) ? newId() : slot.id, 0);
  const there = slots[place - 1]!;
  return there.storyId === null
    ? put(place - 1, there.id, 1)
    : { reason: 'slot-taken', storyId: there.storyId };
}

/** The draft with a story where it is on the live front. */
export function undoStoryMoved(
  fronts: Fronts,
  change: Extract<StoryChange, { kind: 'story-moved' }>,
): Undone {
  const { live, draft } = fronts;
  const { containerId, from } = change;
  const slot = slotOf(draft, change);
  if (from.containerId !== containerId)
    return putBack({ ...fronts, draft: undoStoryAdded(fronts, change) }, slot, from);
  const { slots } = containerOf(draft, containerId)!;
  const there = slots[from.place - 1];
  if (!there) return { reason: 'slot-gone' };
  // A story that is new there was put in this place; one that was on the front is itself not where it was.
  if (there.storyId !== null && !placesOf(live).has(there.storyId))
    return { reason: 'slot-taken', storyId: there.storyId };
  const swapped = slots.map(one => (one.id === slot.id ? there : one.id === there.id ? slot : one));
  return { contents: changeContainer(draft, containerId, one => ({ ...one, slots: swapped })) };
}

/** The draft with a story that it has no more, where the live front has it. */
export const undoStoryRemoved = (fronts: Fronts, change: StoryChange): Undone =>
  putBack(fronts, slotOf(fronts.live, change), change);

/** The draft with what the live front says of a story. */
export function undoStoryChanged(
  { draft }: Fronts,
  change: Extract<StoryChange, { kind: 'story-changed' }>,
): Undone {
  const { headline, kicker, mediaId, focus = null } = change.was;
  return { contents: changeSlot(draft, slotOf(draft, change).id, { headline, kicker, mediaId, focus }) };
}
