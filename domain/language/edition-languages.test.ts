import { expect, it } from 'vitest';
import { findLanguages, languageLabel } from './edition-languages';

const tags = (words: string, lang = 'en') => findLanguages(words, lang).map(({ id }) => id);

it.each([
  ['french', 'en', 'fr'],
  ['Français', 'en', 'fr'],
  ['francais', 'en', 'fr'],
  ['法语', 'zh-Hans', 'fr'],
  ['繁體', 'en', 'zh-Hant'],
  ['allemand', 'fr', 'de'],
  ['العربية', 'en', 'ar'],
  ['zh-h', 'en', 'zh-Hans'],
])('A language is found by %s in %s', (words, lang, tag) => {
  expect(tags(words, lang)).toContain(tag);
});

it('A language that is not offered is found by its tag, in its canonical form', () => {
  expect(tags('gsw')).toEqual(['gsw']);
  expect(tags('PT-ao')).toEqual(['pt-AO']);
  expect(tags('not a language')).toEqual([]);
  expect(tags('xx-yyyy')).toEqual([]);
});

it('All offered languages have a name', () => {
  expect(tags('').filter(tag => languageLabel(tag, 'en') === tag)).toEqual([]);
  expect(languageLabel('en', 'en')).toMatch(/English/);
});
