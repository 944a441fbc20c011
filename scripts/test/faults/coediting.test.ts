import { describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { ownServer } from './story-server';
import { FIRST_VARIETY, FURTHER_VARIETY, WHOLE_VARIETY, writeTogether, type Variety } from './write-together';

const STORIES = Number(process.env.COEDITING_STORIES ?? 10);
/** `npm run drill:coediting` tries other seeds. */
const FIRST_SEED = Number(process.env.COEDITING_SEED ?? 33);
/** Seeds that once found a fault, with the kinds of changes at that time. */
const FOUND: [variety: Variety, seeds: number[]][] = [
  [
    FIRST_VARIETY,
    [
      47, 53, 67, 73, 90, 113, 120, 2138, 2196, 2281, 50307, 132059, 400542, 400836, 400864, 403829, 1000165,
      1000166, 1000718, 1000951, 1001095, 1001859, 2001588, 2002749, 3001066, 3002040, 4000518,
    ],
  ],
  [
    FURTHER_VARIETY,
    [
      87, 101, 429, 621, 1051, 1174, 100000087, 100001037, 2332, 2440, 2683, 2706, 3103, 3809, 100002333,
      100003429,
    ],
  ],
  [
    WHOLE_VARIETY,
    [
      200010530, 200021283, 200030265, 200030772, 300010098, 300010243, 300010351, 300010891, 300011421,
      300020103, 300020683, 300022107, 300023331, 300020494, 300021025, 300021565, 300022566, 300030092,
      300030573, 400040073, 510000039, 520001729, 540001937, 520001042, 520001683, 540001253, 550000363,
      560000861, 560000947, 700010847, 700020069, 700020335, 700050623, 700080202, 700080217, 700400685,
      700401003, 700401062, 700503525, 700600740, 700601644, 700602326, 700603867, 710000415, 860001237,
      870004731, 919000067,
    ],
  ],
];
const NEW = Array.from({ length: STORIES }, (_, at): [number, Variety] => [FIRST_SEED + at, WHOLE_VARIETY]);
const KEPT = FOUND.flatMap(([variety, seeds]) => seeds.map((seed): [number, Variety] => [seed, variety]));
const TRIED = process.env.COEDITING_SEED ? NEW : [...NEW, ...KEPT];
const fixture = testPaper();

describe('Several people who write in one text', () => {
  it(
    'have the same valid text at the end, with every word once, deleted by a person, or in a tray',
    { retry: 0, timeout: 20_000 + TRIED.length * 10_000 },
    async () => {
      const counted = { operations: 0, commits: 0, merges: 0, inTrays: 0, suggestions: 0 };
      const failed: unknown[] = [];
      for (const [seed, variety] of TRIED) {
        const noteError = (error: unknown) => failed.push({ seed, error });
        process.on('unhandledRejection', noteError);
        const { faults, ...counts } = await writeTogether(seed, fixture.paper, ownServer, undefined, variety);
        process.off('unhandledRejection', noteError);
        for (const [name, count] of Object.entries(counts)) counted[name as keyof typeof counted] += count;
        if (Object.keys(faults).length) failed.push({ seed, ...faults });
      }
      console.log(counted);
      expect(failed).toEqual([]);
      expect(counted.commits).toBeGreaterThan(STORIES * 10);
      if (STORIES > 5) expect(Math.min(counted.inTrays, counted.suggestions)).toBeGreaterThan(0);
    },
  );
});
