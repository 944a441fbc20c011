/**
 * A web address as headers, feeds and requests have it: in ASCII only, as the parser of browsers writes it
 * (https://url.spec.whatwg.org/). Null for one that is no web address, or has a name and password.
 */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password ? href : null;
}
