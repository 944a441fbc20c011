import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { BLOCK_ID, blockIdOf, blockJson } from '../block-id';
import type { BodyNode } from '../body';
import { mappingOf } from './mapping';
import { MoveStep } from './move-step';
import { mapRanges } from './ranges';
import type { Rebased } from './rebase';
import { isWordLetter } from './text-match';

/** Words of a step whose place is gone. */
export interface LostWords {
  text: string;
  /** The last words before them in their block. */
  after: string;
  /** The index of their top-level block. */
  block: number;
  /** The block with them, if it is no longer in the document; null otherwise. */
  deleted: BodyNode | null;
}

const CONTEXT = 40;

/**
 * The words of the steps that could not be rebased, except for words that a later step deleted.
 * @param doc the document after `steps`
 * @param rebased the result of rebasing `steps`
 */
export function lostWords(
  doc: Node,
  steps: readonly Step[],
  { steps: rebased, redundant: needless, doc: now }: Rebased,
): LostWords[] {
  const ranges: { from: number; to: number }[] = [];
  steps.forEach((step, index) => {
    // A failed move loses nothing.
    if (rebased[index]!.length || needless.has(index) || step instanceof MoveStep) return;
    const rest = mappingOf(steps.slice(index + 1));
    step.getMap().forEach((_, __, start, end) => {
      // Later deletions and insertions at its ends do not belong to the step.
      for (const { from, to } of mapRanges([{ from: start, to: end }], rest))
        ranges.push(wholeWords(doc, from, to));
    });
  });
  const joined: typeof ranges = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined.flatMap(({ from, to }) => {
    const text = doc.textBetween(from, to, '\n').trim();
    return text ? [{ text, ...placeOf(doc, from, now) }] : [];
  });
}

/** A range extended to whole words: a comparison finds the letters that differ, not the words. */
function wholeWords(doc: Node, from: number, to: number): { from: number; to: number } {
  const letter = (at: number) => doc.textBetween(Math.max(0, at), Math.min(at + 1, doc.content.size));
  const goesOn = (at: number) => isWordLetter(letter(at));
  let [start, end] = [from, to];
  while (goesOn(start - 1) && goesOn(start)) start--;
  while (goesOn(end) && goesOn(end - 1)) end++;
  return { from: start, to: end };
}

const lastWords = (text: string) =>
  text.length > CONTEXT ? `…${text.slice(-CONTEXT).replace(/^\S*\s/, '')}` : text;

function placeOf(doc: Node, position: number, now: Node): Omit<LostWords, 'text'> {
  const $at = doc.resolve(position);
  const block = $at.index(0);
  const after = $at.depth ? lastWords(doc.textBetween($at.start(), position, ' ').trim()) : '';
  const json = blockJson(doc.child(Math.min(block, doc.childCount - 1)));
  const id = blockIdOf(json);
  const isThere = id !== null && now.children.some(({ attrs }) => attrs[BLOCK_ID] === id);
  return { after, block, deleted: isThere ? null : json };
}

/** The texts that steps insert, one per text block. @param steps as objects or as JSON */
export function insertedTexts(steps: readonly unknown[]): string[] {
  const json = JSON.parse(JSON.stringify(steps)) as { slice?: { content?: BodyNode[] } }[];
  const slices = json.flatMap(({ slice }) => slice?.content ?? []);
  return slices.flatMap(textsIn).filter(text => text.trim());
}

const textsIn = ({ text, content = [] }: BodyNode): string[] =>
  text !== undefined ? [text] : content.flatMap(textsIn);

/** Lost words of which only the text is known. */
export const lostText = (text: string): LostWords => ({ text, after: '', block: 0, deleted: null });
