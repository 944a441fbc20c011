import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stack } from './stack';

const card = (wanted: number, leads = false) => ({ wanted, height: 50, leads });

it.each([
  ['each beside its words', [card(0), card(100)], [0, 100]],
  ['below the one before where they would collide', [card(0), card(20), card(30)], [0, 60, 120]],
  ['the one that is looked at beside its words', [card(0), card(20, true), card(30)], [-40, 20, 80]],
])('note cards are stacked %s', (_, cards, tops) => expect(stack(cards, 10)).toEqual(tops));

it('note cards never overlap or change their order', () => {
  const cards = fc.array(
    fc.record({
      wanted: fc.integer({ min: 0, max: 900 }),
      height: fc.integer({ min: 1, max: 200 }),
      leads: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(cards, some => {
      const sorted = some.toSorted((one, other) => one.wanted - other.wanted);
      const tops = stack(sorted, 8);
      for (let index = 1; index < tops.length; index++)
        expect(tops[index]!).toBeGreaterThanOrEqual(tops[index - 1]! + sorted[index - 1]!.height + 8);
    }),
  );
});
