import { BLOCK_ID, contentFingerprint } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { mergeAttributes } from './attributes';
import { mergeMarks } from './marks';
import { conflicting, combined, resolved, type Merge, type MergeConflict } from './conflicts';
import { blocksOf, bothOf, isWord, partsOf, tokensOf, type TokenRun, type BodyToken } from './tokens';
import type { Work } from './work';

/** A passage of a merged text: the same on both sides, changed by one, or a conflict. */
export interface Passage {
  mine: BodyNode[];
  theirs: BodyNode[];
  changed: 'mine' | 'theirs' | 'both' | null;
  conflict: MergeConflict | null;
}

export interface TextMerge extends Merge<BodyNode[]> {
  passages: Passage[];
}

/** Longer texts are chosen whole. */
const MAX_TOKENS = 20_000;

/** Whether texts are short enough to be merged by words. */
export const mergesByWords = (...texts: BodyNode[][]): boolean =>
  texts.flat().reduce((sum, { content = [] }) => sum + content.reduce(lengthOf, 1), 0) < MAX_TOKENS;

const lengthOf = (sum: number, { text }: BodyNode) => sum + (text?.length ?? 1) / 4;

/** Merges blocks of text by words, with their marks. Changes of both sides that touch are conflicts. */
export function mergeText(base: BodyNode[], mine: BodyNode[], theirs: BodyNode[], work: Work): TextMerge {
  const within = { mine, theirs };
  const passages: Passage[] = [];
  const merges: Merge<BodyToken[]>[] = [];
  const add = (merge: Merge<BodyToken[]>, passage: Omit<Passage, 'conflict'>) => {
    merges.push(merge);
    passages.push({ ...passage, conflict: merge.conflicts[0] ?? null });
  };
  const parts = partsOf(tokensOf(base), tokensOf(mine), tokensOf(theirs), work);
  if (addSameWords(parts)) {
    const whole = { kind: 'words' as const, before: base, mine, theirs, within };
    const { conflicts, resolve } = conflicting(whole, {
      mine,
      theirs,
      both: blocksOf(withoutRepeats(parts)),
    });
    const nodes = { mine: contentOf(mine), theirs: contentOf(theirs) };
    return { conflicts, resolve, passages: [{ ...nodes, changed: 'both', conflict: conflicts[0]! }] };
  }
  for (const part of parts) {
    if (part.same) {
      for (const stretch of stretchesOf(part)) {
        const [older, m, t] = [stretch.base, stretch.mine, stretch.theirs];
        const merge = hasForm(stretch) ? mergeToken(older[0]!, m[0]!, t[0]!, within) : resolved(m);
        const changed = merge.conflicts.length ? 'both' : null;
        add(merge, { mine: nodesOf(m), theirs: nodesOf(t), changed });
      }
    } else {
      const sides = { mine: nodesOf(part.mine), theirs: nodesOf(part.theirs) };
      const [b, m, t] = [part.base, part.mine, part.theirs].map(keyOf);
      const changed = t === b ? 'mine' : m === b ? 'theirs' : 'both';
      const taken = m === t ? inAgreement(part.mine, part.theirs) : null;
      if (taken) add(resolved(taken), { ...sides, changed: null });
      else
        add(changed === 'both' ? wordConflict(part, within) : resolved(part[changed]), { ...sides, changed });
    }
  }
  const { conflicts, resolve } = combined(merges);
  return { conflicts, passages: joinedPassages(passages), resolve: side => blocksOf(resolve(side).flat()) };
}

const keyOf = (tokens: BodyToken[]) => JSON.stringify(tokens.map(({ key, node }) => [key, node.marks ?? []]));
const nodesOf = (tokens: BodyToken[]) => tokens.map(({ node }) => node);

function wordConflict(
  part: Record<'base' | 'mine' | 'theirs', BodyToken[]>,
  within: MergeConflict['within'],
) {
  const { base, mine, theirs } = part;
  const conflict = {
    kind: 'words' as const,
    ...{ before: nodesOf(base), mine: nodesOf(mine), theirs: nodesOf(theirs), within },
  };
  const both = mine.length && theirs.length ? { both: bothOf(base, mine, theirs) } : {};
  return conflicting<BodyToken[]>(conflict, { mine, theirs, ...both });
}

const SIDES = ['base', 'mine', 'theirs'] as const;
type Stretch = Pick<TokenRun, (typeof SIDES)[number]>;

/** Whether a word has marks, or a block starts, which may differ between the sides. */
const hasForm = (stretch: Stretch) =>
  SIDES.some(side => stretch[side][0]!.startsBlock || stretch[side][0]!.node.marks !== undefined);

