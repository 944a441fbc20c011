import { emptySlot } from './arrange';
import { changedParts, type FrontChange, type MoveWay, type SlotPart } from './changes';
import type { Slot } from './contents';

/** The differences between a slot and the live front. */
export type SlotFlag =
  | { kind: 'new' }
  | { kind: 'moved'; way: MoveWay }
  | { kind: 'changed'; parts: SlotPart[] };

/**
 * The flags of a slot.
 * @param place of the slot in its container, from 1
 * @param changes of the draft from the live front; null before the first launch, when everything is new
 */
export function slotFlags(
  slot: Slot,
  containerId: string,
  place: number,
  changes: FrontChange[] | null,
): SlotFlag[] {
  const own = changedParts(emptySlot(slot.id), slot);
  const ownFlag: SlotFlag[] = own.length ? [{ kind: 'changed', parts: own }] : [];
  if (!changes) return ownFlag;
  return changes.flatMap((change): SlotFlag[] => {
    const isHere =
      'storyId' in change &&
      change.storyId === slot.storyId &&
      change.containerId === containerId &&
      change.place === place;
    if (!isHere) return [];
    switch (change.kind) {
      case 'story-added':
      case 'story-replaced':
        return [{ kind: 'new' }, ...ownFlag];
      case 'story-moved':
        return [{ kind: 'moved', way: change.way }];
      case 'story-changed':
        return [{ kind: 'changed', parts: change.parts }];
      case 'story-removed':
        return [];
    }
  });
}
