import type { Node } from 'prosemirror-model';
import { Mapping, ReplaceStep, type Step } from 'prosemirror-transform';

/** Words of steps whose place is gone. */
export interface LostWords {
  text: string;
  /** The index of the top-level block in which they stood. */
  block: number;
}

/**
 * The words that steps inserted, as far as they are still in the text, for those steps that could not be applied.
 * @param doc the document after `steps`
 * @param rebased the steps where they were applied; null where their place is gone
 */
export function lostWords(doc: Node, steps: readonly Step[], rebased: readonly (Step | null)[]): LostWords[] {
  const ranges: { from: number; to: number }[] = [];
  steps.forEach((step, index) => {
    if (rebased[index] || !(step instanceof ReplaceStep) || !step.slice.size) return;
    const rest = new Mapping(steps.slice(index + 1).map(later => later.getMap()));
    // What is deleted at an edge or added there is not part of what the step inserted.
    const [from, to] = [rest.map(step.from, 1), rest.map(step.from + step.slice.size, -1)];
    if (to > from) ranges.push({ from, to });
  });
  const joined: typeof ranges = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined.flatMap(({ from, to }) => {
    const text = doc.textBetween(from, to, '\n').trim();
    return text ? [{ text, block: doc.resolve(from).index(0) }] : [];
  });
}
