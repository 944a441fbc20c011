import { getDomain } from 'tldts';
import { EMBED_PROVIDERS } from './blocks/embed';
import type { Body, BodyNode } from './body';
import { safeHref } from './links';
import { addressesIn } from './references';

/**
 * The registrable domain of an address by the Public Suffix List; its owner can create any number of hosts
 * under it. A host without a listed suffix is its own domain. Null when it is not a web address.
 */
export function registrableDomain(address: string): string | null {
  // As resolved by browsers: `//host` is external, a path is not.
  const href = safeHref(address);
  if (href === null || !/^https?:/.test(href)) return null;
  const host = new URL(href).hostname.replace(/\.$/, '');
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/**
 * The external domains that a text links to, without duplicates.
 * @param others public addresses outside the text
 */
export function linkedDomains(body: Body, others: string[] = []): string[] {
  const addresses = [...addressesIn(body), ...cardsIn(body), ...others];
  return [...new Set(addresses.flatMap(address => registrableDomain(address) ?? []))];
}

/** The target pages of link cards. Other embeds are limited to a few sites. */
function cardsIn({ type, attrs, content }: BodyNode): string[] {
  const own =
    type === 'embed' && attrs?.provider === 'link' && typeof attrs.id === 'string'
      ? [EMBED_PROVIDERS.link.url(attrs.id)]
      : [];
  return [...own, ...(content ?? []).flatMap(cardsIn)];
}
