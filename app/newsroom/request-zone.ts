import { cookies } from 'next/headers';
import { supportedZone, ZONE_COOKIE } from '@/components/ui/time/browser-zone';

/** The time zone for a person: their own choice, else that of the browser, else UTC. */
export async function requestZone(own: string | undefined): Promise<string> {
  return supportedZone(own || (await cookies()).get(ZONE_COOKIE)?.value);
}
