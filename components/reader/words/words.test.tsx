import { describe, expect, it } from 'vitest';
import { CATALOGUES, wordsFor } from './index';
import { joined } from './joined';

function paths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null)
    return [`${path}: ${value === null ? 'string' : typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`));
}

describe('Catalogues of words', () => {
  it.each(Object.entries(CATALOGUES))('have the same keys in %s as in English', (_, words) => {
    expect(paths(words).sort()).toEqual(paths(CATALOGUES.en!).sort());
  });

  it('are found by language, script and region', () => {
    expect(wordsFor('zh-Hans')).toBe(CATALOGUES.zh);
    expect(wordsFor('fr-CA')).toBe(CATALOGUES.fr);
    expect(wordsFor('xx')).toBe(CATALOGUES.en);
  });

  it('join names as each language does it', () => {
    const names = (lang: string, ...list: string[]) => joined(wordsFor(lang), list).join('');
    expect(names('en', 'A')).toBe('A');
    expect(names('en', 'A', 'B', 'C')).toBe('A, B and C');
    expect(names('zh-Hans', '甲', '乙', '丙')).toBe('甲、乙、丙');
    expect(names('fr', 'A', 'B')).toBe('A et B');
    expect(names('ar', 'أ', 'ب')).toBe('أ وب');
  });

  it('count minutes', () => {
    expect(wordsFor('en').minutes(4)).toBe('4 min read');
    expect(wordsFor('fr').minutes(1)).toBe('1\u00a0minute de lecture');
    expect(wordsFor('ar').minutes(2)).toBe('دقيقتا قراءة');
    expect(wordsFor('ar').minutes(5)).toBe('5 دقائق قراءة');
  });
});
