import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { BLOCK_ID } from '@/domain/document/block-id';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('wordsOfOthers');

/** More ranges than several people write while one undoes. */
const MOST_RANGES = 500;

/** What undo skips comes from colleagues: their steps, and texts that were merged with theirs. */
const isOfOthers = (change: Transaction) => change.getMeta('addToHistory') === false;

/** The ranges that a change inserted, in positions after it. */
function insertedRanges({ mapping }: Transaction): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1);
    map.forEach((_, __, from, to) => {
      const [start, end] = [rest.map(from, 1), rest.map(to, -1)];
      if (end > start) ranges.push({ from: start, to: end });
    });
  });
  return ranges;
}

/** Whether a change deletes text in these ranges. */
function deletesIn({ mapping, before }: Transaction, ranges: DecorationSet): boolean {
  let found = false;
  mapping.maps.forEach((map, index) => {
    const back = new Mapping(mapping.maps.slice(0, index)).invert();
    map.forEach((from, to) => {
      const [start, end] = [back.map(from, 1), back.map(to, -1)];
      for (const range of ranges.find(start, end)) {
        const [first, last] = [Math.max(range.from, start), Math.min(range.to, end)];
        if (last > first && before.textBetween(first, last) !== '') found = true;
      }
    });
  });
  return found;
}

/** Whether a change inserts a block that is in the text, as after a deletion that could not be applied. */
function repeatsBlocks({ doc }: Transaction): boolean {
  const ids = doc.children.flatMap(({ attrs }) => (attrs[BLOCK_ID] as string | null | undefined) ?? []);
  return new Set(ids).size < ids.length;
}

/** Whether a change inserts words again beside the same words of others, as after a deletion that could not be applied. */
function repeatsWords(change: Transaction, ranges: DecorationSet): boolean {
  const { doc } = change;
  const kept = ranges.map(change.mapping, doc);
  return insertedRanges(change).some(({ from, to }) => {
    const words = doc.textBetween(from, to);
    return [from - words.length, to].some(at => {
      const end = at + words.length;
      if (!words.trim() || at < 0 || end > doc.content.size || doc.textBetween(at, end) !== words)
        return false;
      return kept.find(at, end).some(range => range.from <= at && range.to >= end);
    });
  });
}

/**
 * Refuses an undo or redo that would delete what a colleague wrote since, or insert again what a colleague kept.
 * @param onRefused called after such an attempt
 */
export function ownUndo(onRefused: () => void): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(change, ranges) {
        if (!change.docChanged) return ranges;
        const mapped = ranges.map(change.mapping, change.doc);
        if (!isOfOthers(change)) return mapped;
        const added = insertedRanges(change).map(({ from, to }) => Decoration.inline(from, to, {}));
        const all = [...mapped.find(), ...added];
        return DecorationSet.create(change.doc, all.slice(-MOST_RANGES));
      },
    },
    filterTransaction(change, state) {
      const ranges = key.getState(state);
      if (!change.docChanged || !ranges || !isHistoryTransaction(change)) return true;
      // A person alone has nothing of others to keep.
      const isRefused =
        ranges.find().length > 0 &&
        (deletesIn(change, ranges) || repeatsBlocks(change) || repeatsWords(change, ranges));
      // The text is still being changed.
      if (isRefused) queueMicrotask(onRefused);
      return !isRefused;
    },
  });
}
