import { expect, it } from 'vitest';
import { foreignLanguageOf, textIn } from './by-language';

it('byLanguage falls back from the language to a close one, to English, to any', () => {
  const names = { fr: 'Ports', en: 'Harbours', 'zh-Hans': '港口' };
  expect(textIn(names, 'zh-Hans')).toBe('港口');
  expect(textIn(names, 'zh-Hant')).toBe('港口');
  expect(textIn(names, 'fr-CA')).toBe('Ports');
  expect(textIn(names, 'ar')).toBe('Harbours');
  expect(textIn({ ar: 'موانئ' }, 'en')).toBe('موانئ');
  expect(textIn({}, 'en')).toBe('');
});

it('byLanguage returns the language of a text from outside the edition', () => {
  const one = (lang: string) => ({ lang, secondLang: null });
  const names = { fr: 'Ports', 'zh-Hans': '港口' };
  expect(foreignLanguageOf(names, one('fr'))).toBe(null);
  expect(foreignLanguageOf(names, one('zh-Hant'))).toBe(null);
  expect(foreignLanguageOf(names, one('ar'))).toBe('fr');
  expect(foreignLanguageOf({ ar: 'موانئ' }, one('en'))).toBe('ar');
  expect(foreignLanguageOf({ 'zh-Hans': '港口' }, { lang: 'en', secondLang: 'zh-Hans' })).toBe(null);
  expect(foreignLanguageOf({}, one('en'))).toBe(null);
});
