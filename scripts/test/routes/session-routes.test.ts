import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROOF_MS } from '@/domain/people/session-bounds';
import { hashSessionId } from '@/server/people/session-cookie';
import { inTransaction } from '@/server/store/database';
import { updateSecurityRules } from '@/server/store/people/security';
import { insertSession, updateProof } from '@/server/store/people/sessions';
import { testPaper } from '../paper';

const fixture = testPaper();
const ORIGIN = 'https://paper.example';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Routes for setting up a second factor, and for authenticating before that. */
const BEFORE_SECOND_FACTOR = [
  'POST /api/newsroom/account/passkeys',
  'POST /api/newsroom/account/passkeys/challenge',
  'POST /api/newsroom/account/reauthentication',
  'POST /api/newsroom/account/totp',
  'PUT /api/newsroom/account/totp',
];
/** Routes that require recent authentication. */
const DANGEROUS = [
  'DELETE /api/newsroom/account/passkeys/[id]',
  'DELETE /api/newsroom/account/totp',
  'DELETE /api/newsroom/sessions',
  'DELETE /api/newsroom/standing-pages/[id]',
  'DELETE /api/newsroom/unusual-acts/[id]',
  'GET /api/newsroom/account/reauthentication',
  'GET /api/newsroom/archive-exports/[id]/file',
  'GET /api/newsroom/audit/export',
  'POST /api/newsroom/account/passkeys',
  'POST /api/newsroom/account/passkeys/challenge',
  'POST /api/newsroom/account/recovery-codes',
  'POST /api/newsroom/account/totp',
  'POST /api/newsroom/admin-changes/[id]',
  'POST /api/newsroom/archive-exports',
  'POST /api/newsroom/audit/reverts',
  'POST /api/newsroom/backup/restore',
  'POST /api/newsroom/editions',
  'POST /api/newsroom/paper/retention',
  'POST /api/newsroom/people',
  'POST /api/newsroom/people/[id]',
  'POST /api/newsroom/people/[id]/data',
  'POST /api/newsroom/people/[id]/deletion',
  'POST /api/newsroom/people/[id]/hand-over',
  'POST /api/newsroom/people/import',
  'POST /api/newsroom/people/many',
  'POST /api/newsroom/standing-pages',
  'POST /api/newsroom/tokens',
  'POST /api/newsroom/webhooks',
  'POST /api/newsroom/webhooks/[id]/secret',
  'PUT /api/newsroom/account/totp',
  'PUT /api/newsroom/archive-exports/schedule',
  'PUT /api/newsroom/editions/[id]',
  'PUT /api/newsroom/paper',
  'PUT /api/newsroom/paper/retention',
  'PUT /api/newsroom/paper/security',
  'PUT /api/newsroom/paper/unusual',
  'PUT /api/newsroom/standing-pages/[id]',
  'PUT /api/newsroom/webhooks/[id]',
];
/** Routes for people who are not signed in yet. */
const WITHOUT_SESSION =
  /newsroom\/(choose-password|forgotten-password|passkey-challenge|password-link|setup)$/;

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
const routes = new Map<string, Handler>();
for (const file of readdirSync('app/api/newsroom', { recursive: true, encoding: 'utf8' })) {
  if (!/(^|\/)route\.ts$/.test(file)) continue;
  const address = `/api/newsroom/${file.replace(/\/?route\.ts$/, '')}`;
  if (WITHOUT_SESSION.test(address)) continue;
  const path = join(process.cwd(), 'app/api/newsroom', file);
  const exported = (await import(/* @vite-ignore */ path)) as Record<string, Handler | undefined>;
  for (const method of METHODS) if (exported[method]) routes.set(`${method} ${address}`, exported[method]);
}

const sessionId = randomUUID();
let cookie: string;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  const { personId } = await fixture.paper.person('admin');
  const now = new Date();
  const idHash = hashSessionId(sessionId);
  await insertSession({ idHash, personId, device: '', now, expiresAt: new Date(now.getTime() + 3_600_000) });
  const token = await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET });
  cookie = `next-auth.session-token=${token}`;
});

/** The reason for refusing an empty request; the session is checked before the input. */
async function reasonOf(name: string): Promise<string | undefined> {
  const [method, address] = name.split(' ') as [string, string];
  const headers = { cookie, origin: ORIGIN, host: 'paper.example' };
  const request = new Request(`${ORIGIN}${address.replace(/[[\]]/g, '')}`, { method, headers });
  const params = {
    id: 'none',
    number: '1',
    kind: 'none',
    note: 'none',
    key: 'none',
    entry: 'none',
    timed: 'none',
  };
  const response = await routes.get(name)!(request, { params: Promise.resolve(params) });
  const json = (await response.json().catch(() => ({}))) as { reason?: string };
  return response.status === 403 ? json.reason : undefined;
}

it('The project has routes to test', () => {
  expect(routes.size).toBeGreaterThan(80);
  for (const name of [...BEFORE_SECOND_FACTOR, ...DANGEROUS]) expect([...routes.keys()]).toContain(name);
});

describe('A person who must set up a second factor first cannot use', () => {
  beforeAll(async () => {
    const rules = { secondFactorFor: 'admins' as const, secondFactorDueAt: new Date() };
    await inTransaction(connection => updateSecurityRules(rules, connection));
  });
  it.each([...routes.keys()])('%s', async name => {
    const reason = await reasonOf(name);
    if (BEFORE_SECOND_FACTOR.includes(name)) expect(reason).not.toBe('second-factor-required');
    else expect(reason).toBe('second-factor-required');
  });
});

describe('A session whose last authentication is too old', () => {
  beforeAll(async () => {
    await inTransaction(connection => updateSecurityRules({ secondFactorFor: 'nobody' }, connection));
    const provedAt = new Date(Date.now() - PROOF_MS - 1000);
    await updateProof(hashSessionId(sessionId), { provedAt });
  });
  it.each(DANGEROUS)('must reauthenticate before %s', async name => {
    expect(await reasonOf(name)).toBe('reauthentication-required');
  });
  it.each([...routes.keys()].filter(name => !DANGEROUS.includes(name) && !name.startsWith('GET')))(
    'need not reauthenticate before %s',
    async name => {
      expect(await reasonOf(name)).not.toBe('reauthentication-required');
    },
  );
});
