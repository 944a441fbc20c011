import pg from 'pg';

/** A statement sent to PostgreSQL, on one line. */
type Statement = string;

const BOUNDARY = /^(BEGIN|COMMIT|ROLLBACK)\b/i;

/**
 * Runs the work and returns every statement that any pool of this process sent for it, in order, and separately those
 * that start and end a transaction.
 */
export async function recordStatements(
  work: () => Promise<unknown>,
): Promise<{ statements: Statement[]; boundaries: Statement[] }> {
  const recorded: Statement[] = [];
  const client = pg.Client.prototype;
  const { query } = client;
  client.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    recorded.push(String(text).replace(/\s+/g, ' ').trim());
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    client.query = query;
  }
  const isBoundary = (statement: Statement) => BOUNDARY.test(statement);
  return {
    statements: recorded.filter(statement => !isBoundary(statement)),
    boundaries: recorded.filter(isBoundary),
  };
}
