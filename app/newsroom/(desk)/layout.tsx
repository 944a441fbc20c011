import type { ReactNode } from 'react';
import { requestPath, requireUser } from '../current-user';
import { Desk } from '../desk';

/**
 * The frame of all screens for people who are signed in. Only a request for a whole document renders it: each page
 * checks permissions itself. The redirect is here too, because one from a page would come after the headers.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await requireUser(await requestPath());
  return <Desk person={person}>{children}</Desk>;
}
