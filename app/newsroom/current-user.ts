import { redirect } from 'next/navigation';
import { cache } from 'react';
import { signedIn } from '@/server/people/session';

/** Who is signed in, asked once per request. */
export const currentUser = cache(() => signedIn());

export type CurrentUser = NonNullable<Awaited<ReturnType<typeof signedIn>>>;

/** The signed-in person of a page; everyone else is redirected to sign-in, and from there back to this path. */
export async function requireUser(path: string): Promise<CurrentUser> {
  const person = await currentUser();
  if (person) return person;
  redirect(path === '/newsroom' ? '/newsroom/sign-in' : `/newsroom/sign-in?to=${encodeURIComponent(path)}`);
}
