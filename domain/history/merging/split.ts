import type { BodyNode } from '@/domain/document/body';
import { contentFingerprint } from '@/domain/document/block-id';
import { blockWords, wordsOf } from '../words';
import type { Placed, Triple } from './order';
import { isText } from './tokens';

interface Texts {
  base: BodyNode[];
  mine: BodyNode[];
  theirs: BodyNode[];
}

/** Blocks that are merged as one text, because one side split or joined them. */
interface RunPart {
  run: Texts;
}

/** The share of the words of a block that must be there for it to count as split from or joined to another. */
const SHARE = 0.5;

/**
 * The merged order, with text that one side split into two blocks, or joined to the block before it, as one run: words
 * moved between the blocks, so they can only be merged together. Additions are separated from the node before them, and
 * removed nodes do not separate the others.
 */
export function movedParts(placed: Placed[], texts: Texts): (Placed | RunPart)[] {
  const flat: Placed[] = [];
  const removed = new Map<number, Placed[]>();
  for (const { node, only, added } of placed) {
    const here = node && { node, only, added: NONE };
    if (here && !isGone(here.node, texts)) flat.push(here);
    else if (here) removed.set(flat.length, [...(removed.get(flat.length) ?? []), here]);
    if (added.mine.length || added.theirs.length) flat.push({ node: null, only, added });
  }
  const parts: (Placed | RunPart)[] = [...(removed.get(0) ?? [])];
  for (let from = 0; from < flat.length; from++) {
    let to = from;
    for (let place = from; place <= to; place++) to = Math.max(to, reachOf(flat, place, texts));
    parts.push(to > from ? { run: runOf(flat.slice(from, to + 1), texts) } : flat[from]!);
    for (let place = from; place <= to; place++) parts.push(...(removed.get(place + 1) ?? []));
    from = to;
  }
  return parts;
}

/** Whether a node was removed, and nothing in it was changed. */
function isGone({ base, mine, theirs }: Triple, texts: Texts): boolean {
  const left = [at(texts, 'mine', mine), at(texts, 'theirs', theirs)].filter(node => node !== null);
  if (left.length === 2) return false;
  const before = contentFingerprint(texts.base[base!]!);
  return left.every(node => contentFingerprint(node) === before);
}

const NONE = { mine: [], theirs: [] };
const SIDES = ['mine', 'theirs'] as const;
type OneSide = (typeof SIDES)[number];

const otherOf = (side: OneSide): OneSide => (side === 'mine' ? 'theirs' : 'mine');

/** The last of the following places whose text belongs to the same run; the place itself if there is none. */
function reachOf(flat: Placed[], from: number, texts: Texts): number {
  const [here, next, after] = [flat[from]!, flat[from + 1], flat[from + 2]];
  if (!next || here.only || next.only) return from;
  if (here.node && next.node) return isJoined(here, next, [], texts) ? from + 1 : from;
  if (next.node) return isSplit(next, here, texts) ? from + 1 : from;
  if (!here.node) return from;
  if (after?.node && !after.only && isJoined(here, after, [next], texts)) return from + 2;
  return isSplit(here, next, texts) ? from + 1 : from;
}

const addedIn = ({ added }: Placed, texts: Texts) =>
  SIDES.flatMap(side => added[side].map(index => texts[side][index]!));

/** Whether one side moved words of a block into a block that it added, and the other changed or added something there. */
function isSplit({ node }: Placed, addition: Placed, texts: Texts): boolean {
  const base = texts.base[node!.base!]!;
  if (![base, ...addedIn(addition, texts)].every(isText)) return false;
  return SIDES.some(side => {
    const [own, other] = [at(texts, side, node![side]), at(texts, otherOf(side), node![otherOf(side)])];
    if ((other && !isText(other)) || (own && !isText(own)) || !(own ?? other)) return false;
    const isAlone = !addition.added[otherOf(side)].length;
    if (isAlone && other && contentFingerprint(other) === contentFingerprint(base)) return false;
    const lost = own ? lostWords(base, own) : wordsIn(base);
    return addition.added[side].some(index => {
      const made = wordsIn(texts[side][index]!);
      return share(made, lost) >= SHARE || share(lost, made) >= SHARE;
    });
  });
}

/** Whether one side moved the words of a block that the other changed into the block before or after it. */
const isJoined = (before: Placed, after: Placed, between: Placed[], texts: Texts) =>
  isJoinedTo(before, after, between, texts) || isJoinedTo(after, before, between, texts);

function isJoinedTo(kept: Placed, { node }: Placed, between: Placed[], texts: Texts): boolean {
  const [base, older] = [texts.base[node!.base!]!, texts.base[kept.node!.base!]!];
  return SIDES.some(side => {
    const other = at(texts, otherOf(side), node![otherOf(side)]);
    const [own, theirs] = [
      at(texts, side, kept.node![side]),
      at(texts, otherOf(side), kept.node![otherOf(side)]),
    ];
    if (node![side] !== null || !other || !own || !theirs) return false;
    const added = between.flatMap(place => addedIn(place, texts));
    if (![base, older, other, own, theirs, ...added].every(isText)) return false;
    return share(wordsIn(base), lostWords(own, older)) >= SHARE;
  });
}

const at = (texts: Texts, side: keyof Texts, index: number | null) =>
  index === null ? null : texts[side][index]!;

function runOf(placed: Placed[], texts: Texts): Texts {
  const nodesOf = (side: 'mine' | 'theirs') =>
    placed.flatMap(({ node, added }) =>
      [...(node && node[side] !== null ? [node[side]] : []), ...added[side]].map(
        index => texts[side][index]!,
      ),
    );
  return {
    base: placed.flatMap(({ node }) => (node ? [texts.base[node.base!]!] : [])),
    mine: nodesOf('mine'),
    theirs: nodesOf('theirs'),
  };
}

const wordsIn = (block: BodyNode) => wordsOf(blockWords(block)).filter(word => /[\p{L}\p{N}]/u.test(word));

/** The words of a block that another lacks, or has less often. */
function lostWords(block: BodyNode, other: BodyNode): string[] {
  const left = countsOf(wordsIn(other));
  return wordsIn(block).filter(word => !take(left, word));
}

/** The share of words that are among others. */
function share(words: string[], among: string[]): number {
  const left = countsOf(among);
  return words.length ? words.filter(word => take(left, word)).length / words.length : 0;
}

function countsOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count) counts.set(word, count - 1);
  return count > 0;
}
