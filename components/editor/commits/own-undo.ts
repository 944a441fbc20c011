import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { BLOCK_ID } from '@/domain/document/block-id';
// Makes undo fail instead of throw.
import '@/domain/document/commits/failing-steps';
import { mappingOf } from '@/domain/document/commits/mapping';
import {
  deletedBy,
  mapRanges,
  insertedBy,
  joinRanges,
  mapRange,
  subtract,
  subtractAll,
  type Range,
} from '@/domain/document/commits/ranges';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isNotLocal } from '../body/is-remote';
import { bypassSuggesting } from '../suggesting/extension';
import { duplicatesIn, type SharedDeletion } from './shared-deletions';
import { writtenRanges } from './written-ranges';

interface UndoState {
  /** Ranges that others wrote or accepted. */
  ranges: DecorationSet;
  /** Ranges that were inserted here and not reinserted by others since: the only text that undo may delete. */
  own: Range[];
  /** Whether others have changed anything. */
  isShared: boolean;
  /** Words that were deleted here and, before, by others. */
  deletions: SharedDeletion[];
  /** Ranges that undo or redo inserted. */
  restored: Range[];
}

const key = new PluginKey<UndoState>('ownUndo');

/** More ranges than several people change while one undoes. */
const MAX_RANGES = 500;

interface RemoteMeta {
  /** Ranges that they wrote or accepted, in positions after the change. */
  written: readonly Range[];
  deletions: SharedDeletion[];
  /** Also keeps positions in own words that the change undoes and applies again. */
  mapping: Mappable;
}

/** A remote change with the data that undo needs. */
export const withRemoteMeta = (change: Transaction, meta: RemoteMeta): Transaction =>
  change.setMeta(key, meta);

const remoteMetaOf = (change: Transaction) => change.getMeta(key) as RemoteMeta | undefined;
const mappingThrough = (change: Transaction): Mappable =>
  remoteMetaOf(change)?.mapping ?? mappingOf(change.steps);

/** Whether a change deletes text that was not inserted here, as between two blocks that others moved apart. */
const deletesOthersText = ({ steps, before }: Transaction, { own }: UndoState): boolean =>
  deletedBy(mappingOf(steps))
    .flatMap(deleted => subtractAll(deleted, own))
    .some(({ from, to }) => before.textBetween(from, to) !== '');

const asDecorations = (ranges: readonly Range[]) =>
  ranges.filter(({ from, to }) => from < to).map(({ from, to }) => Decoration.inline(from, to, {}));

/** Whether a change duplicates a block, as an undo of a failed deletion does. */
function repeatsBlocks({ doc }: Transaction): boolean {
  const ids = doc.children.flatMap(({ attrs }) => (attrs[BLOCK_ID] as string | null | undefined) ?? []);
  return new Set(ids).size < ids.length;
}

const lastRanges = (ranges: readonly Range[]) =>
  ranges.filter(({ from, to }) => from < to).slice(-MAX_RANGES);

/** Ranges with what was inserted at their ends. */
const movedBy = <Place extends Range>(ranges: readonly Place[], mapping: Mappable): Place[] =>
  ranges.map(range => ({
    ...range,
    from: mapping.map(range.from, -1),
    to: mapping.map(range.to, 1),
  }));

/** Whether a change duplicates words of others beside them, as an undo of a failed deletion does. */
function repeatsWords(change: Transaction, { ranges, deletions }: UndoState): boolean {
  const { doc } = change;
  const kept = ranges.map(change.mapping, doc);
  const mapping = mappingOf(change.steps);
  const inserted = insertedBy(mapping);
  const again = duplicatesIn(doc, inserted, movedBy(deletions, mapping));
  return inserted.some(({ from, to }) => {
    if (again.some(range => range.from < to && range.to > from)) return false;
    const words = doc.textBetween(from, to);
    return [from - words.length, to].some(at => {
      const end = at + words.length;
      if (!words.trim() || at < 0 || end > doc.content.size || doc.textBetween(at, end) !== words)
        return false;
      return kept.find(at, end).some(range => range.from <= at && range.to >= end);
    });
  });
}

/** The ranges of others without what was inserted here within them. */
function withoutOwn({ doc, steps }: Transaction, ranges: DecorationSet): DecorationSet {
  let rest = ranges;
  for (const own of insertedBy(mappingOf(steps))) {
    const around = rest.find(own.from, own.to).filter(({ from, to }) => from < own.to && to > own.from);
    const sides = asDecorations(around.flatMap(range => subtract(range, own)));
    if (around.length) rest = rest.remove(around).add(doc, sides);
  }
  return rest;
}

