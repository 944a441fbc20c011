import { expect, it } from 'vitest';
import { localeOf } from './english';

it.each([
  ['en', 'Europe/London', 'zone', 'en-GB'],
  ['en', 'America/New_York', 'zone', 'en-US'],
  ['en', 'America/New_York', 'GB', 'en-GB'],
  ['en', 'Europe/London', 'US', 'en-US'],
  ['en-AU', 'Australia/Sydney', 'zone', 'en-AU'],
  ['en-AU', 'Australia/Sydney', 'GB', 'en-GB'],
  ['zh-Hans', 'Asia/Shanghai', 'US', 'zh-Hans'],
  ['ar', 'Africa/Cairo', 'GB', 'ar-EG'],
] as const)('The locale of %s in %s with the setting %s is %s', (lang, zone, english, locale) => {
  expect(localeOf({ lang, zone, english })).toBe(locale);
});
