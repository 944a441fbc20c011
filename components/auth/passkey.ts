import { request } from '@/components/api/request';

/** Has the browser use a passkey of this paper; the reason is `cancelled` when it did not. */
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
