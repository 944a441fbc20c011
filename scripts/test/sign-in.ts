/**
 * Signs in over HTTP as a browser would and returns the headers of a signed-in request from the paper's own pages.
 * @throws Error when the password is refused
 */
export async function signInAs(
  url: string,
  email: string,
  password: string,
): Promise<Record<string, string>> {
  const begun = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await begun.json()) as { csrfToken: string };
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      jar.set(pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1));
    }
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  keep(begun);
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies(), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  keep(answer);
  if (![...jar.keys()].some(name => name.endsWith('session-token')))
    throw new Error(`${email} could not sign in: ${answer.status}`);
  return { cookie: cookies(), origin: url, 'sec-fetch-site': 'same-origin' };
}

/** The cookies of such a request, as a driven browser takes them. */
export function cookiesOf(headers: Record<string, string>, url: string) {
  return headers.cookie!.split('; ').map(pair => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}
