import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { blame } from './blame';

const page = (...texts: string[]): BodyNode[] =>
  texts.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] }));

describe('the author of a paragraph', () => {
  it('is the last person who changed its words, not the last who saved', () => {
    const writers = blame([
      { who: 'Jiayi', blocks: page('The last boat left', 'Six ferries cross until two') },
      {
        who: 'Ines',
        blocks: page('The last boat left', 'Seven ferries cross until two', 'A ticket is two yuan'),
      },
      {
        who: 'Kofi',
        blocks: page('The last boat left', 'Seven ferries cross until two', 'A ticket is two yuan'),
      },
    ]);
    expect(writers).toEqual(['Jiayi', 'Ines', 'Ines']);
  });

  it('is kept when other paragraphs are inserted or removed', () => {
    const writers = blame([
      { who: 'Jiayi', blocks: page('one boat', 'two boats', 'three boats') },
      { who: 'Ines', blocks: page('a new start', 'two boats', 'three boats') },
      { who: 'Kofi', blocks: page('two boats', 'and an end', 'three boats') },
    ]);
    expect(writers).toEqual(['Jiayi', 'Kofi', 'Jiayi']);
  });

  it('is the same when a long history is read in chunks', () => {
    const states = [page('one boat'), page('one boat', 'two boats'), page('a boat', 'two boats')].map(
      (blocks, who) => ({ blocks, who }),
    );
    const [first, ...others] = states;
    const from = { blocks: first!.blocks, writers: blame([first!]) };
    expect(blame(others, from)).toEqual(blame(states));
    expect(blame([], from)).toEqual([0]);
  });

  it('is empty for an empty history', () => {
    expect(blame([])).toEqual([]);
  });
});
