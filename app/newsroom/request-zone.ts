import { cookies } from 'next/headers';
import { knownZone, ZONE_COOKIE } from '@/components/newsroom/words/time-words';

/** The zone in which a person sees times: their own choice, else that of the browser, else UTC. */
export async function requestZone(own: string | undefined): Promise<string> {
  return knownZone(own || (await cookies()).get(ZONE_COOKIE)?.value);
}
