import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { expect } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { hashSessionId } from '@/server/people/session-cookie';
import { insertSession } from '@/server/store/people/sessions';
import type { ValidRequest } from './write-entry';

const ORIGIN = 'https://paper.example';
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

type Params = Record<string, string | string[]>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** Every write route found in the project, by method and address. */
export const routes = new Map<string, Handler>();
for (const file of readdirSync('app', { recursive: true, encoding: 'utf8' })) {
  if (!/(^|\/)route\.ts$/.test(file)) continue;
  const address = `/${file.replace(/\/?route\.ts$/, '')}`.replace(/\/\([^)]+\)/g, '');
  const path = join(process.cwd(), 'app', file);
  const exported = (await import(/* @vite-ignore */ path)) as Record<string, Handler | undefined>;
  for (const method of METHODS) if (exported[method]) routes.set(`${method} ${address}`, exported[method]);
}

/** The cookie of a person who has just signed in. */
export async function cookieOf({ personId }: Actor): Promise<string> {
  const sessionId = randomUUID();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertSession({
    idHash: hashSessionId(sessionId),
    personId,
    device: '',
    now,
    expiresAt,
    secondFactorAt: now,
  });
  const token = await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET! });
  return `next-auth.session-token=${token}`;
}

/** The result of a request. */
export interface Sent {
  status: number;
  reason?: string;
  json: Record<string, unknown>;
}

interface Sender {
  cookie?: string;
  origin?: string;
  site?: string;
}

/** Sends a request as a browser does, to the route's own code. */
export async function send(
  name: string,
  valid: ValidRequest,
  { cookie, origin = ORIGIN, site }: Sender,
): Promise<Sent> {
  const [method, address] = name.split(' ') as [string, string];
  const { params = {}, query = '', body } = valid;
  const path = address.replace(/\[(\w+)\]/g, (_, param: string) => params[param] ?? 'none');
  const isRaw = body instanceof FormData || body instanceof Blob || typeof body === 'string';
  const headers = new Headers({ origin, host: 'paper.example', ...(cookie && { cookie }) });
  if (site) headers.set('sec-fetch-site', site);
  const sent = isRaw ? body : body === undefined ? undefined : JSON.stringify(body);
  const request = new Request(`${ORIGIN}${path}${query}`, { method, headers, body: sent });
  const response = await routes.get(name)!(request, { params: Promise.resolve(params) });
  const json = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.status >= 400) expect(response.headers.get('content-type')).toBe('application/problem+json');
  return { status: response.status, reason: json.reason as string | undefined, json };
}
