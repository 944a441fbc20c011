import type { DropPlace } from './canvas/drop-place';

/** What is selected on a front. */
export type Selected = { slotId: string } | { containerId: string } | null;

/** The id of what is selected. */
export const selectedId = (selected: Selected): string | null =>
  selected && ('slotId' in selected ? selected.slotId : selected.containerId);

/** What is open over a front on a narrow window: the stories, what is selected, or the changes and launches. */
export type Sheet = 'stories' | 'selected' | 'changes' | null;

/** A slot that waits for a story of the list. */
export type Choosing = DropPlace | null;
