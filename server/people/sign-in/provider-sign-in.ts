import { cookies, headers } from 'next/headers';
import type { SignOnSettings } from '@/server/sign-on-settings';
import { secondStepCookie } from '../sign-on/second-step';
import { signOn } from '../sign-on/sign-on';
import { startSession } from './start-session';
import { parseUrl } from '@/domain/web-address';

const PAGE = '/newsroom/sign-in';
const CALLBACK_URL = /next-auth\.callback-url$/;

/**
 * Starts a session of the person from the identity provider. A person with a second factor here who used none there
 * must enter it first.
 * @returns the session's id for the cookie, or the next page
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
  const sessionId = await startSession(person, {
    by: 'provider',
    withSecondFactor: claimed.withSecondFactor,
    providerFactor: claimed.withSecondFactor,
    userAgent: (await headers()).get('user-agent') ?? '',
    ...(claimed.provedAt && { provedAt: claimed.provedAt }),
    now,
  });
  return { sessionId };
}

function pathOf(address: string): string {
  const url = parseUrl(address);
  return url ? url.pathname + url.search : '/newsroom';
}

const FAILED = ['OAuthCallback', 'Callback'];

/** next-auth reports all failures at the provider the same way; this distinguishes a cancelled sign-in. */
export function withProviderReason(request: Request, response: Response): Response {
  const location = response.headers.get('location') ?? '';
  if (new URL(request.url).searchParams.get('error') !== 'access_denied') return response;
  if (!FAILED.some(error => location.endsWith(`error=${error}`))) return response;
  const headers = new Headers(response.headers);
  headers.set('location', `${PAGE}?error=sign-on-cancelled`);
  return new Response(null, { status: response.status, headers });
}
