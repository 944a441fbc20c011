import { registrableDomain } from '@/domain/document/linked-domains';
import { publicOrigin } from '@/server/origins';

/** Domains without that of the paper. */
export function domainsOfOthers(domains: string[]): string[] {
  const own = registrableDomain(publicOrigin());
  return domains.filter(domain => domain !== own);
}
