import pg from 'pg';
import type { Front } from './fronts';
import { send } from './visitor';

/** A local address that the proxy sees, and one that a client forges. */
const CLIENT = '127.9.8.7';
const FORGED = '203.0.113.9';

/**
 * A page that was requested once is served while the processes behind the proxy are paused, and a client that has it
 * gets 304.
 * @param pids the processes behind the proxy, which are paused during the check
 * @returns what is wrong
 */
export async function checkCaching(
  front: Front,
  { path, host, pids }: { path: string; host: string; pids: number[] },
): Promise<string[]> {
  await front.clear();
  const fresh = await send(front.port, path, { headers: { host } });
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    const kept = await send(front.port, path, { headers: { host } }, 2000);
    const since = { host, 'if-none-match': String(fresh.headers.etag) };
    const same = await send(front.port, path, { headers: since }, 2000);
    console.log(
      `${front.name}: with every process paused, ${path} is ${kept.status}, and ${same.status} with its ETag`,
    );
    return [
      ...(kept.status === 200 && kept.body === fresh.body ? [] : [`${front.name}: ${path} is not cached`]),
      ...(same.status === 304 ? [] : [`${front.name}: ${path} with its ETag is ${same.status}`]),
    ];
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
}

/**
 * A refused sign-in is recorded with the address that the proxy saw, not the one that the client claims, and a problem
 * document has the request id that the log has.
 * @returns what is wrong
 */
export async function checkIdentity(
  front: Front,
  { host, email, databaseUrl }: { host: string; email: string; databaseUrl: string },
): Promise<string[]> {
  const headers = { host, 'x-forwarded-for': FORGED, forwarded: `for=${FORGED}` };
  const { headers: got, body } = await send(front.port, '/api/newsroom/budget', { headers });
  const id = String(got['x-request-id']);
  const faults = body.includes(id) ? [] : [`${front.name}: a problem has no request id`];
  const from = { localAddress: CLIENT };
  const begun = await send(front.port, '/api/auth/csrf', { headers, ...from });
  const { csrfToken } = JSON.parse(begun.body) as { csrfToken: string };
  const cookie = (begun.headers['set-cookie'] ?? []).map(one => one.split(';')[0]).join('; ');
  const form = new URLSearchParams({ csrfToken, email, password: 'wrong', json: 'true' });
  await send(front.port, '/api/auth/callback/credentials', {
    ...{ method: 'POST', body: form.toString(), ...from },
    headers: {
      ...headers,
      cookie,
      origin: `http://${host}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  const networks = await newestNetworks(databaseUrl);
  console.log(`${front.name}: a client at ${CLIENT} that claims ${FORGED} is recorded as ${networks[0]}`);
  if (!networks[0]?.startsWith('127.9.8'))
    faults.push(`${front.name}: the address of a client is recorded as ${networks[0]}`);
  return faults;
}

async function newestNetworks(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ network: string }>(
    'SELECT network FROM "EventOrigin" ORDER BY "eventId" DESC LIMIT 1',
  );
  await client.end();
  return rows.map(({ network }) => network);
}
