import { describe, expect, it } from 'vitest';
import { canonicalForm } from './canonical-form';
import { parseAnchor, writeAnchor } from './chain';
import { differenceOf } from './difference';

describe('the canonical form of an event', () => {
  it('joins fields with their byte lengths, and distinguishes null from an empty string', () => {
    expect(canonicalForm(['a', '', null, '渡轮'])).toBe('1:a,0:,-6:渡轮,');
  });

  it('differs when the same text is split into fields differently', () => {
    expect(canonicalForm(['a,1:b', ''])).not.toBe(canonicalForm(['a', 'b']));
  });
});

describe('the difference of two values', () => {
  it('holds the changed fields with their values before and after', () => {
    const before = { name: 'A', zone: 'UTC', links: [{ b: 1, a: 2 }], kept: 1 };
    expect(differenceOf(before, { name: 'B', zone: 'UTC', links: [{ a: 2, b: 1 }], more: null })).toEqual({
      name: { before: 'A', after: 'B' },
    });
  });

  it('is shortened when values are long', () => {
    const after = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`f${at}`, ['x'.repeat(100_000)]]),
    );
    expect(JSON.stringify(differenceOf({}, after)).length).toBeLessThan(20_000);
  });
});

it('an anchor is parsed as it was written, and other text is rejected', () => {
  const anchor = { number: '1042', hash: '9f'.repeat(32) };
  expect(parseAnchor(writeAnchor(anchor))).toEqual(anchor);
  for (const word of ['', '1', '1:9f', `x:${anchor.hash}`, `1:${anchor.hash}0`])
    expect(parseAnchor(word)).toBeNull();
});
