import type { BodyNode } from '../body';

/** Blocks of two texts that correspond in two languages; one side may be empty. */
export interface AlignedBlocks {
  first: BodyNode[];
  second: BodyNode[];
}

/** The features of a block that are compared across languages. */
interface Measure {
  type: string;
  /** Letters; a Chinese character counts as several. */
  size: number;
  numbers: string[];
  /** The files it shows. */
  media: string[];
}

/** The number of blocks of each side in one step, and its cost. */
const STEPS: [first: number, second: number, cost: number][] = [
  [1, 1, 0],
  [1, 2, 0.5],
  [2, 1, 0.5],
  [1, 0, 1.6],
  [0, 1, 1.6],
];

/** The maximum distance from the diagonal of compared blocks; lower in long texts, to bound the work. */
const REACH = { most: 40, least: 5 };
const MAX_COMPARED = 20_000;

/** Differences up to this many letters are ignored. */
const SLACK = 12;
const OTHER_TYPE = 1.5;
const OTHER_NUMBERS = 0.6;

/**
 * Aligns the blocks of a text with those of its translation: in order, by length, numbers and kind, with the lowest
 * total cost (Gale and Church, 1993).
 */
export function alignBlocks(first: BodyNode[], second: BodyNode[]): AlignedBlocks[] {
  const [one, other] = [first.map(measure), second.map(measure)];
  const total = (measures: Measure[]) => measures.reduce((sum, { size }) => sum + size, SLACK);
  const scale = total(one) / total(other);
  const slope = second.length / Math.max(1, first.length);
  const share = Math.floor(MAX_COMPARED / (first.length + 1));
  const reach = Math.max(REACH.least, Math.min(REACH.most, share)) + Math.ceil(slope);
  const middle = (i: number) => Math.round(i * slope);
  const width = 2 * reach + 1;
  /** The index of a pair near the diagonal; undefined for any other. */
  const at = (i: number, j: number) => {
    const across = j - middle(i) + reach;
    return across >= 0 && across < width ? i * width + across : undefined;
  };
  const cost = new Float64Array((first.length + 1) * width).fill(Infinity);
  const steps = new Int8Array(cost.length);
  cost[at(0, 0)!] = 0;
  for (let i = 0; i <= first.length; i++) {
    const last = Math.min(second.length, middle(i) + reach);
    for (let j = Math.max(0, middle(i) - reach); j <= last; j++) {
      const here = cost[at(i, j)!]!;
      if (here === Infinity) continue;
      STEPS.forEach(([down, across, price], step) => {
        const [toI, toJ] = [i + down, j + across];
        if (toI > first.length || toJ > second.length) return;
        const there = at(toI, toJ);
        if (there === undefined) return;
        const sum = here + price + difference(one.slice(i, toI), other.slice(j, toJ), scale);
        if (sum >= cost[there]!) return;
        cost[there] = sum;
        steps[there] = step;
      });
    }
  }
  const rows: AlignedBlocks[] = [];
  for (let i = first.length, j = second.length; i > 0 || j > 0;) {
    const [down, across] = STEPS[steps[at(i, j)!]!]!;
    rows.push({ first: first.slice(i - down, i), second: second.slice(j - across, j) });
    [i, j] = [i - down, j - across];
  }
  return rows.reverse();
}

/** The difference between the blocks of both sides; zero when one side is empty. */
function difference(one: Measure[], other: Measure[], scale: number): number {
  const [first, second] = [one[0], other[0]];
  if (!first || !second) return 0;
  const isOneToOne = one.length + other.length === 2;
  if (isOneToOne && first.media.some(file => second.media.includes(file))) return -1;
  const size = (measures: Measure[]) => measures.reduce((sum, measure) => sum + measure.size, SLACK);
  const length = Math.abs(Math.log(size(one) / (size(other) * scale)));
  const types =
    [...one, ...other].some(({ type }) => type !== first.type) || (!isOneToOne && first.type !== 'paragraph')
      ? OTHER_TYPE
      : 0;
  return length + types + numbersApart(one, other);
}

/** Negative when both have the same numbers, positive when they differ. */
function numbersApart(one: Measure[], other: Measure[]): number {
  const count = (measures: Measure[]) => measures.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const [first, second] = [count(one), count(other)];
  if (!first || !second) return 0;
  const isShared = (number: string) => other.some(({ numbers }) => numbers.includes(number));
  const shared = one.reduce((sum, { numbers }) => sum + numbers.filter(isShared).length, 0);
  return OTHER_NUMBERS * (1 - (4 * Math.min(shared, first, second)) / (first + second));
}

/** The maximum number of compared numbers of a block; a table may have thousands. */
const MAX_NUMBERS = 20;
/** The maximum number of compared pictures of a gallery. */
const MAX_PICTURES = 20;

/** The number of letters that replace one Chinese character in an alphabetic language. */
const PER_HANZI = 3;

function measure(block: BodyNode): Measure {
  const text = textOf(block);
  const hanzi = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return {
    type: block.type,
    size: text.length + hanzi * (PER_HANZI - 1),
    numbers: text.match(/\d+/g)?.slice(0, MAX_NUMBERS) ?? [],
    media: mediaOf(block),
  };
}

/** The file of a block, or those of the first pictures of a gallery. */
function mediaOf({ attrs, content = [] }: BodyNode): string[] {
  const shown = attrs?.media ? [attrs] : content.slice(0, MAX_PICTURES).map(child => child.attrs);
  return shown.flatMap(one => (typeof one?.media === 'string' ? one.media : []));
}

function textOf({ text, content = [] }: BodyNode): string {
  return text ?? content.map(textOf).join(' ');
}
