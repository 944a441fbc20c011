/** A client that keeps cookies separately for each site and follows redirects only on request. */
export class HttpVisitor {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Sends a request, with `form` as a POST. */
  async send(address: string, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
      headers: { cookie, 'user-agent': 'visitor', ...(form && { origin }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      if (value && !/max-age=0/i.test(line)) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  }

  /** Follows redirects until another response, or until one leads to an address that `stops`. */
  async follow(address: string, stops: (address: string) => boolean): Promise<string> {
    let at = address;
    for (let redirects = 0; redirects < 10; redirects++) {
      if (stops(at)) return at;
      const location = (await this.send(at)).headers.get('location');
      if (!location) return at;
      at = new URL(location, at).href;
    }
    throw new Error(`${address} redirects too often`);
  }

  /** The value of a cookie of a site. */
  cookie(site: string, name: string): string | undefined {
    return this.jars.get(new URL(site).origin)?.get(name);
  }
}
