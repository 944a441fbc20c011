import { Prisma } from './generated/client';

const MARK = '/* prepared */';

/**
 * Marks a frequent statement as prepared: each connection parses it once, and plans it until a generic plan is no more
 * expensive.
 */
export const PREPARED = Prisma.raw(MARK);

/** Each connection keeps the plans of all of them. */
const MAX_STATEMENTS = 100;

/** Shared, as the connections are: on each of them a name refers to one statement. */
const shared = globalThis as { broadsheetStatementNames?: Map<string, string> };
const names = (shared.broadsheetStatementNames ??= new Map());

/** The name under which a connection keeps a statement that Prisma sends; empty for one that is parsed each time. */
export const statementName = ({ sql }: { sql: string }) =>
  sql.trimStart().startsWith(MARK) ? nameFor(sql) : '';

/** The name of a prepared statement on a connection; empty once there are too many. */
export function nameFor(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  if (names.size === MAX_STATEMENTS) return '';
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
