import { cookies, headers } from 'next/headers';
import type { SignOnSettings } from '@/server/sign-on-settings';
import { secondStepCookie } from '../sign-on/second-step';
import { signOn } from '../sign-on/sign-on';
import { beginSession } from './begin-session';

const PAGE = '/newsroom/sign-in';
const CALLBACK_URL = /next-auth\.callback-url$/;

/**
 * Begins a session of the person whom the identity provider names. Who has a second factor here, and used none there,
 * is asked for it first.
 * @returns the session's id for the cookie, or the page that is next
 */
export async function signInByProvider(
  claims: unknown,
  settings: SignOnSettings,
): Promise<{ sessionId: string } | { leadsTo: string }> {
  const now = new Date();
  const came = await signOn(claims, settings, now);
  if (typeof came === 'string') return { leadsTo: `${PAGE}?error=${came}` };
  const { person, claimed } = came;
  if (person.hasSecondFactor && !claimed.withSecondFactor) {
    const jar = await cookies();
    const { name, value, options } = secondStepCookie(person.id, claimed, now);
    jar.set(name, value, options);
    const to = jar.getAll().find(cookie => CALLBACK_URL.test(cookie.name))?.value;
    return { leadsTo: `${PAGE}?step=second${to ? `&to=${encodeURIComponent(pathOf(to))}` : ''}` };
  }
  const sessionId = await beginSession(person, {
    by: 'provider',
    withSecondFactor: claimed.withSecondFactor,
    providerFactor: claimed.withSecondFactor,
    userAgent: (await headers()).get('user-agent') ?? '',
    ...(claimed.provedAt && { provedAt: claimed.provedAt }),
    now,
  });
  return { sessionId };
}

const pathOf = (address: string) =>
  URL.canParse(address) ? new URL(address).pathname + new URL(address).search : '/newsroom';

const FAILED = ['OAuthCallback', 'Callback'];

/** next-auth says of all failures at the provider the same; this says it of a person who changed their mind. */
export function withProviderReason(request: Request, response: Response): Response {
  const location = response.headers.get('location') ?? '';
  if (new URL(request.url).searchParams.get('error') !== 'access_denied') return response;
  if (!FAILED.some(error => location.endsWith(`error=${error}`))) return response;
  const headers = new Headers(response.headers);
  headers.set('location', `${PAGE}?error=sign-on-cancelled`);
  return new Response(null, { status: response.status, headers });
}
