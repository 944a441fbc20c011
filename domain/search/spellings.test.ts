import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold';
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

it.each([
  ['قطار', 'قطارات'],
  ['قطارات', 'قطار'],
  ['القطارات', 'قطار'],
  ['سيارة', 'سيارات'],
  ['سيارات', 'سيارة'],
  ['والمدينة', 'مدن'],
  ['مدن', 'مدينة'],
  ['وزراء', 'وزير'],
  ['موانئ', 'ميناء'],
])('the Arabic noun %s is searched with its other number %s', (noun, other) => {
  const [typed, ...others] = spellingsOf(fold(noun));
  expect(typed).toBe(fold(noun));
  expect(others).toContain(fold(other));
});

it('short Arabic words have no other number', () => {
  for (const word of ['من', 'في', 'بنت', 'ذات'])
    expect(spellingsOf(fold(word)).length).toBeLessThanOrEqual(2);
});

it('at most four spellings are returned, the typed one first', () => {
  fc.assert(
    fc.property(fc.string(), word => {
      const spellings = spellingsOf(word);
      expect(spellings[0]).toBe(word);
      expect(spellings.length).toBeLessThanOrEqual(4);
    }),
  );
});
