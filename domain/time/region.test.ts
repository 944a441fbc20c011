import { describe, expect, it } from 'vitest';
import { dateLocale, firstWeekday } from './region';

describe('dateLocale', () => {
  it.each([
    ['en', 'Europe/London', 'en-GB'],
    ['en', 'Asia/Shanghai', 'en-GB'],
    ['en', 'America/New_York', 'en-US'],
    ['en', 'America/Indiana/Knox', 'en-US'],
    ['en', 'America/Toronto', 'en-CA'],
    ['en', 'America/Mexico_City', 'en-GB'],
    ['en-US', 'Europe/London', 'en-US'],
    ['en-AU', 'UTC', 'en-AU'],
    ['ar', 'Asia/Beirut', 'ar-LB'],
    ['ar', 'Europe/London', 'ar'],
    ['ar', 'America/New_York', 'ar'],
    ['zh-Hans', 'Asia/Taipei', 'zh-Hans'],
    ['fr', 'America/Toronto', 'fr'],
  ])('of %s in %s is %s', (lang, zone, locale) => {
    expect(dateLocale(lang, zone)).toBe(locale);
  });
});

describe('firstWeekday', () => {
  it.each([
    ['ar', 'Africa/Cairo', 6],
    ['ar', 'Asia/Riyadh', 7],
    ['ar', 'Africa/Casablanca', 1],
    ['ar', 'UTC', 6],
    ['ar-MA', 'Africa/Cairo', 1],
    ['en', 'Europe/London', 1],
    ['en', 'America/New_York', 7],
    ['zh-Hans', 'Asia/Shanghai', 1],
    ['fr', 'Europe/Paris', 1],
    ['xx', 'constructor', 1],
  ])('of %s in %s is day %s', (lang, zone, day) => {
    expect(firstWeekday(zone, lang)).toBe(day);
  });
});
