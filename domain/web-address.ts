/**
 * The parsed address; null for a text that is none. `URL.canParse` of Node 20 and 22, and `z.url()` without a protocol,
 * refuse letters such as é once they have been called some thousand times.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/**
 * A web address as headers, feeds and requests have it: in ASCII only, as the parser of browsers writes it
 * (https://url.spec.whatwg.org/). Null for one that is no web address, or has a name and password.
 */
export function webAddress(text: string): string | null {
  const url = parseUrl(text);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}
