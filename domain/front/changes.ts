import { alignSequences } from '@/domain/history/sequence';
import type { Container, FrontContents, Slot } from './contents';

/** The position of a slot on a front. */
interface Place {
  containerId: string;
  /** Counts from 1. */
  place: number;
}

/** The fields of a story that a slot can override. */
export type SlotPart = 'headline' | 'kicker' | 'picture';

/** The direction of a move in reading order; `across` is to the same position of another container. */
export type MoveWay = 'up' | 'down' | 'across';

/** One change of a story's slot. Its place is the one after the change, or before it for a removed story. */
export type FrontStoryChange = Place & { storyId: string } & (
    | { kind: 'story-added' | 'story-removed' }
    | { kind: 'story-replaced'; replaced: { storyId: string; place: number } }
    | { kind: 'story-moved'; from: Place; way: MoveWay }
    | { kind: 'story-changed'; parts: SlotPart[]; was: Slot }
  );

/** One difference between two fronts. */
export type FrontChange =
  | {
      kind: 'container-added' | 'container-removed' | 'container-moved' | 'container-changed';
      containerId: string;
    }
  | FrontStoryChange;

interface PlacedSlot extends Place {
  slot: Slot;
  /** Its position among all slots of the front. */
  at: number;
}

/** Placed stories by id; for duplicates, the first place. */
export function placesOf({ containers }: FrontContents): Map<string, PlacedSlot> {
  const places = new Map<string, PlacedSlot>();
  let at = 0;
  for (const { id: containerId, slots } of containers)
    for (const [index, slot] of slots.entries()) {
      if (slot.storyId && !places.has(slot.storyId))
        places.set(slot.storyId, { slot, containerId, place: index + 1, at });
      at++;
    }
  return places;
}

const settingsOf = ({ kind, title, fill, slots }: Container) =>
  JSON.stringify([kind, title.trim(), fill, slots.length]);

/** The fields in which the overrides of two slots differ. */
export function changedParts(before: Slot, after: Slot): SlotPart[] {
  const pictureOf = ({ mediaId, focus = null }: Slot) => JSON.stringify([mediaId, focus]);
  return [
    ...(before.headline === after.headline ? [] : ['headline' as const]),
    ...(before.kicker === after.kicker ? [] : ['kicker' as const]),
    ...(pictureOf(before) === pictureOf(after) ? [] : ['picture' as const]),
  ];
}

/** The ids of containers in the same order on both fronts; the others were moved. */
export function idsInSameOrder(before: FrontContents, after: FrontContents): Set<string> {
  const ids = ({ containers }: FrontContents) => containers.map(({ id }) => id);
  const runs = alignSequences(ids(before), ids(after), id => id);
  return new Set(runs.flatMap(({ same, mine }) => (same ? mine : [])));
}

/** The differences between `before` and `after`, from the top down. */
export function frontChanges(before: FrontContents, after: FrontContents): FrontChange[] {
  return [...containerChanges(before, after), ...storyChanges(before, after)];
}

function containerChanges(before: FrontContents, after: FrontContents): FrontChange[] {
  const old = new Map(before.containers.map(container => [container.id, container]));
  const present = new Set(after.containers.map(({ id }) => id));
  const kept = idsInSameOrder(before, after);
  const removed = before.containers.flatMap(({ id: containerId }): FrontChange[] =>
    present.has(containerId) ? [] : [{ kind: 'container-removed', containerId }],
  );
  const changed = after.containers.flatMap((container): FrontChange[] => {
    const { id: containerId } = container;
    const was = old.get(containerId);
    if (!was) return [{ kind: 'container-added', containerId }];
    return [
      ...(kept.has(containerId) ? [] : [{ kind: 'container-moved' as const, containerId }]),
      ...(settingsOf(was) === settingsOf(container)
        ? []
        : [{ kind: 'container-changed' as const, containerId }]),
    ];
  });
  return [...changed, ...removed];
}

function storyChanges(before: FrontContents, after: FrontContents): FrontChange[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const shifted = shiftedStories(before, after);
  const removed = [...old].flatMap(([storyId, { containerId, place }]): RemovedStory[] =>
    now.has(storyId) ? [] : [{ kind: 'story-removed', containerId, place, storyId }],
  );
  const changed = [...now].flatMap(([storyId, { slot, containerId, place, at }]): FrontChange[] => {
    const was = old.get(storyId);
    const here = { containerId, place, storyId };
    if (!was) return [added(here, removed)];
    const isMoved = was.containerId !== containerId || (was.place !== place && !shifted.has(storyId));
    const from = { containerId: was.containerId, place: was.place };
    const way = at < was.at ? 'up' : at > was.at ? 'down' : 'across';
    const parts = changedParts(was.slot, slot);
    return [
      ...(isMoved ? [{ kind: 'story-moved' as const, ...here, from, way } as const] : []),
      ...(parts.length ? [{ kind: 'story-changed' as const, ...here, parts, was: was.slot }] : []),
    ];
  });
  return [...changed, ...removed];
}

type RemovedStory = Place & { kind: 'story-removed'; storyId: string };

/** A new story, with the removed one that made room for it in its container, which is taken out of `removed`. */
function added(here: Place & { storyId: string }, removed: RemovedStory[]): FrontChange {
  const isNear = ({ containerId }: RemovedStory) => containerId === here.containerId;
  const same = removed.findIndex(one => isNear(one) && one.place === here.place);
  const at = same < 0 ? removed.findIndex(isNear) : same;
  if (at < 0) return { kind: 'story-added', ...here };
  const [{ storyId, place }] = removed.splice(at, 1) as [RemovedStory];
  return { kind: 'story-replaced', ...here, replaced: { storyId, place } };
}

/** Stories whose position in their container changed only because of insertions or removals before them. */
function shiftedStories(before: FrontContents, after: FrontContents): Set<string> {
  const old = new Map(before.containers.map(({ id, slots }) => [id, slots]));
  const shifted = new Set<string>();
  const storiesIn = (slots: Slot[]) => slots.filter(({ storyId }) => storyId !== null).length;
  for (const { id, slots } of after.containers) {
    // How far slots are moved by all slots before them, and by those with a story.
    let [moved, explained] = [0, 0];
    for (const { same, mine, theirs } of alignSequences(old.get(id) ?? [], slots, slot => slot.storyId ?? ''))
      if (!same) {
        moved += theirs.length - mine.length;
        explained += storiesIn(theirs) - storiesIn(mine);
      } else if (moved === explained) for (const { storyId } of mine) if (storyId) shifted.add(storyId);
  }
  return shifted;
}

/** Whether two fronts are equal. */
export const isSameFront = (one: FrontContents, other: FrontContents): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
