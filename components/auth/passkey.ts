import { PasskeyOptions } from '@/domain/api/people/security';
import { send } from '@/components/api/send';

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
