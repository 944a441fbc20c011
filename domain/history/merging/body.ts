import { withUniqueIds } from '@/domain/document/block-id';
import type { Body, BodyNode } from '@/domain/document/body';
import { fingerprint } from '@/domain/fingerprint';
import { pairBlocks } from '../blocks';
import { bothBlocks, mergeNodes, type MergedPart } from './nodes';
import { withQuestion, settled, type Question, type Side } from './question';
import { mergeEntangledParts } from './word-check';

/** Two changes of a body as one. */
export interface MergedBody {
  /** The text in page order. */
  parts: MergedPart[];
  /** What a person chooses, by an id that stays the same when other pieces change. */
  questions: Map<string, Question>;
  /** The merged body. A question without an answer is answered with `mine`. */
  settle(sideOf: (id: string) => Side | undefined): Body;
}

/**
 * Merges two bodies by the smallest pieces that readers see: passages, cells, items, pictures, fields, places. What one
 * side changed is taken; what both changed differently is a question.
 * @param base their common ancestor; null when unknown, which makes every difference a question
 */
export function mergeBodies(base: Body | null, mine: Body, theirs: Body): MergedBody {
  const [my, their] = [mine.content ?? [], theirs.content ?? []];
  const parts = base
    ? mergeEntangledParts(mergeNodes(base.content ?? [], my, their))
    : withoutBase(my, their);
  const idOf = new Map<Question, string>();
  const nameOf = namesByContent();
  for (const question of parts.flatMap(part => part.questions)) {
    const { kind, field, before, mine: m, theirs: t } = question;
    idOf.set(question, nameOf([kind, field, before, m, t]));
  }
  return {
    parts,
    questions: new Map([...idOf].map(([question, id]) => [id, question])),
    settle(sideOf) {
      const content = parts.flatMap(part => part.settle(question => sideOf(idOf.get(question)!) ?? 'mine'));
      return withUniqueIds({ type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] });
    },
  };
}

/** Identifies pieces by content, so that a choice is kept when other pieces change. */
function namesByContent(): (content: unknown) => string {
  const names = new Map<string, number>();
  return content => {
    const print = fingerprint(content);
    const before = names.get(print) ?? 0;
    names.set(print, before + 1);
    return `${before} ${print}`;
  };
}

/** Without a common ancestor, a person chooses for every difference. */
function withoutBase(mine: BodyNode[], theirs: BodyNode[]): MergedPart[] {
  const runs: { mine: BodyNode[]; theirs: BodyNode[]; same: boolean }[] = [];
  let isOpen = false;
  for (const { older, newer, same } of pairBlocks(mine, theirs)) {
    const isPair = older !== null && newer !== null;
    if (isPair || !isOpen) runs.push({ mine: [], theirs: [], same });
    if (older) runs.at(-1)!.mine.push(older);
    if (newer) runs.at(-1)!.theirs.push(newer);
    isOpen = !isPair;
  }
  return runs.map(({ mine: my, theirs: their, same }): MergedPart => {
    const run = { base: [], mine: my, theirs: their };
    if (same) return { ...run, ...settled(my) };
    const question = {
      kind: 'block' as const,
      before: null,
      mine: my,
      theirs: their,
      within: { mine: my, theirs: their },
    };
    const both = my.length && their.length ? { both: bothBlocks(run, false) } : {};
    return { ...run, ...withQuestion(question, { mine: my, theirs: their, ...both }) };
  });
}
