/** What came of signing in. */
export type SignInOutcome = 'in' | 'wrong' | 'too-many' | 'unreachable';

/**
 * Signs in with a password. next-auth's own client leaves the page when the network is down, and what was typed
 * would be lost; this one answers.
 */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const token = await fetch('/api/auth/csrf').then(response => response.json());
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        email,
        password,
        csrfToken: String(token.csrfToken),
        callbackUrl: '/newsroom',
        json: 'true',
      }),
    });
    const answer = await response.json();
    const { searchParams } = new URL(String(answer.url), window.location.origin);
    if (searchParams.get('error') === 'too-many-attempts') return 'too-many';
    if (searchParams.get('error') === 'CredentialsSignin') return 'wrong';
    return response.ok && !searchParams.has('csrf') ? 'in' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
