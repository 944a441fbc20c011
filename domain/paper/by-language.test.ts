import { expect, it } from 'vitest';
import { textIn } from './by-language';

it('finds the text in the language, in a near one, in English, in any', () => {
  const names = { fr: 'Ports', en: 'Harbours', 'zh-Hans': '港口' };
  expect(textIn(names, 'zh-Hans')).toBe('港口');
  expect(textIn(names, 'zh-Hant')).toBe('港口');
  expect(textIn(names, 'fr-CA')).toBe('Ports');
  expect(textIn(names, 'ar')).toBe('Harbours');
  expect(textIn({ ar: 'موانئ' }, 'en')).toBe('موانئ');
  expect(textIn({}, 'en')).toBe('');
});
