import type { Transaction } from '@tiptap/pm/state';

const REMOTE = 'remoteSteps';

/** Marks a change as one from another window. */
export const asRemote = (change: Transaction): Transaction => change.setMeta(REMOTE, true);

/** Whether a change came from another window. */
export const isRemote = (change: Transaction): boolean => change.getMeta(REMOTE) === true;

/** Whether a change was not made here, so that undo skips it: remote steps, or the text of the server. */
export const isNotLocal = (change: Transaction): boolean => change.getMeta('addToHistory') === false;
