import { describe, expect, it } from 'vitest';
import { readAddresses } from './read-addresses';

const redirectsIn = (text: string) => readAddresses(text, 'a.csv').map(({ redirect }) => redirect);

describe('A list of addresses', () => {
  it('has an old and a new address in each line', () => {
    expect(redirectsIn('/a,/news/a\nhttps://old.example/b,https://paper.example/news/b/')).toEqual([
      { from: '/a', to: '/news/a' },
      { from: 'https://old.example/b', to: '/news/b' },
    ]);
  });

  it('has its columns in the order of its header', () => {
    expect(redirectsIn('New URL;Hits;Old URL\n/news/a;4;/a')).toEqual([{ from: '/a', to: '/news/a' }]);
  });

  it('keeps lines without two addresses, or that lead to themselves, as lines that were not understood', () => {
    expect(redirectsIn('/a,/news/a\n/b\n/c,//evil.example\n/d,/D/\n/e,javascript:1')).toEqual([
      { from: '/a', to: '/news/a' },
      ...[null, null, null, null],
    ]);
  });

  it.each(['', 'name,email\nJo,jo@paper.example', '\u0000'])('that has no address is refused: %j', text => {
    expect(() => readAddresses(text, 'a.csv')).toThrow();
  });
});
