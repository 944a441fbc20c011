import type { Transaction } from '@tiptap/pm/state';

const REMOTE = 'remoteSteps';

/** Marks a change as one from another window. */
export const asRemote = (change: Transaction): Transaction => change.setMeta(REMOTE, true);

/** Whether a change came from another window. */
export const isRemote = (change: Transaction): boolean => change.getMeta(REMOTE) === true;

/** Whether a change is of others, which undo skips: their steps, or the text that the server has. */
export const isOfOthers = (change: Transaction): boolean => change.getMeta('addToHistory') === false;
