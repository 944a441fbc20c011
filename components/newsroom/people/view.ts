import type { Grant } from '@/domain/people/permissions';

/** A signed-in browser of a person. Times are ISO texts. */
interface SessionView {
  idHash: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
}

export interface PersonView {
  id: string;
  name: string;
  email: string;
  locale: string;
  isDeactivated: boolean;
  grants: Grant[];
  /** The last used first. */
  sessions: SessionView[];
}

/** Where a role can hold. */
export interface Places {
  editions: { id: string; shortName: string; name: string }[];
  desks: { id: string; name: string }[];
}

/** What the list is narrowed to, and who is open beside it. */
export interface PeopleChoice {
  deactivated: boolean;
  words: string;
  person: string | null;
}

export function peopleHref({ deactivated, words, person }: PeopleChoice): string {
  const query = new URLSearchParams();
  if (deactivated) query.set('show', 'deactivated');
  if (words) query.set('q', words);
  if (person) query.set('person', person);
  return query.size ? `/newsroom/people?${query}` : '/newsroom/people';
}
