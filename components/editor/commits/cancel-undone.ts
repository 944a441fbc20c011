import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { appliedAll } from '@/domain/document/commits/apply';
import { mappingOf } from '@/domain/document/commits/mapping';
import { rebase } from '@/domain/document/commits/rebase';

/** More than are gathered before they are sent; each is applied once more. */
const MAX_STEPS = 100;

/** A position behind every text. */
const BEHIND = 1e9;

/** How much longer a step makes the document. */
const growthOf = (step: Step): number => mappingOf([step]).map(BEHIND) - BEHIND;

/**
 * Drops an unsent step together with the new step that undoes it. Sent, the pair would delete words where colleagues have
 * moved them, and then insert them once more.
 * @param before the document before the steps
 * @param after the document after all of them and the new one
 * @returns the other steps; null when the new step undoes none of them, or when there are too many
 */
export function cancelUndone(before: Node, steps: readonly Step[], step: Step, after: Node): Step[] | null {
  if (steps.length > MAX_STEPS) return null;
  const growth = growthOf(step);
  const mayBe = steps.map(one => growthOf(one) === -growth);
  if (!mayBe.includes(true)) return null;
  const docs = [before];
  for (const one of steps) docs.push(appliedAll(docs.at(-1)!, [one]));
  for (const [index, taken] of [...steps.entries()].reverse()) {
    if (!mayBe[index]) continue;
    const inverse = taken.invert(docs[index]!);
    const later = steps.slice(index + 1);
    if (JSON.stringify(inverse.map(mappingOf(later))) !== JSON.stringify(step)) continue;
    const rest = rebase(docs[index]!, later, mappingOf([inverse]));
    if (rest.doc.eq(after)) return [...steps.slice(0, index), ...rest.steps.flat()];
  }
  return null;
}
