/**
 * The parsed address; null for an invalid one. `URL.canParse` of Node 20 and 22, and `z.url()` without a protocol,
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
 * A web address for headers, feeds and requests: in ASCII only, as serialized by browsers
 * (https://url.spec.whatwg.org/). Null when it is not a web address, or contains a user name and password.
 */
export function webAddress(text: string): string | null {
  const url = parseUrl(text);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}
