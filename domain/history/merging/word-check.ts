import { contentFingerprint } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { blockWords, wordsOf } from '../words';
import type { MergedPart } from './nodes';
import { conflicting } from './conflicts';

type OneSide = 'mine' | 'theirs';
const SIDES: OneSide[] = ['mine', 'theirs'];

/** A merge is checked again after parts became one conflict, up to this number of times. */
const MAX_ROUNDS = 4;

/**
 * The parts of a merge; those that would repeat or lose a word when one side is chosen everywhere become one conflict.
 * Such parts exchanged words, so they can only be chosen together.
 */
export function mergeEntangledParts(parts: MergedPart[]): MergedPart[] {
  const changed = parts.map((_, at) => at).filter(at => isChanged(parts[at]!));
  const words = new Words();
  let groups: number[][] = [];
  let checked = parts;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = partsOfWrongWords(parts, checked, changed, words);
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

/** The nodes of a part at its place on one side; a block that both sides moved has two places. */
const nodesOf = (part: MergedPart, side: OneSide) => (part.only && part.only !== side ? [] : part[side]);
const baseOf = (part: MergedPart) => (part.only === 'theirs' ? [] : part.base);

/** How often a word is in the base, on each side, and in the result of choosing each side everywhere. */
interface Counts {
  base: number;
  mine: number;
  theirs: number;
  choosingMine: number;
  choosingTheirs: number;
}
/** Where words are counted, in this order. */
const PLACES: (keyof Counts)[] = ['base', 'mine', 'theirs', 'choosingMine', 'choosingTheirs'];

/** For each word that a result repeats or loses, the parts that contain it. */
function partsOfWrongWords(
  parts: MergedPart[],
  checked: MergedPart[],
  changed: number[],
  words: Words,
): number[][] {
  const places = changed.map(at => [
    words.numbersIn(baseOf(parts[at]!)),
    ...SIDES.map(side => words.numbersIn(nodesOf(parts[at]!, side))),
    ...SIDES.map(side => words.numbersIn(checked[at]!.resolve(() => side))),
  ]);
  const counts = PLACES.map(() => new Uint32Array(words.list.length));
  for (const part of places)
    for (const [place, numbers] of part.entries()) for (const word of numbers) counts[place]![word]!++;
  const countsOf = (word: number): Counts => ({
    base: counts[0]![word]!,
    mine: counts[1]![word]!,
    theirs: counts[2]![word]!,
    choosingMine: counts[3]![word]!,
    choosingTheirs: counts[4]![word]!,
  });
  // Only words that occur at most once in each text can reveal a repetition or a loss.
  const isRare = (word: number) => counts[0]![word]! <= 1 && counts[1]![word]! <= 1 && counts[2]![word]! <= 1;
  const suspects = new Set<number>();
  for (const [word, text] of words.list.entries())
    if (isRare(word) && !isOnce(text, countsOf(word))) suspects.add(word);
  if (!suspects.size) return [];
  const inConflicts = new Set(
    changed.flatMap(at =>
      checked[at]!.conflicts.flatMap(conflict => SIDES.flatMap(side => unitsOf(conflict[side]))),
    ),
  );
  for (const word of suspects) {
    const text = words.list[word]!;
    if (inConflicts.has(text) && isOnce(text, countsOf(word), true)) suspects.delete(word);
  }
  const found = new Map<number, number[]>();
  for (const [index, part] of places.entries())
    for (const word of part.flat())
      if (suspects.has(word)) {
        const known = found.get(word);
        if (known) known.push(changed[index]!);
        else found.set(word, [changed[index]!]);
      }
  return [...found.values()];
}

/**
 * Whether results have a word as often as they should, if each text has it at most once.
 * @param isInConflict whether it is in a conflict, so that the choice of the other side leaves it out
 */
function isOnce(
  word: string,
  { base, mine, theirs, choosingMine, choosingTheirs }: Counts,
  isInConflict = false,
): boolean {
  const most = base ? 1 : mine + theirs;
  const least = (own: number) => {
    if (base) return mine && theirs;
    return isRunOfHan(word) || (isInConflict && !own) ? 0 : Math.max(mine, theirs);
  };
  return (
    Math.max(choosingMine, choosingTheirs) <= most &&
    choosingMine >= least(mine) &&
    choosingTheirs >= least(theirs)
  );
}

/** Groups without a common member. */
function joinedGroups(groups: number[][]): number[][] {
  const first = new Map<number, number>();
  const firstOf = (at: number): number => {
    const known = first.get(at) ?? at;
    if (known === at) return at;
    const found = firstOf(known);
    first.set(at, found);
    return found;
  };
  for (const group of groups)
    for (const at of group) {
      const [one, other] = [firstOf(at), firstOf(group[0]!)];
      first.set(Math.max(one, other), Math.min(one, other));
    }
  const joined = new Map<number, number[]>();
  for (const at of [...new Set(groups.flat())].toSorted((one, other) => one - other)) {
    const known = joined.get(firstOf(at));
    if (known) known.push(at);
    else joined.set(firstOf(at), [at]);
  }
  return [...joined.values()];
}

/** Each group of parts with one conflict, at the first of them. */
function withGroups(parts: MergedPart[], groups: number[][]): MergedPart[] {
  const made = [...parts];
  for (const group of groups) {
    const members = group.map(at => parts[at]!);
    const base = members.flatMap(baseOf);
    const [mine, theirs] = SIDES.map(side => members.flatMap(part => nodesOf(part, side))) as [
      BodyNode[],
      BodyNode[],
    ];
    const choice = conflicting<OneSide>(
      { kind: 'block', before: base, mine, theirs, within: { mine, theirs } },
      { mine: 'mine', theirs: 'theirs' },
    );
    for (const [index, at] of group.entries()) {
      const part = parts[at]!;
      made[at] = {
        ...(index ? { base: [], mine: [], theirs: [], conflicts: [] } : { base, mine, theirs, ...choice }),
        resolve: sideOf => nodesOf(part, choice.resolve(sideOf)),
      };
    }
  }
  return made;
}

const HAN = /^\p{Script=Han}/u;
const isRunOfHan = (unit: string) => HAN.test(unit);
/** Single characters of Chinese are too frequent to show what was repeated or lost. */
const HAN_AT_ONCE = 3;

/** Words by number. Each block is read once, as results consist of blocks of both sides. */
class Words {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<BodyNode, number[]>();

  numbersIn(nodes: BodyNode[]): number[] {
    if (nodes.length === 1) return this.#numbersOf(nodes[0]!);
    return nodes.flatMap(node => this.#numbersOf(node));
  }

  #numbersOf(node: BodyNode): number[] {
    let numbers = this.#known.get(node);
    if (!numbers) this.#known.set(node, (numbers = unitsOfNode(node).map(unit => this.#numberOf(unit))));
    return numbers;
  }

  #numberOf(unit: string): number {
    let number = this.#numbers.get(unit);
    if (number === undefined) {
      this.#numbers.set(unit, (number = this.list.length));
      this.list.push(unit);
    }
    return number;
  }
}

/** The words and pictures of a block. */
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

/** The words of one side of a conflict: nodes, or the value of an attribute. */
function unitsOf(value: unknown): string[] {
  if (typeof value === 'string') return [...wordUnits(value), value];
  return Array.isArray(value) ? value.flatMap(one => (isNode(one) ? unitsOfNode(one) : [])) : [];
}

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && 'type' in value;
