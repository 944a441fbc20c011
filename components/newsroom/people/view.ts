import type { ListedDesk } from '@/domain/paper/desk';
import type { AdminChangeKind } from '@/domain/people/admin-proposal';
import type { Grant } from '@/domain/people/permissions';
import { shownAs } from '@/domain/people/shown-people';

/** A signed-in browser of a person. Times are ISO texts. */
export interface SessionView {
  idHash: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  /** When it ends unless it is used before. */
  endsAt: string;
}

/** A change of an admin, or of a rule that protects them, which waits for a second admin. */
export interface AdminChangeView {
  id: string;
  kind: AdminChangeKind;
  byName: string;
  /** Whether the current user wants it. */
  isOwn: boolean;
  /** The new address, if that is what changes. */
  email: string | null;
}

export interface PersonView {
  id: string;
  name: string;
  email: string;
  locale: string;
  pictureId: string | null;
  isDeactivated: boolean;
  /** False for a person who was invited and has not chosen one yet. */
  hasPassword: boolean;
  hasSecondFactor: boolean;
  grants: Grant[];
  /**
   * The proposal to make them an admin of the whole paper, with who made it (null: a group of the provider); null for
   * none.
   */
  proposal: { byName: string | null; isOwn: boolean } | null;
  /** What another admin wants to change of this one. */
  changes: AdminChangeView[];
  /** The last used first. */
  sessions: SessionView[];
}

/** A desk, with its names in all languages. */
export interface PlaceDesk extends ListedDesk {
  allNames: string[];
}

/** Editions and desks by name. */
export interface PlaceNames {
  editions: { id: string; shortName: string }[];
  desks: { id: string; name: string }[];
}

/** Where a role can hold. */
export interface Places extends PlaceNames {
  editions: { id: string; code: string; shortName: string; name: string }[];
  desks: PlaceDesk[];
}

/** What the list is narrowed to, and who is open beside it. */
export interface PeopleChoice {
  deactivated: boolean;
  withoutFactor: boolean;
  words: string;
  person: string | null;
  /** The cursor where the list starts; null: with the first name. */
  after: string | null;
}

/** How many people each filter shows. */
export interface PeopleCounts {
  active: number;
  withoutFactor: number;
  deactivated: number;
}

/** The filters and the open panel as a query. */
export function peopleQuery({ words, person, ...shown }: PeopleChoice): URLSearchParams {
  const query = new URLSearchParams();
  const show = shownAs(shown);
  if (show) query.set('show', show);
  if (words) query.set('q', words);
  if (person) query.set('person', person);
  return query;
}

/** The address of the list. */
export function peopleHref(choice: PeopleChoice): string {
  const query = peopleQuery(choice);
  if (choice.after) query.set('after', choice.after);
  return query.size ? `/newsroom/people?${query}` : '/newsroom/people';
}
