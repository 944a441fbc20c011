import type { Node } from '@tiptap/pm/model';
import { Mapping, type Mappable, type Step, type StepMap } from '@tiptap/pm/transform';
import { appliedAll, deletedBy, mapRange, type Range } from '@/domain/document/commits/rebase';

/** Words that were deleted here and, before that reached the server, by others: they alone can take it back. */
export interface SharedDeletion {
  /** Where they were, which is a range once words are inserted there. */
  from: number;
  to: number;
  text: string;
  /** How far they were from the start of what was deleted here. */
  offset: number;
}

/** Single letters are found in many words. */
const LEAST_LENGTH = 2;
const LEAF = '\ufffc';

/** The texts of a range, of each text block one, with their positions. */
function textsIn(doc: Node, { from, to }: Range): { at: number; text: string }[] {
  const texts: { at: number; text: string }[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from, pos + 1);
    texts.push({
      at: start,
      text: doc.textBetween(start, Math.min(to, pos + 1 + node.content.size), '', LEAF),
    });
    return false;
  });
  return texts;
}

/**
 * What own steps delete that others had deleted.
 * @param base the document before own steps, and before those of others
 * @param moved maps positions after the own steps to those of the text that is shown
 */
export function sharedDeletions(
  base: Node,
  own: readonly Step[],
  theirs: readonly StepMap[],
  moved: Mappable,
): SharedDeletion[] {
  let ranges = own.length ? deletedBy(theirs) : [];
  let doc = base;
  const found: SharedDeletion[] = [];
  for (const [index, step] of own.entries()) {
    if (!ranges.length) break;
    const map = step.getMap();
    const rest = new Mapping(own.slice(index).map(later => later.getMap()));
    map.forEach((start, end) => {
      for (const range of ranges) {
        const both = { from: Math.max(start, range.from), to: Math.min(end, range.to) };
        const texts = both.from < both.to ? textsIn(doc, both) : [];
        for (const { at, text } of texts) {
          if (text.trim().length < LEAST_LENGTH) continue;
          const place = (side: number) => moved.map(rest.map(start, side), side);
          found.push({ from: place(-1), to: place(1), text, offset: at - start });
        }
      }
    });
    ranges = ranges.map(range => mapRange(range, map)).filter(({ from, to }) => from < to);
    doc = appliedAll(doc, [step]);
  }
  return found;
}

/** Where a change inserts such words again, from the last to the first, without overlaps. */
export function restoredAgain(
  doc: Node,
  inserted: readonly Range[],
  deletions: readonly SharedDeletion[],
): Range[] {
  const found: Range[] = [];
  for (const range of inserted)
    for (const deletion of deletions) {
      if (range.from > deletion.to || range.to < deletion.from) continue;
      const at = nearest(doc, range, deletion);
      if (at !== null) found.push({ from: at, to: at + deletion.text.length });
    }
  return found
    .sort((a, b) => b.from - a.from)
    .filter(({ to }, index, all) => !index || to <= all[index - 1]!.from);
}

/** The position of the words in a range that is nearest to where they are expected; null when they are not there. */
function nearest(doc: Node, range: Range, { text, offset }: SharedDeletion): number | null {
  let best: number | null = null;
  const distance = (at: number) => Math.abs(at - range.from - offset);
  for (const { at, text: block } of textsIn(doc, range))
    for (let found = block.indexOf(text); found >= 0; found = block.indexOf(text, found + 1))
      if (best === null || distance(at + found) < distance(best)) best = at + found;
  return best;
}
