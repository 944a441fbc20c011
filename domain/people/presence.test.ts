import { describe, expect, it } from 'vitest';
import { GONE_AFTER_MS, PRESENCE_BEAT_MS, Roster, type Visit } from './presence';

const visit = (name: string, block: number | null = null): Visit => ({
  visit: `window of ${name}`,
  personId: name,
  name,
  block,
});

describe('the people in a story', () => {
  it('are listed with their block, without the current window', () => {
    const roster = new Roster();
    roster.record(visit('Ines'), 0);
    roster.record(visit('Jiayi', 3), 0);
    expect(roster.others('window of Ines')).toEqual([visit('Jiayi', 3)]);
  });

  it('report whether a visible change occurred', () => {
    const roster = new Roster();
    expect(roster.record(visit('Jiayi', 3), 0)).toBe(true);
    expect(roster.record(visit('Jiayi', 3), 1)).toBe(false);
    expect(roster.record(visit('Jiayi', 4), 2)).toBe(true);
    expect(roster.leave('window of Jiayi')).toBe(true);
    expect(roster.leave('window of Jiayi')).toBe(false);
  });

  it('include a window from a repeated report, which never replaces a newer one', () => {
    const roster = new Roster();
    expect(roster.recordRepeated(visit('Jiayi', 2), 0)).toBe(true);
    roster.record(visit('Jiayi', 3), 1);
    expect(roster.recordRepeated(visit('Jiayi', 2), 2)).toBe(false);
    expect(roster.others('')).toEqual([visit('Jiayi', 3)]);
  });

  it('are dropped after 20 seconds of silence, but not after one missed heartbeat', () => {
    const roster = new Roster();
    roster.record(visit('Jiayi'), 0);
    expect(roster.sweep(2 * PRESENCE_BEAT_MS)).toBe(false);
    expect(roster.sweep(GONE_AFTER_MS + 1)).toBe(true);
    expect(roster.others('')).toEqual([]);
    expect(GONE_AFTER_MS).toBeLessThan(20_000);
  });

  it('are limited in number', () => {
    const roster = new Roster();
    for (let at = 0; at < 200; at++) roster.record(visit(`person ${at}`), 0);
    expect(roster.others('').length).toBe(50);
  });
});