/** A common passage: words with marks and starts of blocks one by one, the others together. */
function stretchesOf(part: TokenRun): Stretch[] {
  const stretches: Stretch[] = [];
  let isOpen = false;
  part.base.forEach((token, at) => {
    const one = { base: [token], mine: [part.mine[at]!], theirs: [part.theirs[at]!] };
    const isPlain = !hasForm(one);
    const last = stretches.at(-1);
    if (isPlain && isOpen && last) for (const side of SIDES) last[side].push(one[side][0]!);
    else stretches.push(one);
    isOpen = isPlain;
  });
  return stretches;
}

const contentOf = (blocks: BodyNode[]) => blocks.flatMap(({ content = [] }) => content);

/** This many common words, and half of those that a side added, count as no coincidence. */
const SAME_WORDS = 3;

/** The words that a side added, apart from passages that both changed in the same way. */
const addedBy = (side: 'mine' | 'theirs', parts: TokenRun[]): string[] =>
  parts.flatMap(part => {
    if (part.same || keyOf(part.mine) === keyOf(part.theirs)) return [];
    const known = new Set(part.base.map(({ key }) => key));
    return part[side].filter(token => isWord(token) && !known.has(token.key)).map(({ key }) => key);
  });

/** Whether both sides added the same words at different places, which would repeat them. */
function addSameWords(parts: TokenRun[]): boolean {
  const [my, their] = [addedBy('mine', parts), addedBy('theirs', parts)];
  const left = new Set(their);
  const shared = my.filter(word => left.delete(word)).length;
  return shared >= SAME_WORDS && shared >= Math.min(my.length, their.length) / 2 && !isOneConflict(parts);
}

/** Both changes, with the words that both sides added only where `mine` has them. */
function withoutRepeats(parts: TokenRun[]): BodyToken[] {
  const mine = new Set(addedBy('mine', parts));
  return parts.flatMap(part => {
    if (part.same || keyOf(part.theirs) === keyOf(part.base)) return part.mine;
    const theirs = part.theirs.filter(token => !mine.has(token.key));
    const isNew = theirs.some(token => isWord(token) || token.startsBlock);
    return bothOf(part.base, part.mine, isNew ? theirs : part.base);
  });
}

/** Whether all of it is in one passage, which is a conflict anyway. */
const isOneConflict = (parts: TokenRun[]) => parts.filter(({ same }) => !same).length === 1;

/** The same words of both sides; where the blocks differ in type, the choice does not depend on the side. */
const inAgreement = (mine: BodyToken[], theirs: BodyToken[]): BodyToken[] =>
  mine.map((token, at) => {
    const [my, their] = [token.node, theirs[at]!.node].map(contentFingerprint);
    return my! <= their! ? token : theirs[at]!;
  });

/** One common word or start of a block, with its marks or attributes merged. */
function mergeToken(
  base: BodyToken,
  mine: BodyToken,
  theirs: BodyToken,
  within: MergeConflict['within'],
): Merge<BodyToken[]> {
  if (mine.startsBlock) {
    const form = mergeForm(base.node, mine.node, theirs.node, within);
    return { conflicts: form.conflicts, resolve: side => [{ ...mine, node: form.resolve(side) }] };
  }
  const marks = mergeMarks(base.node.marks ?? [], mine.node.marks ?? [], theirs.node.marks ?? []);
  if (!marks) return wordConflict({ base: [base], mine: [mine], theirs: [theirs] }, within);
  const { marks: _, ...node } = mine.node;
  return resolved([{ ...mine, node: marks.length ? { ...node, marks } : node }]);
}

/** The type and the attributes of a block of text. */
function mergeForm(
  base: BodyNode,
  mine: BodyNode,
  theirs: BodyNode,
  within: MergeConflict['within'],
): Merge<BodyNode> {
  const changed = [mine, theirs].filter(({ type }) => type !== base.type);
  if (mine.type === theirs.type && base.type === mine.type)
    return mergeAttributes(base, mine, theirs, within);
  if (mine.type === theirs.type) return mergeAttributes({ type: mine.type }, mine, theirs, within);
  if (changed.length === 1) return resolved(withIdOf(changed[0]!, changed[0] === mine ? theirs : mine));
  const conflict = {
    kind: 'field' as const,
    field: 'type',
    ...{ before: base.type, mine: mine.type, theirs: theirs.type, within },
  };
  return conflicting(conflict, { mine, theirs });
}

/** A block with the identity of another where it has none. */
function withIdOf(block: BodyNode, other: BodyNode): BodyNode {
  const id = block.attrs?.[BLOCK_ID] ?? other.attrs?.[BLOCK_ID];
  return id ? { ...block, attrs: { ...block.attrs, [BLOCK_ID]: id } } : block;
}

/** Adjacent passages without a conflict as one. */
function joinedPassages(passages: Passage[]): Passage[] {
  const made: Passage[] = [];
  for (const passage of passages) {
    const last = made.at(-1);
    if (last && !last.conflict && !passage.conflict && last.changed === passage.changed) {
      last.mine.push(...passage.mine);
      last.theirs.push(...passage.theirs);
    } else made.push({ ...passage, mine: [...passage.mine], theirs: [...passage.theirs] });
  }
  return made;
}
