import { request } from '@/components/api/request';

/** The result of signing in. */
export type SignInOutcome =
  | 'in'
  | 'wrong'
  | 'code-needed'
  | 'emailed-code'
  | 'wrong-code'
  | 'step-over'
  | 'no-passkey'
  | 'too-many'
  | 'unreachable';

const OUTCOMES: Record<string, SignInOutcome> = {
  'too-many-attempts': 'too-many',
  CredentialsSignin: 'wrong',
  'second-factor': 'code-needed',
  'emailed-code': 'emailed-code',
  'wrong-second-factor-code': 'wrong-code',
  'second-step-is-over': 'step-over',
};

/**
 * Signs in with a password, and with a code when required. The client of next-auth leaves the page when the network is
 * down and loses what was typed; this one returns a result.
 */
export function signIn(email: string, password: string, code = ''): Promise<SignInOutcome> {
  return post('credentials', { email, password, code });
}

/** Signs in with a passkey of this device alone. */
export async function signInByPasskey(): Promise<SignInOutcome> {
  const answer = await requestPasskey();
  if (!answer.done) return answer.reason === 'offline' ? 'unreachable' : 'no-passkey';
  const outcome = await post('passkey', { answer: JSON.stringify(answer.data) });
  return outcome === 'wrong' ? 'no-passkey' : outcome;
}

/** Finishes signing in at the provider with a code of one's own second factor. */
export const finishSignOn = (code: string) => post('second-step', { code });

/**
 * The address of the provider where the sign-in continues, which returns to one of our pages; null without a response
 * of the server.
 * @param again whether the provider must verify the identity again
 */
export async function signOnAddress(to: string, again = false): Promise<string | null> {
  try {
    const path = `/api/auth/signin/oidc${again ? '?prompt=login&max_age=0' : ''}`;
    const { url } = await (await postForm(path, { callbackUrl: to })).json();
    return String(url);
  } catch {
    return null;
  }
}

/** The display name of the provider; null when there is none, or without a response of the server. */
export async function fetchProviderName(): Promise<string | null> {
  try {
    const providers = await fetch('/api/auth/providers').then(response => response.json());
    return providers.oidc ? String(providers.oidc.name) : null;
  } catch {
    return null;
  }
}

async function postForm(path: string, entries: Record<string, string>): Promise<Response> {
  const token = await fetch('/api/auth/csrf').then(response => response.json());
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...entries, csrfToken: String(token.csrfToken), json: 'true' }),
  });
}

async function post(provider: string, entries: Record<string, string>): Promise<SignInOutcome> {
  try {
    const path = `/api/auth/callback/${provider}`;
    const response = await postForm(path, { ...entries, callbackUrl: '/newsroom' });
    const answer = await response.json();
    const { searchParams } = new URL(String(answer.url), window.location.origin);
    const outcome = OUTCOMES[searchParams.get('error') ?? ''];
    if (outcome) return outcome;
    return response.ok && !searchParams.has('csrf') ? 'in' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/**
 * Opens a tab in which the person signs in at the provider, so that this page and what is typed in it stay.
 * @param to the page that the tab shows after it
 * @param again whether the provider is to check once more who it is
 */
export async function signOnInTab(to: string, again = false): Promise<void> {
  // Browsers let a page open a tab only at the moment of the click.
  const tab = window.open('', '_blank');
  const address = await signOnAddress(to, again);
  if (!tab) return;
  if (address) tab.location.assign(address);
  else tab.close();
}

/** Requests a passkey of this paper from the browser; the reason is `cancelled` when it used none. */
export async function requestPasskey() {
  const options = await request('/api/newsroom/passkey-challenge', {
    method: 'POST',
    body: {},
    answer: 'PasskeyOptions',
  });
  if (!options.done) return options;
  // Few sign in by a passkey: what reads one is loaded when it is needed.
  const browser = await import('@simplewebauthn/browser').catch(() => null);
  if (!browser) return { done: false as const, reason: 'offline', field: null };
  try {
    const data = await browser.startAuthentication({ optionsJSON: options.data });
    return { done: true as const, data };
  } catch {
    return { done: false as const, reason: 'cancelled', field: null };
  }
}
