import type { BodyNode } from '@/domain/document/body';
import { append } from '../sequence';
import { wordsOf } from '../words';
import { Work } from './work';

/** A word, a space, an inline node, or the start of a block. */
export interface BodyToken {
  key: string;
  node: BodyNode;
  startsBlock: boolean;
}

/** Blocks whose content is a line of text. */
const TEXTS = new Set(['paragraph', 'heading', 'pullQuote', 'bilingualText']);
export const isText = ({ type }: BodyNode): boolean => TEXTS.has(type);

const START = '\u0000start';

/** Blocks of text as a sequence, so that a split or joined block is an inserted or removed start. */
export function tokensOf(blocks: BodyNode[]): BodyToken[] {
  const tokens: BodyToken[] = [];
  for (const { content = [], ...block } of blocks) {
    tokens.push({ key: START, node: block, startsBlock: true });
    for (const node of content) {
      if (node.text === undefined)
        tokens.push({ key: `\u0000${node.type} ${JSON.stringify(node.attrs)}`, node, startsBlock: false });
      else
        for (const text of wordsOf(node.text))
          tokens.push({ key: text, node: { ...node, text }, startsBlock: false });
    }
  }
  return tokens;
}

/** The blocks of a sequence; adjacent words with the same marks are one text. */
export function blocksOf(tokens: BodyToken[]): BodyNode[] {
  const blocks: { block: BodyNode; content: BodyNode[] }[] = [];
  for (const { node, startsBlock } of tokens) {
    if (startsBlock || !blocks.length)
      blocks.push({ block: startsBlock ? node : { type: 'paragraph' }, content: [] });
    if (!startsBlock) blocks.at(-1)!.content.push(node);
  }
  return blocks.map(({ block, content }) => {
    const inline = joinedTexts(content);
    return inline.length ? { ...block, content: inline } : block;
  });
}

/** Inline nodes in which adjacent texts with the same marks are one. */
export function joinedTexts(nodes: BodyNode[]): BodyNode[] {
  const made: BodyNode[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (last?.text !== undefined && node.text !== undefined && marksKey(last) === marksKey(node))
      made[made.length - 1] = { ...last, text: last.text + node.text };
    else made.push(node);
  }
  return made;
}

const marksKey = ({ marks = [] }: BodyNode) => JSON.stringify(marks);

/** A range of three sequences: the same in all, or changed by at least one side. */
export interface TokenRun {
  same: boolean;
  base: BodyToken[];
  mine: BodyToken[];
  theirs: BodyToken[];
}

/** A changed range of the base and of one side. */
interface Change {
  from: number;
  to: number;
  there: BodyToken[];
}

/**
 * More insertions and deletions than this within one text count as a rewritten text; the work grows with their square.
 */
const MAX_EDITS = 300;

export const isWord = (token: BodyToken): boolean => !token.startsBlock && !isGap(token);
const isGap = ({ key, startsBlock }: BodyToken) => !startsBlock && !/[\p{L}\p{N}]/u.test(key);

/**
 * The changes of one side. Words are aligned before the spaces and punctuation between them, which repeat too often.
 * @param bridges whether a space or punctuation between two changes is part of them
 */
function changesOf(base: BodyToken[], side: BodyToken[], work: Work, bridges: boolean): Change[] {
  const changes: Change[] = [];
  const next = { base: 0, side: 0 };
  const upTo = (to: number, there: number) => {
    const change = trimmed(base, side, { from: next.base, to, start: next.side, end: there });
    const last = changes.at(-1);
    if (!change) return;
    const between = last && bridges ? base.slice(last.to, change.from) : [];
    if (last && bridges && between.every(isGap)) {
      append(last.there, side.slice(change.start - between.length, change.start));
      append(last.there, change.there);
      last.to = change.to;
    } else changes.push(change);
  };
  for (const [at, there] of wordPairs(base, side, work)) {
    upTo(at, there);
    next.base = at + 1;
    next.side = there + 1;
  }
  upTo(base.length, side.length);
  return changes;
}

/** The words that both sequences have, as pairs of indexes in order. */
function wordPairs(base: BodyToken[], side: BodyToken[], work: Work): [number, number][] {
  const wordsIn = (tokens: BodyToken[]) =>
    tokens.flatMap((token, at) => (isWord(token) ? [{ at, key: token.key }] : []));
  return work
    .align(wordsIn(base), wordsIn(side), ({ key }) => key, MAX_EDITS)
    .flatMap(run =>
      run.same ? run.mine.map(({ at }, index): [number, number] => [at, run.theirs[index]!.at]) : [],
    );
}

