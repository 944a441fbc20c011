import { describe, expect, it } from 'vitest';
import {
  clockTime,
  dayAndTime,
  fullDay,
  mastDay,
  secondDay,
  listTime,
  machineTime,
  sameDay,
  stampTime,
  yearIn,
  zoneName,
} from './printed-time';

const moment = new Date('2026-11-24T01:40:00Z');

describe('printed times', () => {
  it('have the offset of their zone', () => {
    expect(machineTime(moment, 'Asia/Shanghai')).toBe('2026-11-24T09:40+08:00');
    expect(machineTime(moment, 'America/St_Johns')).toBe('2026-11-23T22:10-03:30');
    expect(machineTime(moment, 'UTC')).toBe('2026-11-24T01:40+00:00');
  });

  it('follow daylight saving time', () => {
    expect(machineTime(new Date('2026-07-01T12:00:00Z'), 'Europe/Paris')).toBe('2026-07-01T14:00+02:00');
    expect(machineTime(new Date('2026-12-01T12:00:00Z'), 'Europe/Paris')).toBe('2026-12-01T13:00+01:00');
  });

  it('name the same instant as their input', () => {
    for (const zone of ['Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'UTC'])
      expect(new Date(machineTime(moment, zone)).getTime()).toBe(moment.getTime());
  });

  it('are formatted in the language of the edition', () => {
    expect(stampTime(moment, 'Asia/Shanghai', 'en')).toBe('24 November 2026, 09:40');
    expect(stampTime(moment, 'America/New_York', 'en')).toBe('November 23, 2026, 8:40\u00a0p.m.');
    expect(stampTime(moment, 'Asia/Shanghai', 'zh-Hans')).toBe('2026年11月24日 09:40');
    expect(stampTime(moment, 'Asia/Beirut', 'ar')).toBe('24 تشرين الثاني 2026، 03:40');
    expect(stampTime(moment, 'Asia/Shanghai', 'fr')).toBe('24 novembre 2026 à 9\u00a0h\u00a040');
    expect(stampTime(moment, 'Asia/Shanghai', 'ar')).toBe('24 نوفمبر 2026، 09:40');
    const midnight = new Date('2026-10-31T16:05:00Z');
    expect(clockTime(midnight, 'Asia/Shanghai', 'zh-Hans')).toBe('00:05');
    expect(clockTime(midnight, 'Asia/Shanghai', 'fr-CA')).toBe('0\u00a0h\u00a005');
    expect(clockTime(new Date('2026-11-24T08:00:00Z'), 'UTC', 'fr')).toBe('8\u00a0h');
    expect(fullDay(midnight, 'Asia/Shanghai', 'fr')).toBe('dimanche 1er novembre 2026');
    expect(fullDay(new Date('2026-11-10T16:05:00Z'), 'Asia/Shanghai', 'fr')).toBe(
      'mercredi 11 novembre 2026',
    );
  });

  it('use the 12-hour clock only in American English', () => {
    const at = (time: string, zone = 'UTC', lang = 'en-US') =>
      clockTime(new Date(`2026-11-24T${time}Z`), zone, lang);
    expect(['00:05', '08:00', '11:59', '12:00', '12:30', '20:00'].map(time => at(time))).toEqual(
      ['12:05 a.m.', '8 a.m.', '11:59 a.m.', '12 p.m.', '12:30 p.m.', '8 p.m.'].map(time =>
        time.replace(' ', '\u00a0'),
      ),
    );
    expect(at('20:00', 'America/New_York', 'en')).toBe('3\u00a0p.m.');
    expect(at('20:00', 'America/Toronto', 'en')).toBe('15:00');
    expect(at('20:00', 'America/New_York', 'en-GB')).toBe('15:00');
    expect(at('20:00', 'America/New_York', 'zh-Hans')).toBe('15:00');
  });

  it('have the name of their zone at that time', () => {
    const [summer, winter] = ['2026-07-01T12:00:00Z', '2026-12-01T12:00:00Z'].map(time => new Date(time));
    expect(zoneName(summer!, 'Europe/Paris', 'en')).toBe('GMT+2');
    expect(zoneName(winter!, 'Europe/Paris', 'fr')).toBe('UTC+1');
    expect(zoneName(winter!, 'Asia/Shanghai', 'zh-Hans')).toBe('GMT+8');
    expect(zoneName(winter!, 'Asia/Kathmandu', 'en')).toBe('GMT+5:45');
  });

  it('have the day and year of their zone', () => {
    const turn = new Date('2026-12-31T16:30:00Z');
    expect(yearIn(turn, 'Asia/Shanghai')).toBe(2027);
    expect(yearIn(turn, 'Europe/Paris')).toBe(2026);
    expect(sameDay(moment, new Date('2026-11-24T15:59:00Z'), 'Asia/Shanghai')).toBe(true);
    expect(sameDay(moment, new Date('2026-11-24T16:00:00Z'), 'Asia/Shanghai')).toBe(false);
  });

  it('show days and dated times in the language of the edition', () => {
    expect(fullDay(moment, 'Asia/Shanghai', 'en')).toBe('Tuesday 24 November 2026');
    expect(fullDay(moment, 'America/New_York', 'en')).toBe('Monday, November 23, 2026');
    expect(fullDay(moment, 'Asia/Shanghai', 'zh-Hans')).toBe('2026年11月24日星期二');
    expect(mastDay(moment, 'Asia/Shanghai', 'zh-Hans')).toBe('2026年11月24日\u3000星期二');
    expect(mastDay(moment, 'Asia/Shanghai', 'en')).toBe('Tuesday 24 November 2026');
    expect(fullDay(moment, 'Asia/Shanghai', 'fr')).toBe('mardi 24 novembre 2026');
    expect(mastDay(moment, 'Asia/Shanghai', 'fr')).toBe('Mardi 24 novembre 2026');
    expect(fullDay(moment, 'Asia/Shanghai', 'ar')).toContain('2026');
    expect(secondDay(moment, 'Asia/Shanghai', 'zh-Hans')).toBe('丙午年十月十六');
    expect(secondDay(new Date('2025-08-01T06:00:00Z'), 'Asia/Shanghai', 'zh-Hans')).toBe('乙巳年闰六月初八');
    expect(secondDay(moment, 'Asia/Riyadh', 'ar')).toBe('14 جمادى الآخرة 1448 هـ');
    expect(secondDay(moment, 'Asia/Shanghai', 'en')).toBeNull();
    expect(dayAndTime(moment, 'Asia/Shanghai', 'en')).toBe('24 November, 09:40');
    expect(dayAndTime(moment, 'Asia/Shanghai', 'fr')).toBe('24 novembre à 9\u00a0h\u00a040');
    expect(dayAndTime(moment, 'Asia/Shanghai', 'ar')).toBe('24 نوفمبر، 09:40');
    expect(dayAndTime(moment, 'Asia/Shanghai', 'zh-Hans')).toBe('11月24日 09:40');
  });

  it('are a time today, a day before today, and include another year', () => {
    const madeAt = new Date('2026-11-24T03:00:00Z');
    expect(listTime(moment, madeAt, 'Asia/Shanghai', 'en')).toBe('09:40');
    expect(listTime(new Date('2026-11-23T01:00:00Z'), madeAt, 'Asia/Shanghai', 'en')).toBe('23 Nov');
    expect(listTime(new Date('2025-11-23T01:00:00Z'), madeAt, 'Asia/Shanghai', 'en')).toBe('23 Nov 2025');
  });
});
