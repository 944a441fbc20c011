import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** The replaced range of a change, in positions before it, and the new range, in positions after it. */
export interface ChangedRange {
  from: number;
  oldTo: number;
  newTo: number;
}

/** The single range that contains all changes of a transaction; null when it changed nothing. */
export function changedRange({ before, doc, steps }: Transaction): ChangedRange | null {
  if (before.eq(doc)) return null;
  const [step] = steps;
  // Among equal adjacent characters only the step shows which one is new.
  if (steps.length === 1 && step instanceof ReplaceStep)
    return { from: step.from, oldTo: step.to, newTo: step.from + step.slice.size };
  return difference(before, doc);
}

function difference(before: Node, after: Node): ChangedRange | null {
  const from = before.content.findDiffStart(after.content);
  const to = before.content.findDiffEnd(after.content);
  if (from === null || !to) return null;
  const overlap = Math.max(0, from - Math.min(to.a, to.b));
  return { from, oldTo: to.a + overlap, newTo: to.b + overlap };
}
