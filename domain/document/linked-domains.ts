import { getDomain } from 'tldts';
import { EMBED_PROVIDERS } from './blocks/embed';
import type { Body, BodyNode } from './body';
import { safeHref } from './links';
import { addressesIn } from './references';

/**
 * The domain under which an address was registered, by the list of public suffixes: whoever has it makes as many hosts
 * below it as they like. A host that is under none of them is its own; null: it is no page of the web.
 */
export function registrableDomain(address: string): string | null {
  // As readers get it: `//host` leads away, a path does not.
  const href = safeHref(address);
  if (href === null || !/^https?:/.test(href)) return null;
  const host = new URL(href).hostname.replace(/\.$/, '');
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** The domains to which a text leads readers, each once. @param others addresses beside it that readers get too */
export function linkedDomains(body: Body, others: string[] = []): string[] {
  const addresses = [...addressesIn(body), ...cardsIn(body), ...others];
  return [...new Set(addresses.flatMap(address => registrableDomain(address) ?? []))];
}

/** The pages that cards of a body lead to. Other embeds are of a few known sites. */
function cardsIn({ type, attrs, content }: BodyNode): string[] {
  const own =
    type === 'embed' && attrs?.provider === 'link' && typeof attrs.id === 'string'
      ? [EMBED_PROVIDERS.link.url(attrs.id)]
      : [];
  return [...own, ...(content ?? []).flatMap(cardsIn)];
}
