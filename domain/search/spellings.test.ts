import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spellingsOf } from './spellings';

it.each([
  ['colour', 'color'],
  ['harbours', 'harbors'],
  ['neighbourhood', 'neighborhood'],
  ['organised', 'organized'],
  ['analyse', 'analyze'],
  ['travelling', 'traveling'],
  ['theatres', 'theaters'],
  ['defence', 'defense'],
  ['programme', 'program'],
])('%s and %s are spellings of one word', (british, american) => {
  expect(spellingsOf(british)).toEqual([british, american]);
  expect(spellingsOf(american)).toEqual([american, british]);
});

it('other words have no second spelling', () => {
  for (const word of ['hour', 'exercise', 'wise', 'four', 'order', 'travel', 'label', '茶'])
    expect(spellingsOf(word)).toEqual([word]);
});

it('at most two spellings are returned, the typed one first', () => {
  fc.assert(
    fc.property(fc.string(), word => {
      const spellings = spellingsOf(word);
      expect(spellings[0]).toBe(word);
      expect(spellings.length).toBeLessThanOrEqual(2);
    }),
  );
});
