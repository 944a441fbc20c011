import { describe, expect, it } from 'vitest';
import { formatByline } from '@/domain/byline';
import { bylineEntries, saysTheSame, typedByline } from './byline-field';

const authors = [
  { id: 'a1', name: 'Lin Yuchen' },
  { id: 'a2', name: 'Marta Oyelaran' },
  { id: 'a3', name: '邱岚' },
];

describe('the byline field', () => {
  it('reads a byline as printed and finds the authors whatever the case', () => {
    expect(bylineEntries('lin yuchen and Marta Oyelaran; photos by Qiu Lan', authors)).toEqual([
      { role: 'by', name: 'Lin Yuchen', authorId: 'a1' },
      { role: 'by', name: 'Marta Oyelaran', authorId: 'a2' },
      { role: 'photos', name: 'Qiu Lan', authorId: null },
    ]);
  });

  it('reads Chinese names', () => {
    expect(bylineEntries('林雨辰、邱岚', authors).map(entry => entry.authorId)).toEqual([null, 'a3']);
  });

  it('survives half-typed text', () => {
    for (const text of [
      '',
      'Lin',
      'Lin Yuchen and',
      'Lin Yuchen and ',
      'Lin Yuchen;',
      'Lin Yuchen; photos by',
    ])
      expect(bylineEntries(text, authors).length).toBeLessThanOrEqual(2);
  });

  it('knows whether the typed text still says what the story holds', () => {
    const entries = bylineEntries('Lin Yuchen and Marta Oyelaran', authors);
    expect(saysTheSame('Lin Yuchen, Marta Oyelaran', entries, authors)).toBe(true);
    expect(saysTheSame('Lin Yuchen', entries, authors)).toBe(false);
    expect(bylineEntries(formatByline(entries), authors)).toEqual(entries);
  });

  it('is typed in the language of the edition and read back', () => {
    const entries = bylineEntries('Lin Yuchen, 邱岚; photos by Qiu Lan; reporting by Wen Jiayi', authors);
    for (const lang of ['en', 'fr', 'zh-Hans'])
      expect(bylineEntries(typedByline(entries, lang), authors)).toEqual(entries);
    expect(typedByline(entries, 'zh-Hans')).toBe('Lin Yuchen、邱岚；摄影：Qiu Lan；参与报道：Wen Jiayi');
  });
});
