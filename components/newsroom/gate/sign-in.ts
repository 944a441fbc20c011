import { PasskeyOptions } from '@/domain/api/people/security';
import { send } from '@/components/newsroom/words/send';

/** What came of signing in. */
export type SignInOutcome =
  'in' | 'wrong' | 'code-needed' | 'wrong-code' | 'no-passkey' | 'too-many' | 'unreachable';

const OUTCOMES: Record<string, SignInOutcome> = {
  'too-many-attempts': 'too-many',
  CredentialsSignin: 'wrong',
  'second-factor': 'code-needed',
  'wrong-second-factor-code': 'wrong-code',
};

/**
 * Signs in with a password, and with a code when one is asked for. next-auth's own client leaves the page when the
 * network is down, and what was typed would be lost; this one answers.
 */
export function signIn(email: string, password: string, code = ''): Promise<SignInOutcome> {
  return post('credentials', { email, password, code });
}

/** Signs in with a passkey of this device alone. */
export async function signInByPasskey(): Promise<SignInOutcome> {
  const answer = await askPasskey();
  if (!answer.done) return answer.reason === 'offline' ? 'unreachable' : 'no-passkey';
  const outcome = await post('passkey', { answer: JSON.stringify(answer.data) });
  return outcome === 'wrong' ? 'no-passkey' : outcome;
}

/** Has the browser use a passkey of this paper; the reason is `cancelled` when it did not. */
export async function askPasskey() {
  const options = await send('POST', '/api/newsroom/passkey-challenge', {}, PasskeyOptions);
  if (!options.done) return options;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  try {
    return { done: true as const, data: await startAuthentication({ optionsJSON: options.data }) };
  } catch {
    return { done: false as const, reason: 'cancelled', field: null };
  }
}

async function post(provider: string, entries: Record<string, string>): Promise<SignInOutcome> {
  try {
    const token = await fetch('/api/auth/csrf').then(response => response.json());
    const response = await fetch(`/api/auth/callback/${provider}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        ...entries,
        csrfToken: String(token.csrfToken),
        callbackUrl: '/newsroom',
        json: 'true',
      }),
    });
    const answer = await response.json();
    const { searchParams } = new URL(String(answer.url), window.location.origin);
    const outcome = OUTCOMES[searchParams.get('error') ?? ''];
    if (outcome) return outcome;
    return response.ok && !searchParams.has('csrf') ? 'in' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
