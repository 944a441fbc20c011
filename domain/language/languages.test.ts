import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, interfaceLanguage } from './interface-languages';
import { DEFAULT_RULES } from './language';
import { languageRules, primaryLanguage } from './languages';

describe('the rules of a language', () => {
  it('are the same for every script, region and case of its tag', () => {
    for (const tag of ['fr', 'fr-CH', 'FR-Latn-CA']) expect(languageRules(tag).dayToTime).toBe(' à ');
    expect(languageRules('zh-Hans')).toBe(languageRules('zh-Hant-TW'));
  });

  it.each(['xx', 'constructor', '__proto__', ''])('of the unknown tag "%s" are those of English', tag => {
    expect(languageRules(tag)).toBe(DEFAULT_RULES);
  });

  it('of every interface language have a clock and a correction of their own or those of English', () => {
    const written = INTERFACE_LANGUAGES.map(tag => {
      const { clock, dayToTime, correction } = languageRules(tag);
      return correction(`24${dayToTime}${clock('09', '05')}`);
    });
    expect(written).toEqual([
      'Correction, 24, 09:05:',
      '更正（24 09:05）：',
      'Rectificatif, 24 à 9\u00a0h\u00a005\u00a0:',
      'تصويب، 24، 09:05:',
    ]);
  });

  it('pair each opening mark with one closing mark', () => {
    for (const tag of ['en', 'fr', 'de', 'es', 'zh', 'ja', 'ar', 'xx'])
      expect([...languageRules(tag).pairedMarks].length % 2, tag).toBe(0);
  });
});

it('the primary subtag of a tag is its language in lower case', () => {
  expect(['zh-Hans', 'FR', 'en-GB-oxendict'].map(primaryLanguage)).toEqual(['zh', 'fr', 'en']);
});

it('the closest interface language of a tag has the same primary subtag, or is English', () => {
  expect(['zh-TW', 'ar-EG', 'fr', 'de'].map(interfaceLanguage)).toEqual(['zh-Hans', 'ar', 'fr', 'en']);
});
