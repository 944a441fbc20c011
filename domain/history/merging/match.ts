import { blockIdOf, contentFingerprint } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { countWords, similarity, MAX_COMPARISONS, matchBlocks } from '../blocks';
import { blockWords } from '../words';
import { isText } from './tokens';
import type { Work } from './work';

/** The index of each node of the base on one side; null where it was removed. */
export type MatchedIndexes = (number | null)[];

/** With more insertions and deletions than this, nodes are only matched by content that is unique. */
const MAX_EDITS = 350;

/** What identifies a node among its siblings regardless of its words. */
function identityOf(node: BodyNode): string | null {
  if (node.type === 'galleryPicture') return String(node.attrs?.media);
  return blockIdOf(node);
}

/**
 * Matches the nodes of a base with those of one side: by identity, then equal ones, even at another position, then
 * changed ones by their common words.
 * @param byPosition whether the rest is matched by position when both sides have the same number, as for rows of a
 * table
 */
export function matchNodes(
  base: BodyNode[],
  side: BodyNode[],
  work: Work,
  byPosition = false,
): MatchedIndexes {
  const matches: MatchedIndexes = base.map(() => null);
  const taken = new Set<number>();
  const match = (at: number, there: number) => {
    matches[at] = there;
    taken.add(there);
  };
  const left = (nodes: BodyNode[], isTaken: (at: number) => boolean) =>
    nodes.map((_, at) => at).filter(at => !isTaken(at));
  const leftOfBase = () => left(base, at => matches[at] !== null);
  const leftOfSide = () => left(side, at => taken.has(at));

  const known = uniqueKeys(side, leftOfSide(), identityOf);
  for (const [key, at] of uniqueKeys(base, leftOfBase(), identityOf)) {
    const there = known.get(key);
    if (there !== undefined) match(at, there);
  }
  const runs = work.align(
    leftOfBase().map(at => ({ at, key: contentFingerprint(base[at]!) })),
    leftOfSide().map(at => ({ at, key: contentFingerprint(side[at]!) })),
    ({ key }) => key,
    MAX_EDITS,
  );
  for (const run of runs) if (run.same) run.mine.forEach(({ at }, index) => match(at, run.theirs[index]!.at));
  // A moved node is only recognized by content that is unique.
  const moved = uniqueKeys(side, leftOfSide(), contentOf);
  for (const [key, at] of uniqueKeys(base, leftOfBase(), contentOf)) {
    const there = moved.get(key);
    if (there !== undefined) match(at, there);
  }
  for (const neighbour of [-1, 1] as const) {
    const groups = groupsBetween(matches, leftOfBase(), leftOfSide(), neighbour);
    for (const { older, newer } of groups) {
      const [whole, half] = [base[older[0]!]!, newer[0]!];
      // The first part of a split text keeps the match; the other parts move with it.
      if (older.length === 1 && newer.length > 1 && newer.every(at => isHalf(side[at]!, whole))) {
        match(older[0]!, half);
        continue;
      }
      const [before, after] = [older.map(at => base[at]!), newer.map(at => side[at]!)];
      const mayCompare = before.length * after.length <= MAX_COMPARISONS && work.compares(before, after);
      const pairs = mayCompare ? matchBlocks(before, after) : new Map<number, number>();
      for (const [at, there] of pairs) match(older[at]!, newer[there]!);
      if (!pairs.size && byPosition && older.length === newer.length)
        older.forEach((at, index) => match(at, newer[index]!));
    }
  }
  const [older, newer] = [leftOfBase(), leftOfSide()];
  const [before, after] = [older.map(at => base[at]!), newer.map(at => side[at]!)];
  if (older.length * newer.length <= MAX_COMPARISONS && work.compares(before, after))
    for (const [at, there] of likePairs(base, side, older, newer)) match(at, there);
  for (const group of groupsBetween(matches, leftOfBase(), leftOfSide(), -1)) {
    const [at, there] = [group.older[0]!, group.newer[0]!];
    const isPair = group.older.length === 1 && group.newer.length === 1;
    if (isPair && isSameObject(base[at]!, side[there]!)) match(at, there);
  }
  return matches;
}

