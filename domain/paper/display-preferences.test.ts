import { expect, it } from 'vitest';
import {
  COMFORT_COOKIE,
  comfortIn,
  comfortOf,
  comfortValue,
  TEXT_SIZES,
  THEMES,
} from './display-preferences';

it('reads back every choice from among other cookies', () => {
  for (const theme of THEMES)
    for (const text of TEXT_SIZES) {
      const value = comfortValue({ theme, text });
      const expected = value && { theme, text };
      expect(comfortIn(`a=b; ${COMFORT_COOKIE}=${value}; c=d`)).toEqual(expected);
    }
});

it.each([
  undefined,
  '',
  'a=b',
  'comfort=',
  'comfort=dark',
  'comfort=dark.huge',
  'discomfort=dark.large',
  'comfort=dark.large"><x',
])('reads no choice from %j', cookies => expect(comfortIn(cookies)).toBeNull());

it('takes what a form gives, and the usual for what it does not know', () => {
  expect(comfortOf('dark', 'huge')).toEqual({ theme: 'dark', text: 'normal' });
  expect(comfortValue(comfortOf(null, null))).toBeNull();
});
