import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { BLOCK_ID } from '@/domain/document/block-id';
// Undo must not throw.
import '@/domain/document/commits/failing-steps';
import { mappingOf } from '@/domain/document/commits/mapping';
import {
  deletedBy,
  followed,
  insertedBy,
  mapRange,
  without,
  withoutAll,
  type Range,
} from '@/domain/document/commits/ranges';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isOfOthers } from '../body/is-remote';
import { asItIs } from '../suggesting/extension';
import { restoredAgain, type SharedDeletion } from './shared-deletions';
import { writtenRanges } from './written-ranges';

interface Others {
  /** What others wrote or accepted. */
  ranges: DecorationSet;
  /** What was inserted here, and not since by a change of others anew: the only text that undo may delete. */
  own: Range[];
  /** Whether others changed something. */
  isShared: boolean;
  /** What was deleted here, and by others before. */
  deletions: SharedDeletion[];
  /** What was inserted by undoing or redoing. */
  restored: Range[];
}

const key = new PluginKey<Others>('others');

/** More than several people write or delete while one undoes. */
const MOST_RANGES = 500;

interface FromOthers {
  /** What they wrote or accepted, in positions after the change. */
  written: readonly Range[];
  deletions: SharedDeletion[];
  /** Follows what was written here also where the change takes it back and applies it again. */
  mapping: Mappable;
}

/** A change of others, with what undo has to know of it. */
export const asFromOthers = (change: Transaction, others: FromOthers): Transaction =>
  change.setMeta(key, others);

const fromOthers = (change: Transaction) => change.getMeta(key) as FromOthers | undefined;
const mappingThrough = (change: Transaction): Mappable =>
  fromOthers(change)?.mapping ?? mappingOf(change.steps);

/** Whether a change deletes text that was not inserted here, such as between two blocks that others moved apart. */
const deletesMore = ({ steps, before }: Transaction, { own }: Others): boolean =>
  deletedBy(mappingOf(steps))
    .flatMap(deleted => withoutAll(deleted, own))
    .some(({ from, to }) => before.textBetween(from, to) !== '');

const asDecorations = (ranges: readonly Range[]) =>
  ranges.filter(({ from, to }) => from < to).map(({ from, to }) => Decoration.inline(from, to, {}));

/** Whether a change inserts a block that is in the text, as after a deletion that could not be applied. */
function repeatsBlocks({ doc }: Transaction): boolean {
  const ids = doc.children.flatMap(({ attrs }) => (attrs[BLOCK_ID] as string | null | undefined) ?? []);
  return new Set(ids).size < ids.length;
}

const latest = (ranges: readonly Range[]) => ranges.filter(({ from, to }) => from < to).slice(-MOST_RANGES);

const movedBy = (deletions: SharedDeletion[], mapping: Mappable) =>
  deletions.map(({ from, to, ...rest }) => ({
    ...rest,
    from: mapping.map(from, -1),
    to: mapping.map(to, 1),
  }));

