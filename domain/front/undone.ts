import { slotsOf, type FrontContents } from './contents';

/** Why one change of a draft cannot be undone by itself. */
export type UndoRefusal =
  | {
      reason:
        | 'container-gone'
        | 'kind-present'
        | 'has-moved-stories'
        | 'slots-filled'
        | 'slot-gone'
        | 'front-full';
    }
  | { reason: 'slot-taken'; storyId: string };

/** The draft without one of its changes, or why not. */
export type Undone = { contents: FrontContents } | UndoRefusal;

/** The input for undoing one change. */
export interface Fronts {
  live: FrontContents;
  draft: FrontContents;
  newId: () => string;
}

/** A container by its id. */
export const containerOf = ({ containers }: FrontContents, id: string) =>
  containers.find(container => container.id === id);

/** Whether a slot with this id is on the front. */
export const hasSlot = (contents: FrontContents, id: string) =>
  slotsOf(contents).some(slot => slot.id === id);
