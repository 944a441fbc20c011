import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { BLOCK_ID, newBlockId } from '@/domain/document/block-id';
import { bypassSuggesting } from './suggesting/extension';

const idOf = ({ attrs }: Node): string | null => (attrs[BLOCK_ID] as string | null | undefined) ?? null;
const isEmpty = (block: Node) => block.isTextblock && block.content.size === 0;

/** The top-level blocks between the common start and end of two documents. */
function changedBlocks(before: Node, after: Node): { from: number; older: Node[]; newer: Node[] } {
  const [old, now] = [before.children, after.children];
  const most = Math.min(old.length, now.length);
  let from = 0;
  while (from < most && old[from] === now[from]) from++;
  let tail = 0;
  while (tail < most - from && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { from, older: old.slice(from, old.length - tail), newer: now.slice(from, now.length - tail) };
}

/** The ids of changed blocks: a converted block keeps its id; when a block is split, the first half keeps it. */
function idsFor(after: Node, { from, older, newer }: ReturnType<typeof changedBlocks>): string[] {
  const taken = new Set<string>();
  after.children.forEach((block, at) => {
    const id = at < from || at >= from + newer.length ? idOf(block) : null;
    if (id) taken.add(id);
  });
  const isTurned = older.length === newer.length;
  const wanted = newer.map((block, at) => idOf(block) ?? (isTurned ? idOf(older[at]!) : null));
  // A break at the start or end of a text adds an empty block; the id stays with the text.
  const owners = new Map<string, number>();
  wanted.forEach((id, at) => {
    const owner = id === null ? undefined : owners.get(id);
    if (id !== null && (owner === undefined || (isEmpty(newer[owner]!) && !isEmpty(newer[at]!))))
      owners.set(id, at);
  });
  return wanted.map((id, at) => (id !== null && !taken.has(id) && owners.get(id) === at ? id : newBlockId()));
}

/** Whether a change already carries ids: undo restores them, and remote text includes them. */
const setsItsOwn = (change: Transaction) =>
  isHistoryTransaction(change) || change.getMeta('addToHistory') === false;

/** The transaction that corrects ids after a change; null when they are already correct. */
function identified(before: Node, now: EditorState): Transaction | null {
  const changed = changedBlocks(before, now.doc);
  const { from, older, newer } = changed;
  const [one, other] = [older[0], newer[0]];
  const isTyping = older.length === 1 && newer.length === 1 && idOf(other!) !== null;
  const ids = isTyping && idOf(one!) === idOf(other!) ? [idOf(other!)!] : idsFor(now.doc, changed);
  const change = now.tr;
  let at = now.doc.children.slice(0, from).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  newer.forEach((block, index) => {
    if (idOf(block) !== ids[index]) change.setNodeAttribute(at, BLOCK_ID, ids[index]);
    if (!block.isTextblock)
      block.descendants((inner, pos) => {
        if (idOf(inner)) change.setNodeAttribute(at + 1 + pos, BLOCK_ID, null);
        return !inner.isTextblock;
      });
    at += block.nodeSize;
  });
  return change.docChanged ? bypassSuggesting(change) : null;
}

/**
 * Sets the id of a block when it is created or first changed, so that merging can match it. Opening a text sets none.
 * @param isComposing whether an input method is composing: a new id redraws its block, so it is set afterwards
 */
export function blockIds(isComposing: () => boolean): Plugin {
  /** The text before the composition. */
  let waiting: Node | null = null;
  return new Plugin({
    appendTransaction(changes, before, now) {
      if (changes.some(setsItsOwn)) return null;
      const isChanged = changes.some(({ docChanged }) => docChanged);
      if (isComposing()) {
        if (isChanged) waiting ??= before.doc;
        return null;
      }
      const since = waiting ?? before.doc;
      waiting = null;
      return since === now.doc ? null : identified(since, now);
    },
  });
}
