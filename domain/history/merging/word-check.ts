import { contentFingerprint } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { blockWords, wordsOf } from '../words';
import type { MergedPart } from './nodes';
import { asked } from './question';

type OneSide = 'mine' | 'theirs';
const SIDES: OneSide[] = ['mine', 'theirs'];

/** A merge is checked again after parts became one question, up to this number of times. */
const MOST_ROUNDS = 8;

/**
 * The parts of a merge, with those as one question that would repeat or lose a word, whichever side is chosen
 * everywhere. Such parts exchanged words, so that they can only be chosen together.
 */
export function withWordsOnce(parts: MergedPart[]): MergedPart[] {
  const changed = parts.map((_, at) => at).filter(at => isChanged(parts[at]!));
  let groups: number[][] = [];
  let checked = parts;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = partsOfWrongWords(parts, checked, changed);
    if (!found.length) return checked;
    groups = joinedGroups([...groups, ...found]);
    checked = withGroups(parts, groups);
  }
  return withGroups(parts, [changed]);
}

const isChanged = ({ base, mine, theirs, only }: MergedPart): boolean => {
  if (only || base.length !== 1 || mine.length !== 1 || theirs.length !== 1) return true;
  const print = contentFingerprint(base[0]!);
  return contentFingerprint(mine[0]!) !== print || contentFingerprint(theirs[0]!) !== print;
};

/** What a part has at its place on one side: a block that both sides moved has two places. */
const nodesOf = (part: MergedPart, side: OneSide) => (part.only && part.only !== side ? [] : part[side]);
const baseOf = (part: MergedPart) => (part.only === 'theirs' ? [] : part.base);

/** How often a word is in the base, on each side, and in the result of choosing each side everywhere. */
type Counts = Record<'base' | 'mine' | 'theirs' | 'choosingMine' | 'choosingTheirs', number>;

/** The parts with a word, for each word that a result has twice or not at all. */
function partsOfWrongWords(parts: MergedPart[], checked: MergedPart[], changed: number[]): number[][] {
  const unitsIn = cachedUnits();
  const placesOf = (at: number): [keyof Counts, BodyNode[]][] => [
    ['base', baseOf(parts[at]!)],
    ['mine', nodesOf(parts[at]!, 'mine')],
    ['theirs', nodesOf(parts[at]!, 'theirs')],
    ['choosingMine', checked[at]!.settle(() => 'mine')],
    ['choosingTheirs', checked[at]!.settle(() => 'theirs')],
  ];
  const places = changed.map(placesOf);
  const counts = new Map<string, Counts>();
  for (const [place, nodes] of places.flat())
    for (const node of nodes)
      for (const word of unitsIn(node)) {
        let count = counts.get(word);
        if (!count)
          counts.set(word, (count = { base: 0, mine: 0, theirs: 0, choosingMine: 0, choosingTheirs: 0 }));
        count[place]++;
      }
  const suspects = new Set([...counts].flatMap(([word, count]) => (isOnce(word, count) ? [] : [word])));
  if (!suspects.size) return [];
  for (const { mine, theirs } of changed.flatMap(at => checked[at]!.questions))
    for (const word of [mine, theirs].flatMap(unitsOf))
      if (suspects.has(word) && isOnce(word, counts.get(word), true)) suspects.delete(word);
  const found = new Map<string, number[]>();
  for (const [index, nodes] of places.map(all => all.flatMap(([, some]) => some)).entries())
    for (const word of nodes.flatMap(unitsIn))
      if (suspects.has(word)) found.set(word, [...(found.get(word) ?? []), changed[index]!]);
  return [...found.values()];
}

/**
 * Whether results have a word as often as they should. Only words that each text has at most once show that.
 * @param isAsked whether it is in a question, so that the other side's answer leaves it out
 */
function isOnce(word: string, counts: Counts | undefined, isAsked = false): boolean {
  if (!counts) return true;
  const { base, mine, theirs, choosingMine, choosingTheirs } = counts;
  if (base > 1 || mine > 1 || theirs > 1) return true;
  const most = base ? 1 : mine + theirs;
  const least = (own: number) => {
    if (base) return mine && theirs;
    return isRunOfHan(word) || (isAsked && !own) ? 0 : Math.max(mine, theirs);
  };
  return (
    Math.max(choosingMine, choosingTheirs) <= most &&
    choosingMine >= least(mine) &&
    choosingTheirs >= least(theirs)
  );
}

/** Groups without a common member. */
function joinedGroups(groups: number[][]): number[][] {
  let joined: Set<number>[] = [];
  for (const group of groups) {
    const touching = joined.filter(other => group.some(at => other.has(at)));
    joined = joined.filter(other => !touching.includes(other));
    joined.push(new Set([...group, ...touching.flatMap(other => [...other])]));
  }
  return joined.map(group => [...group].toSorted((one, other) => one - other));
}

/** Each group of parts with one question, at the first of them. */
function withGroups(parts: MergedPart[], groups: number[][]): MergedPart[] {
  const made = [...parts];
  for (const group of groups) {
    const members = group.map(at => parts[at]!);
    const base = members.flatMap(baseOf);
    const [mine, theirs] = SIDES.map(side => members.flatMap(part => nodesOf(part, side))) as [
      BodyNode[],
      BodyNode[],
    ];
    const choice = asked<OneSide>(
      { kind: 'block', before: base, mine, theirs, within: { mine, theirs } },
      { mine: 'mine', theirs: 'theirs' },
    );
    for (const [index, at] of group.entries()) {
      const part = parts[at]!;
      made[at] = {
        ...(index ? { base: [], mine: [], theirs: [], questions: [] } : { base, mine, theirs, ...choice }),
        settle: sideOf => nodesOf(part, choice.settle(sideOf)),
      };
    }
  }
  return made;
}

const HAN = /^\p{Script=Han}/u;
const isRunOfHan = (unit: string) => HAN.test(unit);
/** Single characters of Chinese are too frequent to show what was repeated or lost. */
const HAN_AT_ONCE = 3;

/** The words and pictures of a block; results consist of blocks of both sides. */
function cachedUnits(): (node: BodyNode) => string[] {
  const known = new Map<BodyNode, string[]>();
  return node => {
    let units = known.get(node);
    if (!units) known.set(node, (units = unitsOfNode(node)));
    return units;
  };
}

const unitsOfNode = (node: BodyNode): string[] => [...wordUnits(blockWords(node)), ...picturesIn(node)];

function wordUnits(text: string): string[] {
  const units: string[] = [];
  let run: string[] = [];
  for (const word of wordsOf(text)) {
    if (isRunOfHan(word)) {
      run = [...run, word].slice(-HAN_AT_ONCE);
      if (run.length === HAN_AT_ONCE) units.push(run.join(''));
      continue;
    }
    if (run.length) run = [];
    if (/[\p{L}\p{N}]/u.test(word)) units.push(word);
  }
  return units;
}

const picturesIn = ({ attrs, content = [] }: BodyNode): string[] => [
  ...(typeof attrs?.media === 'string' ? [attrs.media] : []),
  ...content.flatMap(picturesIn),
];

/** The words of one side of a question: nodes, or the value of an attribute. */
function unitsOf(value: unknown): string[] {
  if (typeof value === 'string') return [...wordUnits(value), value];
  return Array.isArray(value) ? value.flatMap(one => (isNode(one) ? unitsOfNode(one) : [])) : [];
}

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && 'type' in value;