/** The difference of two ranges without their common start and end; null when they are equal. */
function trimmed(
  base: BodyToken[],
  side: BodyToken[],
  { from, to, start, end }: { from: number; to: number; start: number; end: number },
): (Change & { start: number }) | null {
  const isEqual = (at: number, there: number) => base[at]!.key === side[there]!.key;
  let [first, last, one, other] = [from, to, start, end];
  while (first < last && one < other && isEqual(first, one)) [first, one] = [first + 1, one + 1];
  while (first < last && one < other && isEqual(last - 1, other - 1)) [last, other] = [last - 1, other - 1];
  if (first === last && one === other) return null;
  return { from: first, to: last, there: side.slice(one, other), start: one };
}

/** Three sequences as ranges; changes of both sides that touch are in one range. */
export function partsOf(
  base: BodyToken[],
  mine: BodyToken[],
  theirs: BodyToken[],
  work: Work,
  bridges = true,
): TokenRun[] {
  const sides = work.forBoth(mine, theirs, (side, half) => changesOf(base, side, half, bridges));
  const next = { mine: 0, theirs: 0 };
  const shift = { mine: 0, theirs: 0 };
  const parts: TokenRun[] = [];
  const texts = { mine, theirs };
  const rangeOf = (side: 'mine' | 'theirs', from: number, to: number, grown: number) =>
    texts[side].slice(from + shift[side] - grown, to + shift[side]);
  let at = 0;
  while (at <= base.length) {
    const [my, their] = [sides.mine[next.mine], sides.theirs[next.theirs]];
    const from = Math.min(my?.from ?? Infinity, their?.from ?? Infinity);
    const end = Math.min(from, base.length);
    if (end > at)
      parts.push({
        same: true,
        base: base.slice(at, end),
        mine: rangeOf('mine', at, end, 0),
        theirs: rangeOf('theirs', at, end, 0),
      });
    if (from === Infinity) break;
    let to = from;
    const grown = { mine: 0, theirs: 0 };
    for (let isGrowing = true; isGrowing;) {
      isGrowing = false;
      for (const side of ['mine', 'theirs'] as const) {
        const change = sides[side][next[side]];
        if (!change || change.from > to) continue;
        to = Math.max(to, change.to);
        const growth = change.there.length - (change.to - change.from);
        shift[side] += growth;
        grown[side] += growth;
        next[side]++;
        isGrowing = true;
      }
    }
    parts.push({
      same: false,
      base: base.slice(from, to),
      mine: rangeOf('mine', from, to, grown.mine),
      theirs: rangeOf('theirs', from, to, grown.theirs),
    });
    at = to;
  }
  return parts;
}

/**
 * Both changes of a passage in one: common text once, differing text one after the other.
 * @param base null when unknown
 */
export const bothOf = (base: BodyToken[] | null, mine: BodyToken[], theirs: BodyToken[]): BodyToken[] =>
  partsOf(base ?? [], mine, theirs, new Work(), false).flatMap(part => {
    if (part.same) return part.mine;
    const [older, my, their] = [part.base, part.mine, part.theirs];
    if (areSame(my, older)) return their;
    return areSame(their, older) ? my : oneAfterOther(my, their, base ? COINCIDENCE : 0);
  });

/** Up to this many common words can be a coincidence. */
const COINCIDENCE = 4;

const areSame = (one: BodyToken[], other: BodyToken[]) =>
  one.length === other.length && one.every(({ key }, at) => key === other[at]!.key);

/** A common start or end is kept once, and so is a passage that the other contains. */
function oneAfterOther(mine: BodyToken[], theirs: BodyToken[], coincidence: number): BodyToken[] {
  if (contains(mine, theirs)) return mine;
  if (contains(theirs, mine)) return theirs;
  const most = Math.min(mine.length, theirs.length);
  let head = 0;
  while (head < most && mine[head]!.key === theirs[head]!.key) head++;
  let tail = 0;
  while (tail < most - head && mine.at(-1 - tail)!.key === theirs.at(-1 - tail)!.key) tail++;
  const shared = [...mine.slice(0, head), ...mine.slice(mine.length - tail)].filter(isWord).length;
  if (shared <= coincidence || shared < most / 4) [head, tail] = [0, 0];
  const [my, their] = [mine.slice(head, mine.length - tail), theirs.slice(head, theirs.length - tail)];
  const [last, first] = [my.at(-1), their[0]];
  const meet = last && first && isSpaced(last) && isSpaced(first);
  return [
    ...mine.slice(0, head),
    ...my,
    ...(meet ? [SPACE] : []),
    ...their,
    ...mine.slice(mine.length - tail),
  ];
}

const SPACE: BodyToken = { key: ' ', node: { type: 'text', text: ' ' }, startsBlock: false };
/** Whether a space separates it from another word. */
const isSpaced = (token: BodyToken) => isWord(token) && !/\p{Script=Han}/u.test(token.key);

const contains = (outer: BodyToken[], inner: BodyToken[]) =>
  inner.length <= outer.length && outer.some((_, at) => areSame(outer.slice(at, at + inner.length), inner));