/** Whether a change inserts words again beside the same words of others, as after a deletion that could not be applied. */
function repeatsWords(change: Transaction, { ranges, deletions }: Others): boolean {
  const { doc } = change;
  const kept = ranges.map(change.mapping, doc);
  const mapping = mappingOf(change.steps);
  const inserted = insertedBy(mapping);
  const again = restoredAgain(doc, inserted, movedBy(deletions, mapping));
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

/** What was inserted here within what others wrote is not theirs. */
function withoutOwn({ doc, steps }: Transaction, ranges: DecorationSet): DecorationSet {
  let rest = ranges;
  for (const own of insertedBy(mappingOf(steps))) {
    const around = rest.find(own.from, own.to).filter(({ from, to }) => from < own.to && to > own.from);
    const sides = asDecorations(around.flatMap(range => without(range, own)));
    if (around.length) rest = rest.remove(around).add(doc, sides);
  }
  return rest;
}

/** Those of some ranges that touch each other as one. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const { from, to } of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

function ownAfter(change: Transaction, own: readonly Range[]): Range[] {
  const mapping = mappingOf(change.steps);
  const inserted = insertedBy(mapping);
  const now = followed(own, mapping);
  return isOfOthers(change)
    ? now.flatMap(range => withoutAll(range, inserted))
    : joined([...now, ...inserted]);
}

function withThoseOf(change: Transaction, ranges: DecorationSet): DecorationSet {
  if (!isOfOthers(change)) return withoutOwn(change, ranges);
  const written = fromOthers(change)?.written ?? writtenRanges(change.steps);
  return DecorationSet.create(change.doc, [...ranges.find(), ...asDecorations(written)].slice(-MOST_RANGES));
}

/** Those that are left after a change: words that came back and are deleted here anew can be taken back here. */
function deletionsAfter(change: Transaction, deletions: SharedDeletion[]): SharedDeletion[] {
  const isAnew = !isOfOthers(change) && !isHistoryTransaction(change);
  const left = movedBy(deletions, mappingThrough(change)).filter(
    ({ from, to }, index) => !isAnew || to - from >= deletions[index]!.to - deletions[index]!.from,
  );
  return [...left, ...(fromOthers(change)?.deletions ?? [])].slice(-MOST_RANGES);
}

/**
 * To be called after an undo or redo, and after a change of others, and applied as a change that was made here: the deletion
 * of what was restored although others had deleted it before, or kept it; null when there is nothing of that. It is no
 * part of the history, which would not follow an appended one.
 */
export function withoutRestoredAgain(state: EditorState): Transaction | null {
  const { tr, doc } = state;
  const { restored = [], deletions = [], ranges = DecorationSet.empty } = key.getState(state) ?? {};
  const isOfOthers = ({ from, to }: Range) =>
    ranges.find(from, to).some(range => range.from < to && range.to > from);
  for (const { from, to } of restoredAgain(doc, restored, deletions, isOfOthers)) {
    const $from = doc.resolve(from);
    const isWhole = to - from === $from.parent.content.size && $from.depth === 1 && tr.doc.childCount > 1;
    if (isWhole) tr.delete($from.before(), $from.after());
    else tr.delete(from, to);
  }
  return tr.docChanged ? asItIs(tr).setMeta('addToHistory', false) : null;
}

/**
 * Refuses an undo or redo that would delete what a colleague wrote since, or insert again what a colleague kept. What was
 * deleted here, and by a colleague before, comes back only when that colleague takes it back (`withoutRestoredAgain`).
 * @param onRefused called after an attempt that is refused
 */
export function ownUndo(onRefused: () => void): Plugin {
  return new Plugin<Others>({
    key,
    state: {
      init: () => ({ ranges: DecorationSet.empty, own: [], isShared: false, deletions: [], restored: [] }),
      apply: (change, { ranges, own, isShared, deletions, restored }) => ({
        ranges: change.docChanged ? withThoseOf(change, ranges.map(change.mapping, change.doc)) : ranges,
        own: change.docChanged ? ownAfter(change, own) : own,
        isShared: isShared || (change.docChanged && isOfOthers(change)),
        deletions: deletionsAfter(change, deletions),
        restored: latest([
          ...restored.map(range => mapRange(range, mappingThrough(change))),
          ...(isHistoryTransaction(change) ? insertedBy(mappingOf(change.steps)) : []),
        ]),
      }),
    },
    filterTransaction(change, state) {
      const others = key.getState(state);
      if (!change.docChanged || !others || !isHistoryTransaction(change)) return true;
      // A person alone has nothing of others to keep.
      const isRefused =
        others.isShared &&
        (deletesMore(change, others) || repeatsBlocks(change) || repeatsWords(change, others));
      // The text is still being changed.
      if (isRefused) queueMicrotask(onRefused);
      return !isRefused;
    },
  });
}
