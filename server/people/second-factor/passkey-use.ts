import { networkOf } from '@/server/http/network-address';
import { Refused } from '@/server/problems/refused';
import { tooManyAttempts } from '@/server/people/too-many-attempts';
import { countAttempt } from '@/server/store/people/attempts';
import { askForPasskey, passkeysWork } from './passkeys';

/**
 * What a browser needs to use a passkey, also before sign-in.
 * @param network where the request came from
 * @throws Refused 422 where no passkeys work, 429 after too many requests
 */
export async function startPasskeyUse(network: string, now: Date) {
  if (!passkeysWork()) throw new Refused(422, 'no-passkeys-here');
  if (!(await countAttempt({ limit: 'passkey-network', by: networkOf(network) })))
    throw tooManyAttempts('passkey-network');
  return askForPasskey(now);
}
