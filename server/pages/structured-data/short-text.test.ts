import { expect, it } from 'vitest';
import { inTwoLines } from '@/domain/two-texts';
import { shortText } from './short-text';

const bilingual = { lang: 'en', secondLang: 'zh-Hans' };

it.each([
  [
    'both texts',
    inTwoLines('Tea\tclimbs', '茶往高处走'),
    { text: 'Tea climbs', lang: 'en', second: '茶往高处走' },
  ],
  ['the first alone', inTwoLines('Tea climbs', ' '), { text: 'Tea climbs', lang: 'en', second: null }],
  ['the second alone', inTwoLines('', '茶往高处走'), { text: '茶往高处走', lang: 'zh-Hans', second: null }],
  ['nothing', '', { text: '', lang: 'en', second: null }],
])(
  'The short text of a bilingual edition with %s is split by language',
  (_, printed, { second, ...first }) => {
    expect(shortText(printed, bilingual)).toEqual({
      ...first,
      second: second && { text: second, lang: 'zh-Hans' },
    });
  },
);

it('A short text in one language is one line', () => {
  expect(shortText('Tea\nclimbs', { lang: 'en', secondLang: null })).toEqual({
    text: 'Tea climbs',
    lang: 'en',
    second: null,
  });
});

it('A short text keeps its no-break, narrow and ideographic spaces', () => {
  const french = 'Huit points\u00a0: «\u202fle port\u202f»';
  expect(shortText(`${french}\n`, { lang: 'fr', secondLang: null }).text).toBe(french);
  expect(shortText('茶\u3000往高\u2028 \u0085处走', { lang: 'zh-Hans', secondLang: null }).text).toBe(
    '茶\u3000往高 处走',
  );
});
