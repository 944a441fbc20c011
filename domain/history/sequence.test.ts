import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSequences } from './sequence';
import { compareWords } from './words';

/** The length of the longest common subsequence, by the textbook algorithm. */
function longestShared(one: string[], other: string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const item of one) {
    const next = [0];
    other.forEach((candidate, at) =>
      next.push(item === candidate ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!)),
    );
    row = next;
  }
  return row.at(-1)!;
}

const align = (mine: string[], theirs: string[]) => alignSequences(mine, theirs, item => item);
const shared = (runs: ReturnType<typeof align>) => runs.filter(run => run.same).flatMap(run => run.mine);

describe('aligning two sequences', () => {
  it('finds the common items', () => {
    const runs = align([...'abcxde'], [...'abydez']);
    expect(runs.filter(run => run.same).map(run => run.mine.join(''))).toEqual(['ab', 'de']);
  });

  it('returns every item once and in order, keeps the most, and joins runs of a kind', () => {
    const letters = fc.array(fc.constantFrom(...'abcdef'), { maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (mine, theirs) => {
        const runs = align(mine, theirs);
        expect(runs.flatMap(run => run.mine)).toEqual(mine);
        expect(runs.flatMap(run => run.theirs)).toEqual(theirs);
        for (const run of runs.filter(({ same }) => same)) expect(run.mine).toEqual(run.theirs);
        expect(shared(runs)).toHaveLength(longestShared(mine, theirs));
        runs.forEach((run, at) => expect(run.same).not.toBe(runs[at + 1]?.same));
      }),
    );
  });

  it('finds the common items of 20,000 when every second item differs', () => {
    const mine = Array.from({ length: 20_000 }, (_, at) => `paragraph ${at}`);
    const theirs = mine.map((text, at) => (at % 2 ? text : `${text}, changed`));
    expect(shared(align(mine, theirs))).toEqual(mine.filter((_, at) => at % 2));
  });

  it('treats 20,000 reordered items as different, between a common start and end', () => {
    const middle = Array.from({ length: 20_000 }, (_, at) => `${at}`);
    const mine = ['start', ...middle, 'end'];
    const theirs = ['start', ...middle.toReversed(), 'end'];
    expect(align(mine, theirs)).toEqual([
      { same: true, mine: ['start'], theirs: ['start'] },
      { same: false, mine: middle, theirs: middle.toReversed() },
      { same: true, mine: ['end'], theirs: ['end'] },
    ]);
  });
});

describe('comparing two texts', () => {
  it('marks the words that differ, and each Chinese character separately', () => {
    const { mine, theirs } = compareWords('渡轮在夜里回来', '渡轮在十二月回来');
    expect(mine.filter(part => part.differs).map(part => part.text)).toEqual(['夜里']);
    expect(theirs.filter(part => part.differs).map(part => part.text)).toEqual(['十二月']);
  });
});
