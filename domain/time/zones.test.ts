import { describe, expect, it } from 'vitest';
import { findZones, offsetOf, zoneLabel } from './zones';

const winter = new Date('2026-01-15T12:00:00Z');
const summer = new Date('2026-07-15T12:00:00Z');
const ids = (words: string, lang = 'en') => findZones(words, lang, winter).map(({ id }) => id);

describe('the list of time zones', () => {
  it('has the offset of the day', () => {
    expect(offsetOf('Europe/Paris', winter)).toBe('UTC+1');
    expect(offsetOf('Europe/Paris', summer)).toBe('UTC+2');
    expect(offsetOf('America/St_Johns', winter)).toBe('UTC−3:30');
    expect(zoneLabel('UTC', winter)).toBe('UTC · UTC');
  });

  it('is searchable by city, offset and localized name', () => {
    expect(ids('shang')).toEqual(['Asia/Shanghai']);
    expect(ids('new york')).toEqual(['America/New_York']);
    expect(ids('utc-3:30')).toEqual(['America/St_Johns']);
    expect(ids('中国', 'zh-Hans')).toContain('Asia/Shanghai');
    expect(ids('no such place')).toEqual([]);
  });

  it('uses current names', () => {
    expect(ids('kolkata')).toEqual(['Asia/Kolkata']);
    expect(ids('kyiv')).toEqual(['Europe/Kyiv']);
    expect(ids('calcutta')).toEqual([]);
  });

  it('is limited to 100 zones and starts with UTC', () => {
    expect(ids('')).toHaveLength(100);
    expect(ids('')[0]).toBe('UTC');
  });
});
