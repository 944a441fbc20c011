import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { sessionOfPage } from '@/server/people/session';
import { REQUEST_TARGET_HEADER } from '@/server/press/headers';

/** The session of this request, read once; the person may still have to set up a second factor. */
export const currentSession = cache(() => sessionOfPage());

/** The signed-in person with access to the newsroom. */
export const currentUser = cache(async () => {
  const session = await currentSession();
  return session?.secondFactor.kind === 'missing' ? null : session;
});

export type CurrentUser = NonNullable<Awaited<ReturnType<typeof sessionOfPage>>>;

/**
 * The signed-in person of a page. Everyone else is redirected to sign-in, or to set up the second factor that they must
 * have, and from there back to this path.
 */
export async function requireUser(path: string): Promise<CurrentUser> {
  const session = await currentSession();
  if (session && session.secondFactor.kind !== 'missing') return session;
  const signInPage = session ? '/newsroom/second-factor' : '/newsroom/sign-in';
  redirect(path === '/newsroom' ? signInPage : `${signInPage}?to=${encodeURIComponent(path)}`);
}

/** The requested address, without the parameters that Next adds on navigation. */
export async function requestPath(): Promise<string> {
  const target = (await headers()).get(REQUEST_TARGET_HEADER) ?? '/newsroom';
  const { pathname, searchParams } = new URL(target, 'https://newsroom.invalid');
  searchParams.delete('_rsc');
  return searchParams.size ? `${pathname}?${searchParams}` : pathname;
}
