import { describe, expect, it } from 'vitest';
import { bylineEntries } from './byline-field';

const authors = [
  { id: 'a1', name: 'Lin Yuchen' },
  { id: 'a2', name: 'Marta Oyelaran' },
  { id: 'a3', name: '邱岚' },
];

describe('the byline field', () => {
  it('parses a printed byline and finds authors in any case', () => {
    expect(bylineEntries('lin yuchen and Marta Oyelaran; photos by Qiu Lan', authors)).toEqual([
      { role: 'by', name: 'Lin Yuchen', authorId: 'a1' },
      { role: 'by', name: 'Marta Oyelaran', authorId: 'a2' },
      { role: 'photos', name: 'Qiu Lan', authorId: null },
    ]);
  });

  it('parses Chinese names', () => {
    expect(bylineEntries('林雨辰、邱岚', authors).map(entry => entry.authorId)).toEqual([null, 'a3']);
  });

  it.each([
    ['', []],
    ['Lin', [['by', 'Lin', null]]],
    ['Lin Yuchen and', [['by', 'Lin Yuchen', 'a1']]],
    ['Lin Yuchen and ', [['by', 'Lin Yuchen', 'a1']]],
    ['Lin Yuchen;', [['by', 'Lin Yuchen', 'a1']]],
    ['Lin Yuchen; photos by', [['by', 'Lin Yuchen', 'a1']]],
  ])('parses the half-typed %j', (text, entries) =>
    expect(bylineEntries(text, authors).map(({ role, name, authorId }) => [role, name, authorId])).toEqual(
      entries,
    ),
  );
});
