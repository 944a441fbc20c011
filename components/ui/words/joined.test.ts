import { expect, it } from 'vitest';
import { joined } from './joined';

it('A list has the comma of its language, and nothing for what is missing', () => {
  expect(joined(['Global', null, '', undefined, 'Asia'], 'en')).toBe('Global, Asia');
  expect(joined(['中文', '双语'], 'zh-Hans')).toBe('中文、双语');
  expect(joined([], 'ar')).toBe('');
});

it('In an Arabic list each name is apart from the others, so that the first stays on the right', () => {
  expect(joined(['Global', 'Asia'], 'ar')).toBe('\u2068Global\u2069، \u2068Asia\u2069');
});
