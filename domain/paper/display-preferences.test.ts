import { expect, it } from 'vitest';
import {
  DISPLAY_PREFERENCES_COOKIE,
  displayPreferencesIn,
  displayPreferencesOf,
  displayPreferencesValue,
  TEXT_SIZES,
  THEMES,
} from './display-preferences';

it('display preferences are read back from among other cookies', () => {
  for (const theme of THEMES)
    for (const text of TEXT_SIZES) {
      const value = displayPreferencesValue({ theme, text });
      const expected = value && { theme, text };
      expect(displayPreferencesIn(`a=b; ${DISPLAY_PREFERENCES_COOKIE}=${value}; c=d`)).toEqual(expected);
    }
});

it.each([
  undefined,
  '',
  'a=b',
  'display-preferences=',
  'display-preferences=dark',
  'display-preferences=dark.huge',
  'other-preferences=dark.large',
  'display-preferences=dark.large"><x',
])('display preferences are null for the cookies %j', cookies =>
  expect(displayPreferencesIn(cookies)).toBeNull(),
);

it('display preferences of a form use defaults for unknown values', () => {
  expect(displayPreferencesOf('dark', 'huge')).toEqual({ theme: 'dark', text: 'normal' });
  expect(displayPreferencesValue(displayPreferencesOf(null, null))).toBeNull();
});
