import { describe, expect, it } from 'vitest';
import { alignSequences } from './sequence';
import { compareWords } from './words';

describe('aligning two sequences', () => {
  it('finds what is shared and gives every item back once', () => {
    const mine = [...'abcxde'];
    const theirs = [...'abydez'];
    const runs = alignSequences(mine, theirs, letter => letter);
    expect(runs.flatMap(run => run.mine)).toEqual(mine);
    expect(runs.flatMap(run => run.theirs)).toEqual(theirs);
    expect(runs.filter(run => run.same).map(run => run.mine.join(''))).toEqual(['ab', 'de']);
  });

  it('marks the words that differ, and every Chinese character by itself', () => {
    const { mine, theirs } = compareWords('渡轮在夜里回来', '渡轮在十二月回来');
    expect(mine.filter(part => part.differs).map(part => part.text)).toEqual(['夜里']);
    expect(theirs.filter(part => part.differs).map(part => part.text)).toEqual(['十二月']);
  });
});