const isComparable = (one: BodyNode, other: BodyNode) =>
  one.type === other.type || (isText(one) && isText(other));

/** The share of common words above which a changed node is recognized at any place. */
const ALIKE_ANYWHERE = 0.5;

/** Pairs of changed nodes, the most alike first. */
function likePairs(base: BodyNode[], side: BodyNode[], older: number[], newer: number[]): [number, number][] {
  const counted = (nodes: BodyNode[], among: number[]) =>
    among.map(at => ({ at, node: nodes[at]!, words: countWords(nodes[at]!) }));
  const others = counted(side, newer);
  const pairs = counted(base, older).flatMap(({ at, node, words }) =>
    others
      .filter(other => words.size > 0 && isComparable(node, other.node))
      .map(other => ({ at, there: other.at, alike: similarity(words, other.words, true) })),
  );
  const taken = { older: new Set<number>(), newer: new Set<number>() };
  return pairs
    .filter(({ alike }) => alike >= ALIKE_ANYWHERE)
    .toSorted((one, other) => other.alike - one.alike)
    .flatMap(({ at, there }): [number, number][] => {
      if (taken.older.has(at) || taken.newer.has(there)) return [];
      taken.older.add(at);
      taken.newer.add(there);
      return [[at, there]];
    });
}

/** Whether a text has no other words than one that it may be split from. */
function isHalf(text: BodyNode, whole: BodyNode): boolean {
  if (!isText(text) || !isText(whole)) return false;
  const [part, all] = [countWords(text).words, countWords(whole).words];
  return part.size > 0 && [...part].every(([word, times]) => times <= (all.get(word) ?? 0));
}

/** Whether both are of one type that has few words to be recognized by, such as a gallery. */
const isSameObject = (one: BodyNode, other: BodyNode) => one.type === other.type && !isText(one);

const contentOf = (node: BodyNode) => (blockWords(node).trim() ? contentFingerprint(node) : null);

/** The positions of nodes whose key no other has. */
function uniqueKeys(
  nodes: BodyNode[],
  among: number[],
  keyOf: (node: BodyNode) => string | null,
): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const at of among) {
    const key = keyOf(nodes[at]!);
    if (key === null) continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, at);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** Unmatched nodes of both sides that are next to the same matched one, before (-1) or after (1) them. */
function groupsBetween(
  matches: MatchedIndexes,
  older: number[],
  newer: number[],
  neighbour: -1 | 1,
): { older: number[]; newer: number[] }[] {
  const sideOf = new Map(matches.flatMap((there, at) => (there === null ? [] : [[there, at] as const])));
  const end = neighbour < 0 ? -1 : matches.length;
  const groups = new Map<number, { older: number[]; newer: number[] }>();
  const groupOf = (key: number) => {
    const group = groups.get(key) ?? { older: [], newer: [] };
    groups.set(key, group);
    return group;
  };
  for (const [at, key] of neighbours(older, neighbour, index => matches[index] !== null))
    groupOf(key ?? end).older.push(at);
  for (const [at, key] of neighbours(newer, neighbour, index => sideOf.has(index)))
    groupOf(key === null ? end : sideOf.get(key)!).newer.push(at);
  return [...groups.values()].filter(group => group.older.length && group.newer.length);
}

/** Each unmatched index with the matched one before or after its run; null at the end of the sequence. */
function neighbours(
  unmatched: number[],
  step: -1 | 1,
  isMatched: (index: number) => boolean,
): [number, number | null][] {
  const known = new Map<number, number | null>();
  for (const at of step < 0 ? unmatched : unmatched.toReversed()) {
    const next = at + step;
    known.set(at, known.has(next) ? known.get(next)! : isMatched(next) ? next : null);
  }
  return unmatched.map(at => [at, known.get(at)!]);
}
