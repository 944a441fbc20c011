import { expect, it } from 'vitest';
import { acceptedLanguage } from './accepted-language';

it.each([
  ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
  ['zh-CN,zh;q=0.9', 'zh-Hans'],
  ['ja, zh-TW;q=0.8, fr;q=0.9', 'fr'],
  ['en;q=0.1, fr;q=0.9', 'fr'],
  ['fr;q=0, zh;q=0.1', 'zh-Hans'],
  ['FR', 'fr'],
  [' fr ; q=0.3 , zh;Q=0.4', 'zh-Hans'],
  ['fr;q=x', 'en'],
  ['ja', 'en'],
  ['', 'en'],
  ['*', 'en'],
])('answers %s in %s', (header, lang) => expect(acceptedLanguage(header)).toBe(lang));
