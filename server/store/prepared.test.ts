import { describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { PREPARED, statementName } from './prepared';
import { Prisma } from './generated/client';
import { clientOf, prisma } from './prisma';
import { readPrepared } from './read-prepared';
import { inTransaction } from './database';

testPaper();

describe('A prepared statement', () => {
  it('is parsed once for each connection, and runs with other values', async () => {
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

  it('has a unique name, up to a hundred statements', () => {
    const named = (text: string) => statementName({ sql: `\n  /* prepared */ SELECT '${text}'` });
    expect(named('one')).toBe(named('one'));
    expect(named('one')).not.toBe(named('two'));
    expect(statementName({ sql: 'SELECT 1' })).toBe('');
    const all = Array.from({ length: 300 }, (_, at) => named(`many ${at}`));
    expect(new Set(all.filter(Boolean)).size).toBeLessThanOrEqual(100);
    expect(all.at(-1)).toBe('');
    expect(named('one')).not.toBe('');
  });

  it('returns the same inside and outside a transaction', async () => {
    const at = new Date('2026-11-24T01:02:03.456Z');
    const statement = Prisma.sql`
      SELECT ${at}::timestamptz AS at, ${at}::timestamp AS local, 7::int AS number, 1.5::float8 AS fraction, true AS yes,
        NULL::text AS nothing, ${['a,b', '"c"', null]}::text[] AS words, ${{ list: [1, 'é 文'] }}::jsonb AS facts`;
    const row = {
      ...{ at, local: at, number: 7, fraction: 1.5, yes: true, nothing: null },
      ...{ words: ['a,b', '"c"', null], facts: { list: [1, 'é 文'] } },
    };
    expect(await readPrepared(statement)).toEqual([row]);
    expect(await inTransaction(connection => readPrepared(statement, connection))).toEqual([row]);
  });

  it('in a transaction reads its uncommitted writes, which are invisible outside it', async () => {
    const countPapers = Prisma.sql`SELECT count(*)::int AS found FROM "Paper"`;
    const before = { found: 1 };
    expect(await readPrepared(countPapers)).toEqual([before]);
    await inTransaction(async connection => {
      await clientOf(connection).paper.deleteMany();
      expect(await readPrepared(countPapers, connection)).toEqual([{ found: 0 }]);
      expect(await readPrepared(countPapers)).toEqual([before]);
      throw new Error('undone');
    }).catch(() => undefined);
    expect(await readPrepared(countPapers)).toEqual([before]);
  });
});
