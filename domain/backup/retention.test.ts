import { describe, expect, it } from 'vitest';
import { keptBackups } from './retention';

const at = (text: string) => ({ takenAt: new Date(text) });
const days = (count: number, from = '2026-11-30T02:00:00Z') =>
  Array.from({ length: count }, (_, back) => ({ takenAt: new Date(Date.parse(from) - back * 86_400_000) }));
const texts = (backups: { takenAt: Date }[]) =>
  backups.map(({ takenAt }) => takenAt.toISOString().slice(0, 10));

describe('The backups to keep', () => {
  it('are all of them while there are few', () => {
    expect(keptBackups(days(5))).toHaveLength(5);
    expect(keptBackups([])).toEqual([]);
  });

  it('are those of seven days, four weeks and twelve months after two years of nightly backups', () => {
    const kept = texts(keptBackups(days(730)));
    expect(kept.slice(0, 7)).toEqual(texts(days(7)));
    // 30 November 2026 is a Monday: its week has one backup so far.
    expect(kept).toEqual(expect.arrayContaining(['2026-11-29', '2026-11-22', '2026-11-15']));
    expect(kept).toEqual(expect.arrayContaining(['2026-10-31', '2026-01-31', '2025-12-31']));
    expect(kept).not.toContain('2025-11-30');
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it('are only the newest of several on one day', () => {
    const backups = [at('2026-11-29T02:00:00Z'), at('2026-11-29T15:00:00Z'), at('2026-11-29T23:00:00Z')];
    expect(keptBackups(backups)).toEqual([backups[2]]);
  });

  it('include the last ones of a paper without backups for months', () => {
    expect(texts(keptBackups([at('2026-11-30T02:00:00Z'), ...days(3, '2026-04-10T02:00:00Z')]))).toHaveLength(
      4,
    );
  });
});
