import { expect, it } from 'vitest';
import { foreignLanguageOf, textIn } from './by-language';

it('finds the text in the language, in a near one, in English, in any', () => {
  const names = { fr: 'Ports', en: 'Harbours', 'zh-Hans': '港口' };
  expect(textIn(names, 'zh-Hans')).toBe('港口');
  expect(textIn(names, 'zh-Hant')).toBe('港口');
  expect(textIn(names, 'fr-CA')).toBe('Ports');
  expect(textIn(names, 'ar')).toBe('Harbours');
  expect(textIn({ ar: 'موانئ' }, 'en')).toBe('موانئ');
  expect(textIn({}, 'en')).toBe('');
});

it('names the language of a text that the edition has in none of its own', () => {
  const one = (lang: string) => ({ lang, secondLang: null });
  const names = { fr: 'Ports', 'zh-Hans': '港口' };
  expect(foreignLanguageOf(names, one('fr'))).toBe(null);
  expect(foreignLanguageOf(names, one('zh-Hant'))).toBe(null);
  expect(foreignLanguageOf(names, one('ar'))).toBe('fr');
  expect(foreignLanguageOf({ ar: 'موانئ' }, one('en'))).toBe('ar');
  expect(foreignLanguageOf({ 'zh-Hans': '港口' }, { lang: 'en', secondLang: 'zh-Hans' })).toBe(null);
  expect(foreignLanguageOf({}, one('en'))).toBe(null);
});