function ownAfter(change: Transaction, own: readonly Range[]): Range[] {
  const mapping = mappingOf(change.steps);
  const inserted = insertedBy(mapping);
  const now = mapRanges(own, mapping);
  return isNotLocal(change)
    ? now.flatMap(range => subtractAll(range, inserted))
    : joinRanges([...now, ...inserted].sort((one, other) => one.from - other.from));
}

function writtenAfter(change: Transaction, ranges: DecorationSet): DecorationSet {
  if (!isNotLocal(change)) return withoutOwn(change, ranges);
  const written = remoteMetaOf(change)?.written ?? writtenRanges(change.steps);
  return DecorationSet.create(change.doc, [...ranges.find(), ...asDecorations(written)].slice(-MAX_RANGES));
}

/** The deletions that remain after a change: words that were restored and are deleted here anew can be restored here. */
function deletionsAfter(change: Transaction, deletions: SharedDeletion[]): SharedDeletion[] {
  // A plugin may append a change to an undo, such as the deletion of the end of a suggested paragraph.
  const cause = (change.getMeta('appendedTransaction') as Transaction | undefined) ?? change;
  const isAnew = !isNotLocal(change) && !isHistoryTransaction(cause);
  const left = movedBy(deletions, mappingThrough(change)).filter(
    ({ from, to }, index) => !isAnew || to - from >= deletions[index]!.to - deletions[index]!.from,
  );
  return [...left, ...(remoteMetaOf(change)?.deletions ?? [])].slice(-MAX_RANGES);
}

/** What remains of a range that undo or redo inserted. Its step may be applied again as one of another size. */
function restoredAfter(change: Transaction, range: Range): Range {
  const mapping = mappingThrough(change);
  const left = mapRange(range, mapping);
  return left.from < left.to || !remoteMetaOf(change) ? left : movedBy([range], mapping)[0]!;
}

/**
 * The deletion of words that undo or redo restored although others had deleted them before, or kept them; null for none. To
 * be called after each undo, redo and remote change, and applied as a local change. It is not part of the undo history,
 * which does not map through appended changes.
 */
export function withoutDuplicates(state: EditorState): Transaction | null {
  const { tr, doc } = state;
  const { restored = [], deletions = [], ranges = DecorationSet.empty } = key.getState(state) ?? {};
  const isOfOthers = ({ from, to }: Range) =>
    ranges.find(from, to).some(range => range.from < to && range.to > from);
  for (const { from, to } of duplicatesIn(doc, restored, deletions, isOfOthers)) {
    const $from = doc.resolve(from);
    const isWhole = to - from === $from.parent.content.size && $from.depth === 1 && tr.doc.childCount > 1;
    if (isWhole) tr.delete($from.before(), $from.after());
    else tr.delete(from, to);
  }
  return tr.docChanged ? bypassSuggesting(tr).setMeta('addToHistory', false) : null;
}

/**
 * Refuses an undo or redo that would delete words of a colleague, or duplicate words that a colleague kept. Words that were
 * deleted here and, before, by a colleague are restored only by that colleague's undo (`withoutDuplicates`).
 * @param onRefused called after a refused attempt
 */
export function ownUndo(onRefused: () => void): Plugin {
  return new Plugin<UndoState>({
    key,
    state: {
      init: () => ({ ranges: DecorationSet.empty, own: [], isShared: false, deletions: [], restored: [] }),
      apply: (change, { ranges, own, isShared, deletions, restored }) => ({
        ranges: change.docChanged ? writtenAfter(change, ranges.map(change.mapping, change.doc)) : ranges,
        own: change.docChanged ? ownAfter(change, own) : own,
        isShared: isShared || (change.docChanged && isNotLocal(change)),
        deletions: deletionsAfter(change, deletions),
        restored: lastRanges([
          ...restored.map(range => restoredAfter(change, range)),
          ...(isHistoryTransaction(change) ? insertedBy(mappingOf(change.steps)) : []),
        ]),
      }),
    },
    filterTransaction(change, state) {
      const undoState = key.getState(state);
      if (!change.docChanged || !undoState || !isHistoryTransaction(change)) return true;
      // Alone, there is nothing of others to protect.
      const isRefused =
        undoState.isShared &&
        (deletesOthersText(change, undoState) || repeatsBlocks(change) || repeatsWords(change, undoState));
      // The state is still being updated.
      if (isRefused) queueMicrotask(onRefused);
      return !isRefused;
    },
  });
}
