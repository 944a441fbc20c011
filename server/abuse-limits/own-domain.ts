import { registrableDomain } from '@/domain/document/linked-domains';
import { newsroomOrigin, publicOrigin } from '@/server/origins';

/** Domains without those of the paper. */
export function externalDomains(domains: string[]): string[] {
  const own = [publicOrigin(), newsroomOrigin()].map(registrableDomain);
  return domains.filter(domain => !own.includes(domain));
}
