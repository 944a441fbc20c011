import pg from 'pg';
import type { Connection } from './connection';
import { Prisma } from './generated/client';
import { nameFor, PREPARED } from './prepared';
import { clientOf, pool, preparedPool } from './prisma';

/** The server's sessions and all times sent are in UTC, so a time without a zone is in UTC. */
const TIMESTAMP = pg.types.builtins.TIMESTAMP;
const inUtc = (time: string) => new Date(`${time.replace(' ', 'T')}Z`);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === TIMESTAMP ? inUtc : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * Reads rows with a prepared statement. Outside a transaction it bypasses the ORM, which spends more time on the text,
 * values and rows than PostgreSQL on most results. Cast counts to `int`.
 * @throws the driver's errors outside a transaction, Prisma's in one
 */
export async function readPrepared<Row extends object>(
  statement: Prisma.Sql,
  connection: Connection = pool(),
): Promise<Row[]> {
  if (connection !== pool()) return clientOf(connection).$queryRaw<Row[]>`${PREPARED} ${statement}`;
  const { text } = statement;
  const values = statement.values.map(value => (value instanceof Date ? value.toISOString() : value));
  const { rows } = await preparedPool().query<Row>({ name: nameFor(text), text, values, types });
  return rows;
}
