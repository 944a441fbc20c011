import { Prisma } from './generated/client';

const MARK = '/* prepared */';

/**
 * Begins a statement that is asked often with the same text: each connection has PostgreSQL parse it once, and plan it
 * until a plan that fits any values costs no more.
 */
export const PREPARED = Prisma.raw(MARK);

/** Each connection keeps the plans of all of them. */
const MOST_STATEMENTS = 100;
const names = new Map<string, string>();

/** The name under which a connection keeps a statement; empty for one that is parsed each time. */
export function statementName({ sql }: { sql: string }): string {
  if (!sql.trimStart().startsWith(MARK)) return '';
  const known = names.get(sql);
  if (known) return known;
  if (names.size === MOST_STATEMENTS) return '';
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
