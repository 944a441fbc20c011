import { describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { PREPARED, statementName } from './prepared';
import { prisma } from './prisma';

testPaper();

describe('a prepared statement', () => {
  it('is parsed once for a connection, and answers with other values', async () => {
    const ask = (value: number, connection = prisma()) => connection.$queryRaw<{ found: number }[]>`
      ${PREPARED} SELECT ${value}::int AS found`;
    const [kept] = await prisma().$transaction(async connection => {
      for (const value of [1, 2, 3]) {
        const rows = await connection.$queryRaw`${PREPARED} SELECT ${value}::int + 1 AS found`;
        expect(rows).toEqual([{ found: value + 1 }]);
      }
      return connection.$queryRaw<[{ calls: bigint }]>`
        SELECT sum(generic_plans + custom_plans) AS calls FROM pg_prepared_statements WHERE statement LIKE '%+ 1 AS found'`;
    });
    expect(Number(kept.calls)).toBe(3);
    expect(await ask(7)).toEqual([{ found: 7 }]);
  });

  it('has a name of its own, up to a hundred of them', () => {
    const named = (text: string) => statementName({ sql: `\n  /* prepared */ SELECT '${text}'` });
    expect(named('one')).toBe(named('one'));
    expect(named('one')).not.toBe(named('two'));
    expect(statementName({ sql: 'SELECT 1' })).toBe('');
    const all = Array.from({ length: 300 }, (_, at) => named(`many ${at}`));
    expect(new Set(all.filter(Boolean)).size).toBeLessThanOrEqual(100);
    expect(all.at(-1)).toBe('');
    expect(named('one')).not.toBe('');
  });
});
