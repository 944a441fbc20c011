/** Codes of Prisma: no connection, no answer in time, no free connection. https://www.prisma.io/docs/orm/reference/error-reference */
const CLIENT_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
/** How the driver's adapter names a connection that could not be made or was lost. */
const ADAPTER_KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
/** PostgreSQL: connection exceptions, too many connections, shutting down, starting up, statement timeout. */
const STATES = /^(08...|53300|57014|57P0[1-5])$/;
const SOCKET =
  /connect (ENOENT|EACCES) \S*\.s\.PGSQL\.|Connection terminated|Connection ended|is not queryable|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT/;

interface Failure {
  code?: unknown;
  message?: unknown;
  kind?: unknown;
  originalCode?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
}

/** Whether an error means that the database is temporarily unavailable, not that the request was wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, kind, originalCode, cause, meta } = error as Failure;
  if (isClientAbort(error)) return false;
  const isState = [code, originalCode].some(one => typeof one === 'string' && STATES.test(one));
  return (
    CLIENT_CODES.has(String(code)) ||
    ADAPTER_KINDS.has(String(kind)) ||
    isState ||
    // For a name with several addresses only the code identifies the error.
    [message, code].some(text => SOCKET.test(String(text))) ||
    isDatabaseUnavailable(cause) ||
    isDatabaseUnavailable(meta?.driverAdapterError)
  );
}

/** Whether this is Node's error for a request whose client closed the connection: it too has the code of a socket. */
export const isClientAbort = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && (error as Failure).code === 'ECONNRESET';

/** PostgreSQL: the transaction may only read. */
const READ_ONLY = '25006';
/** A full disk, as reported by PostgreSQL or by the system; on the system it can also be a quota. */
const FULL = ['53100', 'ENOSPC', 'EDQUOT'];

/** Whether an error means that the database currently accepts no writes, like a standby. */
export const isReadOnly = (error: unknown): boolean => codesIn(error).includes(READ_ONLY);

/** Whether an error means that the disk of the database or of the media is full. */
export const isDiskFull = (error: unknown): boolean => codesIn(error).some(code => FULL.includes(code));

/** The codes of an error and of its causes. */
function codesIn(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { code, originalCode, cause, meta } = error as Failure;
  const own = [code, originalCode].filter(one => typeof one === 'string');
  return [...own, ...codesIn(cause), ...codesIn(meta?.driverAdapterError)];
}
